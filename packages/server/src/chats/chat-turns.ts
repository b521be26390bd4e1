import { type BotEvent, type BotPorts, type CompiledBot, respond } from '@conversation-orchestrator/bot';
import type { Clock } from '../clock.ts';
import type { Chat, ChatChange, ChatKey, ChatStore, KeptChat, PendingEvent } from './chat-store.ts';
import { performEffects } from './perform-effects.ts';
import { platformDirectory } from './platform-directory.ts';

export type ChatTurnsOptions = {
  readonly store: ChatStore;
  /** The bot as it is now; undefined where there is none. */
  readonly findBot: (accountId: string, botId: string) => Promise<CompiledBot | undefined>;
  /** The world of an account's bots, in which conditions are decided as if it were `decidedFor`; left out, at the time it is. */
  readonly portsOf: (accountId: string, decidedFor: number | undefined) => BotPorts;
  /** Told what a turn has changed, once it is kept: to keep up what policies know of the conversation. Must not throw. */
  readonly onChange: (key: ChatKey, before: KeptChat, after: KeptChat) => Promise<void>;
  readonly onBug: (error: unknown) => void;
  readonly clock: Clock;
};

/** Another node has moved the chat on: what was worked out is not kept. A chat that is moved on ever again is left to the next look. */
const MOST_REPEATS = 20;
/** Turns one chat may take before others get theirs. */
const MOST_TURNS = 100;

/**
 * Lets bots respond to what happens in their chats: the events of one chat one after the other, those of different chats side by side. A
 * turn is kept whole or not at all, so that one which was interrupted is taken again, and nothing is lost, doubled or out of order.
 */
export class ChatTurns {
  readonly #options: ChatTurnsOptions;
  readonly #running = new Map<string, { again: boolean; readonly done: Promise<void> }>();

  constructor(options: ChatTurnsOptions) {
    this.#options = options;
  }

  /** Lets the bot of a chat see what it has not seen yet. Resolves when it has seen all; never rejects. */
  take(key: ChatKey): Promise<void> {
    const name = JSON.stringify([key.accountId, key.conversationId]);
    const running = this.#running.get(name);
    if (running) {
      running.again = true;
      return running.done;
    }
    const run = { again: true, done: Promise.resolve() };
    run.done = this.#run(key, run).finally(() => this.#running.delete(name));
    this.#running.set(name, run);
    return run.done;
  }

  /** Waits for the turns that are under way. */
  async settle(): Promise<void> {
    await Promise.all([...this.#running.values()].map(({ done }) => done));
  }

  async #run(key: ChatKey, run: { again: boolean }): Promise<void> {
    try {
      while (run.again) {
        run.again = false;
        for (let turn = 0; turn < MOST_TURNS && (await this.#takeOne(key)); turn += 1);
      }
    } catch (error) {
      this.#options.onBug(error);
    }
  }

  /** Takes one turn; answers whether there was one to take. */
  async #takeOne(key: ChatKey): Promise<boolean> {
    const { store } = this.#options;
    for (let repeat = 0; repeat < MOST_REPEATS; repeat += 1) {
      const before = await store.find(key);
      const pending = before && (await this.#nextOf(key, before));
      if (!before || !pending) return false;
      const change = await this.#respond(key, before, pending);
      const after = await store.change(key, (current) =>
        current.version === before.version ? change : undefined,
      );
      if (!after || after.version === before.version) continue;
      await this.#options.onChange(key, before, after);
      return true;
    }
    return false;
  }

  async #nextOf(key: ChatKey, { wakeAt }: KeptChat): Promise<Partial<PendingEvent> | undefined> {
    const pending = await this.#options.store.firstEvent(key);
    if (pending) return pending;
    const isTime = wakeAt !== undefined && wakeAt <= this.#options.clock.now();
    return isTime ? { content: { kind: 'timeout', wakeAt } } : undefined;
  }

  async #respond(
    { accountId }: ChatKey,
    { chat, state }: KeptChat,
    { event, content }: Partial<PendingEvent>,
  ): Promise<ChatChange> {
    const bot = await this.#options.findBot(accountId, chat.botId);
    if (!bot || !content) return orphaned(state, event, content?.id);
    const ports = this.#portsFor(accountId, chat);
    const response = await respond(bot, state, content as BotEvent, ports);
    if (response.bug !== undefined) this.#options.onBug(response.bug);
    const { trace } = response;
    // Who only answers cannot speak first.
    const wakeAt = chat.outlet === 'answer' ? undefined : response.wakeAt;
    const effects = await performEffects(response.effects, chat, {
      directory: ports.directory,
      ...(content.id !== undefined && { answers: content.id }),
    });
    return {
      ...effects,
      turn: {
        state: response.state,
        trace,
        ...(event !== undefined && { seen: event }),
        ...(wakeAt !== undefined && { wakeAt }),
      },
    };
  }

  #portsFor(accountId: string, { decidedFor, outlet }: Chat): BotPorts {
    const ports = this.#options.portsOf(accountId, decidedFor);
    return outlet === 'desk' ? ports : { ...ports, directory: platformDirectory(ports.directory) };
  }
}

/** A chat whose bot was deleted: somebody has to look. */
function orphaned(
  state: KeptChat['state'],
  event: number | undefined,
  answers: string | undefined,
): ChatChange {
  const text = 'The bot of this conversation is gone.';
  const effect = { kind: 'failed', reason: text } as const;
  const messages = [{ from: 'system', text, effect, ...(answers !== undefined && { answers }) }] as const;
  return {
    status: 'failed',
    messages,
    turn: {
      ...(state && { state: { ...state, turn: state.turn + 1 } }),
      trace: [],
      ...(event !== undefined && { seen: event }),
    },
  };
}
