import { describe, expect, test } from 'vitest';
import { type StandingClock, standingClock } from '../testing/standing-clock.ts';
import { OTHER_ACCOUNT, startTestServer, TEST_ACCOUNT } from '../testing/start-test-server.ts';
import { createRateLimit } from './rate-limit.ts';

const POLICIES = `/v2/accounts/${TEST_ACCOUNT.id}/policies`;

describe('an account', () => {
  test('that had its share of a minute is told to wait, and others are not', async () => {
    const server = await startTestServer({
      config: { requestsPerMinute: 5 },
      clock: standingClock(Date.now()),
    });
    const [token, otherToken] = [await server.logIn(), await server.logIn(OTHER_ACCOUNT)];
    const statuses: number[] = [];
    for (let at = 0; at < 5; at++) statuses.push((await server.send('GET', POLICIES, { token })).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200]);
    const { status, headers, body } = await server.send('GET', POLICIES, { token });
    expect({ status, body }).toMatchObject({ status: 429, body: { code: 'TOO_MANY_REQUESTS' } });
    expect(headers.get('retry-after')).toBe('12');
    expect(
      (await server.send('GET', `/v1/account/${TEST_ACCOUNT.id}`, { apiKey: TEST_ACCOUNT.apiKey })).status,
    ).toBe(429);
    const others = `/v2/accounts/${OTHER_ACCOUNT.id}/policies`;
    expect((await server.send('GET', others, { token: otherToken })).status).toBe(200);
    await server.stop();
  });

  test('gets its share back evenly, and never more than a minute’s', () => {
    const clock: StandingClock = standingClock();
    const limit = createRateLimit(60, clock);
    const passed = (attempts: number) => {
      let count = 0;
      for (let at = 0; at < attempts; at++) {
        try {
          limit('a');
          count++;
        } catch {}
      }
      return count;
    };
    expect(passed(100)).toBe(60);
    clock.advance(1_000);
    expect(passed(100)).toBe(1);
    clock.advance(30_000);
    expect(passed(100)).toBe(30);
    clock.advance(3_600_000);
    expect(passed(100)).toBe(60);
  });

  test('may ask as often as it likes where there is no limit', () => {
    const limit = createRateLimit(0, standingClock());
    for (let at = 0; at < 10_000; at++) limit('a');
  });
});

describe('a page of another origin', () => {
  const preflight = {
    origin: 'https://shop.example.com',
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'authorization',
  };

  test('may not call the API unless it is configured to', async () => {
    const server = await startTestServer();
    const { headers } = await server.send('OPTIONS', POLICIES, { headers: preflight });
    expect(headers.get('access-control-allow-origin')).toBeNull();
    await server.stop();
  });

  test('may where its origin is configured, without cookies; another may not', async () => {
    const server = await startTestServer({ config: { corsOrigins: ['https://shop.example.com'] } });
    const allowed = await server.send('OPTIONS', POLICIES, { headers: preflight });
    expect(allowed.status).toBe(204);
    expect(allowed.headers.get('access-control-allow-origin')).toBe('https://shop.example.com');
    expect(allowed.headers.get('access-control-allow-headers')).toBe('authorization');
    expect(allowed.headers.get('access-control-allow-credentials')).toBeNull();
    const refused = await server.send('OPTIONS', POLICIES, {
      headers: { ...preflight, origin: 'https://evil.example.com' },
    });
    expect(refused.headers.get('access-control-allow-origin')).not.toBe('https://evil.example.com');
    const answer = await server.send('GET', POLICIES, { headers: { origin: 'https://shop.example.com' } });
    expect(answer.headers.get('access-control-allow-origin')).toBe('https://shop.example.com');
    await server.stop();
  });
});
