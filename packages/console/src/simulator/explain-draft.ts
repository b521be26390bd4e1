import type { CustomAttribute } from '@conversation-orchestrator/api';
import {
  type Calendar,
  compilePolicy,
  compileRuleset,
  type Explanation,
  explain,
  type Policy,
  resolveAttribute,
  type Value,
} from '@conversation-orchestrator/engine';
import type { Context } from './context-rows.ts';

/** What a draft is tried with. */
export type Trial = {
  readonly context: Context;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly attributes: readonly CustomAttribute[];
  readonly calendars: readonly Calendar[];
};

/**
 * What would become of one policy in this context: the engine itself, run in the browser. Values the context gives for custom attributes come
 * before those that are kept; functions are not run here.
 */
export function explainDraft(policy: Policy, { context, now, attributes, calendars }: Trial): Explanation {
  const given = (name: string): Value | undefined => resolveAttribute(name, (part) => context[part]);
  const constants = new Map<string, Value>();
  const functions = new Map<string, readonly string[]>();
  for (const attribute of attributes) {
    const name = `custom.${attribute.name}`;
    if (given(name) !== undefined) continue;
    if (attribute.type === 'static') constants.set(name, attribute.value as Value);
    else functions.set(name, []);
  }
  const ruleset = compileRuleset([compilePolicy(policy)], { calendars, constants, functions });
  return explain(ruleset, { facts: { get: given }, now });
}
