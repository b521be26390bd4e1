/** Whether requests can be served, and what of it stands in the way. */
export type Readiness = () => Promise<{
  readonly isReady: boolean;
  readonly checks: Readonly<Record<string, 'ok' | 'failing'>>;
}>;

/** Something requests depend on: resolves while it works. */
export type Check = () => Promise<unknown>;

// Who asks must get an answer before he loses patience; Kubernetes waits a second unless told otherwise, most others longer.
const PATIENCE_MS = 900;

/** Makes the answer to whether the service is ready: it must not be stopping, and every check must resolve in time. */
export function createReadiness(checks: Readonly<Record<string, Check>>, stopping: AbortSignal): Readiness {
  return async () => {
    const results = await Promise.all(
      Object.entries(checks).map(
        async ([name, check]) => [name, (await works(check)) ? 'ok' : 'failing'] as const,
      ),
    );
    const isReady = !stopping.aborted && results.every(([, result]) => result === 'ok');
    return { isReady, checks: Object.fromEntries(results) };
  };
}

async function works(check: Check): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS, false);
  });
  const inTime = check().then(
    () => true,
    () => false,
  );
  const result = await Promise.race([inTime, tooLate]);
  clearTimeout(timer);
  return result;
}
