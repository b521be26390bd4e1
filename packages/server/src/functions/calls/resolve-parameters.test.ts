import { DEFERRED, type Fact, Unavailable, type Value } from '@conversation-orchestrator/engine';
import { expect, test } from 'vitest';
import { resolveParameters } from './resolve-parameters.ts';

const FACTS: Readonly<Record<string, Fact>> = {
  'a.text': 'hi',
  'a.number': 7,
  'a.list': [1, 'two'],
  'a.object': { b: null },
  'a.down': new Unavailable('the store is down'),
  'custom.later': DEFERRED,
};

const resolve = (parameters: Value) => resolveParameters(parameters, (name) => FACTS[name] ?? null);

test.each<[Value, Value]>([
  [null, null],
  [7, 7],
  ['text', 'text'],
  ['', ''],
  ['{{a.text}}', 'hi'],
  ['{{ a.number }}', 7],
  ['{{a.list}}', [1, 'two']],
  ['{{a.absent}}', null],
  ['{{a.text}}, {{a.number}} {{a.list}}{{a.object}}{{a.absent}}!', 'hi, 7 [1,"two"]{"b":null}!'],
  ['{{}} {{', '{{}} {{'],
  [
    ['{{a.text}}', ['{{a.number}}']],
    ['hi', [7]],
  ],
  [{ '{{a.text}}': { deep: '{{a.object}}' } }, { '{{a.text}}': { deep: { b: null } } }],
])('%j is %j', (parameters, expected) => {
  expect(resolve(parameters)).toEqual(expected);
});

test('what is in a value is not looked for attributes again', () => {
  expect(resolveParameters('{{a.text}}', () => '{{secrets.key}}')).toBe('{{secrets.key}}');
});

test.each<[Value, string]>([
  ['{{a.down}}', 'a.down is unavailable: the store is down'],
  ['about {{a.down}}', 'a.down is unavailable: the store is down'],
  [{ of: ['x', '{{a.down}}'] }, 'a.down is unavailable: the store is down'],
  ['{{custom.later}}', 'custom.later has not been run'],
])('%j cannot be had', (parameters, cause) => {
  expect(resolve(parameters)).toEqual(new Unavailable(cause));
});

test('a member called __proto__ stays one', () => {
  const resolved = resolve(JSON.parse('{"__proto__":"{{a.text}}"}')) as object;
  expect(Object.hasOwn(resolved, '__proto__')).toBe(true);
  expect(Object.getPrototypeOf(resolved)).toBe(Object.prototype);
});
