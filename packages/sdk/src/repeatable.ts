import type { EndpointId } from '@conversation-orchestrator/api';
import type { Route } from './route.ts';

/** Requests that change nothing although they are sent with POST. */
const QUESTIONS: ReadonlySet<EndpointId> = new Set<EndpointId>([
  'nextAction.ask',
  'context.readProperties',
  'policies.validate',
  'policies.simulate',
  'auth.login',
  'oauth.token',
]);

/**
 * Tells whether a request may be sent again when nobody knows whether it arrived (RFC 9110 §9.2.2).
 * A conditional change may not: what it did the first time would make it fail the second time.
 */
export function isRepeatable(id: EndpointId, { method }: Route, headers: Headers): boolean {
  if (method === 'GET' || QUESTIONS.has(id)) return true;
  return (
    (method === 'PUT' || method === 'DELETE') && !headers.has('if-match') && !headers.has('if-none-match')
  );
}
