import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Chat, ChatMessage } from '@conversation-orchestrator/api';
import { expect, it } from 'vitest';
import { spawnServer } from '../src/testing/spawn-server.ts';

const CHATS = 200;
const MESSAGES = 10;
const CLIENT = { id: 'client-1', secret: 'secret of the test, long enough' };
const ACCOUNT = '/v2/accounts/le12345678';

const STEPS = Array.from({ length: MESSAGES }, (_, at) => ({
  kind: 'ask',
  id: `question ${at + 1}`,
  message: `question ${at + 1}`,
  property: `answer${at + 1}`,
}));

const BOT = { id: 'asks', name: 'Asks', steps: STEPS, fallback: { skillId: 'general' } };

type ChatReply = { readonly chat: Chat; readonly messages: readonly ChatMessage[] };

it(`${CHATS} conversations of ${MESSAGES} messages go through a kill -9 without losing, doubling or reordering one`, {
  timeout: 240_000,
}, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'chats-'));
  await writeFile(
    join(folder, 'bootstrap.json'),
    JSON.stringify({ accounts: [{ id: 'le12345678', name: 'Test', clients: [CLIENT] }] }),
  );
  const environment = { PORT: String(await freePort()), ORCHESTRATOR_BOOTSTRAP: 'bootstrap.json' };
  const first = await spawnServer(environment, folder);
  const url = await first.listening();
  const send = await createSender(url);
  await send('POST', '/skills', { id: 'general', name: 'General' });
  await send('PUT', '/bots/asks', BOT);

  let said = 0;
  const talks = Array.from({ length: CHATS }, (_, at) => talk(send, `chat-${at}`, () => said++));
  while (said < (CHATS * MESSAGES) / 2) await wait(20);
  first.process.kill('SIGKILL');
  await first.ended();
  const second = await spawnServer(environment, folder);
  await second.listening();
  await Promise.all(talks);

  for (let at = 0; at < CHATS; at += 1) {
    const { chat, messages } = (await send('GET', `/chats/chat-${at}`)) as ChatReply;
    const numbers = Array.from({ length: MESSAGES }, (_, number) => number + 1);
    expect(textsOf(messages, 'customer')).toEqual(numbers.map((number) => `answer ${number}`));
    expect(textsOf(messages, 'bot')).toEqual(numbers.map((number) => `question ${number}`));
    expect(messages.map(({ sequence }) => sequence)).toEqual(messages.map((_, index) => index + 1));
    expect(chat).toMatchObject({ status: 'ringing', skillId: 'general' });
  }
  await second.dispose();
  await rm(folder, { recursive: true });
});

type Send = (method: string, path: string, body?: unknown) => Promise<unknown>;

/** One customer: begins a chat and answers each question; repeats what nobody has acknowledged, as a channel does. */
async function talk(send: Send, conversationId: string, onSaid: () => void): Promise<void> {
  await send('POST', '/chats', { botId: BOT.id, conversationId });
  for (let number = 1; number <= MESSAGES; number += 1) {
    const message = { text: `answer ${number}`, messageId: `message ${number}` };
    await send('POST', `/chats/${conversationId}/messages`, message);
    onSaid();
  }
}

function textsOf(messages: readonly ChatMessage[], author: ChatMessage['from']): readonly string[] {
  return messages.filter(({ from }) => from === author).map(({ text }) => text);
}

async function createSender(url: string): Promise<Send> {
  const authorization = `Basic ${Buffer.from(`${CLIENT.id}:${CLIENT.secret}`).toString('base64')}`;
  const login = await fetch(`${url}/v2/authenticate/login`, { method: 'POST', headers: { authorization } });
  const { access_token } = (await login.json()) as { readonly access_token: string };
  const headers = { authorization: `Bearer ${access_token}`, 'content-type': 'application/json' };
  return async (method, path, body) => {
    for (;;) {
      const init = { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) };
      const response = await fetch(`${url}${ACCOUNT}${path}`, init).catch(() => undefined);
      if (response?.ok) return response.json();
      if (response && response.status < 500)
        throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
      await wait(100);
    }
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('there is no port');
  return address.port;
}
