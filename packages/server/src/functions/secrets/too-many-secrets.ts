import { Problem } from '@conversation-orchestrator/api';

/** The problem that an account has as many secrets as it may have. */
export function tooManySecrets(most: number): Problem {
  return new Problem('INVALID_REQUEST', `An account may have ${most} secrets; one must go first`);
}
