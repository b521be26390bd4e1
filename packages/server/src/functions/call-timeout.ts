import { MAX_FUNCTION_TIMEOUT_MS } from '@conversation-orchestrator/api';
import type { CustomerFunction } from './customer-function.ts';

/** How long a call may take that no decision waits for: what its author says, or as long as any may. */
export function callTimeoutMs({ timeoutMs = MAX_FUNCTION_TIMEOUT_MS }: CustomerFunction): number {
  return Math.min(timeoutMs, MAX_FUNCTION_TIMEOUT_MS);
}
