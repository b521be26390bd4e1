import { Problem } from '@conversation-orchestrator/api';
import { LRUCache } from 'lru-cache';
import type { Clock } from '../clock.ts';

/** Slows down whoever guesses passwords: this node counts, for a name at an address, for a name, and for an address. */
export type LoginThrottle = {
  /**
   * Counts an attempt before its password is checked, so that many at the same time are many too.
   * Throws `TOO_MANY_REQUESTS` with `Retry-After` when there have been too many.
   */
  attempt(login: Login): void;
  /** Forgets the attempts of a login that turned out to be right. */
  forgive(login: Login): void;
};

/** Who wants to log in, and from where. */
export type Login = { readonly name: string; readonly address: string };

// Someone who guesses a name from everywhere, or all names from somewhere, is slowed down later than someone who guesses one from one
// place: others may use the same name or address.
const FREE_ATTEMPTS = { pair: 10, name: 50, address: 100 } as const;

const LONGEST_WAIT_SECONDS = 15 * 60;
const MAX_KEYS = 100_000;

type Kind = keyof typeof FREE_ATTEMPTS;
type Count = { attempts: number; blockedUntil: number; lastAt: number };

/** Makes a throttle that has seen nobody. */
export function createLoginThrottle(clock: Clock): LoginThrottle {
  const counts: Readonly<Record<Kind, LRUCache<string, Count>>> = {
    pair: new LRUCache({ max: MAX_KEYS }),
    name: new LRUCache({ max: MAX_KEYS }),
    address: new LRUCache({ max: MAX_KEYS }),
  };

  function countOf(kind: Kind, login: Login): Count {
    const key = keyOf(kind, login);
    const known = counts[kind].get(key);
    if (known && clock.now() - known.lastAt < LONGEST_WAIT_SECONDS * 1000) return known;
    const count = { attempts: 0, blockedUntil: 0, lastAt: 0 };
    counts[kind].set(key, count);
    return count;
  }

  return {
    attempt(login) {
      const now = clock.now();
      const all = KINDS.map((kind) => ({ kind, count: countOf(kind, login) }));
      const blockedUntil = Math.max(...all.map(({ count }) => count.blockedUntil));
      if (blockedUntil > now) throw tooMany(Math.ceil((blockedUntil - now) / 1000));
      for (const { kind, count } of all) {
        count.attempts++;
        count.lastAt = now;
        count.blockedUntil = now + waitSeconds(count.attempts - FREE_ATTEMPTS[kind]) * 1000;
      }
    },
    forgive(login) {
      for (const kind of KINDS) counts[kind].delete(keyOf(kind, login));
    },
  };
}

const KINDS = ['pair', 'name', 'address'] as const satisfies readonly Kind[];

function keyOf(kind: Kind, { name, address }: Login): string {
  return kind === 'pair' ? JSON.stringify([name, address]) : kind === 'name' ? name : address;
}

/** One second after the last free attempt, then twice as long each time. */
function waitSeconds(attemptsTooMany: number): number {
  return attemptsTooMany < 0 ? 0 : Math.min(2 ** attemptsTooMany, LONGEST_WAIT_SECONDS);
}

function tooMany(seconds: number): Problem {
  return new Problem('TOO_MANY_REQUESTS', `Too many failed logins: wait ${seconds} seconds.`, {
    headers: { 'Retry-After': String(seconds) },
  });
}
