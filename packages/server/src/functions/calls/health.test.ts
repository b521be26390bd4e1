import { expect, test } from 'vitest';
import { failed } from './call-end.ts';
import { healthOf } from './health.ts';

const status = (code: number) => healthOf({ kind: 'error', code: 'STATUS', message: '', status: code });

test('a result shows that it works', () => {
  expect(healthOf({ kind: 'result', value: null })).toBe('working');
});

test.each(['TIMEOUT', 'UNREACHABLE', 'CODE', 'OUT_OF_MEMORY', 'INVALID_ANSWER', 'TOO_LARGE'] as const)(
  '%s shows that it does not',
  (code) => {
    expect(healthOf(failed(code, ''))).toBe('failing');
  },
);

test.each(['BUSY', 'SANDBOX', 'PARAMETERS', 'DOMAIN_NOT_ALLOWED', 'INVALID_REQUEST', 'ABORTED'] as const)(
  '%s shows nothing',
  (code) => {
    expect(healthOf(failed(code, ''))).toBe('unknown');
  },
);

test('of statuses, those by which the server itself is in trouble', () => {
  expect([500, 502, 503, 504, 408, 429].map(status)).toEqual(Array(6).fill('failing'));
  expect([301, 400, 401, 404, 422].map(status)).toEqual(Array(5).fill('working'));
});
