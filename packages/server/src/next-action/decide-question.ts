import { type Decision, decide, type Fact, Unavailable } from '@conversation-orchestrator/engine';
import type { ActiveRuleset } from '../policies/rulesets.ts';
import type { RunFunction } from './run-functions.ts';

/** A question that is loaded and can be decided. `facts` grows by the functions that are run. */
export type LoadedQuestion = {
  readonly accountId: string;
  readonly facts: Map<string, Fact>;
  readonly now: number;
  readonly policyId?: string;
};

/** Decides, running the function attributes the decision depends on, those of a round side by side. */
export async function decideQuestion(
  active: ActiveRuleset,
  question: LoadedQuestion,
  run: RunFunction,
): Promise<Decision> {
  let verdict = decide(active.ruleset, question);
  // Ends, because every round gives facts to attributes that had none.
  while (verdict.kind === 'needs') {
    await Promise.all(verdict.attributes.map((name) => runInto(question, active, name, run)));
    verdict = decide(active.ruleset, question);
  }
  return verdict;
}

async function runInto(
  { accountId, facts }: LoadedQuestion,
  { routing }: ActiveRuleset,
  name: string,
  run: RunFunction,
): Promise<void> {
  const attribute = routing.attributes.get(name.slice('custom.'.length))?.document;
  facts.set(
    name,
    attribute?.type === 'function'
      ? await run({ accountId, attribute, facts })
      : new Unavailable('it is not known'),
  );
}
