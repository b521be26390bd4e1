import type { Calendar } from '../../decide/calendar.ts';
import type { Facts } from '../../decide/facts.ts';
import type { IssueCode } from '../../policy/issue.ts';
import type { Value, ValueType } from '../../value.ts';
import type { AttributeType } from '../catalogue.ts';
import type { Failure } from '../failure.ts';

/** What an expression is evaluated in: facts, clock, and the account's calendars by name. */
export type World = {
  readonly facts: Facts;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly calendars?: ReadonlyMap<string, Calendar>;
  /** Attributes whose values are part of the configuration; they win over the facts. */
  readonly constants?: ReadonlyMap<string, Value>;
  /** Function attributes: without a fact they are deferred, not absent. */
  readonly functions?: ReadonlyMap<string, readonly string[]>;
};

/** One parameter. The last may be `repeated`; `optional` ones come last. */
export type Parameter = {
  readonly name: string;
  readonly types: readonly Exclude<ValueType, 'null'>[];
  readonly optional?: true;
  readonly repeated?: true;
  /** May be absent: the function itself deals with `null`. */
  readonly nullable?: true;
  /** Checks a constant argument when the policy is written, and any argument when it is evaluated: what is wrong with it, if anything. */
  readonly check?: (value: Value) => Mistake | undefined;
};

/** What is wrong with an argument. */
export type Mistake = { readonly code: IssueCode; readonly message: string };

/** What a call came to: a value, or a sentence saying why it is INVALID. */
export type Outcome = { readonly value: Value } | { readonly invalid: string };

/** An expression made ready to be evaluated many times. */
export type Plan = (world: World) => Value | Failure;

/** What the author reads of a function, and what can be checked of a call before it is made. At least one parameter. */
type Described = {
  readonly parameters: readonly [Parameter, ...Parameter[]];
  readonly returns: AttributeType;
  /** The answer when an argument that is not `nullable` is null; without it such a call is INVALID. */
  readonly ofAbsent?: Value;
  /** One sentence for the author. */
  readonly summary: string;
  readonly example: string;
};

/** Gets arguments of the declared types and checks passed, in number between the required and the declared; never throws. */
type Eager = Described & {
  readonly call: (given: readonly Value[], world: World) => Outcome;
  /** Of tests of one value by another: the same answer without the ado of a call, or undefined where the arguments are not plain enough. */
  readonly test?: (value: Value, other: Value) => boolean | undefined;
};

/** Evaluates its arguments itself, and only those it needs: a function attribute in another one need not run. */
type Lazy = Described & { readonly callLazily: (given: readonly Plan[], world: World) => Value | Failure };

/** A function of the language. */
export type FunctionDefinition = Eager | Lazy;

/** All types an argument can have. */
export const ANY = ['boolean', 'number', 'string', 'list', 'object'] as const;
