import { describe, expect, it } from 'vitest';
import { problem, type Script, type Scripted, startScriptedServer } from '../test/scripted-server.ts';
import { createClient } from './client.ts';
import type { NextActions } from './next-action.ts';

async function start(script: Script) {
  const { url, received } = await startScriptedServer(script);
  return { received, client: createClient({ baseUrl: url, accountId: 'le1', token: 't', retries: 0 }) };
}

const FALLBACK: NextActions = [{ type: 'TRANSFER_TO_SKILL', payload: { skillId: 'main' } }];
const ACTIONS = [{ type: 'SEND_MESSAGE', payload: { message: 'Hi' } }];

describe('nextAction', () => {
  it('gives the actions, and what the decision says of itself', async () => {
    const headers = {
      'Next-Action-Id': 'n-1',
      'Decision-Outcome': 'MATCHED',
      'Decision-Degraded': 'custom.queue',
      'Policy-Revision': '42',
    };
    const { client, received } = await start(() => ({ headers, json: ACTIONS }));
    expect(
      await client.nextAction({ conversationId: 'c', context: { a: { b: 1 } } }, { fallback: FALLBACK }),
    ).toEqual({
      kind: 'decided',
      actions: ACTIONS,
      outcome: 'MATCHED',
      nextActionId: 'n-1',
      revision: '42',
      degraded: true,
    });
    expect(JSON.parse(received[0]?.body ?? '')).toEqual({
      accountId: 'le1',
      conversationId: 'c',
      context: { a: { b: 1 } },
    });
  });

  it('gives nothing where nothing matched: that is an answer, not a failure', async () => {
    const { client } = await start(() => ({ json: [] }));
    expect(await client.nextAction({}, { fallback: FALLBACK })).toMatchObject({
      kind: 'decided',
      actions: [],
    });
  });

  it.each<[string, Scripted, string]>([
    ['the service is down', 'break', 'UNREACHABLE'],
    ['the service is slow', 'never', 'TIMEOUT'],
    ['the policies could not be loaded', problem(503, 'POLICIES_UNAVAILABLE'), 'POLICIES_UNAVAILABLE'],
    ['the token is wrong', problem(401, 'UNAUTHENTICATED'), 'UNAUTHENTICATED'],
    ['something else answers', { text: '<h1>Welcome</h1>' }, 'UNEXPECTED_ANSWER'],
    ['the answer is no list', { json: { actions: [] } }, 'UNEXPECTED_ANSWER'],
    [
      'the answer is cut off',
      { headers: { 'content-type': 'application/json' }, text: '[{' },
      'UNEXPECTED_ANSWER',
    ],
  ])('gives the fallback and the reason when %s', async (_, answer, code) => {
    const { client } = await start(() => answer);
    const timeoutMs = answer === 'never' ? 200 : 10_000;
    const result = await client.nextAction({ conversationId: 'c' }, { fallback: FALLBACK, timeoutMs });
    expect(result).toMatchObject({ kind: 'fallback', actions: FALLBACK, problem: { code } });
  });

  it('gives the fallback where the question cannot even be written, or the caller gives up', async () => {
    const { client } = await start(() => ({ json: [] }));
    const circular: { [name: string]: never } = {};
    Object.assign(circular, { circular });
    expect(await client.nextAction({ context: circular }, { fallback: FALLBACK })).toMatchObject({
      kind: 'fallback',
    });
    const signal = AbortSignal.abort();
    expect(await client.nextAction({}, { fallback: FALLBACK, signal })).toMatchObject({
      kind: 'fallback',
      actions: FALLBACK,
    });
  });

  it('gives no actions where there is neither an answer nor a fallback', async () => {
    const { client } = await start(() => 'break');
    expect(await client.nextAction({})).toMatchObject({ kind: 'fallback', actions: [] });
  });
});

describe('the context of a client', () => {
  const document = { documentKey: 'le1:ns:s', payload: { a: 1 } };

  it('is saved for its account, on condition where wanted', async () => {
    const { client, received } = await start(() => ({ status: 201, json: { success: true } }));
    await client.saveContext({ nameSpace: 'ns', sessionId: 's', payload: { a: 1 } }, { ifMatch: '"3"' });
    await client.saveContext({ nameSpace: 'ns', payload: {} }, { ifAbsent: true });
    expect(received[0]).toMatchObject({
      body: '{"nameSpace":"ns","sessionId":"s","payload":{"a":1},"accountId":"le1"}',
      headers: { 'if-match': '"3"' },
    });
    expect(received[1]?.headers).toMatchObject({ 'if-none-match': '*' });
  });

  it('is read with its version, from the session or from the namespace itself', async () => {
    const { client, received } = await start(() => ({ headers: { etag: '"4"' }, json: document }));
    expect(await client.readContext({ nameSpace: 'ns', sessionId: 's' })).toEqual({ document, etag: '"4"' });
    await client.readContext({ nameSpace: 'ns' });
    expect(received.map(({ url }) => url)).toEqual([
      '/v2/context/document/le1/ns/s',
      '/v2/context/document/le1/ns',
    ]);
  });

  it('may be absent, which is not an error; everything else is', async () => {
    const { client } = await start(({ url }) =>
      url.endsWith('/absent') ? problem(404, 'DOCUMENT_NOT_FOUND') : problem(403, 'FORBIDDEN_SCOPE'),
    );
    expect(await client.readContext({ nameSpace: 'absent' })).toBeUndefined();
    await expect(client.readContext({ nameSpace: 'ns' })).rejects.toMatchObject({ code: 'FORBIDDEN_SCOPE' });
  });

  it('counts, and can be deleted', async () => {
    const { client, received } = await start(() => ({ json: { value: 7, success: true } }));
    expect(await client.incrementContext({ nameSpace: 'ns', property: 'n', by: 2 })).toBe(7);
    await client.deleteContext({ nameSpace: 'ns', sessionId: 's' });
    expect(received.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'POST /v2/context/document/increment',
      'DELETE /v2/context/document/delete',
    ]);
  });
});
