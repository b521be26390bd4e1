import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Bot } from '../src/bot.ts';
import { checkBot } from '../src/check/check-bot.ts';
import { compileBot } from '../src/compile-bot.ts';
import type { BotEvent } from '../src/runtime/bot-event.ts';
import type { BotResponse } from '../src/runtime/bot-response.ts';
import type { BotState } from '../src/runtime/bot-state.ts';
import { limitsOf } from '../src/runtime/limits.ts';
import { respond } from '../src/runtime/respond.ts';
import { type MemoryWorld, memoryPorts } from '../src/testing/memory-ports.ts';
import { arbitraryBot, arbitraryEvent, arbitraryWorld, BEGINNING } from './arbitrary-bot.ts';

const journeys = fc.record({
  bot: arbitraryBot,
  world: arbitraryWorld,
  events: fc.array(arbitraryEvent, { maxLength: 8 }),
});

type Journey = { readonly bot: Bot; readonly world: MemoryWorld; readonly events: readonly BotEvent[] };
/** What happens to a state between two events, and how often a turn is taken. */
type Keeping = { readonly keep: (state: BotState) => BotState; readonly times: number };

const IN_MEMORY: Keeping = { keep: (state) => state, times: 1 };
const AS_JSON: Keeping = { keep: (state) => JSON.parse(JSON.stringify(state)), times: 1 };
/** The server went down after each turn, before its response was kept. */
const REPEATED: Keeping = { keep: (state) => state, times: 2 };

async function travel({ bot, events, world }: Journey, { keep, times }: Keeping) {
  const { ports } = memoryPorts(world);
  const compiled = compileBot(bot);
  const responses: BotResponse[] = [];
  let state: BotState | undefined;
  for (const event of [BEGINNING, ...events]) {
    let response = await respond(compiled, state, event, ports);
    for (let time = 1; time < times; time++) response = await respond(compiled, state, event, ports);
    responses.push(response);
    state = keep(response.state);
  }
  return responses;
}

/** What a channel sees of it. */
function seen(responses: readonly BotResponse[]) {
  return responses.map(({ effects, state, wakeAt }) => ({ effects, phase: state.phase, wakeAt }));
}

test('whatever the bot, the world and the customer do, it answers within its bounds', async () => {
  const property = fc.asyncProperty(journeys, async (journey) => {
    const limits = limitsOf(journey.bot);
    for (const { bug, effects, state, trace } of await travel(journey, IN_MEMORY)) {
      expect(bug).toBeUndefined();
      const messages = effects.filter(({ kind }) => kind === 'message');
      expect(messages.length).toBeLessThanOrEqual(limits.messagesPerTurn);
      expect(effects.length - messages.length).toBeLessThanOrEqual(1);
      expect(effects.slice(0, messages.length)).toEqual(messages);
      expect(trace.filter(({ kind }) => kind === 'step').length).toBeLessThanOrEqual(limits.stepsPerTurn);
      expect(JSON.stringify(state).length).toBeLessThan(200_000);
      const left = effects.length > messages.length;
      expect(left && state.phase.kind === 'waiting').toBe(false);
    }
  });
  await fc.assert(property, { numRuns: 400 });
});

test('ids of effects are never given twice in a conversation', async () => {
  const property = fc.asyncProperty(journeys, async (journey) => {
    const ids = (await travel(journey, IN_MEMORY)).flatMap(({ effects }) => effects.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });
  await fc.assert(property, { numRuns: 150 });
});

test('a conversation goes on in the same way when its state is kept as JSON between any two events', async () => {
  const property = fc.asyncProperty(journeys, async (journey) => {
    expect(seen(await travel(journey, AS_JSON))).toEqual(seen(await travel(journey, IN_MEMORY)));
  });
  await fc.assert(property, { numRuns: 200 });
});

test('a turn that is repeated, because its response was not kept, comes to the same', async () => {
  const property = fc.asyncProperty(journeys, async (journey) => {
    expect(seen(await travel(journey, REPEATED))).toEqual(seen(await travel(journey, IN_MEMORY)));
  });
  await fc.assert(property, { numRuns: 200 });
});

test('checking a bot never throws, whatever is wrong with it', () => {
  fc.assert(
    fc.property(arbitraryBot, (bot) => {
      expect(checkBot(bot).length).toBeLessThanOrEqual(100);
    }),
  );
});

test('the first event must be that the conversation started', async () => {
  const bot = compileBot({
    id: 'b',
    name: 'B',
    steps: [{ kind: 'close', id: 'c' }],
    fallback: { skillId: 'f' },
  });
  const message: BotEvent = { kind: 'message', text: 'Hi' };
  await expect(respond(bot, undefined, message, memoryPorts({}).ports)).rejects.toThrow(TypeError);
});

test('a defect of a port that breaks its contract sends the conversation to the fallback, and is told', async () => {
  const steps = [{ kind: 'script' as const, id: 's', code: 'x' }];
  const bot = compileBot({ id: 'b', name: 'B', steps, fallback: { skillId: 'f' } });
  const { ports } = memoryPorts({});
  const defect = new Error('a runner must not reject');
  const broken = { ...ports, scripts: { run: () => Promise.reject(defect) } };
  const { bug, effects } = await respond(bot, undefined, BEGINNING, broken);
  expect(bug).toBe(defect);
  expect(effects).toEqual([
    { id: '1.0', kind: 'transfer', to: { kind: 'skill', skillId: 'f' }, because: 'fallback' },
  ]);
});
