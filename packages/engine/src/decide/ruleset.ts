import type { World } from '../expression/functions/definition.ts';
import { type ActionsPlan, planActions, readsOfAction } from '../policy/action-template.ts';
import type { CompiledPolicy } from '../policy/compile-policy.ts';
import type { Action } from '../policy/policy.ts';
import type { Value } from '../value.ts';
import type { Calendar } from './calendar.ts';
import { PolicyIndex } from './index/policy-index.ts';
import { leadingPart, resolveAttribute } from './resolve-attribute.ts';

/** What a list of policies is decided with besides the facts. */
export type RulesetOptions = {
  readonly calendars?: readonly Calendar[];
  /** Attributes whose values are part of the configuration (static custom attributes). Facts of these names are not looked at, unless a question overrides them. */
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
  readonly fallback: ActionsPlan | undefined;
  readonly index: PolicyIndex;
  readonly anyEnabled: boolean;
};

/** Makes a list of compiled policies ready, in this order. What was compiled is used as it is: replacing one policy compiles one policy. */
export function compileRuleset(policies: readonly CompiledPolicy[], options: RulesetOptions = {}): Ruleset {
  const { calendars = [], fallbackActions = [] } = options;
  const enabled = policies.filter(({ policy }) => policy.enabled);
  const named = new Set([
    ...enabled.flatMap(({ reads }) => reads),
    ...fallbackActions.flatMap(readsOfAction),
  ]);
  const { constants, functions } = resolveConfigured(named, options);
  return {
    policies,
    reads: [...named].filter((name) => !constants.has(name)).sort(),
    world: {
      calendars: new Map(calendars.map((calendar) => [calendar.name, calendar])),
      constants,
      functions,
    },
    fallback: fallbackActions.length > 0 ? planActions(fallbackActions) : undefined,
    index: new PolicyIndex(policies, { constants, functions }),
    anyEnabled: enabled.length > 0,
  };
}

/**
 * The constants and functions that are named, with those that reach into one: `custom.address.city` of the constant `custom.address`, or of
 * the result of the function `custom.address`. The longest leading part there is gives a name its value. What the parameters of a named
 * function read is named, too, and added.
 */
function resolveConfigured(
  named: Set<string>,
  { constants = new Map(), functions = new Map() }: RulesetOptions,
): Pick<Ruleset['world'], 'constants' | 'functions'> {
  const values = new Map<string, Value>();
  const parameters = new Map<string, readonly string[]>(functions);
  // A set is walked in the order of insertion, and also over what is added meanwhile.
  for (const name of named) {
    const owner = leadingPart(name, (part) => constants.has(part) || functions.has(part));
    const read = owner === undefined ? undefined : functions.get(owner);
    if (read !== undefined) {
      parameters.set(name, read);
      for (const parameter of read) named.add(parameter);
    } else {
      const value = resolveAttribute(name, (part) => (part === owner ? constants.get(part) : undefined));
      if (value !== undefined) values.set(name, value);
    }
  }
  return { constants: values, functions: parameters };
}
