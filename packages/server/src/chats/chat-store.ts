import type { Chat as WireChat, ChatMessage as WireMessage } from '@conversation-orchestrator/api';
import type { BotEffect, BotEvent, BotState, BotTraceEntry } from '@conversation-orchestrator/bot';

/** Names a chat. */
export type ChatKey = { readonly accountId: string; readonly conversationId: string };

/** Who has a chat. */
export type ChatStatus = WireChat['status'];

/**
 * How what the bot does gets out. `desk`: it is looked at here, and transfers ring at the desk. `answer`: the platform that holds the
 * conversation gets it as the answer to what it tells, and performs transfers itself. `outbox`: the platform is told, one thing after the other.
 */
export type ChatOutlet = 'desk' | 'answer' | 'outbox';

/** What a bot did that is more than saying something: always the last thing of a turn. */
export type ChatEnd = BotEffect extends infer Effect
  ? Effect extends { readonly kind: 'transfer' | 'close' | 'failed' }
    ? Omit<Effect, 'id'>
    : never
  : never;

/** A chat, as everybody may see it. Times are epoch milliseconds. */
export type Chat = Omit<WireChat, 'startedAt' | 'updatedAt' | 'decidedFor'> & {
  readonly outlet: ChatOutlet;
  readonly sessionId?: string;
  readonly language?: string;
  readonly startedAt: number;
  readonly updatedAt: number;
  /** The clock of its decisions; left out, they are made at the time it is. */
  readonly decidedFor?: number;
};

/** A message of a chat. */
export type ChatMessage = Omit<WireMessage, 'at'> & {
  readonly at: number;
  /** The id of the event the bot did it about. */
  readonly answers?: string;
  /** What the text of a `system` message tells of, where the bot did it. */
  readonly effect?: ChatEnd;
};

/** A message to be. */
export type NewMessage = Omit<ChatMessage, 'sequence' | 'at'>;

/** A chat with what the bot needs to go on. */
export type KeptChat = {
  readonly chat: Chat;
  /** Grows when the bot or an agent has done something. */
  readonly version: number;
  readonly state?: BotState;
  /** When the bot wants to be asked again, if nothing happens. */
  readonly wakeAt?: number;
  readonly delivery: Delivery;
};

/** How far what an outbox holds has been delivered. */
export type Delivery = {
  /** Of the last message that was. */
  readonly sequence: number;
  /** When the next is to be; left out, when there is one. */
  readonly at?: number;
  /** How often that was tried in vain. */
  readonly attempts: number;
};

/** Something the bot has not seen yet. `event` numbers count up in a chat. */
export type PendingEvent = { readonly event: number; readonly content: BotEvent };

/** What one step makes of a chat. What is left out stays as it is; `null` is forgotten. */
export type ChatChange = {
  readonly status?: ChatStatus;
  readonly skillId?: string | null;
  readonly agentId?: string | null;
  readonly messages?: readonly NewMessage[];
  /** Put down for the bot, after those that are waiting. */
  readonly events?: readonly BotEvent[];
  readonly delivery?: Delivery;
  /** The turn of the bot this is: what it has seen, what it remembers, what it did. */
  readonly turn?: {
    /** The last event it has seen; left out, none: it woke by itself. */
    readonly seen?: number;
    /** Left out, where there is no bot that could remember anything. */
    readonly state?: BotState;
    readonly wakeAt?: number;
    readonly trace: readonly BotTraceEntry[];
  };
};

/** What a chat begins with. */
export type ChatBeginning = Pick<
  Chat,
  'botId' | 'channel' | 'channelId' | 'customerId' | 'sessionId' | 'language' | 'decidedFor'
> &
  Pick<ChatChange, 'messages' | 'events'> & {
    /** Left out, the desk. */
    readonly outlet?: ChatOutlet;
  };

/**
 * Decides on a change, knowing the chat and the message that was sent under the same id before, if any. Undefined changes nothing. It only
 * computes, and may run more than once; what it throws, the change throws.
 */
export type DecideChange = (current: KeptChat, known: ChatMessage | undefined) => ChatChange | undefined;

/** Which chats, the last changed first. */
export type ChatRange = {
  readonly accountId: string;
  readonly status?: ChatStatus;
  readonly skillId?: string;
  readonly agentId?: string;
  readonly limit: number;
};

/** A stretch of a chat's messages or turns. */
export type After = { readonly after: number; readonly limit: number };

/** A turn of the bot, for who looks on. */
export type ChatTurn = {
  readonly turn: number;
  readonly at: number;
  readonly trace: readonly BotTraceEntry[];
};

/** Which changes of who has a chat: those after this one, the first changed first. */
export type ChangeRange = Omit<ChatRange, 'limit'> & After;

/** A chat, and the number of the change by which somebody else had it last. */
export type ChangedChat = { readonly chat: Chat; readonly change: number };

/** What can be followed: a chat, or, where none is named, who has the chats of an account. */
export type Topic = { readonly accountId: string; readonly conversationId?: string };

/**
 * What happened since. The changes of who has a chat are numbered 1, 2, 3, … in an account, in the order in which they can be read: who
 * has read one will find none before it that was not there.
 */
export type ChatChanges = {
  /** Chats that somebody else has since a change; each once, as it is now, under its last change. */
  changes(range: ChangeRange): Promise<readonly ChangedChat[]>;
  /** The number of the last change; 0 where there was none. */
  lastChange(accountId: string): Promise<number>;
  /** How far each topic is: as long as a mark stays the same, nothing has happened. */
  marks(topics: readonly Topic[]): Promise<readonly (string | undefined)[]>;
};

/**
 * Keeps chats, for thirteen months after they were last changed. Every implementation passes `chat-store.suite.ts`. Changes of one chat are
 * made one after another, also across nodes, each seeing what the one before made; what resolves is durable. Messages are numbered
 * 1, 2, 3, … without gaps. Accounts never see each other.
 */
export type ChatStore = ChatChanges & {
  /** The chat; undefined where there is none. */
  find(key: ChatKey): Promise<KeptChat | undefined>;
  list(range: ChatRange): Promise<readonly Chat[]>;
  messages(key: ChatKey, stretch: After): Promise<readonly ChatMessage[]>;
  turns(key: ChatKey, stretch: After): Promise<readonly ChatTurn[]>;
  /** The first event the bot has not seen; undefined where it has seen all. */
  firstEvent(key: ChatKey): Promise<PendingEvent | undefined>;
  /** Begins a chat, unless there is one of this id. Answers which, and whether it is new. */
  begin(
    key: ChatKey,
    beginning: ChatBeginning,
  ): Promise<{ readonly kept: KeptChat; readonly isNew: boolean }>;
  /** Changes a chat. Answers it as it is afterwards; undefined where there is none. */
  change(key: ChatKey, decide: DecideChange, messageId?: string): Promise<KeptChat | undefined>;
  /** Chats whose bot has something to do by now, the longest waiting first. */
  due(now: number, limit: number): Promise<readonly ChatKey[]>;
  /** Chats with something to deliver by now, the longest waiting first. */
  undelivered(now: number, limit: number): Promise<readonly ChatKey[]>;
  /** Removes at most this many chats that have expired; answers how many. */
  sweep(limit: number): Promise<number>;
};
