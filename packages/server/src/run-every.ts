/** Work that is done again and again. */
export type Repeated = {
  /** Does it no more; resolves when what is under way has ended. */
  stop(): Promise<void>;
};

/**
 * Does some work again and again, with a pause between the end of one time and the start of the next, so that it never runs twice at once.
 * What it throws is handed to `onError`, and does not end it. It does not keep the process alive.
 */
export function runEvery(
  pauseMs: number,
  work: () => Promise<unknown>,
  onError: (error: unknown) => void,
): Repeated {
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  let underWay: Promise<void> = Promise.resolve();
  const run = async () => {
    await work().catch(onError);
    if (!isStopped) schedule();
  };
  const schedule = () => {
    timer = setTimeout(() => {
      underWay = run();
    }, pauseMs);
    timer.unref();
  };
  schedule();
  return {
    stop() {
      isStopped = true;
      clearTimeout(timer);
      return underWay;
    },
  };
}
