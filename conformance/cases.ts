import { readdirSync, readFileSync } from 'node:fs';
import type {
  Action,
  AttributeType,
  Calendar,
  Outcome,
  Policy,
  PolicyState,
  Value,
} from '@conversation-orchestrator/engine';
import { parse } from 'yaml';
import { Fields, malformed } from './fields.ts';

/** What every case gives: a name that is a sentence, what is known, and the clock. */
export type Given = {
  /** `file: name`, unique among all cases. */
  readonly name: string;
  /** Attributes by full name. A name that is nowhere is absent. */
  readonly facts: ReadonlyMap<string, Value>;
  /** Attributes that cannot be had, with the cause. */
  readonly unavailable: ReadonlyMap<string, string>;
  readonly calendars: readonly Calendar[];
  /** Epoch milliseconds. */
  readonly now: number;
  /** Why the case is known not to pass yet. */
  readonly skip?: string;
};

/** What an expression comes to. `message` is a part of the message, in any letter case. */
export type ExpectedValue =
  | { readonly kind: 'value'; readonly value: Value }
  | { readonly kind: 'error' | 'invalid'; readonly message: string }
  | { readonly kind: 'needs'; readonly attributes: readonly string[] }
  | { readonly kind: 'issue'; readonly code: string };

/** One expression, what is known, and what it comes to. */
export type ExpressionCase = Given & {
  readonly expression: string;
  /** Function attributes that have not been run. */
  readonly deferred: readonly string[];
  /** The attributes that exist, where the case is about unknown ones or declared types; else all exist. */
  readonly attributes?: ReadonlyMap<string, AttributeType>;
  readonly expect: ExpectedValue;
};

/** What a function attribute comes to when it is run. */
export type FunctionResult = { readonly gives: Value } | { readonly fails: string };

/** What a question about a list of policies is answered with. What is left out is not looked at, but `degraded` and `needs` are empty then. */
export type ExpectedDecision = {
  readonly outcome: Outcome;
  readonly policyId: string | null;
  readonly block?: 'conditions' | 'exception';
  readonly actions: readonly Action[];
  readonly states?: ReadonlyMap<string, PolicyState>;
  readonly degraded: readonly string[];
  /** The function attributes asked for, round by round. */
  readonly needs: readonly (readonly string[])[];
};

/** One list of policies, one question, and its answer. */
export type DecisionCase = Given & {
  readonly policies: readonly Policy[];
  readonly deferred: ReadonlyMap<string, FunctionResult>;
  readonly policyId?: string;
  readonly fallbackActions: readonly Action[];
  readonly expect: ExpectedDecision;
};

const ANY_TIME = '2024-06-12T12:00:00Z';
const GIVEN = ['name', 'facts', 'unavailable', 'deferred', 'at', 'calendars', 'skip'];
const EXPECTED_VALUES = ['value', 'error', 'invalid', 'needs', 'issue'];

/** Reads the cases of `conformance/expressions`. Throws at the first that is malformed. */
export function expressionCases(): readonly ExpressionCase[] {
  return readCases('expressions').map(expressionCase);
}

/** Reads the cases of `conformance/decisions`. Throws at the first that is malformed. */
export function decisionCases(): readonly DecisionCase[] {
  return readCases('decisions').map(decisionCase);
}

/** Runs a case's check. A case marked `skip` must fail: one that passes fails, so that the mark is taken away. */
export async function runCase(
  { skip }: Pick<Given, 'skip'>,
  check: () => void | Promise<void>,
): Promise<void> {
  if (skip === undefined) return check();
  try {
    await check();
  } catch {
    return;
  }
  throw new Error(`Skipped ("${skip}"), but it passes: take the skip away`);
}

/** Reads the cases of all files of a folder, none of their fields looked at but the name, by which `place` tells them apart. */
export function readCases(folder: string): readonly Fields[] {
  const path = new URL(`./${folder}/`, import.meta.url);
  const files = readdirSync(path).filter((file) => file.endsWith('.yaml'));
  const cases = files.sort().flatMap((file) => readFile(new URL(file, path), file));
  const names = new Set<string>();
  for (const { place } of cases) {
    if (names.has(place)) malformed(place, 'two cases have this name');
    names.add(place);
  }
  return cases;
}

function readFile(path: URL, file: string): readonly Fields[] {
  const document = new Fields(file, parse(readFileSync(path, 'utf8'), { merge: true, maxAliasCount: -1 }));
  document.only(['about', 'calendars', 'definitions', 'cases']);
  document.text('about');
  const calendars = document.has('calendars') ? { calendars: document.list('calendars') } : {};
  return document.list('cases').map((fields) => {
    const name = new Fields(file, fields).text('name');
    return new Fields(`${file}: ${name}`, { ...calendars, ...(fields as object) });
  });
}

function given(fields: Fields): Given {
  const now = Date.parse(fields.text('at', ANY_TIME));
  if (Number.isNaN(now)) malformed(fields.place, '`at` is not an ISO instant');
  return {
    name: fields.place,
    facts: fields.map<Value>('facts'),
    unavailable: fields.map<string>('unavailable'),
    calendars: fields.list('calendars', []) as readonly Calendar[],
    now,
    ...(fields.has('skip') ? { skip: fields.text('skip') } : {}),
  };
}

function expressionCase(fields: Fields): ExpressionCase {
  fields.only([...GIVEN, 'expression', 'attributes', ...EXPECTED_VALUES]);
  return {
    ...given(fields),
    expression: fields.text('expression'),
    deferred: fields.texts('deferred', []),
    ...(fields.has('attributes') ? { attributes: fields.map<AttributeType>('attributes') } : {}),
    expect: expectedValue(fields),
  };
}

function expectedValue(fields: Fields): ExpectedValue {
  const kinds = EXPECTED_VALUES.filter((kind) => fields.has(kind));
  if (kinds.length !== 1) malformed(fields.place, `expects exactly one of ${EXPECTED_VALUES.join(', ')}`);
  if (fields.has('value')) return { kind: 'value', value: fields.get('value') as Value };
  if (fields.has('needs')) return { kind: 'needs', attributes: fields.texts('needs') };
  if (fields.has('issue')) return { kind: 'issue', code: fields.text('issue') };
  const kind = fields.has('error') ? 'error' : 'invalid';
  return { kind, message: fields.text(kind) };
}

function decisionCase(fields: Fields): DecisionCase {
  fields.only([...GIVEN, 'policies', 'policyId', 'fallbackActions', 'expect']);
  return {
    ...given(fields),
    policies: fields.list('policies') as readonly Policy[],
    deferred: fields.map<FunctionResult>('deferred'),
    ...(fields.has('policyId') ? { policyId: fields.text('policyId') } : {}),
    fallbackActions: fields.list('fallbackActions', []) as readonly Action[],
    expect: expectedDecision(new Fields(`${fields.place}: expect`, fields.get('expect'))),
  };
}

function expectedDecision(fields: Fields): ExpectedDecision {
  fields.only(['outcome', 'policyId', 'block', 'actions', 'states', 'degraded', 'needs']);
  return {
    outcome: fields.text('outcome') as Outcome,
    policyId: fields.get('policyId') === null ? null : fields.text('policyId'),
    ...(fields.has('block') ? { block: fields.text('block') as 'conditions' | 'exception' } : {}),
    actions: fields.list('actions') as readonly Action[],
    ...(fields.has('states') ? { states: fields.map<PolicyState>('states') } : {}),
    degraded: fields.texts('degraded', []),
    needs: fields.list('needs', []) as readonly (readonly string[])[],
  };
}
