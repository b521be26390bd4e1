import { expect, test } from 'vitest';
import type { AnswerRule } from '../bot.ts';
import { readAnswer } from './read-answer.ts';

const HINT = { language: 'en', label: (text: unknown) => String(text) };

function read(rule: AnswerRule, text: string, language = 'en') {
  const answer = readAnswer(rule, text, { ...HINT, language });
  return answer.accepted ? answer.value : undefined;
}

test.each([
  ['+155555501', '+155555501'],
  ['+1 (555) 555-01', '+155555501'],
  ['0049 30 123456', '+4930123456'],
  ['+49 (0)30 / 123 456', '+4930123456'],
  ['030 123456', '030123456'],
  ['my number is 0171-1234567, call after 5', '01711234567'],
  ['1234', undefined],
  ['+1234567890123456', undefined],
  ['0171 1234567 or 0172 7654321', undefined],
  ['no', undefined],
])('the phone number in %s is %s', (text, number) => {
  expect(read({ kind: 'phone' }, text)).toBe(number);
});

test.each([
  ['030 123456', '+4930123456'],
  ['+33 1 23456', '+33123456'],
  ['0033 1 23456', '+33123456'],
])('with the country 49 the phone number in %s is %s', (text, number) => {
  expect(read({ kind: 'phone', countryCode: '49' }, text)).toBe(number);
});

test.each([
  ['ana@example.com', 'ana@example.com'],
  ['Write to <Ana@Example.com>!', 'Ana@example.com'],
  ['mailto:a.b+c@mail.example.co.uk', 'a.b+c@mail.example.co.uk'],
  ['ana@localhost', undefined],
  ['ana@@example.com', undefined],
  ['ana@-example.com', undefined],
  ['a@example.com, b@example.com', undefined],
  [`${'a'.repeat(65)}@example.com`, undefined],
  [`ana@${'a'.repeat(64)}.com`, undefined],
])('the e-mail address in %s is %s', (text, address) => {
  expect(read({ kind: 'email' }, text)).toBe(address);
});

test.each([
  ['en', '1,234.5', 1234.5],
  ['en', '1234', 1234],
  ['en', '-3', -3],
  ['en', '1 234 567', 1_234_567],
  ['en', '1,5', undefined],
  ['en', '12,34', undefined],
  ['de', '1.234,5', 1234.5],
  ['de', '1,5', 1.5],
  ['de', '1.5', undefined],
  ['fr', '1 234,5', 1234.5],
  ['en', '1e5', undefined],
  ['en', '0x10', undefined],
  ['en', 'two', undefined],
  ['en', '9'.repeat(400), undefined],
])('in %s the number %s is %s', (language, text, number) => {
  expect(read({ kind: 'number' }, text, language)).toBe(number);
});

test('numbers out of bounds, and fractions where none are wanted, do not count', () => {
  const rule = { kind: 'number', minimum: 1, maximum: 5, whole: true } as const;
  expect(['0', '1', '5', '6', '2.5'].map((text) => read(rule, text))).toEqual([
    undefined,
    1,
    5,
    undefined,
    undefined,
  ]);
});

test('a text counts by its length, without white space at its ends', () => {
  const rule = { kind: 'text', minimumLength: 2, maximumLength: 3 } as const;
  expect([' a ', ' ab ', 'abc', 'abcd'].map((text) => read(rule, text))).toEqual([
    undefined,
    'ab',
    'abc',
    undefined,
  ]);
  expect(read({ kind: 'text' }, '   ')).toBeUndefined();
  expect(read({ kind: 'text' }, 'x'.repeat(2001))).toBeUndefined();
});

test('a pattern holds for all of the answer, alternatives and all', () => {
  const rule = { kind: 'pattern', pattern: 'a|bc' } as const;
  expect(['a', 'bc', 'abc', 'ab', 'x\na'].map((text) => read(rule, text))).toEqual([
    'a',
    'bc',
    undefined,
    undefined,
    undefined,
  ]);
  expect(read({ kind: 'pattern', pattern: '(' }, '(')).toBeUndefined();
});

test.each<[string, AnswerRule, string]>([
  ['pattern', { kind: 'pattern', pattern: '(a+)+$' }, `${'a'.repeat(9_999)}b`],
  ['phone', { kind: 'phone' }, '1 '.repeat(5_000)],
  ['phone', { kind: 'phone' }, '+('.repeat(5_000)],
  ['email', { kind: 'email' }, `${'a.'.repeat(4_000)}@${'a.'.repeat(900)}`],
  ['email', { kind: 'email' }, 'a@'.repeat(5_000)],
  ['number', { kind: 'number' }, '1,'.repeat(5_000)],
  ['choice', { kind: 'choice', options: [{ value: 'a' }] }, ' '.repeat(10_000)],
])('hostile text is read in no time as %s', (_, rule, text) => {
  const before = process.cpuUsage();
  read(rule, text);
  expect(process.cpuUsage(before).user).toBeLessThan(500_000);
});
