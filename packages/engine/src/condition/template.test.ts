import { expect, test } from 'vitest';
import { templateName, templateParts } from './template.ts';

test.each([
  ['{{custom.vipSkill}}', 'custom.vipSkill'],
  ['{{ custom.vipSkill }}', 'custom.vipSkill'],
  ['{{custom.two words}}', 'custom.two words'],
])('%s names the attribute %s', (text, name) => {
  expect(templateName(text)).toBe(name);
});

test.each([['{{}}'], ['{{  }}'], ['custom.vipSkill'], ['{{a}} '], ['{{a}}{{b}}'], ['{{{a}}}']])(
  'all of %j is no attribute',
  (text) => {
    expect(templateName(text)).toBeUndefined();
  },
);

test('a text is cut at each attribute named in it', () => {
  expect(templateParts('Hello {{ a.name }}, {{a.title}}!')).toEqual([
    { text: 'Hello ' },
    { attribute: 'a.name' },
    { text: ', ' },
    { attribute: 'a.title' },
    { text: '!' },
  ]);
  expect(templateParts('{{a}}{{b}}')).toEqual([{ attribute: 'a' }, { attribute: 'b' }]);
});

test('braces without a name are text', () => {
  expect(templateParts('a {{ }} b {{x}}')).toEqual([{ text: 'a {{ }} b ' }, { attribute: 'x' }]);
  expect(templateParts('{{}}')).toEqual([{ text: '{{}}' }]);
  expect(templateParts('')).toEqual([]);
});
