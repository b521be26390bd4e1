import { type PolicyLogEntry, Problem } from '@conversation-orchestrator/api';
import type { Rulesets } from '../policies/rulesets.ts';
import type { DecisionLog, DecisionRecord } from './decision-log.ts';
import type { DecisionStore } from './decision-store.ts';
import { summaryOf, traceOf } from './log-entry.ts';
import { replayDecision } from './replay-decision.ts';
import { settleLog } from './settle-log.ts';

export type GetParts = {
  readonly store: DecisionStore;
  readonly log: DecisionLog;
  readonly rulesets: Rulesets;
};

/** One decision and why it came out as it did. Throws `NOT_FOUND` where it is not in the log. */
export async function getDecision(
  parts: GetParts,
  accountId: string,
  nextActionId: string,
): Promise<PolicyLogEntry> {
  const record = await findRecord(parts, accountId, nextActionId);
  if (record === undefined)
    throw new Problem('NOT_FOUND', `There is no decision ${nextActionId} in the log.`);
  const active = await parts.rulesets.at(accountId, record.revision);
  if (active === undefined) {
    throw new Error(
      `decision ${nextActionId} was made with revision ${record.revision}, of which nothing is kept`,
    );
  }
  return { ...summaryOf(record), ...traceOf(record, await replayDecision(active.ruleset, record)) };
}

async function findRecord(
  { log, store }: GetParts,
  accountId: string,
  nextActionId: string,
): Promise<DecisionRecord | undefined> {
  const known = await store.find(accountId, nextActionId);
  if (known !== undefined) return known;
  await settleLog(log);
  return store.find(accountId, nextActionId);
}
