import type { Action, Value } from '@conversation-orchestrator/engine';
import type { DecisionRecord, NotKept } from './decision-log.ts';
import type { FunctionCall } from './function-call.ts';

/** What of a record has no column of its own. */
export type RecordDetail = Pick<
  DecisionRecord,
  | 'policyName'
  | 'actions'
  | 'decidedFor'
  | 'degraded'
  | 'askedPolicyId'
  | 'facts'
  | 'unavailable'
  | 'functions'
  | 'notKept'
>;

/** A map as two lists: twice as fast to write as an object, and its names may be any text. */
type Entries<T> = { readonly names: readonly string[]; readonly values: readonly T[] };

type Written = {
  readonly actions: readonly Action[];
  readonly facts: Entries<Value>;
  policyName?: string;
  askedPolicyId?: string;
  decidedFor?: number;
  degraded?: readonly string[];
  unavailable?: Entries<string>;
  functions?: readonly FunctionCall[];
  notKept?: NotKept;
};

/** Writes the detail of a record as JSON. */
export function writeRecord(detail: RecordDetail): string {
  const { policyName, askedPolicyId, decidedFor, degraded, unavailable, functions, notKept } = detail;
  const written: Written = { actions: detail.actions, facts: entriesOf(detail.facts) };
  // Members that are undefined would be left out as well, but take JSON off its fast path.
  if (policyName !== undefined) written.policyName = policyName;
  if (askedPolicyId !== undefined) written.askedPolicyId = askedPolicyId;
  if (decidedFor !== undefined) written.decidedFor = decidedFor;
  if (degraded.length > 0) written.degraded = degraded;
  if (unavailable.size > 0) written.unavailable = entriesOf(unavailable);
  if (functions !== undefined) written.functions = functions;
  if (notKept !== undefined) written.notKept = notKept;
  return JSON.stringify(written);
}

/** Reads what `writeRecord` wrote. */
export function readRecord(json: string): RecordDetail {
  const { facts, unavailable, degraded = [], ...rest } = JSON.parse(json) as Written;
  return { ...rest, degraded, facts: mapOf(facts), unavailable: mapOf(unavailable) };
}

function entriesOf<T>(map: ReadonlyMap<string, T>): Entries<T> {
  return { names: [...map.keys()], values: [...map.values()] };
}

function mapOf<T>(entries: Entries<T> | undefined): ReadonlyMap<string, T> {
  const map = new Map<string, T>();
  for (const [at, value] of entries?.values.entries() ?? []) map.set(entries?.names[at] ?? '', value);
  return map;
}
