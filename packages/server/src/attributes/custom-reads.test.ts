import { expect, test } from 'vitest';
import { readsOfParameters } from './custom-reads.ts';

test('attributes are found anywhere in the parameters, each once, sorted', () => {
  const parameters = {
    skill: '{{custom.vipSkill}}',
    list: [1, true, null, { deep: ['say {{ orchestrator.intent }} to {{custom.vipSkill}}'] }],
  };
  expect(readsOfParameters(parameters)).toEqual(['custom.vipSkill', 'orchestrator.intent']);
  expect(readsOfParameters('{{a.b}}')).toEqual(['a.b']);
});

test('constants, empty braces and names of members read nothing', () => {
  expect(readsOfParameters(null)).toEqual([]);
  expect(readsOfParameters({ '{{a.b}}': 'x', y: '{{}} {{ }} {a.b}' })).toEqual([]);
});

test('parameters of any width are walked', () => {
  const wide = Array.from({ length: 300_000 }, () => 0);
  expect(readsOfParameters([wide, '{{a.b}}'])).toEqual(['a.b']);
});
