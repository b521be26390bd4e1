import type { Principal } from '../auth/principal.ts';
import type { Clock } from '../clock.ts';
import type { NewId } from '../ids.ts';
import type { Actor } from './actor.ts';
import type { AuditEntry } from './audit-entry.ts';

/** Who makes a change, of which account, in which request. */
export type Author = {
  readonly accountId: string;
  readonly actor: Actor;
  readonly requestId?: string;
};

/** What a use case says of a change. */
export type Change = Pick<AuditEntry, 'action' | 'target' | 'detail'>;

/** Makes the entry of one change: the use case says what happened, the author who did it, the clock when. */
export type Auditor = (author: Author, change: Change) => AuditEntry;

/** Makes an auditor. */
export function createAuditor(clock: Clock, newId: NewId): Auditor {
  return ({ accountId, actor, requestId }, change) => ({
    id: newId(),
    accountId,
    at: clock.now(),
    actor,
    ...change,
    ...(requestId !== undefined && { requestId }),
  });
}

/** The author of the changes one request asks for. */
export function authorOf(request: { readonly principal: Principal; readonly requestId: string }): Author {
  const { accountId, actor } = request.principal;
  return { accountId, actor, requestId: request.requestId };
}
