import { Problem } from '@conversation-orchestrator/api';

/**
 * Checks `If-Match` of a change (RFC 9110 §13.1.1) of something that last changed in revision `changed` of an account at revision `current`.
 * A tag names a revision; it holds while the thing has not changed since: so the tag of the list serves for every policy in it.
 * `required`: without the header the change is refused, because it could overwrite what nobody has seen.
 */
export function checkPrecondition(
  ifMatch: string | undefined,
  state: { readonly changed: number; readonly current: number },
  required = true,
): void {
  if (ifMatch === undefined || ifMatch.trim() === '') {
    if (required) throw new Problem('PRECONDITION_REQUIRED');
    return;
  }
  if (ifMatch.trim() === '*') return;
  const holds = ifMatch.split(',').some((tag) => {
    const revision = /^\s*"(\d{1,15})"\s*$/.exec(tag)?.[1];
    return revision !== undefined && Number(revision) >= state.changed && Number(revision) <= state.current;
  });
  if (!holds) {
    throw new Problem(
      'PRECONDITION_FAILED',
      `It was changed in revision ${state.changed}; If-Match says ${ifMatch}`,
    );
  }
}

/** The tag of something that last changed in a revision. */
export function etagOf(revision: number): string {
  return `"${revision}"`;
}
