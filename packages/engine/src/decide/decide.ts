import { readFact } from '../expression/evaluate.ts';
import { Failure } from '../expression/failure.ts';
import type { World } from '../expression/functions/definition.ts';
import type { CompiledPolicy } from '../policy/compile-policy.ts';
import type { Decision, Needs, Question } from './decision.ts';
import { DEFERRED } from './facts.ts';
import type { Ruleset } from './ruleset.ts';
import { Match, tryPolicy } from './try-policy.ts';

/** The world a question is decided in. */
export function worldOf({ world }: Ruleset, { facts, now, overrides }: Question): World {
  const { calendars, functions } = world;
  const constants = overrides === undefined ? world.constants : without(world.constants, overrides);
  return { facts, now, calendars, constants, functions };
}

function without<T>(constants: ReadonlyMap<string, T>, names: ReadonlySet<string>): ReadonlyMap<string, T> {
  return new Map([...constants].filter(([name]) => !names.has(name)));
}

/**
 * Decides: the first enabled policy that holds gives its actions. Pure and synchronous; never throws, never waits.
 * Where function attributes that were not run could change the answer it says which: run them all, add their results to the facts, decide again.
 * Nothing is asked for that the answer does not depend on: first what the topmost undecided policy needs, all at once; then what its payload needs if it
 * holds, or the next policy if it does not. A function whose parameter is another function comes after that one.
 */
export function decide(ruleset: Ruleset, question: Question): Decision | Needs {
  const world = worldOf(ruleset, question);
  const search = searchFor(ruleset, world, question);
  if (search.needs !== undefined) return { kind: 'needs', attributes: runnableFirst(search.needs, world) };
  const degraded = search.degraded === undefined ? NONE : [...search.degraded].sort();
  if (search.match !== undefined && search.winner !== undefined) {
    const { id, name } = search.winner.policy;
    return {
      kind: 'decided',
      outcome: 'MATCHED',
      policy: { id, name, block: search.match.block },
      actions: search.match.actions,
      degraded,
    };
  }
  return withoutMatch(ruleset, world, search.anyEnabled, degraded);
}

/** What a walk over policies found. */
type Search = {
  readonly anyEnabled: boolean;
  /** Function attributes to run first. */
  needs: readonly string[] | undefined;
  /** Unavailable attributes met. */
  degraded: Set<string> | undefined;
  winner: CompiledPolicy | undefined;
  match: Match | undefined;
};

const NONE: readonly string[] = [];

function newSearch(anyEnabled: boolean): Search {
  return { anyEnabled, needs: undefined, degraded: undefined, winner: undefined, match: undefined };
}

function searchFor(ruleset: Ruleset, world: World, { overrides, policyId }: Question): Search {
  if (policyId !== undefined) return onlyMatch(ruleset, world, policyId);
  return overrides === undefined ? firstMatch(ruleset, world) : firstOfAll(ruleset, world);
}

function firstMatch(ruleset: Ruleset, world: World): Search {
  const search = newSearch(ruleset.anyEnabled);
  const candidates = ruleset.index.find();
  for (let position = candidates.next(world); position >= 0; position = candidates.next(world)) {
    const policy = ruleset.policies[position];
    if (policy !== undefined && settles(policy, world, search)) break;
  }
  return search;
}

/** The same without the index. */
function firstOfAll({ anyEnabled, policies }: Ruleset, world: World): Search {
  const search = newSearch(anyEnabled);
  for (const policy of policies) if (policy.policy.enabled && settles(policy, world, search)) break;
  return search;
}

function onlyMatch(ruleset: Ruleset, world: World, policyId: string): Search {
  const policy = ruleset.policies.find((compiled) => compiled.policy.id === policyId);
  const search = newSearch(policy?.policy.enabled === true);
  if (policy?.policy.enabled === true) settles(policy, world, search);
  return search;
}

/** Tries a policy and notes what came of it; true when no policy after it needs a look: it matched, or has to wait for functions. */
function settles(policy: CompiledPolicy, world: World, search: Search): boolean {
  const outcome = tryPolicy(policy, world);
  if (outcome instanceof Match) {
    search.winner = policy;
    search.match = outcome;
    return true;
  }
  if (outcome === false || outcome.kind === 'INVALID') return false;
  if (outcome.kind === 'PENDING') {
    search.needs = outcome.attributes;
    return true;
  }
  search.degraded ??= new Set();
  for (const attribute of outcome.attributes) search.degraded.add(attribute);
  return false;
}

function withoutMatch(
  { fallback }: Ruleset,
  world: World,
  anyEnabled: boolean,
  degraded: readonly string[],
): Decision | Needs {
  const outcome = anyEnabled ? 'NO_MATCHED_RULES' : 'NO_POLICIES_ENABLED';
  const nothing: Decision = { kind: 'decided', outcome, actions: [], degraded };
  if (fallback === undefined) return nothing;
  const actions = fallback(world);
  if (!(actions instanceof Failure)) return { kind: 'decided', outcome: 'FALLBACK', actions, degraded };
  if (actions.kind === 'PENDING')
    return { kind: 'needs', attributes: runnableFirst(actions.attributes, world) };
  return { ...nothing, degraded: [...new Set([...degraded, ...actions.attributes])].sort() };
}

/** Of the functions needed, those that can be run now: where a parameter is a function that was not run, that one comes first. */
function runnableFirst(needed: readonly string[], world: World): readonly string[] {
  const runnable = new Set<string>();
  const seen = new Set(needed);
  // Walked also over what is added meanwhile.
  for (const name of seen) {
    const waiting = (world.functions?.get(name) ?? []).filter(
      (parameter) => readFact(parameter, world) === DEFERRED,
    );
    if (waiting.length === 0) runnable.add(name);
    for (const parameter of waiting) seen.add(parameter);
  }
  // Functions that wait for each other in a circle: the caller finds out by running them.
  return [...(runnable.size > 0 ? runnable : needed)].sort();
}
