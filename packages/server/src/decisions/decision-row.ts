import type { Outcome } from '@conversation-orchestrator/engine';
import type { Schema } from '../storage/schema.ts';
import type { DecisionRecord } from './decision-log.ts';
import type { DecisionKey } from './decision-store.ts';
import { readRecord, writeRecord } from './record-json.ts';

/** A decision as the database has it. */
export type DecisionRow = Schema['decisions'];

/** The column of each key. */
export const COLUMN_OF = {
  conversationId: 'conversation_id',
  policyId: 'policy_id',
  outcome: 'outcome',
} as const satisfies Readonly<Record<DecisionKey['name'], keyof DecisionRow>>;

/** Writes a record as a row. */
export function toRow(record: DecisionRecord): DecisionRow {
  return {
    account_id: record.accountId,
    decision_id: record.nextActionId,
    at: record.at,
    conversation_id: record.conversationId ?? null,
    customer_id: record.customerId ?? null,
    session_id: record.sessionId ?? null,
    revision: record.revision,
    outcome: record.outcome,
    policy_id: record.policyId ?? null,
    took_micros: record.tookMicros,
    record: writeRecord(record),
  };
}

/** Reads a row that `toRow` wrote. */
export function toRecord(row: DecisionRow): DecisionRecord {
  return {
    nextActionId: row.decision_id,
    accountId: row.account_id,
    at: row.at,
    ...(row.conversation_id !== null && { conversationId: row.conversation_id }),
    ...(row.customer_id !== null && { customerId: row.customer_id }),
    ...(row.session_id !== null && { sessionId: row.session_id }),
    revision: row.revision,
    outcome: row.outcome as Outcome,
    ...(row.policy_id !== null && { policyId: row.policy_id }),
    tookMicros: row.took_micros,
    ...readRecord(row.record),
  };
}
