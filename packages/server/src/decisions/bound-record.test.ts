import type { Value } from '@conversation-orchestrator/engine';
import { describe, expect, test } from 'vitest';
import { decisionRecord } from '../testing/decision-record.ts';
import { boundRecord, MOST_RECORD_CHARACTERS } from './bound-record.ts';
import { writeRecord } from './record-json.ts';

const text = (characters: number): string => 'x'.repeat(characters);

describe('boundRecord', () => {
  test('passes on what is not too large, the very same', () => {
    const record = decisionRecord({ facts: new Map([['a.text', text(MOST_RECORD_CHARACTERS / 2)]]) });
    expect(boundRecord(record).record).toBe(record);
  });

  test('tells about how large it is', () => {
    const facts = new Map<string, Value>([['a.list', [1, 'two', { three: [null, true] }]]]);
    const record = decisionRecord({ facts, unavailable: new Map([['a.b', 'the store is down']]) });
    const written = writeRecord(record).length;
    expect(boundRecord(record).characters).toBeGreaterThan(written * 0.4);
    expect(boundRecord(record).characters).toBeLessThan(written * 1.6);
  });

  test('keeps the decision and the small facts of one that is, and names the others', () => {
    const record = decisionRecord({
      outcome: 'MATCHED',
      policyId: 'p1',
      facts: new Map<string, Value>([
        ['a.huge', text(MOST_RECORD_CHARACTERS)],
        ['a.small', 'kept'],
        ['a.list', Array.from({ length: 100_000 }, (_, at) => at)],
        ['a.large', text(MOST_RECORD_CHARACTERS / 2)],
      ]),
    });
    const { record: bounded, characters } = boundRecord(record);
    expect(bounded).toMatchObject({ outcome: 'MATCHED', policyId: 'p1' });
    expect([...bounded.facts.keys()]).toEqual(['a.small', 'a.large']);
    expect(bounded.notKept).toEqual({ names: ['a.huge', 'a.list'], others: false });
    expect(characters).toBeLessThanOrEqual(MOST_RECORD_CHARACTERS);
    expect(writeRecord(bounded).length).toBeLessThan(MOST_RECORD_CHARACTERS * 1.1);
  });

  test('bounds the names, too, and says that there were others', () => {
    const names = Array.from({ length: 20_000 }, (_, at) => `namespace.attribute-${at}`);
    const record = decisionRecord({
      facts: new Map(names.map((name) => [name, at(name)])),
      unavailable: new Map(names.map((name) => [`gone.${name}`, 'the store did not answer within 1000 ms'])),
      degraded: names,
    });
    const { record: bounded } = boundRecord(record);
    expect(bounded.notKept?.names).toHaveLength(100);
    expect(bounded.notKept?.others).toBe(true);
    expect(bounded.degraded).toHaveLength(1_000);
    expect(bounded.facts.size).toBeGreaterThan(1_000);
    expect(writeRecord(bounded).length).toBeLessThan(MOST_RECORD_CHARACTERS * 1.5);
  });

  test('cuts what huge actions say, and keeps what they are', () => {
    const record = decisionRecord({
      actions: [
        { type: 'SEND_MESSAGE', payload: { message: text(500_000) } },
        { type: 'TRANSFER_TO_AGENT', payload: { userId: 'ana', skillId: Array(50_000).fill(1) } },
      ],
    });
    expect(boundRecord(record).record.actions).toEqual([
      { type: 'SEND_MESSAGE', payload: { message: `${text(1_000)}… (cut by the log)` } },
      { type: 'TRANSFER_TO_AGENT', payload: { userId: 'ana', skillId: '(too large for the log)' } },
    ]);
  });

  test('counts what functions were called with, and keeps the calls without what is large', () => {
    const call = { attribute: 'custom.a', function: 'f', tookMs: 1 };
    const error = { code: 'CODE', message: 'no such customer' };
    const functions = [
      { ...call, input: text(MOST_RECORD_CHARACTERS) },
      { ...call, input: 'small', error },
      ...Array.from({ length: 1_000 }, () => call),
    ];
    const { record: bounded } = boundRecord(decisionRecord({ functions }));
    expect(bounded.functions?.slice(0, 3)).toEqual([call, { ...call, input: 'small', error }, call]);
    expect(bounded.functions).toHaveLength(100);
    expect(functions[0]).toHaveProperty('input');
  });

  test('does not change the record it is given', () => {
    const facts = new Map<string, Value>([['a.huge', text(MOST_RECORD_CHARACTERS)]]);
    const record = decisionRecord({ facts });
    boundRecord(record);
    expect(facts.size).toBe(1);
    expect(record.notKept).toBeUndefined();
  });
});

function at(name: string): string {
  return name.slice(-4);
}
