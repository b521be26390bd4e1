import { MAX_FUNCTIONS, Problem } from '@conversation-orchestrator/api';
import { checkPrecondition } from '../policies/precondition.ts';
import { draftOf, type Revised, type Routing, type RoutingDraft } from '../policies/routing.ts';
import { requireUnused } from '../require-unused.ts';
import type { CustomerFunction } from './customer-function.ts';
import { usesOfFunction } from './function-uses.ts';

/** The headers a change may come with. */
export type Conditions = { readonly 'if-match'?: string; readonly 'if-none-match'?: string };

/** The function of a name, or the problem that there is none. */
export function getFunction({ functions }: Routing, name: string): Revised<CustomerFunction> {
  const found = functions.get(name);
  if (found === undefined) throw new Problem('NOT_FOUND', `There is no function ${name}`);
  return found;
}

/** Adds a function, or puts it in the place of the one with its name. */
export function saveFunction(routing: Routing, fn: CustomerFunction, conditions: Conditions): RoutingDraft {
  const known = routing.functions.get(fn.name);
  checkConditions(routing, known, conditions);
  const draft = draftOf(routing);
  if (known === undefined) {
    if (routing.functions.size >= MAX_FUNCTIONS) {
      throw new Problem(
        'INVALID_REQUEST',
        `An account may have ${MAX_FUNCTIONS} functions; one must go first`,
      );
    }
    return { ...draft, functions: [...draft.functions, fn] };
  }
  return { ...draft, functions: draft.functions.map((one) => (one === known.document ? fn : one)) };
}

/** Takes a function out, unless an attribute is its result: that attribute would be ERROR from then on. */
export function deleteFunction(routing: Routing, name: string, ifMatch: string | undefined): RoutingDraft {
  const { document, revision } = getFunction(routing, name);
  checkPrecondition(ifMatch, { changed: revision, current: routing.revision }, false);
  const draft = draftOf(routing);
  requireUnused(`The function ${name}`, usesOfFunction(name, draft.attributes));
  return { ...draft, functions: draft.functions.filter((one) => one !== document) };
}

/** RFC 9110 §13.1: `If-Match` holds for nothing that is not there, `If-None-Match: *` only for that. */
function checkConditions(
  { revision: current }: Routing,
  known: Revised<CustomerFunction> | undefined,
  conditions: Conditions,
): void {
  const ifMatch = conditions['if-match']?.trim() || undefined;
  const ifNoneMatch = conditions['if-none-match']?.trim() || undefined;
  if (ifNoneMatch !== undefined && ifNoneMatch !== '*') {
    const errors = [{ path: 'if-none-match', message: 'must be *' }];
    throw new Problem('INVALID_REQUEST', 'if-none-match: must be *', { errors });
  }
  if (known === undefined) {
    if (ifMatch === undefined) return;
    throw new Problem('PRECONDITION_FAILED', 'There is no such function; If-Match says there is');
  }
  if (ifNoneMatch === '*')
    throw new Problem('PRECONDITION_FAILED', 'There is such a function; If-None-Match says there is none');
  checkPrecondition(ifMatch, { changed: known.revision, current }, false);
}
