import { type Repeated, runEvery } from '../../run-every.ts';
import { runDue, type SchedulingParts } from './run-due.ts';

const PAUSE_MS = 5_000;
/** After that long what is due is looked for anew, however much of it still waits for a place. */
const LONGEST_ROUND_MS = 60_000;

/** Begins to run functions by their schedules. Every node does; each due time is served by one of them. Stopping waits for what runs. */
export function startSchedules(
  parts: SchedulingParts,
  onError: (error: unknown) => void,
  pauseMs = PAUSE_MS,
): Repeated {
  const stopping = new AbortController();
  const running = new Set<Promise<unknown>>();
  const onStart = (call: Promise<unknown>) => {
    const ended = call.catch(onError).finally(() => running.delete(ended));
    running.add(ended);
  };
  const round = () =>
    runDue(parts, AbortSignal.any([stopping.signal, AbortSignal.timeout(LONGEST_ROUND_MS)]), onStart);
  const repeated = runEvery(pauseMs, round, onError);
  return {
    async stop() {
      stopping.abort();
      await repeated.stop();
      await Promise.all(running);
    },
  };
}
