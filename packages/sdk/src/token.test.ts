import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { problem, startScriptedServer } from '../test/scripted-server.ts';
import { createCall } from './call.ts';

type Grants = { readonly expiresIn?: number; readonly accepts?: (token: string) => boolean };

/** A service that grants `token-1`, `token-2`, … and answers who brings one it accepts. */
async function start({ expiresIn = 3600, accepts = () => true }: Grants = {}) {
  let granted = 0;
  const { url, received } = await startScriptedServer((request) => {
    if (request.url === '/v2/authenticate/login') {
      granted += 1;
      return { json: { access_token: `token-${granted}`, token_type: 'Bearer', expires_in: expiresIn } };
    }
    const token = request.headers.authorization?.replace('Bearer ', '') ?? '';
    return accepts(token) ? { json: [] } : problem(401, 'UNAUTHENTICATED');
  });
  const call = createCall({ baseUrl: url, clientId: 'client-1', clientSecret: 'secret-1' });
  const authorizations = (path: string) =>
    received.filter((request) => request.url === path).map(({ headers }) => headers.authorization);
  return {
    ask: () => call('nextAction.ask', { body: { accountId: 'a' } }),
    logins: () => authorizations('/v2/authenticate/login'),
    bearers: () => authorizations('/v2/policy/nextaction'),
  };
}

describe('a client’s token', () => {
  it('is got once, for id and secret, however many calls begin at once', async () => {
    const { ask, logins, bearers } = await start();
    await Promise.all(Array.from({ length: 20 }, ask));
    await ask();
    expect(logins()).toEqual([`Basic ${btoa('client-1:secret-1')}`]);
    expect(new Set(bearers())).toEqual(new Set(['Bearer token-1']));
  });

  it('is renewed before it expires', async () => {
    const { ask, logins, bearers } = await start({ expiresIn: 1 });
    await ask();
    await sleep(930);
    await ask();
    expect(logins()).toHaveLength(2);
    expect(bearers()).toEqual(['Bearer token-1', 'Bearer token-2']);
  });

  it('is got anew when the service refuses it', async () => {
    const { ask, bearers } = await start({ accepts: (token) => token !== 'token-1' });
    expect((await ask()).status).toBe(200);
    expect(bearers()).toEqual(['Bearer token-1', 'Bearer token-2']);
  });

  it('is got anew once, not for ever', async () => {
    const { ask, logins, bearers } = await start({ accepts: () => false });
    await expect(ask()).rejects.toMatchObject({ code: 'UNAUTHENTICATED', status: 401 });
    expect(bearers()).toHaveLength(2);
    expect(logins()).toHaveLength(2);
  });

  it('that many calls lost at once is got anew once', async () => {
    const { ask, logins } = await start({ accepts: (token) => token !== 'token-1' });
    await Promise.all(Array.from({ length: 10 }, ask));
    expect(logins()).toHaveLength(2);
  });

  it('cannot be got with wrong credentials, and the next call tries again', async () => {
    const { url, received } = await startScriptedServer(() => problem(401, 'INVALID_CREDENTIALS'));
    const call = createCall({ baseUrl: url, clientId: 'client-1', clientSecret: 'wrong' });
    const ask = () => call('nextAction.ask', { body: { accountId: 'a' } });
    await expect(ask()).rejects.toMatchObject({ code: 'INVALID_CREDENTIALS' });
    await expect(ask()).rejects.toMatchObject({ code: 'INVALID_CREDENTIALS' });
    expect(received).toHaveLength(2);
  });
});

describe('a token from elsewhere', () => {
  it('is asked for again where it is refused', async () => {
    const { url } = await startScriptedServer(({ headers }) =>
      headers.authorization === 'Bearer good' ? { json: [] } : problem(401, 'UNAUTHENTICATED'),
    );
    const tokens = ['old', 'good'];
    const call = createCall({ baseUrl: url, token: async () => tokens.shift() ?? 'none' });
    expect((await call('nextAction.ask', { body: { accountId: 'a' } })).status).toBe(200);
  });

  it('that never changes is not tried twice', async () => {
    const { url, received } = await startScriptedServer(() => problem(401, 'UNAUTHENTICATED'));
    const call = createCall({ baseUrl: url, token: 'old' });
    const pending = call('nextAction.ask', { body: { accountId: 'a' } });
    await expect(pending).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(received).toHaveLength(1);
  });
});
