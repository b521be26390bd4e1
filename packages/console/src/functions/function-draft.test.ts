import { expect, it } from 'vitest';
import { draftOf, inputOf, jsonOf, newDraft } from './function-draft.ts';

it('what is kept comes back from the page as it was', () => {
  const code = {
    kind: 'javascript',
    description: 'Tells who is a VIP.',
    code: 'function lambda() {}',
    schedule: '*/2 * * * *',
    timeoutMs: 500,
  } as const;
  const webhook = { kind: 'webhook', url: 'https://a.example.com', headers: { authorization: 'x' } } as const;
  expect(inputOf(draftOf(code))).toEqual(code);
  expect(inputOf(draftOf(webhook))).toEqual(webhook);
});

it('headers that are no JSON object make no function', () => {
  for (const headers of ['{', '[]', '1'])
    expect(inputOf({ ...newDraft('webhook'), headers })).toBeUndefined();
});

it('an empty payload is null, and half of one is none', () => {
  expect([jsonOf(' '), jsonOf('{"a":1}'), jsonOf('{')]).toEqual([null, { a: 1 }, undefined]);
});
