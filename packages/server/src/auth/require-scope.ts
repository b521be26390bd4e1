import { Problem, type Scope } from '@conversation-orchestrator/api';
import type { Principal } from './principal.ts';

/** Lets a principal pass that has a scope. Throws `FORBIDDEN_SCOPE` for any other. */
export function requireScope(principal: Principal, scope: Scope): Principal {
  if (principal.scopes.has(scope)) return principal;
  throw new Problem('FORBIDDEN_SCOPE', `The scope ${scope} is needed.`, {
    headers: { 'WWW-Authenticate': `Bearer error="insufficient_scope", scope="${scope}"` },
  });
}
