import { describe, expect, test } from 'vitest';
import type { AttributeType, Catalogue } from '../expression/catalogue.ts';
import { MAXIMUM_CONDITIONS, MAXIMUM_LIST_VALUES } from '../limits.ts';
import type { Value } from '../value.ts';
import { checkPolicy } from './check-policy.ts';
import type { Action, Condition, Policy } from './policy.ts';

const catalogue: Catalogue = {
  attributes: new Map<string, AttributeType>([
    ['a.name', 'string'],
    ['a.age', 'number'],
    ['custom.names', 'list'],
  ]),
};

const hi: Action = { type: 'SEND_MESSAGE', payload: { message: 'hi' } };
const good: Condition = { property: 'a.name', type: 'EQUAL', value: 'Ann' };

function issuesOf(changes: Partial<Policy>): readonly string[] {
  const policy: Policy = { id: 'p', name: 'P', enabled: true, actions: [hi], ...changes };
  return checkPolicy(policy, catalogue).map(({ code, path, severity }) => `${severity} ${code} ${path}`);
}

test('nothing is wrong with a policy of known names and fitting values', () => {
  const conditions: readonly Condition[] = [
    good,
    { property: 'a.name', type: 'IS_IN', value: '{{custom.names}}' },
  ];
  const exception = { expression: 'a.age > 3', actions: [hi] };
  expect(issuesOf({ conditions, exception })).toEqual([]);
});

test('a policy needs a name and actions, and so does its exception', () => {
  expect(issuesOf({ name: ' ', actions: [], exception: { actions: [] } })).toEqual([
    'error MISSING name',
    'error MISSING actions',
    'error MISSING exception.actions',
  ]);
});

describe('a row', () => {
  test.each<[Partial<Condition>, readonly string[]]>([
    [{ property: ' ' }, ['error MISSING conditions[0].property']],
    [{ property: 'a.nmae' }, ['warning UNKNOWN_ATTRIBUTE conditions[0].property']],
    [{ value: '{{a.nmae}}' }, ['warning UNKNOWN_ATTRIBUTE conditions[0].value']],
    [{ type: 'CONTAINS', value: '{{a.nmae}}' }, ['warning UNKNOWN_ATTRIBUTE conditions[0].value']],
    [{ type: 'IS_IN', value: ['{{a.nmae}}'] }, ['warning UNKNOWN_ATTRIBUTE conditions[0].value']],
    [{ value: 5 }, ['warning WRONG_TYPE conditions[0].value']],
    [{ value: { x: 1 } }, ['error BAD_VALUE conditions[0].value']],
  ])('with %j is told of: %j', (changes, issues) => {
    expect(issuesOf({ conditions: [{ ...good, ...changes }] })).toEqual(issues);
  });

  test('may have a long list, but not a longer one', () => {
    const rows = (length: number): readonly Condition[] => [
      { property: 'a.name', type: 'IS_IN', value: new Array<Value>(length).fill('x') },
    ];
    expect(issuesOf({ conditions: rows(MAXIMUM_LIST_VALUES) })).toEqual([]);
    expect(issuesOf({ conditions: rows(MAXIMUM_LIST_VALUES + 1) })).toEqual([
      'error TOO_MANY conditions[0].value',
    ]);
  });

  test('is one of so many, but not of more', () => {
    const rows = (length: number): readonly Condition[] => new Array<Condition>(length).fill(good);
    expect(issuesOf({ conditions: rows(MAXIMUM_CONDITIONS) })).toEqual([]);
    expect(issuesOf({ conditions: rows(MAXIMUM_CONDITIONS + 1) })).toEqual(['error TOO_MANY conditions']);
  });
});

describe('an expression', () => {
  test.each([
    ['a.name ==', ['error SYNTAX expression']],
    ['a.age + 1', ['error WRONG_TYPE expression']],
    ['1 == 1', ['warning CONSTANT expression']],
    ['1 == 2', ['warning CONSTANT expression']],
    ['1 / 0 == 1', []],
    ["isTimeRange('09:00', '18:00', 'UTC')", []],
    ["not isTimeRange('09:00', '18:00', 'UTC')", []],
    ["'constructor' == constructor()", ['error UNKNOWN_FUNCTION expression']],
  ])('%s is told of: %j', (expression, issues) => {
    expect(issuesOf({ expression })).toEqual(issues);
  });

  test('beside rows is a conflict', () => {
    expect(issuesOf({ expression: 'a.age > 3', conditions: [good] })).toEqual(['error CONFLICT expression']);
  });
});

describe('an action', () => {
  test.each<[Action, readonly string[]]>([
    [{ type: 'TRANSFER_TO_SKILL', payload: { skillId: ' ' } }, ['error MISSING actions[0].payload.skillId']],
    [{ type: 'TRANSFER_TO_AGENT', payload: { userId: null } }, ['error MISSING actions[0].payload.userId']],
    [{ type: 'SEND_MESSAGE', payload: { message: 5 } }, []],
    [
      { type: 'SEND_MESSAGE', payload: { message: 'Hello {{a.nmae}}, {{a.name}}' } },
      ['warning UNKNOWN_ATTRIBUTE actions[0].payload.message'],
    ],
  ])('%j is told of: %j', (action, issues) => {
    expect(issuesOf({ actions: [action] })).toEqual(issues);
  });

  test('without what it cannot do without, or of a kind there is not, is an error', () => {
    const [empty, unknown]: readonly Action[] = JSON.parse(
      '[{"type":"SEND_MESSAGE","payload":{}},{"type":"HANG_UP","payload":{}}]',
    );
    expect(issuesOf({ actions: [empty ?? hi, unknown ?? hi] })).toEqual([
      'error MISSING actions[0].payload.message',
      'error BAD_VALUE actions[1].type',
    ]);
  });
});
