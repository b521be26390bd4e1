import type { Action, Calendar, Policy, Value } from '@conversation-orchestrator/engine';
import type { CustomerFunction } from '../functions/customer-function.ts';

/** A custom attribute as it is kept; `name` is without `custom.`. */
export type CustomAttribute =
  | { readonly name: string; readonly description?: string; readonly type: 'static'; readonly value: Value }
  | {
      readonly name: string;
      readonly description?: string;
      readonly type: 'function';
      readonly function: string;
      /** The function's payload; `{{name}}` anywhere in it is the value of an attribute. */
      readonly parameters?: Value;
      /** How long a decision waits for it at most. */
      readonly timeoutMs?: number;
      /** How long a result may be used again for the same parameters. */
      readonly cacheSeconds?: number;
      /** The value when the function fails; without it the attribute is unavailable then. */
      readonly default?: Value;
    };

/** Something routing depends on, and the revision in which it last changed. */
export type Revised<T> = { readonly document: T; readonly revision: number };

/**
 * Everything an account's routing consists of, at one revision. Never changed in place: a change makes a new one, in which what did not
 * change is the same object, so that comparing and compiling cost only what changed.
 */
export type Routing = {
  readonly revision: number;
  /** In the order they are tried. */
  readonly policies: readonly Revised<Policy>[];
  readonly attributes: ReadonlyMap<string, Revised<CustomAttribute>>;
  readonly calendars: ReadonlyMap<string, Revised<Calendar>>;
  readonly functions: ReadonlyMap<string, Revised<CustomerFunction>>;
  readonly fallbackActions: readonly Action[];
};

/** What a change makes of a routing: the same parts without revisions; unchanged documents are the same objects. */
export type RoutingDraft = {
  readonly policies: readonly Policy[];
  readonly attributes: readonly CustomAttribute[];
  readonly calendars: readonly Calendar[];
  readonly functions: readonly CustomerFunction[];
  readonly fallbackActions: readonly Action[];
};

/** The draft that changes nothing. */
export function draftOf(routing: Routing): RoutingDraft {
  const { policies, attributes, calendars, functions, fallbackActions } = routing;
  return {
    policies: policies.map(({ document }) => document),
    attributes: [...attributes.values()].map(({ document }) => document),
    calendars: [...calendars.values()].map(({ document }) => document),
    functions: [...functions.values()].map(({ document }) => document),
    fallbackActions,
  };
}
