import type { Outcome, PolicyState } from '@conversation-orchestrator/engine';
import { givenMembers, searchChoice, searchText } from '../data/search-text.ts';
import { OUTCOMES, POLICY_STATES } from '../data/wire-values.ts';

/** Which decisions the log shows. `from` and `to` are ISO times. */
export type LogFilters = {
  readonly conversationId?: string;
  readonly policyId?: string;
  readonly state?: PolicyState;
  readonly outcome?: Outcome;
  readonly from?: string;
  readonly to?: string;
};

/** What the address of the log says: the filters, and the decision that is open. */
export type LogsSearch = LogFilters & { readonly entry?: string };

/** Reads the query of the address; what it does not know is left out. */
export function logsSearch(query: Record<string, unknown>): LogsSearch {
  return givenMembers({
    conversationId: searchText(query['conversationId']),
    policyId: searchText(query['policyId']),
    state: searchChoice(query['state'], POLICY_STATES),
    outcome: searchChoice(query['outcome'], OUTCOMES),
    from: searchTime(query['from']),
    to: searchTime(query['to']),
    entry: searchText(query['entry']),
  });
}

function searchTime(value: unknown): string | undefined {
  const at = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(at) ? undefined : new Date(at).toISOString();
}
