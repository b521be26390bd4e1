import { MAX_FUNCTIONS, Problem } from '@conversation-orchestrator/api';
import { expect, test } from 'vitest';
import { EMPTY_ROUTING } from '../policies/memory-routing-store.ts';
import type { CustomAttribute, Routing, RoutingDraft } from '../policies/routing.ts';
import type { CustomerFunction } from './customer-function.ts';
import { deleteFunction, getFunction, saveFunction } from './edit-functions.ts';

function code(name: string, text = 'x'): CustomerFunction {
  return { kind: 'javascript', name, code: text };
}

/** A routing at revision 9, all of whose parts were last changed in revision 5. */
function routing(
  functions: readonly CustomerFunction[],
  attributes: readonly CustomAttribute[] = [],
): Routing {
  return {
    ...EMPTY_ROUTING,
    revision: 9,
    functions: new Map(functions.map((document) => [document.name, { document, revision: 5 }])),
    attributes: new Map(attributes.map((document) => [document.name, { document, revision: 5 }])),
  };
}

function problemOf(edit: () => RoutingDraft): Problem {
  try {
    edit();
  } catch (problem) {
    if (problem instanceof Problem) return problem;
    throw problem;
  }
  return expect.fail('it was not refused');
}

test('a function is added after the others, and replaced where it stands', () => {
  const current = routing([code('a'), code('b')]);
  expect(saveFunction(current, code('c'), {}).functions).toEqual([code('a'), code('b'), code('c')]);
  const replaced = saveFunction(current, code('a', 'y'), {}).functions;
  expect(replaced).toEqual([code('a', 'y'), code('b')]);
  expect(replaced[1]).toBe(getFunction(current, 'b').document);
});

test('a condition holds for what it says, or nothing is changed', () => {
  const current = routing([code('a')]);
  for (const ifMatch of ['"5"', '"9"', '*', ' '])
    saveFunction(current, code('a', 'y'), { 'if-match': ifMatch });
  saveFunction(current, code('b'), { 'if-none-match': '*' });
  const stale = [
    () => saveFunction(current, code('a', 'y'), { 'if-match': '"4"' }),
    () => saveFunction(current, code('b'), { 'if-match': '*' }),
    () => saveFunction(current, code('a', 'y'), { 'if-none-match': '*' }),
    () => deleteFunction(current, 'a', '"4"'),
  ];
  for (const edit of stale) expect(problemOf(edit).code).toBe('PRECONDITION_FAILED');
  expect(problemOf(() => saveFunction(current, code('b'), { 'if-none-match': '"5"' })).errors).toEqual([
    { path: 'if-none-match', message: 'must be *' },
  ]);
});

test('an account has only so many functions; those it has can still be changed', () => {
  const functions = Array.from({ length: MAX_FUNCTIONS }, (_, at) => code(`f${at}`));
  expect(problemOf(() => saveFunction(routing(functions), code('more'), {})).code).toBe('INVALID_REQUEST');
  saveFunction(routing(functions), code('f7', 'y'), {});
});

test('a function is deleted unless an attribute is its result, and all of those are told', () => {
  const attribute = (name: string, fn: string): CustomAttribute => ({ name, type: 'function', function: fn });
  const attributes: readonly CustomAttribute[] = [
    attribute('vip.level', 'a'),
    attribute('queue', 'a'),
    attribute('other', 'b'),
    { name: 'text', type: 'static', value: 'a' },
  ];
  const current = routing([code('a'), code('c')], attributes);
  const refused = problemOf(() => deleteFunction(current, 'a', undefined));
  expect(refused.code).toBe('IN_USE');
  expect(refused.errors?.map(({ path }) => path)).toEqual(['attributes.queue', 'attributes["vip.level"]']);
  expect(deleteFunction(current, 'c', '*').functions).toEqual([code('a')]);
  expect(problemOf(() => deleteFunction(current, 'b', undefined)).code).toBe('NOT_FOUND');
});
