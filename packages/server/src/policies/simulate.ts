import { Problem } from '@conversation-orchestrator/api';
import {
  DEFERRED,
  type Explanation,
  explain,
  type Fact,
  type Policy,
  Unavailable,
  type Value,
} from '@conversation-orchestrator/engine';
import { describeCalls } from '../decisions/function-call.ts';
import type { Ask } from '../next-action/ask.ts';
import { decideQuestion, type LoadedQuestion } from '../next-action/decide-question.ts';
import { type FactSources, loadFacts } from '../next-action/load-facts.ts';
import { overriding } from '../next-action/overriding.ts';
import type { RunFunction } from '../next-action/run-functions.ts';
import type { Routing } from './routing.ts';
import type { ActiveRuleset } from './rulesets.ts';

/** A question nobody has asked: on the current list or a proposed one, at any time. */
export type Simulation = {
  readonly ask: Ask;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly proposed?: readonly Policy[];
};

/** What a simulation needs of the server. */
export type SimulateParts = {
  readonly sources: FactSources;
  readonly runFunction: RunFunction;
  readonly compile: (routing: Routing) => ActiveRuleset;
};

/** A decision that is not recorded, and why it comes out so. */
export type Simulated = {
  readonly explanation: Explanation;
  /** The functions that were called for it, if any. */
  readonly called: ReturnType<typeof describeCalls>;
  readonly revision: number;
  readonly tookMicros: number;
};

/** Decides a question without recording anything. Functions it depends on are called as for a decision. */
export async function simulate(
  parts: SimulateParts,
  routing: Routing,
  { ask, at, proposed }: Simulation,
): Promise<Simulated> {
  const active = parts.compile(proposedRouting(routing, proposed));
  if (
    ask.policyId !== undefined &&
    !active.routing.policies.some(({ document }) => document.id === ask.policyId)
  ) {
    throw new Problem('NOT_FOUND', `There is no policy ${ask.policyId}`);
  }
  const started = performance.now();
  const facts = await loadFacts(active.reads, ask, at, parts.sources);
  const question: LoadedQuestion = {
    accountId: ask.accountId,
    facts,
    now: at,
    ...(ask.policyId !== undefined && { policyId: ask.policyId }),
    ...overriding(active.ruleset, facts.keys()),
  };
  const { calls } = await decideQuestion(active, question, parts.runFunction);
  const tookMicros = Math.round((performance.now() - started) * 1000);
  const explanation = explain(active.ruleset, question);
  const called = describeCalls(calls, (attribute) => valueIn(question.facts.get(attribute)));
  return { explanation, called, revision: routing.revision, tookMicros };
}

function valueIn(fact: Fact | undefined): Value | undefined {
  return fact === DEFERRED || fact instanceof Unavailable ? undefined : fact;
}

/** The routing to try: proposed policies instead of the current ones. */
function proposedRouting(routing: Routing, proposed: readonly Policy[] | undefined): Routing {
  if (proposed === undefined) return routing;
  return { ...routing, policies: proposed.map((document) => ({ document, revision: routing.revision })) };
}
