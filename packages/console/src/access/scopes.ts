import type { Scope } from '@conversation-orchestrator/api';

/** What a client's tokens may do, in the order the form shows it. */
export const SCOPES = [
  'nextaction:ask',
  'context:read',
  'context:write',
  'config:read',
  'config:write',
  'logs:read',
  'access:manage',
] as const satisfies readonly Scope[];
