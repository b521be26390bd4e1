import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type StandingClock, standingClock } from '../testing/standing-clock.ts';
import {
  OTHER_ACCOUNT,
  startTestServer,
  TEST_ACCOUNT,
  type TestServer,
} from '../testing/start-test-server.ts';

let server: TestServer;
let clock: StandingClock;
beforeAll(async () => {
  clock = standingClock(Date.now());
  server = await startTestServer({ clock });
});
afterAll(() => server.stop());

const { email, password } = TEST_ACCOUNT;
const SESSION = '/console/session';
const POLICIES = `/v2/accounts/${TEST_ACCOUNT.id}/policies`;
const ATTRIBUTES = `/v2/accounts/${TEST_ACCOUNT.id}/attributes`;
const MINUTE = 60_000;

type Session = { readonly cookie: string; readonly csrf: string };

async function signIn(
  who: { readonly email: string; readonly password: string } = { email, password },
): Promise<Session> {
  const { headers, body } = await server.send('POST', SESSION, { json: who });
  const [cookie = ''] = headers.getSetCookie().map((line) => line.split(';')[0] ?? '');
  return { cookie, csrf: (body as { csrfToken: string }).csrfToken };
}

const withSession = ({ cookie, csrf }: Session) => ({ headers: { cookie, 'x-csrf-token': csrf } });

