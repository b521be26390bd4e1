import { MAX_DECISION_FUNCTION_MS } from '@conversation-orchestrator/api';
import {
  DEFERRED,
  type Decision,
  decide,
  type Fact,
  type Needs,
  resolveAttribute,
  Unavailable,
} from '@conversation-orchestrator/engine';
import { ownerOf } from '../attributes/attribute-owner.ts';
import type { FunctionCall } from '../decisions/function-call.ts';
import type { ActiveRuleset } from '../policies/rulesets.ts';
import type { FunctionRan, RunFunction } from './run-functions.ts';

/** A question that is loaded and can be decided. `facts` grows by the functions that are run. */
export type LoadedQuestion = {
  readonly accountId: string;
  readonly facts: Map<string, Fact>;
  readonly now: number;
  readonly policyId?: string;
  readonly overrides?: ReadonlySet<string>;
};

/** A decision, and the functions that were called for it, in order. */
export type Decided = { readonly decision: Decision; readonly calls: readonly FunctionCall[] };

const NO_CALLS: readonly FunctionCall[] = [];

/**
 * Decides, running the function attributes the decision depends on: each at most once, those of a round side by side, and all of them
 * together within the time a decision waits for functions.
 */
export function decideQuestion(
  active: ActiveRuleset,
  question: LoadedQuestion,
  run: RunFunction,
): Decided | Promise<Decided> {
  const verdict = decide(active.ruleset, question);
  return verdict.kind === 'decided'
    ? { decision: verdict, calls: NO_CALLS }
    : decideWithFunctions(active, question, new Runs(active, question, run), verdict);
}

async function decideWithFunctions(
  { ruleset }: ActiveRuleset,
  question: LoadedQuestion,
  runs: Runs,
  needs: Needs,
): Promise<Decided> {
  let verdict: Decision | Needs = needs;
  // Ends, because every round gives facts to attributes that had none.
  while (verdict.kind === 'needs') {
    await runs.add(verdict.attributes);
    verdict = decide(ruleset, question);
  }
  return { decision: verdict, calls: runs.calls };
}

/** The functions run for one decision. */
class Runs {
  readonly calls: FunctionCall[] = [];
  readonly #active: ActiveRuleset;
  readonly #question: LoadedQuestion;
  readonly #run: RunFunction;
  readonly #until = performance.now() + MAX_DECISION_FUNCTION_MS;

  constructor(active: ActiveRuleset, question: LoadedQuestion, run: RunFunction) {
    this.#active = active;
    this.#question = question;
    this.#run = run;
  }

  /** Gives facts to attributes that are, or reach into, results of functions. */
  async add(attributes: readonly string[]): Promise<void> {
    const owners = new Set(attributes.map((name) => this.#ownerOf(name)));
    const ran = await Promise.all([...owners].map((name) => this.#runOne(name)));
    for (const one of ran) if (one !== undefined) this.calls.push(one.call);
    const { facts } = this.#question;
    for (const name of attributes) if (!facts.has(name)) facts.set(name, new Unavailable('it is not known'));
  }

  async #runOne(name: string | undefined): Promise<FunctionRan | undefined> {
    if (name === undefined) return undefined;
    const { functions, attributes } = this.#active.routing;
    const attribute = attributes.get(name)?.document;
    if (attribute?.type !== 'function') return undefined;
    const given = this.#question.facts.get(`custom.${name}`);
    if (given !== undefined && given !== DEFERRED) {
      this.#addFacts(name, given);
      return undefined;
    }
    const ran = await this.#run({
      accountId: this.#question.accountId,
      attribute,
      function: functions.get(attribute.function),
      read: (other) => this.#read(other),
      timeoutMs: this.#until - performance.now(),
    });
    this.#addFacts(name, ran.fact);
    return ran;
  }

  /** Also of whatever else is read of the value, so that it is not asked for again. */
  #addFacts(name: string, fact: FunctionRan['fact']): void {
    const { facts } = this.#question;
    const whole = `custom.${name}`;
    facts.set(whole, fact);
    for (const read of this.#active.ruleset.reads) {
      if (!read.startsWith(`${whole}.`) || facts.has(read) || this.#ownerOf(read) !== name) continue;
      const find = (part: string) => (part === whole && !(fact instanceof Unavailable) ? fact : undefined);
      facts.set(read, fact instanceof Unavailable ? fact : (resolveAttribute(read, find) ?? null));
    }
  }

  #ownerOf(attribute: string): string | undefined {
    return ownerOf(attribute, this.#active.routing.attributes);
  }

  #read(attribute: string): Fact {
    const { constants, functions } = this.#active.ruleset.world;
    // A fact of a constant's name is the question's own, and comes before it.
    const known = this.#question.facts.get(attribute) ?? constants.get(attribute);
    if (known !== undefined) return known;
    return functions.has(attribute) ? new Unavailable('it waits for its own result') : null;
  }
}
