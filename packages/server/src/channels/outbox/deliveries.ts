import { isDelivered } from '../../chats/chat-row.ts';
import type { ChatChange, ChatKey, ChatMessage, ChatStore } from '../../chats/chat-store.ts';
import type { Clock } from '../../clock.ts';
import type { ChannelStore } from '../channel-store.ts';
import type { Deliver, Delivered } from './deliver.ts';

export type DeliveriesOptions = {
  readonly store: ChatStore;
  readonly channels: Pick<ChannelStore, 'find'>;
  readonly deliver: Deliver<'chatwoot'>;
  /** Called when a bot has something to see: that its transfer was not done. */
  readonly takeTurns: (key: ChatKey) => Promise<void>;
  /** Told of what could not be delivered. */
  readonly onFailure: (key: ChatKey, reason: string) => void;
  readonly onBug: (error: unknown) => void;
  readonly clock: Clock;
};

/** As long as nobody else tries: longer than a platform is waited for. */
const CLAIM_MS = 60_000;
const PAGE = 50;
/** Tries of one thing, the last about nine minutes after the first. */
const MOST_ATTEMPTS = 10;
const LONGEST_PAUSE_MS = 5 * 60_000;

/**
 * Delivers what bots said and did to the platforms that must be told: of one conversation in order, those of different conversations side by
 * side. What it has delivered is noted in the chat, so that a restart, or another node, goes on from there.
 */
export class Deliveries {
  readonly #options: DeliveriesOptions;
  readonly #underWay = new Set<Promise<void>>();

  constructor(options: DeliveriesOptions) {
    this.#options = options;
  }

  /** Delivers what a chat has to deliver by now, unless somebody else does. Never rejects. */
  deliver(key: ChatKey): Promise<void> {
    const run = this.#deliverAll(key).catch(this.#options.onBug);
    this.#underWay.add(run);
    return run.finally(() => this.#underWay.delete(run));
  }

  /** Waits for what is under way. */
  async settle(): Promise<void> {
    await Promise.all(this.#underWay);
  }

  async #deliverAll(key: ChatKey): Promise<void> {
    const { store } = this.#options;
    let sequence = await this.#claim(key);
    while (sequence !== undefined) {
      const page: readonly ChatMessage[] = await store.messages(key, { after: sequence, limit: PAGE });
      const next = page.find(isDelivered);
      sequence = next
        ? await this.#deliverOne(key, next)
        : await this.#finish(key, page.at(-1)?.sequence ?? sequence);
    }
  }

  /** Takes the work; answers up to where it is done, or undefined where there is none, or somebody else has it. */
  async #claim(key: ChatKey): Promise<number | undefined> {
    const now = this.#options.clock.now();
    let claimed: number | undefined;
    await this.#options.store.change(key, ({ delivery }) => {
      claimed = undefined;
      if (delivery.at === undefined || delivery.at > now) return undefined;
      claimed = delivery.sequence;
      return { delivery: { ...delivery, at: now + CLAIM_MS } };
    });
    return claimed;
  }

  /** Delivers one thing. Answers its sequence when there may be more to do at once. */
  async #deliverOne(key: ChatKey, message: ChatMessage): Promise<number | undefined> {
    const { clock, onFailure, store, takeTurns } = this.#options;
    const delivered = await this.#tell(key, message);
    const { sequence } = message;
    const isDone = delivered.kind === 'done';
    if (!isDone) onFailure(key, delivered.reason);
    let isOver = true;
    await store.change(key, ({ delivery: { attempts } }) => {
      isOver = isDone || delivered.kind === 'never' || attempts + 1 >= MOST_ATTEMPTS;
      const now = clock.now();
      if (!isOver)
        return { delivery: { sequence: sequence - 1, attempts: attempts + 1, at: now + pauseMs(attempts) } };
      const delivery = { sequence, attempts: 0, at: now + CLAIM_MS };
      return isDone ? { delivery } : { delivery, ...undelivered(message, delivered.reason) };
    });
    if (!isDone && isOver) await takeTurns(key);
    return isOver ? sequence : undefined;
  }

  async #tell(key: ChatKey, message: ChatMessage): Promise<Delivered> {
    const { channels, deliver, store } = this.#options;
    const channelId = (await store.find(key))?.chat.channelId ?? '';
    const channel = (await channels.find(key.accountId, channelId))?.document;
    if (channel?.kind !== 'chatwoot') return { kind: 'never', reason: `the channel ${channelId} is gone` };
    return deliver({ channel, key, message });
  }

  /** There is nothing to deliver up to here. Answers from where to go on, when more came meanwhile. */
  async #finish(key: ChatKey, sequence: number): Promise<number | undefined> {
    const { clock, store } = this.#options;
    const kept = await store.change(key, ({ chat: { lastSequence } }) => {
      const isMore = lastSequence > sequence;
      return { delivery: { sequence, attempts: 0, ...(isMore && { at: clock.now() + CLAIM_MS }) } };
    });
    return kept?.delivery.at === undefined ? undefined : sequence;
  }
}

/** What becomes of a chat where something cannot be delivered: of a transfer the bot is told, and tries the next best. */
function undelivered({ effect, sequence }: ChatMessage, reason: string): ChatChange {
  const messages = [{ from: 'system', text: `It could not be delivered: ${reason}` }] as const;
  if (effect?.kind !== 'transfer') return { messages };
  return { messages, events: [{ kind: 'transferFailed', id: `undelivered:${sequence}`, reason }] };
}

function pauseMs(attempts: number): number {
  return Math.min(1_000 * 2 ** attempts, LONGEST_PAUSE_MS);
}
