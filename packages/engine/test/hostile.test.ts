import { afterEach, describe, expect, it } from 'vitest';
import {
  type Action,
  checkExpression,
  checkPolicy,
  compilePolicy,
  compileRuleset,
  decide,
  evaluateExpression,
  explain,
  expressionToConditions,
  type Fact,
  Failure,
  MAXIMUM_PATTERN_LENGTH,
  type Policy,
  parseExpression,
  resolveAttribute,
  type Value,
} from '../src/index.ts';

const INHERITED = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  '__defineGetter__',
  'isPrototypeOf',
];
const DEEP = 100_000;

describe.each(INHERITED)('the name %s', (name) => {
  it('is an absent attribute, alone and within a namespace', () => {
    for (const text of [
      `${name} == null`,
      `custom.${name} == null`,
      `custom['${name}'] == null`,
      `${name}.prototype == null`,
    ]) {
      expect(evaluate(text), text).toBe(true);
    }
  });

  it('is a member only where an object has it itself', () => {
    expect(evaluate(`custom.list[0].${name}`, { 'custom.list': [{}] })).toBeNull();
    expect(evaluate(`custom.list[0]['${name}']`, { 'custom.list': [{}] })).toBeNull();
    expect(evaluate(`custom.list[0][custom.name]`, { 'custom.list': [{}], 'custom.name': name })).toBeNull();
    expect(evaluate(`custom.list[0].${name}`, { 'custom.list': [own(name, 'mine')] })).toBe('mine');
  });

  it('is no member of a text, a number or a list', () => {
    for (const value of ['text', 1, true, ['a']]) {
      expect(evaluate(`coalesce(custom.x, null).${name}`, { 'custom.x': value })).toMatchObject({
        kind: 'INVALID',
      });
    }
  });

  it('is no function, no calendar, no zone and no day', () => {
    const { expression } = parseExpression(`${name}(1)`);
    if (expression === undefined) throw new Error('cannot be parsed');
    expect(checkExpression(expression, { attributes: new Map() })).toMatchObject([
      { code: 'UNKNOWN_FUNCTION' },
    ]);
    for (const text of [
      `${name}(1)`,
      `inCalendar('${name}')`,
      `isTimeRange('00:00:00', '23:59:59', '${name}')`,
      `isTimeRange('00:00:00', '23:59:59', 'UTC', ['${name}'])`,
    ]) {
      expect(evaluate(text), text).toMatchObject({ kind: 'INVALID' });
    }
  });

  it('leads nowhere along a dotted path into an object', () => {
    const documents = new Map<string, Value>([['ns', { list: ['a'], object: {} }]]);
    for (const path of [name, `object.${name}`, `list.${name}`, `${name}.${name}`]) {
      expect(resolveAttribute(`ns.${path}`, (one) => documents.get(one))).toBeNull();
    }
  });

  it('can be the id and the name of a policy, an attribute, and a text', () => {
    const policy: Policy = {
      id: name,
      name,
      enabled: true,
      conditions: [{ property: name, type: 'EQUAL', value: name }],
      actions: [{ type: 'SEND_MESSAGE', payload: { message: `{{${name}}} {{custom.${name}}}` } }],
    };
    const ruleset = compileRuleset([compilePolicy(policy)]);
    const question = { facts: new Map([[name, name]]), now: 0 };
    expect(decide(ruleset, question)).toMatchObject({
      policy: { id: name },
      actions: [{ payload: { message: `${name} ` } }],
    });
    const { attributes } = explain(ruleset, question);
    expect(Object.getPrototypeOf(attributes)).toBe(Object.prototype);
    expect(Object.entries(attributes)).toContainEqual([name, name]);
    expect(decide(ruleset, { facts: new Map(), now: 0 })).toMatchObject({ outcome: 'NO_MATCHED_RULES' });
    expect(decide(ruleset, { ...question, policyId: `no ${name}` })).toMatchObject({ actions: [] });
  });

  it('is no operator and no kind of action', () => {
    const wrong = {
      ...always('p'),
      conditions: [{ property: 'a', type: name, value: 1 }],
      actions: [{ type: name, payload: {} }],
    } as unknown as Policy;
    expect(checkPolicy(wrong, { attributes: new Map([['a', 'any']]) }).length).toBeGreaterThan(0);
    expect(
      decide(compileRuleset([compilePolicy(wrong)]), { facts: new Map([['a', 1]]), now: 0 }),
    ).toMatchObject({
      outcome: 'NO_MATCHED_RULES',
    });
  });
});

