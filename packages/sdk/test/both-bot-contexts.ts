import type { BotContextFunction } from '@conversation-orchestrator/api';
import type { Policy } from '@conversation-orchestrator/engine';
import { compileBot } from '../../bot/src/compile-bot.ts';
import type { BotState } from '../../bot/src/runtime/bot-state.ts';
import { Turn } from '../../bot/src/runtime/turn.ts';
import { createScriptHost } from '../../bot/src/script/script-host.ts';
import { ScriptSession } from '../../bot/src/script/script-session.ts';
import { memoryPorts } from '../../bot/src/testing/memory-ports.ts';
import { TEST_ACCOUNT, type TestServer } from '../../server/src/testing/start-test-server.ts';
import {
  type BotConversation,
  type BotTurn,
  createBotContext,
  createClient,
  type Json,
} from '../src/index.ts';

/** The policies of both worlds. */
const POLICIES: readonly Policy[] = [
  {
    id: 'vip',
    name: 'Für VIPs',
    enabled: true,
    conditions: [{ property: 'orchestrator.phoneNumber', type: 'EQUAL', value: '+155555501' }],
    actions: [{ type: 'TRANSFER_TO_SKILL', payload: { skillId: 'vip-support' } }],
  },
  {
    id: 'hello',
    name: 'Hello',
    enabled: true,
    expression: "orchestrator.channel == 'sms' and orchestrator.userMessage == 'Hello'",
    actions: [{ type: 'SEND_MESSAGE', payload: { message: 'Hi' } }],
  },
];

/** A customer of whom both worlds know something. */
export const CUSTOMER = {
  customerId: 'customer 1/ä',
  info: { ctype: 'vip', role: 'broker' },
  personal: { company: 'Acme', gender: 'FEMALE' },
} as const;

const ENVIRONMENT = { region: 'eu' };
const GIVEN = { channel: 'sms', engagement: { currentSkillId: 'sales' } } as const;

/** A `botContext` whose functions are called by name, and what it has said. */
export type CallableContext = {
  readonly call: (name: BotContextFunction, ...args: readonly Json[]) => Promise<unknown>;
  readonly said: () => readonly string[];
};

/** Who a conversation is with; `conversationId` keeps conversations of one server apart. */
export type Ids = Pick<BotConversation, 'conversationId' | 'customerId' | 'sessionId'>;

/** Puts policies and customer into a server. */
export async function fillServer(server: TestServer): Promise<void> {
  const token = await server.logIn();
  const account = `/v2/accounts/${TEST_ACCOUNT.id}`;
  const { customerId, info, personal } = CUSTOMER;
  const send = (method: string, path: string, json: unknown) =>
    server.send(method, account + path, { token, json });
  await send('POST', '/policies/import', { version: 1, policies: POLICIES });
  await send('PATCH', '/settings', { sdeStoring: true });
  await send('PUT', `/customers/${encodeURIComponent(customerId)}/sdes`, [
    { type: 'ctmrinfo', info },
    { type: 'personal', personal },
  ]);
}

/** What a bot elsewhere has. */
export function elsewhere(baseUrl: string, ids: Ids, options: Partial<BotTurn> = {}): CallableContext {
  const said: string[] = [];
  const { clientId, id: accountId, secret: clientSecret } = TEST_ACCOUNT;
  const botContext = createBotContext({
    client: createClient({ baseUrl, accountId, clientId, clientSecret, retries: 0 }),
    conversation: { ...GIVEN, message: 'Hello', ...ids },
    environment: ENVIRONMENT,
    send: (text) => said.push(text),
    ...options,
  });
  const functions = botContext as Readonly<Record<string, (...args: readonly Json[]) => Promise<unknown>>>;
  return { said: () => said, call: async (name, ...args) => functions[name]?.(...args) };
}

/** What a script in a bot of the product has, over ports in memory. */
export function inScript(ids: Ids): CallableContext {
  const { customerId, info, personal } = CUSTOMER;
  const customers = new Map([[customerId, { info, personal }]]);
  const { ports } = memoryPorts({ policies: POLICIES, customers });
  const steps = [{ kind: 'route', id: 'route' }] as const;
  const bot = { id: 'b', name: 'B', steps, environment: ENVIRONMENT, fallback: { skillId: 'fallback' } };
  const state: BotState = {
    version: 1,
    botId: 'b',
    conversation: { ...GIVEN, accountId: TEST_ACCOUNT.id, ...ids },
    phase: { kind: 'closed' },
    turn: 1,
    messages: 1,
    entries: 1,
    variables: {},
    message: { text: 'Hello', taken: false },
    seen: [],
  };
  const turn = new Turn(compileBot(bot), state, ports);
  const host = createScriptHost(new ScriptSession(turn));
  return {
    said: () => turn.end().effects.flatMap((effect) => (effect.kind === 'message' ? [effect.text] : [])),
    call: (name, ...args) => host(name, args, new AbortController().signal),
  };
}
