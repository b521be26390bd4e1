import { parseWith, SCHEMAS } from '@conversation-orchestrator/api';
import { expect, test } from 'vitest';
import { type BotCase, type BotWorld, botCases, type JourneyStep } from '../../../conformance/bot-cases.ts';
import { compileBot } from '../src/compile-bot.ts';
import { READY_BOTS } from '../src/documents/ready-bots.ts';
import type { BotEffect } from '../src/runtime/bot-effect.ts';
import type { BotResponse } from '../src/runtime/bot-response.ts';
import type { BotState } from '../src/runtime/bot-state.ts';
import { respond } from '../src/runtime/respond.ts';
import { memoryPorts } from '../src/testing/memory-ports.ts';

const cases = botCases(READY_BOTS);

test.each(cases.map((one) => [one.name, one] as const))('%s', async (_, one) => {
  const parsed = parseWith(SCHEMAS.bot, one.bot);
  expect(parsed).toEqual({ ok: true, value: one.bot });
  const bot = compileBot(one.bot);
  const { context, ports } = portsOf(one.world);
  let state: BotState | undefined;
  for (const step of one.journey) {
    if (step.again !== undefined) state = undefined;
    const response = await respond(bot, state, step.event, ports);
    expectResponse(response, step);
    // A server keeps the state as JSON.
    state = JSON.parse(JSON.stringify(response.state));
    expect(state).toEqual(response.state);
  }
  expectContext(one, context.all());
});

function portsOf({ intents, ...world }: BotWorld) {
  return memoryPorts({
    ...world,
    intents: {
      recognise: async (text) => ({
        by: 'embedded',
        ranking: Object.entries(intents.get(text) ?? {}).map(([intent, score]) => ({ intent, score })),
      }),
    },
  });
}

function expectResponse(response: BotResponse, { cause, effects, refused, wakeAt }: JourneyStep): void {
  expect(response.bug).toBeUndefined();
  expect(response.effects.map(short)).toEqual(effects);
  expect(new Set(response.effects.map(({ id }) => id)).size).toBe(effects.length);
  expect(response.wakeAt).toBe(wakeAt);
  const causes = response.trace.flatMap((entry) => (entry.kind === 'fallback' ? [entry.cause] : []));
  expect(causes).toEqual(cause === undefined ? [] : [cause]);
  const refusals = response.trace.flatMap((entry) => (entry.kind === 'refused' ? [entry.why] : []));
  expect(refusals).toEqual(refused);
}

/** An effect as a case writes it. */
function short(effect: BotEffect): unknown {
  if (effect.kind === 'close') return { close: true };
  if (effect.kind === 'failed') return { failed: effect.reason };
  if (effect.kind === 'message')
    return { say: effect.text, ...(effect.options !== undefined && { options: effect.options }) };
  const { because, to } = effect;
  if (because === 'fallback') return { fallback: to.skillId };
  return { transfer: { ...(to.kind === 'agent' && { agent: to.agentId }), skill: to.skillId } };
}

function expectContext({ context }: BotCase, all: object): void {
  if (context === undefined) return;
  const kept = Object.entries(all).filter(([, sessions]) => Object.keys(sessions).length > 0);
  expect(Object.fromEntries(kept)).toEqual(context);
}
