import type { PolicyLogEntry } from '@conversation-orchestrator/api';
import type { ConditionTrace, Explanation, PolicyTrace } from '@conversation-orchestrator/engine';
import type { DecisionRecord } from './decision-log.ts';
import { describeCalls } from './function-call.ts';
import { sizeOf } from './value-size.ts';

type Traced = 'attributes' | 'unavailable' | 'functions' | 'policies';

/** A decision without its trace, as clients see it. */
export type LogSummary = Omit<PolicyLogEntry, Traced>;

/** The trace of a decision, as clients see it. */
export type LogTrace = Pick<PolicyLogEntry, Traced>;

/** A value that is compared is repeated by every condition that compares it; a larger one is left to `attributes`. */
const MOST_SIDE_CHARACTERS = 2_000;

/** What a record says of itself. */
export function summaryOf(record: DecisionRecord): LogSummary {
  const { nextActionId, at, decidedFor, conversationId, customerId, sessionId, policyId, policyName } =
    record;
  const { degraded } = record;
  return {
    nextActionId,
    at: new Date(at).toISOString(),
    ...(decidedFor !== undefined && { decidedFor: new Date(decidedFor).toISOString() }),
    ...(conversationId !== undefined && { conversationId }),
    ...(customerId !== undefined && { customerId }),
    ...(sessionId !== undefined && { sessionId }),
    revision: record.revision,
    outcome: record.outcome,
    ...(policyId !== undefined && { policyId }),
    ...(policyName !== undefined && { policyName }),
    actions: record.actions,
    tookMicros: record.tookMicros,
    ...(degraded.length > 0 && { degraded }),
  };
}

/** What the explanation of a record adds. */
export function traceOf(
  { facts, functions }: DecisionRecord,
  { attributes, policies, unavailable }: Explanation,
): LogTrace {
  return {
    attributes,
    ...(Object.keys(unavailable).length > 0 && { unavailable }),
    ...describeCalls(functions, (attribute) => facts.get(attribute)),
    policies: policies.map(withoutLargeSides),
  };
}

function withoutLargeSides(trace: PolicyTrace): PolicyTrace {
  const { conditions, exception } = trace;
  if (!conditions.some(hasLargeSide) && exception?.some(hasLargeSide) !== true) return trace;
  return {
    ...trace,
    conditions: conditions.map(withoutLargeSide),
    ...(exception && { exception: exception.map(withoutLargeSide) }),
  };
}

function hasLargeSide({ left, right }: ConditionTrace): boolean {
  return isLarge(left) || isLarge(right);
}

function withoutLargeSide({ left, right, ...condition }: ConditionTrace): ConditionTrace {
  return {
    ...condition,
    ...(left !== undefined && !isLarge(left) && { left }),
    ...(right !== undefined && !isLarge(right) && { right }),
  };
}

function isLarge(side: ConditionTrace['left']): boolean {
  return side !== undefined && sizeOf(side, MOST_SIDE_CHARACTERS) > MOST_SIDE_CHARACTERS;
}
