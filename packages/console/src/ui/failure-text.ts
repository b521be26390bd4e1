import { ApiProblem } from '@conversation-orchestrator/sdk';
import type { TFunction } from 'i18next';

/** Problems the console has its own words for; of all others the server's `detail` says more. */
const EXPLAINED = [
  'UNREACHABLE',
  'TIMEOUT',
  'FORBIDDEN_SCOPE',
  'PRECONDITION_FAILED',
  'TOO_MANY_REQUESTS',
  'INTERNAL',
  'POLICIES_UNAVAILABLE',
  'UNAVAILABLE',
] as const;

/** What went wrong and what to do next, in the reader's language where the console knows the problem. */
export function failureText(error: unknown, t: TFunction): string {
  if (!(error instanceof ApiProblem)) return error instanceof Error ? error.message : String(error);
  const explained = EXPLAINED.find((known) => known === error.code);
  if (explained !== undefined) return t(`problems.${explained}`);
  if (error.errors.length === 0) return error.detail;
  return error.errors.map(({ path, message }) => (path === '' ? message : `${path}: ${message}`)).join(' · ');
}
