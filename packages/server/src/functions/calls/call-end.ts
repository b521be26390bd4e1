import type { Value } from '@conversation-orchestrator/engine';
import type { InvocationErrorCode } from '../invoke-function.ts';

/**
 * Why an attribute has no result: its function failed, or was not called. `NO_FUNCTION`: there is none of that name. `PARAMETERS`: they could
 * not be had, or are too large. `BREAKER_OPEN`: it has failed again and again.
 */
export type CallErrorCode = InvocationErrorCode | 'NO_FUNCTION' | 'PARAMETERS' | 'BREAKER_OPEN';

/** How a call for a decision ended. */
export type CallEnd =
  | { readonly kind: 'result'; readonly value: Value }
  | {
      readonly kind: 'error';
      readonly code: CallErrorCode;
      readonly message: string;
      readonly status?: number;
    };

/** An end without a result. */
export function failed(code: CallErrorCode, message: string): CallEnd {
  return { kind: 'error', code, message };
}
