import { Problem } from '@conversation-orchestrator/api';
import { LRUCache } from 'lru-cache';
import type { Clock } from '../clock.ts';

/** Slows down whoever guesses passwords or secrets, as far as this node sees it. */
export type LoginThrottle = {
  /** Throws `TOO_MANY_REQUESTS` with `Retry-After` while a login has to wait. */
  check(login: Login): void;
  /** Counts an attempt that has failed, or may fail. */
  count(login: Login): void;
  /** Takes back what was counted of a login that turned out to be right. */
  forgive(login: Login): void;
};

/** Who wants to log in, and from where. */
export type Login = { readonly name: string; readonly address: string };

/** What is counted: attempts for a name at an address, for a name from everywhere, for all names at an address. */
type Kind = 'pair' | 'name' | 'address';

/** How many attempts are free, and how long the wait after further ones becomes at most. It doubles with each, from one second. */
type Limit = { readonly free: number; readonly longestSeconds: number };

/**
 * For people, whose passwords can be guessed. What others share with the one who guesses, a name or the address of a proxy, is slowed
 * down later and for shorter: nobody shall be able to lock another out.
 */
export const PEOPLE: ThrottleLimits = {
  pair: { free: 10, longestSeconds: 15 * 60 },
  name: { free: 50, longestSeconds: 30 },
  address: { free: 100, longestSeconds: 60 },
};

/** For programs, whose secrets nobody guesses: only one that keeps trying the wrong one is slowed down. */
export const PROGRAMS: ThrottleLimits = { pair: { free: 20, longestSeconds: 60 } };

export type ThrottleLimits = Readonly<Partial<Record<Kind, Limit>>>;

type Count = { attempts: number; blockedUntil: number; forgetAt: number };

const FORGET_AFTER_MS = 15 * 60_000;
const MAX_KEYS = 100_000;

/** Makes a throttle that has seen nobody. */
export function createLoginThrottle(limits: ThrottleLimits, clock: Clock): LoginThrottle {
  const counters = Object.entries(limits).map(([kind, limit]) => createCounter(kind as Kind, limit, clock));
  return {
    check(login) {
      const waits = counters.map((counter) => counter.waitMs(login));
      const seconds = Math.ceil(Math.max(...waits) / 1000);
      if (seconds > 0) throw tooMany(seconds);
    },
    count(login) {
      for (const counter of counters) counter.add(login);
    },
    forgive(login) {
      for (const counter of counters) counter.forgive(login);
    },
  };
}

function createCounter(kind: Kind, { free, longestSeconds }: Limit, clock: Clock) {
  // By size, because for a number of entries the cache reserves the memory of all of them at once.
  const counts = new LRUCache<string, Count>({ maxSize: MAX_KEYS, sizeCalculation: () => 1 });

  function find(login: Login): Count | undefined {
    const count = counts.get(keyOf(kind, login));
    return count && count.forgetAt > clock.now() ? count : undefined;
  }

  return {
    waitMs: (login: Login) => (find(login)?.blockedUntil ?? 0) - clock.now(),
    add(login: Login) {
      const attempts = (find(login)?.attempts ?? 0) + 1;
      const wait = attempts < free ? 0 : Math.min(2 ** (attempts - free), longestSeconds);
      const now = clock.now();
      counts.set(keyOf(kind, login), {
        attempts,
        blockedUntil: now + wait * 1000,
        forgetAt: now + FORGET_AFTER_MS,
      });
    },
    /** Whoever has one right login must not be able to wipe out his guesses at others. */
    forgive(login: Login) {
      const count = find(login);
      if (kind !== 'address') counts.delete(keyOf(kind, login));
      else if (count) counts.set(login.address, { ...count, attempts: count.attempts - 1, blockedUntil: 0 });
    },
  };
}

function keyOf(kind: Kind, { name, address }: Login): string {
  return kind === 'pair' ? JSON.stringify([name, address]) : kind === 'name' ? name : address;
}

function tooMany(seconds: number): Problem {
  return new Problem('TOO_MANY_REQUESTS', `Too many failed logins: wait ${seconds} seconds.`, {
    headers: { 'Retry-After': String(seconds) },
  });
}
