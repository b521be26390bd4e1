import { describe, expect, it } from 'vitest';
import { problem, type Script, type Scripted, startScriptedServer } from '../test/scripted-server.ts';
import { createEvents } from './events.ts';
import type { StreamState } from './follow-stream.ts';
import type { ConnectionOptions } from './options.ts';

async function start(script: Script, options: Partial<ConnectionOptions> = {}) {
  const { url, received } = await startScriptedServer(script);
  return { received, events: createEvents({ baseUrl: url, token: 'token-1', ...options }) };
}

const stream = (text: string): Scripted => ({ headers: { 'content-type': 'text/event-stream' }, text });
const message = (sequence: number) =>
  `id: ${sequence}-0-0\nevent: message\ndata: ${JSON.stringify({ sequence })}\n\n`;
const CHAT = { params: { accountId: 'a', conversationId: 'c' } };

describe('events', () => {
  it('come one after the other, over streams that end and break off, each once', async () => {
    const { events, received } = await start((_, count) => {
      if (count === 1) return stream(`retry: 1\n\n:\n\n${message(1)}${message(2)}`);
      if (count === 2) return 'break';
      return stream(message(3));
    });
    const states: StreamState[] = [];
    const seen: unknown[] = [];
    for await (const { data } of events('chats.follow', CHAT, { onState: (state) => states.push(state) })) {
      seen.push(data);
      if (seen.length === 3) break;
    }
    expect(seen).toEqual([{ sequence: 1 }, { sequence: 2 }, { sequence: 3 }]);
    expect(received.map(({ headers }) => headers['last-event-id'])).toEqual([undefined, '2-0-0', '2-0-0']);
    expect(received[0]).toMatchObject({
      url: '/v2/accounts/a/chats/c/events',
      headers: { authorization: 'Bearer token-1' },
    });
    expect(states).toEqual(['open', 'waiting', 'waiting', 'open']);
  });

  it('are read however the bytes are cut', async () => {
    const bytes = new TextEncoder().encode(
      `: ü\r\n\r\n${message(1).replaceAll('\n', '\r\n')}data: {"a":\ndata: "é"}\n\n`,
    );
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
      },
    });
    const headers = { 'content-type': 'text/event-stream' };
    const events = createEvents({ baseUrl: 'http://x', fetch: async () => new Response(body, { headers }) });
    const following = events('chats.follow', CHAT);
    expect((await following.next()).value).toEqual({ id: '1-0-0', event: 'message', data: { sequence: 1 } });
    expect((await following.next()).value).toEqual({ event: 'message', data: { a: 'é' } });
    await following.return(undefined);
  });

  it('are asked for again while the server is full or stopping', async () => {
    const { events } = await start((_, count) =>
      count === 1
        ? problem(429, 'TOO_MANY_STREAMS')
        : count === 2
          ? problem(503, 'UNAVAILABLE')
          : stream(message(1)),
    );
    const following = events('chats.follow', CHAT);
    expect((await following.next()).value).toMatchObject({ data: { sequence: 1 } });
    await following.return(undefined);
  });

  it('end with the problem of a refusal that asking again would not change', async () => {
    const { events, received } = await start(() => problem(404, 'NOT_FOUND'));
    await expect(events('chats.follow', CHAT).next()).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(received).toHaveLength(1);
  });

  it('go on with a new token when the one they began with has expired', async () => {
    let tokens = 0;
    const { events, received } = await start(
      ({ headers }, count) => {
        if (count === 1) return stream(`retry: 1\n\n${message(1)}`);
        return headers.authorization === 'Bearer token-2'
          ? problem(401, 'UNAUTHENTICATED')
          : stream(message(2));
      },
      { token: () => `token-${++tokens}` },
    );
    const following = events('chats.follow', CHAT);
    await following.next();
    expect((await following.next()).value).toMatchObject({ data: { sequence: 2 } });
    await following.return(undefined);
    expect(received.map(({ headers }) => headers.authorization)).toEqual(
      [1, 2, 3].map((n) => `Bearer token-${n}`),
    );
  });

  it('end when their signal is aborted', async () => {
    const { events } = await start(() => stream(message(1)));
    const ending = new AbortController();
    const seen: unknown[] = [];
    for await (const event of events('chats.follow', CHAT, { signal: ending.signal })) {
      seen.push(event);
      ending.abort();
    }
    expect(seen).toHaveLength(1);
  });
});
