import {
  type CircuitBreakerPolicy,
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  handleWhenResult,
  isBrokenCircuitError,
} from 'cockatiel';
import { LRUCache } from 'lru-cache';
import type { BreakerOf, BreakerState } from '../breaker-state.ts';
import { type CallEnd, failed } from './call-end.ts';
import type { Health } from './health.ts';

export type BreakerOptions = {
  /** So many failures in a row open it. */
  readonly failures: number;
  /** So long nothing is called then; after that one call is let through to see. */
  readonly pauseMs: number;
};

/** A function of an account, as it was last changed. */
export type Guarded = { readonly accountId: string; readonly name: string; readonly revision: number };

/** What a call came to, and what that says of the function. */
export type Judged = { readonly end: CallEnd; readonly health: Health };

/** Circuit breakers: who waits for a function that fails again and again waits in vain. Each function has its own; a change of it resets it. */
export type Breakers = {
  readonly stateOf: BreakerOf;
  /** Calls, or answers `BREAKER_OPEN` at once. */
  guard(guarded: Guarded, call: () => Promise<Judged>): Promise<CallEnd>;
};

type Breaker = {
  readonly revision: number;
  readonly policy: CircuitBreakerPolicy;
  /** What the last failure said. */
  lastMessage: string;
};

/** Thrown through a breaker by an end that says nothing of the function. */
class Unjudged extends Error {
  readonly end: CallEnd;

  constructor(end: CallEnd) {
    super('an end that is not judged');
    this.end = end;
  }
}

const MOST_FUNCTIONS = 10_000;

const STATES: Readonly<Record<CircuitState, BreakerState>> = {
  [CircuitState.Closed]: 'closed',
  [CircuitState.Open]: 'open',
  [CircuitState.HalfOpen]: 'halfOpen',
  [CircuitState.Isolated]: 'open',
};

/** Makes breakers. They are of this process: nodes find out for themselves. */
export function createBreakers(options: BreakerOptions): Breakers {
  const breakers = new LRUCache<string, Breaker>({ max: MOST_FUNCTIONS });

  function breakerOf({ accountId, name, revision }: Guarded): Breaker {
    const key = keyOf(accountId, name);
    const known = breakers.get(key);
    if (known !== undefined && known.revision >= revision) return known;
    const made = { revision, policy: createPolicy(options), lastMessage: '' };
    breakers.set(key, made);
    return made;
  }

  return {
    stateOf: (accountId, name) =>
      STATES[breakers.peek(keyOf(accountId, name))?.policy.state ?? CircuitState.Closed],
    async guard(guarded, call) {
      const breaker = breakerOf(guarded);
      // Whoever comes while one call is let through to see would be made to wait for it.
      if (breaker.policy.state === CircuitState.HalfOpen) return refusal(breaker, options);
      try {
        const { end } = await breaker.policy.execute(() => judge(breaker, call));
        return end;
      } catch (error) {
        if (error instanceof Unjudged) return error.end;
        if (isBrokenCircuitError(error)) return refusal(breaker, options);
        throw error;
      }
    },
  };
}

const keyOf = (...parts: readonly [accountId: string, name: string]): string => JSON.stringify(parts);

function createPolicy({ failures, pauseMs }: BreakerOptions): CircuitBreakerPolicy {
  const isNoSuccess = handleWhenResult((result) => (result as Judged).health !== 'working');
  return circuitBreaker(isNoSuccess, { halfOpenAfter: pauseMs, breaker: new ConsecutiveBreaker(failures) });
}

async function judge(breaker: Breaker, call: () => Promise<Judged>): Promise<Judged> {
  const judged = await call();
  if (judged.health === 'failing' && judged.end.kind === 'error') breaker.lastMessage = judged.end.message;
  // While one call is let through to see, what says nothing has shown nothing: the breaker stays open.
  if (judged.health === 'unknown' && breaker.policy.state === CircuitState.Closed)
    throw new Unjudged(judged.end);
  return judged;
}

function refusal({ lastMessage }: Breaker, { failures, pauseMs }: BreakerOptions): CallEnd {
  const last = lastMessage === '' ? '' : `, the last time: ${lastMessage}`;
  const again = `it is not called for ${pauseMs / 1_000} seconds`;
  return failed('BREAKER_OPEN', `it failed ${failures} times or more in a row, and ${again}${last}`);
}
