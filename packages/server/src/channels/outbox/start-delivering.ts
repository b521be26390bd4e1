import type { ChatStore } from '../../chats/chat-store.ts';
import type { Clock } from '../../clock.ts';
import { type Repeated, runEvery } from '../../run-every.ts';
import type { Deliveries } from './deliveries.ts';

/** How often is looked for what waits to be delivered: after a restart, or to be tried again. */
const LOOK_MS = 1_000;
const MOST_AT_ONCE = 50;

export type DeliveringParts = {
  readonly chats: Pick<ChatStore, 'undelivered'>;
  readonly deliveries: Deliveries;
  readonly clock: Clock;
};

/** Begins to deliver, every second, what is due. Stopping it waits for what is under way. */
export function startDelivering(
  { chats, clock, deliveries }: DeliveringParts,
  onError: (error: unknown) => void,
): Repeated {
  const repeated = runEvery(
    LOOK_MS,
    async () => {
      const waiting = await chats.undelivered(clock.now(), MOST_AT_ONCE);
      await Promise.all(waiting.map((key) => deliveries.deliver(key)));
    },
    onError,
  );
  return {
    async stop() {
      await repeated.stop();
      await deliveries.settle();
    },
  };
}
