import type { Value } from '@conversation-orchestrator/engine';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decisionRecord } from '../testing/decision-record.ts';
import type { FunctionCall } from './function-call.ts';
import { readRecord, writeRecord } from './record-json.ts';

const anyText = fc.string({ unit: 'binary' });
const anyValue = fc.jsonValue({ stringUnit: 'binary' }) as fc.Arbitrary<Value>;
// JSON has no negative zero, and no policy can tell it from zero.
const withoutNegativeZero = (value: Value): Value => JSON.parse(JSON.stringify(value));

test('a record comes back as it was, whatever its names, values and causes are', () => {
  const facts = fc.array(
    fc.tuple(
      fc.oneof(anyText, fc.constantFrom('__proto__', 'toString', '1', '')),
      anyValue.map(withoutNegativeZero),
    ),
  );
  const causes = fc.array(fc.tuple(anyText, anyText));
  fc.assert(
    fc.property(
      facts,
      causes,
      fc.array(anyText),
      fc.option(anyText, { nil: undefined }),
      (facts, causes, degraded, text) => {
        const {
          actions,
          facts: _,
          ...record
        } = decisionRecord({
          facts: new Map(facts),
          unavailable: new Map(causes),
          degraded,
          ...(text !== undefined && {
            policyName: text,
            askedPolicyId: text,
            decidedFor: text.length,
            notKept: { names: [text], others: false },
          }),
        });
        const detail = { actions, facts: new Map(facts), ...record };
        const read = readRecord(writeRecord(detail));
        expect([...read.facts]).toEqual([...detail.facts]);
        expect([...read.unavailable]).toEqual([...detail.unavailable]);
        expect(read.degraded).toEqual(degraded);
        expect(read.policyName).toBe(text);
        expect(read.askedPolicyId).toBe(text);
        expect(read.decidedFor).toBe(text?.length);
        expect(read.notKept).toEqual(detail.notKept);
      },
    ),
  );
});

test('an own member called __proto__ stays one', () => {
  const fact = JSON.parse('{"__proto__":{"admin":true}}');
  const { facts } = readRecord(writeRecord(decisionRecord({ facts: new Map([['a.b', fact]]) })));
  const value = facts.get('a.b') as object;
  expect(Object.hasOwn(value, '__proto__')).toBe(true);
  expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
});

test('what a record does not have is not written', () => {
  expect(writeRecord(decisionRecord())).toBe('{"actions":[],"facts":{"names":[],"values":[]}}');
});

test('the functions that were called come back as they were', () => {
  const calls: readonly FunctionCall[] = [
    {
      attribute: 'custom.a',
      function: 'f',
      input: { phone: '“+1”', none: null },
      tookMs: 1.25,
      cached: true,
    },
    {
      attribute: 'custom.b',
      function: 'g',
      input: null,
      tookMs: 0,
      error: { code: 'TIMEOUT', message: 'late' },
    },
    {
      attribute: 'custom.c',
      function: 'h',
      tookMs: 0,
      error: { code: 'CODE', message: '' },
      usedDefault: true,
    },
  ];
  expect(readRecord(writeRecord(decisionRecord({ functions: calls }))).functions).toEqual(calls);
  expect(readRecord(writeRecord(decisionRecord()))).not.toHaveProperty('functions');
});
