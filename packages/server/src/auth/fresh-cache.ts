import { LRUCache } from 'lru-cache';
import type { Clock } from '../clock.ts';

/** Keeps what a store answered for a moment, so that not every request asks it. */
export type FreshCache<V> = {
  /** The value of a key, as the store had it at most `maxAgeMs` ago. Requests for the same key wait for one load. */
  get(key: string): Promise<V>;
  /** Forgets a key that this node has changed, or all: the next `get` asks the store. */
  forget(key?: string): void;
};

export type FreshCacheOptions<V> = {
  readonly load: (key: string) => Promise<V>;
  readonly clock: Clock;
  readonly maxAgeMs: number;
  /** While the store does not answer, a value it confirmed no longer ago than this still serves; after that its error does. */
  readonly maxAgeWithoutStoreMs: number;
  readonly maxKeys: number;
};

type Confirmed<V> = { readonly value: V; readonly at: number };
type Entry<V> = {
  readonly askedAt: number;
  readonly answer: Promise<Confirmed<V>>;
  readonly value: Promise<V>;
};

/** Makes an empty cache of bounded size. */
export function createFreshCache<V>(options: FreshCacheOptions<V>): FreshCache<V> {
  const entries = new LRUCache<string, Entry<V>>({ max: options.maxKeys });

  async function ask(key: string, askedAt: number, previous: Entry<V> | undefined): Promise<Confirmed<V>> {
    try {
      return { value: await options.load(key), at: askedAt };
    } catch (error) {
      const last = await previous?.answer.catch(() => undefined);
      if (!last || askedAt - last.at > options.maxAgeWithoutStoreMs) throw error;
      return last;
    }
  }

  function renew(key: string, previous: Entry<V> | undefined): Entry<V> {
    const askedAt = options.clock.now();
    const answer = ask(key, askedAt, previous);
    const entry = { askedAt, answer, value: answer.then(({ value }) => value) };
    entries.set(key, entry);
    entry.answer.catch(() => entries.peek(key) === entry && entries.delete(key));
    return entry;
  }

  return {
    get(key) {
      const known = entries.get(key);
      const young = known && options.clock.now() - known.askedAt < options.maxAgeMs;
      return (young ? known : renew(key, known)).value;
    },
    forget: (key) => {
      if (key === undefined) entries.clear();
      else entries.delete(key);
    },
  };
}
