import type { World } from '../expression/functions/definition.ts';
import { type ActionTemplate, planAction, readsOfAction } from '../policy/action-template.ts';
import type { CompiledPolicy } from '../policy/compile-policy.ts';
import type { Action } from '../policy/policy.ts';
import type { Value } from '../value.ts';
import type { Calendar } from './calendar.ts';
import { PolicyIndex } from './index/policy-index.ts';
import { resolveAttribute } from './resolve-attribute.ts';

/** What a list of policies is decided with besides the facts. */
export type RulesetOptions = {
  readonly calendars?: readonly Calendar[];
  /** Attributes whose values are part of the configuration (static custom attributes). Facts of these names are not looked at. */
  readonly constants?: ReadonlyMap<string, Value>;
  /** Function attributes, and the attributes their parameters read. */
  readonly functions?: ReadonlyMap<string, readonly string[]>;
  /** Given when nothing matches. */
  readonly fallbackActions?: readonly Action[];
};

/** A list of policies ready to decide: one revision, in memory. Immutable. */
export type Ruleset = {
  readonly policies: readonly CompiledPolicy[];
  /** The attributes that facts must be loaded for, each once, sorted: what enabled policies, fallback actions and functions can need. */
  readonly reads: readonly string[];
  readonly world: Required<Omit<World, 'facts' | 'now'>>;
  readonly fallback: readonly ActionTemplate[];
  readonly index: PolicyIndex;
  readonly anyEnabled: boolean;
};

/** Makes a list of compiled policies ready, in this order. What was compiled is used as it is: replacing one policy compiles one policy. */
export function compileRuleset(policies: readonly CompiledPolicy[], options: RulesetOptions = {}): Ruleset {
  const { calendars = [], functions = new Map(), fallbackActions = [] } = options;
  const enabled = policies.filter(({ policy }) => policy.enabled);
  const named = new Set([
    ...enabled.flatMap(({ reads }) => reads),
    ...fallbackActions.flatMap(readsOfAction),
  ]);
  addParameters(named, functions);
  const constants = resolveConstants(named, options.constants ?? new Map());
  return {
    policies,
    reads: [...named].filter((name) => !constants.has(name)).sort(),
    world: {
      calendars: new Map(calendars.map((calendar) => [calendar.name, calendar])),
      constants,
      functions,
    },
    fallback: fallbackActions.map(planAction),
    index: new PolicyIndex(policies, { constants, functions }),
    anyEnabled: enabled.length > 0,
  };
}

/** A function that can be needed needs what its parameters read. */
function addParameters(named: Set<string>, functions: ReadonlyMap<string, readonly string[]>): void {
  // A set is walked in the order of insertion, and also over what is added meanwhile.
  for (const name of named) for (const parameter of functions.get(name) ?? []) named.add(parameter);
}

/** The constants that are named, with those that reach into one: `custom.address.city` of the constant `custom.address`. */
function resolveConstants(
  named: ReadonlySet<string>,
  constants: ReadonlyMap<string, Value>,
): ReadonlyMap<string, Value> {
  const resolved = new Map<string, Value>();
  for (const name of named) {
    const value = resolveAttribute(name, (part) => constants.get(part));
    if (value !== undefined) resolved.set(name, value);
  }
  return resolved;
}
