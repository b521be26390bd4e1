import { Problem } from '@conversation-orchestrator/api';
import type { Value } from '@conversation-orchestrator/engine';
import type { Author } from '../audit/auditor.ts';
import type { Routing } from '../policies/routing.ts';
import type { CallSlots } from './call-slots.ts';
import { callTimeoutMs } from './call-timeout.ts';
import type { CustomerFunction } from './customer-function.ts';
import { getFunction } from './edit-functions.ts';
import type { InvocationOutcome, InvokeFunction } from './invoke-function.ts';
import type { FunctionLog } from './log/function-log.ts';
import { noteCalls } from './log/note-calls.ts';

/** What calls by hand are made with. */
export type ByHandParts = {
  readonly invoke: InvokeFunction;
  readonly log: FunctionLog;
  readonly slots: CallSlots;
};

/** A call somebody wants to see the outcome of. */
export type CallByHand = {
  readonly name: string;
  readonly payload: Value;
  /** Called in place of the function as it is kept. */
  readonly draft?: CustomerFunction;
};

/**
 * Calls a function of the author's account. What is kept is logged; what a draft does is only answered. The problem `NOT_FOUND` where there
 * is neither, `TOO_MANY_REQUESTS` where too many calls by hand are under way.
 */
export async function invokeByHand(
  { invoke, log, slots }: ByHandParts,
  { actor: by, accountId }: Author,
  routing: Routing,
  { draft, name, payload }: CallByHand,
): Promise<InvocationOutcome> {
  const fn = draft ?? getFunction(routing, name).document;
  const giveBack = slots.take(accountId);
  if (giveBack === undefined) {
    throw new Problem(
      'TOO_MANY_REQUESTS',
      'Too many functions are being called by hand; wait for one to end',
      {
        headers: { 'Retry-After': '1' },
      },
    );
  }
  const call = draft === undefined ? noteCalls(invoke, log, { source: 'manual', by }) : invoke;
  try {
    return await call({ accountId, function: fn, payload, timeoutMs: callTimeoutMs(fn) });
  } finally {
    giveBack();
  }
}
