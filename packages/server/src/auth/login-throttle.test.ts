import { Problem } from '@conversation-orchestrator/api';
import { beforeEach, expect, test } from 'vitest';
import { type StandingClock, standingClock } from '../testing/standing-clock.ts';
import { createLoginThrottle, type Login, type LoginThrottle, PEOPLE, PROGRAMS } from './login-throttle.ts';

let clock: StandingClock;
let throttle: LoginThrottle;
beforeEach(() => {
  clock = standingClock();
  throttle = createLoginThrottle(PEOPLE, clock);
});

const ana = { name: 'ana', address: '192.0.2.1' };

/** The seconds a login has to wait. */
function waitOf(login: Login, of = throttle): number {
  try {
    of.check(login);
    return 0;
  } catch (error) {
    if (error instanceof Problem && error.code === 'TOO_MANY_REQUESTS')
      return Number(error.headers?.['Retry-After']);
    throw error;
  }
}

function guess(times: number, login: (at: number) => Login): void {
  for (let at = 0; at < times; at++) throttle.count(login(at));
}

test('after some free attempts each makes the wait twice as long, up to a quarter of an hour', () => {
  guess(9, () => ana);
  expect(waitOf(ana)).toBe(0);
  const waits = Array.from({ length: 12 }, () => {
    throttle.count(ana);
    return waitOf(ana);
  });
  expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900]);
});

test('who has waited may try again, and who stays away is forgotten', () => {
  guess(12, () => ana);
  clock.advance(waitOf(ana) * 1000);
  expect(waitOf(ana)).toBe(0);
  throttle.count(ana);
  expect(waitOf(ana)).toBe(8);
  clock.advance(15 * 60_000);
  throttle.count(ana);
  expect(waitOf(ana)).toBe(0);
});

test('the right password takes the attempts back', () => {
  guess(9, () => ana);
  throttle.forgive(ana);
  guess(9, () => ana);
  expect(waitOf(ana)).toBe(0);
});

test('who guesses one name from one place keeps nobody else from signing in', () => {
  guess(30, () => ana);
  expect(waitOf(ana)).toBe(900);
  expect(waitOf({ ...ana, address: '192.0.2.2' })).toBe(0);
  expect(waitOf({ ...ana, name: 'bob' })).toBe(0);
});

test('a name that is guessed from everywhere, and an address that guesses all names, wait too, but never for long', () => {
  guess(500, (at) => ({ name: 'ana', address: `198.51.100.${at}` }));
  expect(waitOf({ name: 'ana', address: '203.0.113.1' })).toBe(30);
  guess(500, (at) => ({ name: `name ${at}`, address: '203.0.113.2' }));
  expect(waitOf({ name: 'bob', address: '203.0.113.2' })).toBe(60);
});

test('one right login does not wipe out the guesses at others from the same place', () => {
  const address = '203.0.113.2';
  for (let at = 0; at < 150; at++) {
    throttle.count({ name: `name ${at}`, address });
    throttle.count({ name: 'mine', address });
    throttle.forgive({ name: 'mine', address });
  }
  throttle.count({ name: 'another', address });
  expect(waitOf({ name: 'bob', address })).toBe(60);
});

test('programs are slowed down only where they keep trying a wrong secret themselves', () => {
  throttle = createLoginThrottle(PROGRAMS, clock);
  guess(1_000, (at) => ({ name: 'client', address: `198.51.100.${at}` }));
  guess(1_000, (at) => ({ name: `client ${at}`, address: '203.0.113.2' }));
  expect(waitOf({ name: 'client', address: '203.0.113.2' })).toBe(0);
  guess(100, () => ({ name: 'client', address: '203.0.113.2' }));
  expect(waitOf({ name: 'client', address: '203.0.113.2' })).toBe(60);
});
