import fc from 'fast-check';
import {
  type Action,
  type Condition,
  OPERATORS,
  type Operator,
  type Policy,
  printExpression,
  type Rule,
  type Value,
} from '../../src/index.ts';
import type { Conjunct, NaivePolicy } from '../naive/decide.ts';
import { conjunctsOf } from '../naive/read-policy.ts';
import { ATTRIBUTES, anyValue, type Kind, NAMES, VALUES } from './attributes.ts';
import { condition } from './expressions.ts';

type MadeRule = { readonly rule: Rule; readonly conjuncts: readonly Conjunct[] };

const FITTING: Readonly<Record<Exclude<Kind, 'object'>, readonly Operator[]>> = {
  text: ['EQUAL', 'EQUAL', 'NOT_EQUAL', 'CONTAINS', 'IS_IN', 'LESS_THAN', 'GREATER_THAN_OR_EQUAL'],
  number: [
    'EQUAL',
    'NOT_EQUAL',
    'IS_IN',
    'LESS_THAN',
    'LESS_THAN_OR_EQUAL',
    'GREATER_THAN',
    'GREATER_THAN_OR_EQUAL',
  ],
  boolean: ['EQUAL', 'EQUAL', 'NOT_EQUAL'],
  list: ['CONTAINS', 'CONTAINS', 'EQUAL'],
};

const template = fc.constantFrom(...NAMES).map((name) => `{{${name}}}`);

/** A value for a row: a constant, an attribute, or a list of both. Objects have no place in a row. */
function operandOf(type: Operator, kind: keyof typeof FITTING): fc.Arbitrary<Value> {
  if (type === 'IS_IN') {
    const element = fc.oneof({ weight: 8, arbitrary: VALUES[kind] }, { weight: 1, arbitrary: template });
    return fc.oneof(
      { weight: 6, arbitrary: fc.array(element, { maxLength: 4 }) },
      { weight: 2, arbitrary: fc.constantFrom(...ATTRIBUTES.list).map((name) => `{{${name}}}`) },
    );
  }
  const part: fc.Arbitrary<Value> =
    type === 'CONTAINS' && kind === 'list' ? fc.oneof(VALUES.text, VALUES.number) : VALUES[kind];
  return fc.oneof(
    { weight: 10, arbitrary: part },
    { weight: 2, arbitrary: fc.constantFrom(...ATTRIBUTES[kind]).map((name) => `{{${name}}}`) },
    { weight: 1, arbitrary: fc.constant(null) },
  );
}

const fittingRow: fc.Arbitrary<Condition> = fc
  .constantFrom(...(Object.keys(FITTING) as readonly (keyof typeof FITTING)[]))
  .chain((kind) =>
    fc.constantFrom(...FITTING[kind]).chain((type) =>
      fc.record({
        property: fc.constantFrom(...ATTRIBUTES[kind]),
        type: fc.constant(type),
        value: operandOf(type, kind),
      }),
    ),
  );

const anyRow: fc.Arbitrary<Condition> = fc.record({
  property: fc.constantFrom(...NAMES),
  type: fc.constantFrom(...OPERATORS),
  value: fc.oneof(anyValue.filter(isSpellable), template),
});

function isSpellable(value: Value): boolean {
  return value === null || typeof value !== 'object' || Array.isArray(value);
}

const row = fc.oneof({ weight: 12, arbitrary: fittingRow }, { weight: 1, arbitrary: anyRow });

const message = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('hello', 'bye') },
  { weight: 2, arbitrary: fc.constantFrom(...NAMES).map((name) => `Dear {{${name}}}, {{a.tier}}!`) },
  { weight: 1, arbitrary: template },
);

const action: fc.Arbitrary<Action> = fc.oneof(
  message.map((text): Action => ({ type: 'SEND_MESSAGE', payload: { message: text } })),
  fc
    .constantFrom('1', '{{a.tier}}', '{{f.tier}}', 7)
    .map((skillId): Action => ({ type: 'TRANSFER_TO_SKILL', payload: { skillId } })),
  fc
    .constantFrom('{{x.gone}}', 'vip')
    .map((skillId): Action => ({ type: 'TRANSFER_TO_AGENT', payload: { userId: 'ann', skillId } })),
);

const rule: fc.Arbitrary<MadeRule> = fc
  .tuple(
    fc.oneof(
      { weight: 6, arbitrary: fc.array(row, { minLength: 1, maxLength: 4 }).map(ofRows) },
      {
        weight: 4,
        arbitrary: condition.map((expression) => ({
          rule: { expression: printExpression(expression) },
          conjuncts: conjunctsOf(expression),
        })),
      },
      { weight: 1, arbitrary: fc.constantFrom<Condition[] | undefined>([], undefined).map(ofRows) },
    ),
    fc.array(action, { minLength: 1, maxLength: 2 }),
  )
  .map(([{ rule: when, conjuncts }, actions]) => ({ rule: { ...when, actions }, conjuncts }));

function ofRows(conditions: readonly Condition[] | undefined): {
  readonly rule: Omit<Rule, 'actions'>;
  readonly conjuncts: readonly Conjunct[];
} {
  return { rule: conditions === undefined ? {} : { conditions }, conjuncts: conditions ?? [] };
}

/** A policy, as its document and as the naive interpreter reads it. Ids are given by place. */
const policy: fc.Arbitrary<NaivePolicy> = fc
  .record({
    own: rule,
    exception: fc.option(rule, { freq: 4, nil: undefined }),
    enabled: fc.integer({ min: 0, max: 6 }),
  })
  .map(({ own, exception, enabled }) => {
    const document: Policy = {
      id: '',
      name: '',
      enabled: enabled > 0,
      ...own.rule,
      ...(exception && { exception: exception.rule }),
    };
    return {
      policy: document,
      conditions: own.conjuncts,
      ...(exception && { exception: exception.conjuncts }),
    };
  });

/** Many policies of one or two plain rows, most of which do not hold: what an index is for. */
const plain: fc.Arbitrary<NaivePolicy> = fc
  .array(fittingRow, { minLength: 1, maxLength: 3 })
  .map((conditions) => ({
    policy: {
      id: '',
      name: '',
      enabled: true,
      conditions,
      actions: [{ type: 'SEND_MESSAGE', payload: { message: 'hello' } }],
    },
    conditions,
  }));

/** A list of policies, short and varied or long and plain. */
export const policyList: fc.Arbitrary<readonly NaivePolicy[]> = fc
  .oneof(
    { weight: 8, arbitrary: fc.array(policy, { maxLength: 8 }) },
    {
      weight: 1,
      arbitrary: fc.array(fc.oneof({ weight: 9, arbitrary: plain }, { weight: 1, arbitrary: policy }), {
        minLength: 20,
        maxLength: 60,
      }),
    },
  )
  .map((policies) =>
    policies.map((one, at) => ({ ...one, policy: { ...one.policy, id: `p${at}`, name: `Policy ${at}` } })),
  );
