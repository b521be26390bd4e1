import type {
  Bot,
  BotConversation,
  BotEvent,
  CustomerFacts,
  FallbackCause,
  Refusal,
} from '@conversation-orchestrator/bot';
import type { Calendar, Policy, Value } from '@conversation-orchestrator/engine';
import { readCases } from './cases.ts';
import { Fields, malformed } from './fields.ts';

/** What a bot of a case finds in the world. What is left out is empty; without skills, every skill exists. */
export type BotWorld = {
  readonly policies: readonly Policy[];
  /** Attributes besides the context, by full name. */
  readonly attributes: ReadonlyMap<string, Value>;
  readonly calendars: readonly Calendar[];
  readonly skills?: readonly string[];
  readonly agents: ReadonlyMap<string, 'online' | 'away' | 'offline'>;
  readonly customers: ReadonlyMap<string, CustomerFacts>;
  /** Texts that a recogniser knows, and how sure it is of which intents. */
  readonly intents: ReadonlyMap<string, { readonly [intent: string]: number }>;
  /** Ports that are down. */
  readonly down: readonly string[];
  /** Epoch milliseconds; the clock stands still. */
  readonly now: number;
};

/** What a bot does, without ids: one of `say`, `transfer`, `fallback`, `close`, `failed`. */
export type ExpectedEffect = { readonly [name: string]: unknown };

/** One event of a journey, and what becomes of it. */
export type JourneyStep = {
  /** Another conversation than before. */
  readonly again?: Partial<BotConversation>;
  readonly event: BotEvent;
  readonly effects: readonly ExpectedEffect[];
  /** Why it fell back; left out, it did not. */
  readonly cause?: FallbackCause;
  /** Why transfers were refused, in order; left out, none was. */
  readonly refused: readonly Refusal[];
  /** Epoch milliseconds; left out, the bot does not want to be woken. */
  readonly wakeAt?: number;
};

/** A bot, a world, what happens, and what is in the context afterwards. */
export type BotCase = {
  readonly name: string;
  readonly bot: Bot;
  readonly world: BotWorld;
  readonly conversation: BotConversation;
  readonly journey: readonly JourneyStep[];
  /** Namespace, session, properties: all there is; left out, it is not looked at. */
  readonly context?: unknown;
};

const CONVERSATION: BotConversation = { accountId: 'le12345678', conversationId: 'c1', channel: 'web' };
const EVENTS = ['started', 'message', 'transferFailed', 'agentUnavailable', 'timeout', 'ended'] as const;

/** Reads the cases of `conformance/bots`; `ready` are the bots that a case may name. Throws at the first that is malformed. */
export function botCases(ready: readonly Bot[]): readonly BotCase[] {
  return readCases('bots').map((fields) => botCase(fields, ready));
}

function botCase(fields: Fields, ready: readonly Bot[]): BotCase {
  fields.only(['name', 'bot', 'world', 'conversation', 'journey', 'context']);
  const bot = fields.get('bot');
  const conversation: BotConversation = {
    ...CONVERSATION,
    ...Object.fromEntries(fields.map<Value>('conversation')),
  };
  return {
    name: fields.place,
    bot: typeof bot === 'string' ? readyBot(fields.place, bot, ready) : (bot as Bot),
    world: world(new Fields(`${fields.place}: world`, fields.has('world') ? fields.get('world') : {})),
    conversation,
    journey: fields
      .list('journey')
      .map((step, at) => journeyStep(new Fields(`${fields.place}: journey[${at}]`, step), conversation)),
    ...(fields.has('context') ? { context: fields.get('context') } : {}),
  };
}

function readyBot(place: string, id: string, ready: readonly Bot[]): Bot {
  return ready.find((bot) => bot.id === id) ?? malformed(place, `there is no ready bot ${id}`);
}

function world(fields: Fields): BotWorld {
  const parts = ['policies', 'attributes', 'calendars', 'skills', 'agents', 'customers', 'intents'];
  fields.only([...parts, 'down', 'at']);
  return {
    policies: fields.list('policies', []) as readonly Policy[],
    attributes: fields.map<Value>('attributes'),
    calendars: fields.list('calendars', []) as readonly Calendar[],
    ...(fields.has('skills') ? { skills: fields.texts('skills') } : {}),
    agents: fields.map('agents'),
    customers: fields.map('customers'),
    intents: fields.map('intents'),
    down: fields.texts('down', []),
    now: Date.parse(fields.text('at', '2030-01-02T12:00:00Z')),
  };
}

function journeyStep(fields: Fields, conversation: BotConversation): JourneyStep {
  fields.only([...EVENTS, 'id', 'again', 'effects', 'cause', 'refused', 'wakeAt']);
  const again = fields.has('again') ? Object.fromEntries(fields.map<Value>('again')) : undefined;
  return {
    ...(again !== undefined && { again }),
    event: {
      ...event(fields, { ...conversation, ...again }),
      ...(fields.has('id') ? { id: fields.text('id') } : {}),
    },
    effects: fields.list('effects') as readonly ExpectedEffect[],
    ...(fields.has('cause') ? { cause: fields.text('cause') as FallbackCause } : {}),
    refused: fields.texts('refused', []) as readonly Refusal[],
    ...(fields.has('wakeAt') ? { wakeAt: Date.parse(fields.text('wakeAt')) } : {}),
  };
}

function event(fields: Fields, conversation: BotConversation): BotEvent {
  const kinds = EVENTS.filter((kind) => fields.has(kind));
  const [kind] = kinds;
  if (kind === undefined || kinds.length > 1) malformed(fields.place, 'has exactly one event');
  switch (kind) {
    case 'started':
      return fields.get(kind) === null
        ? { kind, conversation }
        : { kind, conversation, text: fields.text(kind) };
    case 'message':
      return { kind, text: fields.text(kind) };
    case 'timeout':
      return { kind, wakeAt: Date.parse(fields.text(kind)) };
    case 'ended':
      return { kind };
    default:
      return { kind, reason: fields.text(kind) };
  }
}
