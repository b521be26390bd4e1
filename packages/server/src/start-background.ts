import type { Clock } from './clock.ts';
import { startSweep } from './context/start-sweep.ts';
import type { Stores } from './create-stores.ts';
import { startDecisionSweep } from './decisions/sweep-decisions.ts';
import type { Logger } from './observability/logger.ts';
import { runEvery } from './run-every.ts';

/** How often changes that other nodes made are looked for. */
const POLL_MS = 1_000;

export type BackgroundOptions = { readonly stores: Stores; readonly clock: Clock; readonly logger: Logger };

/** Starts everything that happens without a request. Answers what stops it, and waits for what is under way. */
export function startBackground({ stores, clock, logger }: BackgroundOptions): () => Promise<void> {
  const { access, context, conversations, decisions, routing, sdes } = stores;
  const warn = (message: string) => (err: unknown) => logger.warn({ err }, message);
  const onPollError = warn('changes of other nodes could not be looked for');
  const onSweepError = warn('what has expired could not be removed');
  const polling = runEvery(POLL_MS, () => routing.poll(onPollError), onPollError);
  const decisionSweep = startDecisionSweep(
    { accounts: access.accounts, store: decisions, clock },
    onSweepError,
  );
  const stopSweeps = [context, conversations, sdes].map((store) =>
    startSweep(store, { onError: onSweepError }),
  );
  return async () => {
    await Promise.all([polling.stop(), decisionSweep.stop(), ...stopSweeps.map((stop) => stop())]);
  };
}
