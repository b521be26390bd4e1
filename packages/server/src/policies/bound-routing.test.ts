import { MAX_ROUTING_CHARACTERS, Problem } from '@conversation-orchestrator/api';
import { expect, test } from 'vitest';
import { boundRouting } from './bound-routing.ts';
import type { RoutingDraft } from './routing.ts';

const EMPTY: RoutingDraft = {
  policies: [],
  attributes: [],
  calendars: [],
  functions: [],
  fallbackActions: [],
};
const text = (name: string, characters: number) =>
  ({ name, type: 'static', value: 'x'.repeat(characters) }) as const;
const half = text('half', MAX_ROUTING_CHARACTERS / 2);

test('documents that are small enough together pass as they are', () => {
  const draft = { ...EMPTY, attributes: [half, text('other', 1_000)] };
  expect(boundRouting(draft, EMPTY)).toBe(draft);
});

test('documents that are too large together are a problem that says which part has how much', () => {
  const draft = { ...EMPTY, attributes: [half, text('other half', MAX_ROUTING_CHARACTERS / 2)] };
  const problem = (() => {
    try {
      return boundRouting(draft, EMPTY);
    } catch (error) {
      return error;
    }
  })();
  expect(problem).toBeInstanceOf(Problem);
  expect(problem).toMatchObject({
    code: 'INVALID_REQUEST',
    detail: expect.stringMatching(/attributes 33\d+/),
  });
});

test('what is too large already can be made smaller, and not larger', () => {
  const before = { ...EMPTY, attributes: [half, half, half, text('more', 10)] };
  boundRouting({ ...EMPTY, attributes: [half, half, half] }, before);
  expect(() => boundRouting({ ...EMPTY, attributes: [half, half, half, text('more', 11)] }, before)).toThrow(
    /may have/,
  );
});
