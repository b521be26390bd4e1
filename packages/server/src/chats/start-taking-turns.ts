import type { Clock } from '../clock.ts';
import { type Repeated, runEvery } from '../run-every.ts';
import type { ChatStore } from './chat-store.ts';
import type { ChatTurns } from './chat-turns.ts';

/** How often is looked for chats that wait for their bot: after a restart, or because it wants to be asked at a certain time. */
const LOOK_MS = 1_000;
const MOST_AT_ONCE = 100;

export type TakingTurnsParts = {
  readonly chats: Pick<ChatStore, 'due'>;
  readonly turns: ChatTurns;
  readonly clock: Clock;
};

/** Begins to take, every second, the turns that are due. Stopping it waits for the turns that are under way. */
export function startTakingTurns(
  { chats, clock, turns }: TakingTurnsParts,
  onError: (error: unknown) => void,
): Repeated {
  const repeated = runEvery(
    LOOK_MS,
    async () => {
      const due = await chats.due(clock.now(), MOST_AT_ONCE);
      await Promise.all(due.map((key) => turns.take(key)));
    },
    onError,
  );
  return {
    async stop() {
      await repeated.stop();
      await turns.settle();
    },
  };
}
