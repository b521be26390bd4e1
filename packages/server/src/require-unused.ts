import { Problem, type ProblemDetail } from '@conversation-orchestrator/api';

/** More uses than this are counted, not listed. */
const MOST_LISTED = 100;

/** Refuses to delete what other parts of the configuration refer to, naming them. */
export function requireUnused(thing: string, uses: readonly ProblemDetail[]): void {
  const [first] = uses;
  if (first === undefined) return;
  const more = uses.length > 1 ? `, and ${uses.length - 1} more` : '';
  throw new Problem('IN_USE', `${thing} is still in use: ${first.message}${more}`, {
    errors: uses.slice(0, MOST_LISTED),
  });
}
