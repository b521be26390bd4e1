import { expect, test } from 'vitest';
import { describeCalls } from './function-call.ts';

const call = { attribute: 'custom.a', function: 'f', input: { phone: '1' }, tookMs: 2 };

test('a call is shown with what it answered, which is the value of its attribute', () => {
  expect(describeCalls([call], () => ({ vip: true }))).toEqual({
    functions: [{ ...call, output: { vip: true } }],
  });
  expect(describeCalls([call], () => null)).toEqual({ functions: [{ ...call, output: null }] });
});

test('a call that failed is shown with the reason, and with its default where that was used', () => {
  const failed = { ...call, error: { code: 'TIMEOUT', message: 'late' } };
  expect(describeCalls([failed], () => undefined)).toEqual({ functions: [failed] });
  const saved = { ...failed, usedDefault: true } as const;
  expect(describeCalls([saved], () => false)).toEqual({ functions: [{ ...saved, output: false }] });
});

test('where no function was called, nothing is said', () => {
  expect(describeCalls(undefined, () => 1)).toEqual({});
  expect(describeCalls([], () => 1)).toEqual({});
});
