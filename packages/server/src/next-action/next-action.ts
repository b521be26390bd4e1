import { Problem } from '@conversation-orchestrator/api';
import {
  DEFERRED,
  type Decision,
  type Fact,
  Unavailable,
  type Value,
} from '@conversation-orchestrator/engine';
import type { Clock } from '../clock.ts';
import type { DecisionLog, DecisionRecord } from '../decisions/decision-log.ts';
import type { NewId } from '../ids.ts';
import type { ActiveRuleset, Rulesets } from '../policies/rulesets.ts';
import type { Ask } from './ask.ts';
import { type Decided, decideQuestion, type LoadedQuestion } from './decide-question.ts';
import { type FactSources, loadFacts } from './load-facts.ts';
import { overriding } from './overriding.ts';
import type { RunFunction } from './run-functions.ts';

/** What a decision is made with. */
export type NextActionParts = {
  readonly rulesets: Rulesets;
  readonly sources: FactSources;
  readonly runFunction: RunFunction;
  readonly log: DecisionLog;
  readonly clock: Clock;
  readonly newId: NewId;
};

/** The answer to a question. */
export type NextAction = {
  readonly nextActionId: string;
  readonly revision: number;
  readonly decision: Decision;
};

/**
 * Answers what to do next: load, decide, record. Fails only when the policies cannot be loaded, or the one asked for does not exist.
 * `decidedFor`, in epoch milliseconds, is the clock of the policies alone: facts are loaded, and the record is dated, with the real one.
 */
export async function nextAction(parts: NextActionParts, ask: Ask, decidedFor?: number): Promise<NextAction> {
  const { clock, log, newId, rulesets, runFunction, sources } = parts;
  const active = await rulesets.active(ask.accountId);
  requirePolicy(active, ask.policyId);
  const started = performance.now();
  const now = clock.now();
  const facts = await loadFacts(active.reads, ask, now, sources);
  const question: LoadedQuestion = {
    accountId: ask.accountId,
    facts,
    now: decidedFor ?? now,
    ...(ask.policyId !== undefined && { policyId: ask.policyId }),
    ...(ask.context !== undefined && overriding(active.ruleset, facts.keys())),
  };
  const decided = await decideQuestion(active, question, runFunction);
  const tookMicros = Math.round((performance.now() - started) * 1000);
  const nextActionId = newId();
  const { revision } = active.routing;
  const record = recordOf(ask, question, decided, { nextActionId, at: now, revision, tookMicros });
  if (decidedFor !== undefined) record.decidedFor = decidedFor;
  log.append(record);
  return { nextActionId, revision, decision: decided.decision };
}

function requirePolicy({ routing }: ActiveRuleset, policyId: string | undefined): void {
  if (policyId === undefined || routing.policies.some(({ document }) => document.id === policyId)) return;
  throw new Problem('NOT_FOUND', `There is no policy ${policyId}`);
}

type Mutable<T> = { -readonly [Name in keyof T]: T[Name] };

/** The record of a decision. Made for every request, so without a copy of the facts where none has to be told apart. */
function recordOf(
  ask: Ask,
  { facts }: LoadedQuestion,
  { calls, decision }: Decided,
  {
    nextActionId,
    at,
    revision,
    tookMicros,
  }: Pick<DecisionRecord, 'nextActionId' | 'at' | 'revision' | 'tookMicros'>,
): Mutable<DecisionRecord> {
  const { accountId } = ask;
  const { actions, degraded, outcome, policy } = decision;
  const { unavailable, values } = separate(facts);
  const record: Mutable<DecisionRecord> = {
    nextActionId,
    accountId,
    at,
    revision,
    outcome,
    actions,
    tookMicros,
    degraded,
    facts: values,
    unavailable,
  };
  if (ask.conversationId !== undefined) record.conversationId = ask.conversationId;
  if (ask.customerId !== undefined) record.customerId = ask.customerId;
  if (ask.sessionId !== undefined) record.sessionId = ask.sessionId;
  if (ask.policyId !== undefined) record.askedPolicyId = ask.policyId;
  if (calls.length > 0) record.functions = calls;
  if (policy !== undefined) {
    record.policyId = policy.id;
    record.policyName = policy.name;
  }
  return record;
}

type Separated = Pick<DecisionRecord, 'unavailable'> & { readonly values: DecisionRecord['facts'] };

const NONE_UNAVAILABLE: DecisionRecord['unavailable'] = new Map();

function separate(facts: ReadonlyMap<string, Fact>): Separated {
  if (areValues(facts)) return { values: facts, unavailable: NONE_UNAVAILABLE };
  const values = new Map<string, Value>();
  const unavailable = new Map<string, string>();
  for (const [name, fact] of facts) {
    if (fact instanceof Unavailable) unavailable.set(name, fact.cause);
    else if (fact !== DEFERRED) values.set(name, fact);
  }
  return { values, unavailable };
}

function areValues(facts: ReadonlyMap<string, Fact>): facts is ReadonlyMap<string, Value> {
  for (const fact of facts.values()) if (fact === DEFERRED || fact instanceof Unavailable) return false;
  return true;
}
