import type { Deliveries } from './channels/outbox/deliveries.ts';
import { startDelivering } from './channels/outbox/start-delivering.ts';
import type { ChatTurns } from './chats/chat-turns.ts';
import { startTakingTurns } from './chats/start-taking-turns.ts';
import type { Clock } from './clock.ts';
import { startSweep } from './context/start-sweep.ts';
import type { Stores } from './create-stores.ts';
import { startDecisionSweep } from './decisions/sweep-decisions.ts';
import { startFunctionLogSweep } from './functions/log/sweep-function-log.ts';
import type { SchedulingParts } from './functions/schedules/run-due.ts';
import { startSchedules } from './functions/schedules/start-schedules.ts';
import type { Logger } from './observability/logger.ts';
import { runEvery } from './run-every.ts';

/** How often changes that other nodes made are looked for. */
const POLL_MS = 1_000;
const MINUTE_MS = 60_000;

export type BackgroundOptions = Pick<SchedulingParts, 'invoke' | 'slots'> & {
  readonly stores: Stores;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly turns: ChatTurns;
  readonly deliveries: Deliveries;
};

/** Starts everything that happens without a request. Answers what stops it, and waits for what is under way. */
export function startBackground(options: BackgroundOptions): () => Promise<void> {
  const { stores, clock, deliveries, logger, invoke, slots, turns } = options;
  const { access, chats, context, conversations, decisions, functionLog, routing, schedules, sdes } = stores;
  const warn = (message: string) => (err: unknown) => logger.warn({ err }, message);
  const onPollError = warn('changes of other nodes could not be looked for');
  const onSweepError = warn('what has expired could not be removed');
  const polling = runEvery(POLL_MS, () => routing.poll(onPollError), onPollError);
  const chatPolling = runEvery(POLL_MS, () => chats.poll(), onPollError);
  const decisionSweep = startDecisionSweep(
    { accounts: access.accounts, store: decisions, clock },
    onSweepError,
  );
  const functionLogSweep = startFunctionLogSweep(
    { accounts: access.accounts, functionLog, clock },
    onSweepError,
  );
  const scheduleSweep = runEvery(MINUTE_MS, () => schedules.sweep(), onSweepError);
  const serving = startSchedules(
    { schedules, invoke, slots, clock },
    warn('functions with a schedule could not be run'),
  );
  const taking = startTakingTurns({ chats, turns, clock }, warn('chats could not be gone on with'));
  const delivering = startDelivering(
    { chats, deliveries, clock },
    warn('platforms could not be told what bots did'),
  );
  const stopSweeps = [chats, context, conversations, sdes].map((store) =>
    startSweep(store, { onError: onSweepError }),
  );
  return async () => {
    const repeated = [
      polling,
      chatPolling,
      decisionSweep,
      functionLogSweep,
      scheduleSweep,
      serving,
      taking,
      delivering,
    ];
    await Promise.all([...repeated.map((one) => one.stop()), ...stopSweeps.map((stop) => stop())]);
  };
}
