import type { Value } from '@conversation-orchestrator/engine';
import type { OutboundErrorCode } from '../outbound/outbound-http.ts';
import type { CustomerFunction } from './customer-function.ts';
import type { LogLine, SandboxErrorCode } from './sandbox/sandbox.ts';

/** A call of a function. */
export type FunctionInvocation = {
  readonly accountId: string;
  readonly function: CustomerFunction;
  readonly payload: Value;
  readonly timeoutMs: number;
};

/**
 * Why a call has no result. `STATUS`: a webhook answered a status other than 2xx. `INVALID_ANSWER`: what it answered is no JSON that can
 * be a result. `RESOURCES`: this server could not read the secrets or allowed domains of the account.
 */
export type InvocationErrorCode =
  | SandboxErrorCode
  | OutboundErrorCode
  | 'STATUS'
  | 'INVALID_ANSWER'
  | 'RESOURCES';

/** How a call ended. */
export type InvocationEnd = InvocationOutcome['end'];

/** What became of a call. */
export type InvocationOutcome = {
  readonly end:
    | { readonly kind: 'result'; readonly value: Value }
    | {
        readonly kind: 'error';
        readonly code: InvocationErrorCode;
        readonly message: string;
        /** What a webhook answered, where that is the reason. */
        readonly status?: number;
      };
  readonly logs: readonly LogLine[];
  readonly tookMs: number;
};

/** Calls a function of an account, in the sandbox or at its webhook. Never rejects. */
export type InvokeFunction = (invocation: FunctionInvocation) => Promise<InvocationOutcome>;