describe('a policy', () => {
  afterEach(() => {
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('whose payload has a member called __proto__ changes no prototype', () => {
    const payload = JSON.parse('{"message":"hello","__proto__":{"polluted":true}}') as { message: string };
    const ruleset = compileRuleset([compilePolicy(always('p', [{ type: 'SEND_MESSAGE', payload }]))]);
    const decision = decide(ruleset, { facts: new Map(), now: 0 });
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    for (const { payload: given } of decision.kind === 'decided' ? decision.actions : []) {
      expect((given as Record<string, unknown>)['polluted']).toBeUndefined();
    }
  });

  it('cannot reach code through a text', () => {
    const text = "coalesce(custom.o, null).constructor.constructor('return process')()";
    expect(parseExpression(text).expression).toBeUndefined();
    expect(evaluate('coalesce(custom.o, null).constructor.constructor == null', { 'custom.o': {} })).toBe(
      true,
    );
  });

  it('compares values nested a hundred thousand deep, or says that it cannot', () => {
    const facts = new Map<string, Fact>([
      ['a.left', deepList()],
      ['a.right', deepList()],
      ['a.object', deepObject()],
      ['a.other', deepObject()],
    ]);
    for (const text of [
      'a.left == a.right',
      'a.left != a.right',
      'a.left in [a.right]',
      'contains(a.left, a.right)',
      'a.object == a.other',
      'a.left + 1',
      'a.object < 1',
      'not a.left',
      'lower(a.left)',
      'a.left || a.object',
      'a.left[0][0]',
      'max(a.left)',
      'bucket(a.object, 50)',
      'bucket(1, a.left)',
    ]) {
      const ruleset = compileRuleset([
        compilePolicy({ ...always('p'), expression: text }),
        compilePolicy(always('rest')),
      ]);
      const question = { facts, now: 0 };
      expect(decide(ruleset, question), text).toMatchObject({ kind: 'decided' });
      expect(explain(ruleset, question).policies, text).toHaveLength(2);
    }
  });

  it('spells out a value nested a hundred thousand deep, or says that it cannot', () => {
    for (const value of [deepList(), deepObject()]) {
      for (const message of ['{{a.deep}}', 'It is {{a.deep}}']) {
        const policies = [always('deep', [{ type: 'SEND_MESSAGE', payload: { message } }]), always('rest')];
        const ruleset = compileRuleset(policies.map(compilePolicy));
        expect(decide(ruleset, { facts: new Map([['a.deep', value]]), now: 0 })).toMatchObject({
          outcome: 'MATCHED',
        });
        expect(explain(ruleset, { facts: new Map([['a.deep', value]]), now: 0 }).policies).toHaveLength(2);
      }
    }
  });

  it('with a row nested a hundred thousand deep is an issue, or decides', () => {
    const policy: Policy = {
      ...always('p'),
      conditions: [{ property: 'a', type: 'EQUAL', value: deepList() }],
    };
    const compiled = compilePolicy(policy);
    checkPolicy(policy, { attributes: new Map([['a', 'any']]) });
    expect(decide(compileRuleset([compiled]), { facts: new Map([['a', 1]]), now: 0 })).toMatchObject({
      kind: 'decided',
    });
  });

  it('with a very long chain in its expression is read, or is an issue, at every step', () => {
    for (const chain of ['a and ', 'a or ', '1 + ', "'a' || ", 'not ', 'a ? b : ', '- ']) {
      const expression = `${chain.repeat(900)}a`;
      const policy: Policy = { ...always('p'), expression };
      const ruleset = compileRuleset([compilePolicy(policy)]);
      expect(decide(ruleset, { facts: new Map([['a', true]]), now: 0 })).toMatchObject({ kind: 'decided' });
      expect(explain(ruleset, { facts: new Map([['a', true]]), now: 0 }).policies).toHaveLength(1);
      const { expression: tree } = parseExpression(expression);
      if (tree !== undefined) expressionToConditions(tree);
      checkPolicy(policy, { attributes: new Map() });
    }
  });
});

describe('a regular expression', () => {
  it.each(['(a+)+$', '(a|a)*$', '(a|aa)+$', '([a-z]+)*$', '(.*a){20}$', '(x+x+)+y'])(
    '%s takes time linear in the text',
    (pattern) => {
      const facts = { 'a.text': 'a'.repeat(50_000).concat('!'), 'a.pattern': pattern };
      const start = performance.now();
      expect(typeof evaluate('matches(a.text, a.pattern)', facts)).toBe('boolean');
      expect(performance.now() - start).toBeLessThan(5_000);
    },
  );

  it.each([
    '(((a{100}){100}){100})',
    'a{1000}{1000}',
    `${'('.repeat(400)}${')'.repeat(400)}`,
    'a?'.repeat(500),
    'x'.repeat(MAXIMUM_PATTERN_LENGTH + 1),
  ])('that is out of all proportion is refused or soon done', (pattern) => {
    const start = performance.now();
    const outcome = evaluate('matches(a.text, a.pattern)', {
      'a.text': 'a'.repeat(1_000),
      'a.pattern': pattern,
    });
    expect(typeof outcome === 'boolean' || outcome instanceof Failure).toBe(true);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});

function evaluate(text: string, facts: Readonly<Record<string, Value>> = {}): Value | Failure {
  const { expression, issues } = parseExpression(text);
  if (expression === undefined)
    throw new Error(`${text}: ${issues.map(({ message }) => message).join('; ')}`);
  return evaluateExpression(expression, { facts: new Map(Object.entries(facts)), now: 0 });
}

function always(
  id: string,
  actions: readonly Action[] = [{ type: 'SEND_MESSAGE', payload: { message: 'hi' } }],
): Policy {
  return { id, name: id, enabled: true, actions };
}

/** An object with an own member of any name, as JSON gives it. */
function own(name: string, value: string): Value {
  return JSON.parse(`{${JSON.stringify(name)}:${JSON.stringify(value)}}`) as Value;
}

function deepList(): Value {
  return JSON.parse(`${'['.repeat(DEEP)}${']'.repeat(DEEP)}`) as Value;
}

function deepObject(): Value {
  return JSON.parse(`${'{"a":'.repeat(DEEP)}1${'}'.repeat(DEEP)}`) as Value;
}
