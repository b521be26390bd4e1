import { Problem } from '@conversation-orchestrator/api';

const MOST_NAMESPACES = 10_000;

/** Throws `INVALID_REQUEST` where an account with so many namespaces shall get one more. */
export function refuseFurtherNamespace(count: number): void {
  if (count < MOST_NAMESPACES) return;
  const message = `an account may have ${MOST_NAMESPACES} namespaces, and this one does: put what they tell apart into sessions`;
  throw new Problem('INVALID_REQUEST', `nameSpace: ${message}`, { errors: [{ path: 'nameSpace', message }] });
}
