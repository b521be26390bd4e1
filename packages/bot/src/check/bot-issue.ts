import type { Issue, Severity } from '@conversation-orchestrator/engine';

/** Mistakes only a bot can have; the others are those of policies. */
type FlowIssueCode =
  | 'UNKNOWN_STEP'
  | 'UNKNOWN_INTENT'
  | 'UNKNOWN_SKILL'
  | 'UNKNOWN_AGENT'
  | 'UNREACHABLE'
  | 'ENDLESS_LOOP'
  | 'LOOP_TO_ITSELF'
  | 'OPEN_END'
  | 'MISSING_LANGUAGE';

/** One mistake in a bot. Codes are stable. */
export type BotIssue = Omit<Issue, 'code'> & { readonly code: Issue['code'] | FlowIssueCode };

/** Makes an issue; an error, where nothing is said. */
export function issue(
  code: BotIssue['code'],
  path: string,
  message: string,
  severity: Severity = 'error',
): BotIssue {
  return { code, severity, path, message };
}
