import type { Value } from '@conversation-orchestrator/engine';
import type { Revised } from '../../policies/routing.ts';
import type { CustomerFunction } from '../customer-function.ts';
import type { InvokeFunction } from '../invoke-function.ts';
import type { Breakers, Judged } from './breakers.ts';
import type { Bulkheads } from './bulkheads.ts';
import { type CallEnd, failed } from './call-end.ts';
import { healthOf } from './health.ts';
import { orLate } from './or-late.ts';

/** One call that a decision waits for. */
export type WaitedCall = {
  readonly accountId: string;
  readonly function: Revised<CustomerFunction>;
  readonly payload: Value;
  /** How long the function may take when nothing hurries. */
  readonly ownMs: number;
  /** How long the decision can wait; not more than that. */
  readonly timeoutMs: number;
};

/** Calls a function for a decision. Never rejects, and ends in time. */
export type GuardedCall = (call: WaitedCall) => Promise<CallEnd>;

type Parts = { readonly invoke: InvokeFunction; readonly breakers: Breakers; readonly bulkheads: Bulkheads };

/** With less time left nothing is called. */
const LEAST_MS = 5;
/** How much later than it should the end of a call may come, before it is no longer waited for. */
const GRACE_MS = 100;

/** Makes calls that wait for a place, pass the breaker, and are over in time. */
export function createGuardedCall({ breakers, bulkheads, invoke }: Parts): GuardedCall {
  async function callWithin(call: WaitedCall, until: number): Promise<CallEnd> {
    const { accountId, function: revised } = call;
    const { document, revision } = revised;
    const left = Math.floor(until - performance.now());
    if (left < LEAST_MS) return failed('BUSY', 'other functions of the account took all the time');
    return breakers.guard({ accountId, name: document.name, revision }, async () => {
      const invocation = { accountId, function: document, payload: call.payload, timeoutMs: left };
      const ending = invoke(invocation).then(({ end }): CallEnd => end);
      const end = await orLate(ending, left + GRACE_MS, () => tookTooLong(left));
      return judged(end, left, call.ownMs);
    });
  }

  return (call) => {
    const { accountId, function: revised, timeoutMs } = call;
    if (timeoutMs < LEAST_MS)
      return Promise.resolve(failed('TIMEOUT', 'the decision had no time left for it'));
    const until = performance.now() + timeoutMs;
    const entering = bulkheads.enter(accountId, revised.document.kind, () => callWithin(call, until));
    const waitedInVain = () => failed('BUSY', 'too many functions of the account are running');
    return orLate(entering, timeoutMs + GRACE_MS, waitedInVain);
  };
}

function tookTooLong(ms: number): CallEnd {
  return failed('TIMEOUT', `there was no answer within ${ms} ms`);
}

/** A function that was given less than half of its time, because others had taken it, has shown nothing by not being ready. */
function judged(end: CallEnd, givenMs: number, ownMs: number): Judged {
  const isHurried = end.kind === 'error' && end.code === 'TIMEOUT' && givenMs < ownMs / 2;
  return { end, health: isHurried ? 'unknown' : healthOf(end) };
}
