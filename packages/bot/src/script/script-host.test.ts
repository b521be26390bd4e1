import { BOT_CONTEXT_FUNCTIONS, type BotContextFunction } from '@conversation-orchestrator/api';
import type { Value } from '@conversation-orchestrator/engine';
import { describe, expect, test } from 'vitest';
import type { Bot } from '../bot.ts';
import { compileBot } from '../compile-bot.ts';
import type { BotState } from '../runtime/bot-state.ts';
import { Turn } from '../runtime/turn.ts';
import { type MemoryWorld, memoryPorts } from '../testing/memory-ports.ts';
import { createScriptHost } from './script-host.ts';
import { ScriptSession } from './script-session.ts';

const BOT: Bot = {
  id: 'b',
  name: 'B',
  steps: [{ kind: 'route', id: 'route' }],
  fallback: { skillId: 'fallback' },
};

const STATE: BotState = {
  version: 1,
  botId: 'b',
  conversation: { accountId: 'le1', conversationId: 'c1', channel: 'sms' },
  phase: { kind: 'closed' },
  turn: 1,
  messages: 1,
  entries: 1,
  variables: {},
  message: { text: 'Hi', taken: false },
  seen: [],
};

function hostOf(world: MemoryWorld = {}, conversation: Partial<BotState['conversation']> = {}) {
  const memory = memoryPorts(world);
  const state = { ...STATE, conversation: { ...STATE.conversation, ...conversation } };
  const session = new ScriptSession(new Turn(compileBot(BOT), state, memory.ports));
  const host = createScriptHost(session);
  const { signal } = new AbortController();
  const call = (name: string, ...args: readonly Value[]) => host(name, args, signal);
  return { ...memory, session, call, host };
}

test.each(Object.keys(BOT_CONTEXT_FUNCTIONS) as BotContextFunction[])(
  '%s answers a value, or says what is wrong, whatever it is given',
  async (name) => {
    const hostile: readonly Value[] = [
      null,
      '',
      '__proto__',
      0,
      -1,
      true,
      [],
      [[]],
      {},
      { length: 3 },
      'x'.repeat(9_999),
    ];
    for (const value of hostile) {
      for (const args of [[], [value], [value, value], ['n', value, value], ['n', 'p', value, value]]) {
        const answer = await hostOf()
          .call(name, ...args)
          .catch((error: unknown) => error);
        if (answer instanceof Error) expect(answer).not.toBeInstanceOf(TypeError);
        else expect(answer).not.toBeUndefined();
      }
    }
  },
);

describe('askMaven', () => {
  const policies = [
    {
      id: 'p',
      name: 'VIP',
      enabled: true,
      expression: "conversation.tier == 'gold'",
      actions: [{ type: 'TRANSFER_TO_SKILL' as const, payload: { skillId: 's' } }],
    },
  ];

  test('answers a matching policy in the shape of v1', async () => {
    const { call } = hostOf({ policies, attributes: new Map([['conversation.tier', 'gold']]) });
    expect(JSON.parse(String(await call('askMaven')))).toEqual({
      nextActionId: 'next-action-1',
      rule: { id: 'p', name: 'VIP', actions: [{ type: 'TRANSFER_TO_SKILL', payload: { skillId: 's' } }] },
    });
  });

  test('answers that nothing matched in the shape of v1', async () => {
    expect(JSON.parse(String(await hostOf({ policies }).call('askMaven')))).toEqual({
      nextActionId: 'next-action-1',
      rule: null,
      noMatchReason: 'NO_MATCHED_RULES',
    });
    expect(JSON.parse(String(await hostOf().call('askMaven')))).toMatchObject({
      rule: null,
      noMatchReason: 'NO_POLICIES_ENABLED',
    });
  });

  test('asks for this conversation where ids are left out or empty', async () => {
    const { asks, call } = hostOf({}, { customerId: 'k1', sessionId: 's1' });
    const context = { orchestrator: { channel: 'sms', userMessage: 'Hi' } };
    for (const args of [[], [null, null, ''], ['c1', 'k1', 's1']]) await call('askMaven', ...args);
    const asked = { conversationId: 'c1', customerId: 'k1', sessionId: 's1', context };
    expect(asks).toEqual([asked, asked, asked]);
  });

  test('takes nothing of this conversation along when it asks for another', async () => {
    const { asks, call } = hostOf({}, { customerId: 'k1' });
    await call('askMaven', 'c2', '', 'g2');
    expect(asks).toEqual([{ conversationId: 'c2', sessionId: 'g2' }]);
  });

  test('fails where nobody answers, so that the script does not go on as if nothing had matched', async () => {
    await expect(hostOf({ down: ['nextAction'] }).call('askMaven')).rejects.toThrow('could not be asked');
  });
});

test('calls are counted, and too many are refused', async () => {
  const { call } = hostOf();
  for (let count = 0; count < 1_000; count++) await call('getLPAccountId');
  await expect(call('getLPAccountId')).rejects.toThrow('1000 times');
});

test('after an immediate reply nothing a script does has an effect', async () => {
  const { call, session } = hostOf();
  await call('sendImmediateReply', 'Bye');
  await expect(call('sendMessage', 'never')).rejects.toThrow('sendImmediateReply');
  expect(session.turn.end().effects).toMatchObject([{ kind: 'message', text: 'Bye' }]);
});

test('after a run is over its calls are refused', async () => {
  const { host, session } = hostOf();
  await expect(host('sendMessage', ['late'], AbortSignal.abort())).rejects.toThrow();
  expect(session.turn.end().effects).toEqual([]);
});

test.each(['constructor', 'toString', '__proto__', 'eval', ''])(
  '%s is no function of botContext',
  async (name) => {
    await expect(hostOf().call(name)).rejects.toThrow('is not a function');
  },
);

test('variables have a bound', async () => {
  const { call } = hostOf();
  const text = 'x'.repeat(60_000);
  await call('setBotVariable', 'a', text, true, false);
  await expect(call('setBotVariable', 'b', text, true, false)).rejects.toThrow('no room');
  await call('setBotVariable', 'a', 'short', true, false);
  await call('setBotVariable', 'b', text, true, false);
  expect(await call('getBotVariable', 'a')).toBe('short');
});
