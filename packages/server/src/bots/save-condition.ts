import { Problem } from '@conversation-orchestrator/api';
import { checkPrecondition } from '../policies/precondition.ts';

/** Conditions of a write that makes what it names, or replaces it. */
type SaveConditions = { readonly 'if-match'?: string; readonly 'if-none-match'?: string };

/** Throws unless the conditions of a save hold for what is there now: its version, or undefined where there is nothing. */
export function requireSaveCondition(conditions: SaveConditions, version: number | undefined): void {
  const ifMatch = conditions['if-match']?.trim() || undefined;
  const ifNoneMatch = conditions['if-none-match']?.trim() || undefined;
  if (ifNoneMatch !== undefined && ifNoneMatch !== '*') {
    const errors = [{ path: 'if-none-match', message: 'must be *' }];
    throw new Problem('INVALID_REQUEST', 'if-none-match: must be *', { errors });
  }
  if (version === undefined) {
    if (ifMatch === undefined) return;
    throw new Problem('PRECONDITION_FAILED', 'There is nothing of this name; If-Match says there is');
  }
  if (ifNoneMatch === '*')
    throw new Problem('PRECONDITION_FAILED', 'It is there already; If-None-Match says it is not');
  checkPrecondition(ifMatch, { changed: version, current: version }, false);
}
