import {
  type Calendar,
  compilePolicy,
  compileRuleset,
  decide,
  type Facts,
  type Policy,
  type Value,
} from '@conversation-orchestrator/engine';
import type { BotPorts, CustomerFacts } from '../ports/bot-ports.ts';
import type { IntentRecogniser } from '../ports/intent-recogniser.ts';
import type { BotAnswer, BotAsk } from '../ports/next-action.ts';
import type { ConversationIds } from '../runtime/bot-conversation.ts';
import { MemoryContext } from './memory-context.ts';
import { runReplaying } from './run-replaying.ts';

/** The world a bot of a test lives in. What is left out is empty; without skills, every skill exists. */
export type MemoryWorld = {
  readonly policies?: readonly Policy[];
  /** Other attributes by full name: `custom.…`, `conversation.…`, `sde.…`. */
  readonly attributes?: ReadonlyMap<string, Value>;
  readonly calendars?: readonly Calendar[];
  readonly skills?: readonly string[];
  readonly agents?: ReadonlyMap<string, 'online' | 'away' | 'offline'>;
  readonly customers?: ReadonlyMap<string, CustomerFacts>;
  readonly intents?: IntentRecogniser;
  /** Ports that reject every call. */
  readonly down?: readonly string[];
  /** Epoch milliseconds; the clock stands still. */
  readonly now?: number;
};

/** Ports over memory, and what can be looked at afterwards. */
export type MemoryPorts = {
  readonly ports: BotPorts;
  readonly context: MemoryContext;
  readonly asks: readonly BotAsk[];
};

const NOBODY_KNOWS: IntentRecogniser = { recognise: async () => ({ ranking: [], by: 'embedded' }) };

/** Makes the ports of a world: the engine decides, scripts really run, nothing waits. */
export function memoryPorts(world: MemoryWorld): MemoryPorts {
  const context = new MemoryContext();
  const asks: BotAsk[] = [];
  const ports: BotPorts = {
    context,
    clock: { now: () => world.now ?? 0 },
    intents: world.intents ?? NOBODY_KNOWS,
    scripts: { run: runReplaying },
    attributes: async (_, of) => ({
      facts: factsOf(world, context, of),
      calendars: world.calendars ?? [],
    }),
    async nextAction(ask) {
      asks.push(ask);
      return answer(ask, { number: asks.length, world, context });
    },
    directory: {
      agentStatus: async (agentId) => world.agents?.get(agentId),
      hasSkill: async (skillId) => world.skills?.includes(skillId) ?? true,
    },
    customer: async (customerId) => world.customers?.get(customerId),
  };
  return { ports: withDown(ports, world.down ?? []), context, asks };
}

function answer(
  ask: BotAsk,
  { context, number, world }: { number: number; world: MemoryWorld; context: MemoryContext },
): BotAnswer {
  const ruleset = compileRuleset((world.policies ?? []).map(compilePolicy), {
    calendars: world.calendars ?? [],
  });
  const stored = factsOf(world, context, { conversationId: '', ...ask });
  const facts: Facts = { get: (name) => inContext(ask, name) ?? stored.get(name) };
  const policyId = ask.policyId === undefined ? {} : { policyId: ask.policyId };
  const decision = decide(ruleset, { facts, now: world.now ?? 0, ...policyId });
  if (decision.kind === 'needs') throw new Error('there are no functions here');
  return { ...decision, nextActionId: `next-action-${number}` };
}

function inContext({ context = {} }: BotAsk, attribute: string): Value | undefined {
  const [nameSpace = '', property = ''] = attribute.split('.');
  const properties = context[nameSpace];
  return (properties as Readonly<Record<string, Value>> | undefined)?.[property];
}

function factsOf(world: MemoryWorld, context: MemoryContext, of: ConversationIds): Facts {
  return { get: (name) => world.attributes?.get(name) ?? context.find(name, of) };
}

/** The same ports, some of them down. A port is a function, or an object of functions. */
function withDown(ports: BotPorts, down: readonly string[]): BotPorts {
  const refuse = async () => {
    throw new Error('it is down');
  };
  const broken = down.map((name) => {
    const port = ports[name as keyof BotPorts];
    return [name, typeof port === 'function' ? refuse : new Proxy({}, { get: () => refuse })];
  });
  return { ...ports, ...Object.fromEntries(broken) };
}
