import { type JsonObject, Problem } from '@conversation-orchestrator/api';
import { type Explanation, explain, type Policy } from '@conversation-orchestrator/engine';
import type { Ask } from '../next-action/ask.ts';
import { decideQuestion, type LoadedQuestion } from '../next-action/decide-question.ts';
import { type FactSources, loadFacts } from '../next-action/load-facts.ts';
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
  readonly revision: number;
  readonly tookMicros: number;
};

/** Decides a question without recording anything. */
export async function simulate(
  parts: SimulateParts,
  routing: Routing,
  { ask, at, proposed }: Simulation,
): Promise<Simulated> {
  const active = parts.compile(proposedRouting(routing, proposed, ask.context));
  if (
    ask.policyId !== undefined &&
    !active.routing.policies.some(({ document }) => document.id === ask.policyId)
  ) {
    throw new Problem('NOT_FOUND', `There is no policy ${ask.policyId}`);
  }
  const started = performance.now();
  const question: LoadedQuestion = {
    accountId: ask.accountId,
    facts: await loadFacts(active.reads, ask, at, parts.sources),
    now: at,
    ...(ask.policyId !== undefined && { policyId: ask.policyId }),
  };
  await decideQuestion(active, question, parts.runFunction);
  const tookMicros = Math.round((performance.now() - started) * 1000);
  return { explanation: explain(active.ruleset, question), revision: routing.revision, tookMicros };
}

/** The routing to try: proposed policies instead of the current ones, and without the custom attributes the context gives values for. */
function proposedRouting(
  routing: Routing,
  proposed: readonly Policy[] | undefined,
  context: JsonObject = {},
): Routing {
  const policies =
    proposed?.map((document) => ({ document, revision: routing.revision })) ?? routing.policies;
  const given = new Set(Object.keys((context['custom'] as JsonObject | undefined) ?? {}));
  const attributes = [...routing.attributes].filter(
    ([name]) => !given.has(name) && !Object.hasOwn(context, `custom.${name}`),
  );
  return { ...routing, policies, attributes: new Map(attributes) };
}
