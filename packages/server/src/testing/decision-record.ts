import type { DecisionRecord } from '../decisions/decision-log.ts';

/** A record of a decision in which nothing matched, with whatever a test wants to be different. */
export function decisionRecord(changes: Partial<DecisionRecord> = {}): DecisionRecord {
  return {
    nextActionId: 'decision-1',
    accountId: 'account-a',
    at: Date.UTC(2030, 0, 15, 12),
    revision: 1,
    outcome: 'NO_MATCHED_RULES',
    actions: [],
    tookMicros: 250,
    degraded: [],
    facts: new Map(),
    unavailable: new Map(),
    ...changes,
  };
}

/** Records made one after another, a second apart, oldest first. */
export function decisionRecords(
  count: number,
  changes: Partial<DecisionRecord> = {},
): readonly DecisionRecord[] {
  const first = decisionRecord(changes);
  return Array.from({ length: count }, (_, at) => ({
    ...first,
    nextActionId: `decision-${String(at + 1).padStart(5, '0')}`,
    at: first.at + at * 1_000,
  }));
}