describe('signing in', () => {
  test('starts a session that scripts cannot read and other sites cannot use', async () => {
    const { status, headers, body } = await server.send('POST', SESSION, { json: { email, password } });
    expect({ status, body }).toMatchObject({
      status: 200,
      body: {
        user: { email },
        account: { id: TEST_ACCOUNT.id },
        role: 'admin',
        csrfToken: expect.any(String),
      },
    });
    const [cookie] = headers.getSetCookie();
    expect(cookie).toMatch(/^orchestrator_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(headers.get('cache-control')).toBe('no-store');
  });

  test('regards an e-mail address without its case', async () => {
    expect(
      (await server.send('POST', SESSION, { json: { email: email.toUpperCase(), password } })).status,
    ).toBe(200);
  });

  test.each([
    ['a wrong password', { email, password: 'wrong' }],
    ['an unknown address', { email: 'nobody@example.com', password }],
    ['the password of another', { email, password: OTHER_ACCOUNT.password }],
    ['an account the user is not of', { email, password, accountId: OTHER_ACCOUNT.id }],
  ])('%s is refused in the same words', async (_, json) => {
    const { status, headers, body } = await server.send('POST', SESSION, { json });
    expect({ status, body }).toMatchObject({
      status: 401,
      body: { code: 'INVALID_CREDENTIALS', detail: 'Wrong credentials' },
    });
    expect(headers.getSetCookie()).toEqual([]);
  });

  test('with what is right in two accounts asks which of them is meant', async () => {
    const both = { email: 'both@example.com', password: 'the same in both' };
    for (const account of [TEST_ACCOUNT, OTHER_ACCOUNT]) {
      const json = { ...both, role: 'viewer' };
      await server.send('POST', `/v2/accounts/${account.id}/users`, {
        token: await server.logIn(account),
        json,
      });
    }
    expect((await server.send('POST', SESSION, { json: both })).body).toMatchObject({
      code: 'ACCOUNT_AMBIGUOUS',
    });
    const { body } = await server.send('POST', SESSION, { json: { ...both, accountId: OTHER_ACCOUNT.id } });
    expect(body).toMatchObject({ account: { id: OTHER_ACCOUNT.id }, role: 'viewer' });
  });

  test('is slowed down for whoever guesses, and not for others', async () => {
    const guess = () =>
      server.send('POST', SESSION, { json: { email: OTHER_ACCOUNT.email, password: 'guess' } });
    const statuses: number[] = [];
    for (let at = 0; at < 12; at++) statuses.push((await guess()).status);
    expect(statuses.slice(0, 10)).toEqual(Array(10).fill(401));
    const { status, headers } = await guess();
    expect(status).toBe(429);
    const right = { email: OTHER_ACCOUNT.email, password: OTHER_ACCOUNT.password };
    expect((await server.send('POST', SESSION, { json: right })).status).toBe(429);
    expect((await server.send('POST', SESSION, { json: { email, password } })).status).toBe(200);
    clock.advance(Number(headers.get('retry-after')) * 1000);
    expect((await server.send('POST', SESSION, { json: right })).status).toBe(200);
  });
});

describe('a session', () => {
  test('tells who is signed in', async () => {
    const session = await signIn();
    const { status, body } = await server.send('GET', SESSION, withSession(session));
    expect({ status, body }).toMatchObject({
      status: 200,
      body: { user: { email }, csrfToken: session.csrf },
    });
  });

  test('reads and changes what the role of its user may', async () => {
    const session = withSession(await signIn());
    expect((await server.send('GET', POLICIES, session)).status).toBe(200);
    const json = { name: 'vipSkill', type: 'static', value: 'vip' };
    expect((await server.send('POST', ATTRIBUTES, { ...session, json })).status).toBe(201);
  });

  test('cannot do what the role does not allow', async () => {
    const viewer = { email: 'viewer@example.com', password: 'only looking on' };
    const admin = withSession(await signIn());
    const users = `/v2/accounts/${TEST_ACCOUNT.id}/users`;
    await server.send('POST', users, { ...admin, json: { ...viewer, role: 'viewer' } });
    const session = withSession(await signIn(viewer));
    expect((await server.send('GET', POLICIES, session)).status).toBe(200);
    const refused = await server.send('POST', ATTRIBUTES, { ...session, json: {} });
    expect(refused.body).toMatchObject({ code: 'FORBIDDEN_SCOPE' });
    expect((await server.send('GET', users, session)).body).toMatchObject({ code: 'FORBIDDEN_SCOPE' });
  });

  test('changes nothing without its own CSRF token', async () => {
    const [mine, another] = [await signIn(), await signIn()];
    for (const headers of [{ cookie: mine.cookie }, { cookie: mine.cookie, 'x-csrf-token': another.csrf }]) {
      const { status, body } = await server.send('POST', ATTRIBUTES, { headers, json: {} });
      expect({ status, body }).toMatchObject({ status: 403, body: { code: 'FORBIDDEN_CSRF' } });
    }
    expect((await server.send('GET', POLICIES, { headers: { cookie: mine.cookie } })).status).toBe(200);
  });

  test('is not asked where there is a token', async () => {
    const session = await signIn();
    const { status } = await server.send('GET', POLICIES, { ...withSession(session), token: 'wrong' });
    expect(status).toBe(401);
  });

  test('is of one account', async () => {
    const session = withSession(await signIn());
    const { body } = await server.send('GET', `/v2/accounts/${OTHER_ACCOUNT.id}/policies`, session);
    expect(body).toMatchObject({ code: 'FORBIDDEN_ACCOUNT' });
  });

  test('ends when nobody uses it for half an hour, and not before', async () => {
    const session = withSession(await signIn());
    for (let at = 0; at < 3; at++) {
      clock.advance(29 * MINUTE);
      expect((await server.send('GET', POLICIES, session)).status).toBe(200);
    }
    clock.advance(30 * MINUTE);
    expect((await server.send('GET', POLICIES, session)).status).toBe(401);
  });

  test('ends twelve hours after it began, whatever happened', async () => {
    const session = withSession(await signIn());
    for (let at = 0; at < 28; at++) {
      clock.advance(25 * MINUTE);
      expect((await server.send('GET', POLICIES, session)).status).toBe(200);
    }
    clock.advance(20 * MINUTE);
    expect((await server.send('GET', POLICIES, session)).status).toBe(401);
  });

  test('ends with a new password', async () => {
    const user = { email: 'changing@example.com', password: 'the first one' };
    const token = await server.logIn();
    const users = `/v2/accounts/${TEST_ACCOUNT.id}/users`;
    const { body } = await server.send('POST', users, { token, json: { ...user, role: 'editor' } });
    const session = withSession(await signIn(user));
    await server.send('PATCH', `${users}/${(body as { id: string }).id}`, {
      token,
      json: { password: 'the second one' },
    });
    expect((await server.send('GET', POLICIES, session)).status).toBe(401);
    expect((await server.send('POST', SESSION, { json: user })).status).toBe(401);
    await signIn({ ...user, password: 'the second one' });
  });

  test('with a cookie nobody was given is none', async () => {
    for (const cookie of ['orchestrator_session=forged', 'orchestrator_session=', 'other=x']) {
      expect((await server.send('GET', SESSION, { headers: { cookie } })).status).toBe(401);
    }
  });
});

describe('signing out', () => {
  test('ends the session and takes the cookie away', async () => {
    const session = await signIn();
    const { status, headers } = await server.send('DELETE', SESSION, withSession(session));
    expect(status).toBe(204);
    expect(headers.getSetCookie()[0]).toMatch(/^orchestrator_session=; Max-Age=0;/);
    expect((await server.send('GET', SESSION, withSession(session))).status).toBe(401);
  });

  test('needs the CSRF token', async () => {
    const session = await signIn();
    const refused = await server.send('DELETE', SESSION, { headers: { cookie: session.cookie } });
    expect(refused.body).toMatchObject({ code: 'FORBIDDEN_CSRF' });
    expect((await server.send('GET', SESSION, withSession(session))).status).toBe(200);
  });

  test('succeeds where nobody is signed in', async () => {
    expect((await server.send('DELETE', SESSION)).status).toBe(204);
  });
});

test('behind a proxy that is trusted, and speaks HTTPS, the cookie is Secure', async () => {
  const behindProxy = await startTestServer({ config: { trustProxy: true } });
  const headers = { 'x-forwarded-proto': 'https' };
  const answer = await behindProxy.send('POST', SESSION, { headers, json: { email, password } });
  expect(answer.headers.getSetCookie()[0]).toMatch(/; Secure$/);
  await behindProxy.stop();
  const untrusting = await server.send('POST', SESSION, { headers, json: { email, password } });
  expect(untrusting.headers.getSetCookie()[0]).not.toContain('Secure');
});
