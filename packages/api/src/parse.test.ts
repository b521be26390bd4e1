import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { saveBody } from './bodies/context.ts';
import { policyBody } from './bodies/policy.ts';
import { sdesBody } from './bodies/sdes.ts';
import { parseWith } from './parse.ts';

const mistakesIn = (schema: z.ZodType, input: unknown) => {
  const result = parseWith(schema, input);
  return result.ok ? [] : result.errors.map(({ path, message }) => `${path}: ${message}`);
};

describe('parseWith', () => {
  it('gives the parsed value', () => {
    expect(parseWith(z.object({ a: z.string() }), { a: 'b' })).toEqual({ ok: true, value: { a: 'b' } });
  });

  it('lists all mistakes at once, each with its path', () => {
    const policy = {
      name: 7,
      conditions: [
        { property: 'a.b', type: 'EQUALS', value: 1 },
        { property: '', type: 'EQUAL' },
      ],
      actions: [
        { type: 'TRANSFER', payload: {} },
        { type: 'SEND_MESSAGE', payload: { message: 'Hi', extra: 1 } },
      ],
      priority: 1,
    };
    expect(mistakesIn(policyBody, policy).toSorted()).toEqual([
      'actions[0].type: must be one of TRANSFER_TO_SKILL, TRANSFER_TO_AGENT, SEND_MESSAGE',
      'actions[1].payload.extra: is not known here',
      'conditions[0].type: must be one of EQUAL, NOT_EQUAL, LESS_THAN, LESS_THAN_OR_EQUAL, GREATER_THAN, GREATER_THAN_OR_EQUAL, CONTAINS, IS_IN',
      'conditions[1].property: must not be empty',
      'conditions[1].value: is required',
      'name: must be a text, not a number',
      'priority: is not known here',
    ]);
  });

  it('says that an id must be a text, and does not convert a number', () => {
    const body = { accountId: 12345678, nameSpace: 'ns', payload: {} };
    expect(mistakesIn(saveBody, body)).toEqual(['accountId: must be a text, not a number']);
  });

  it('speaks of the form that was meant, where several are allowed', () => {
    expect(mistakesIn(sdesBody, [{ type: 'ctmrinfo', info: { balance: [] } }])).toEqual([
      '[0].info.balance: has none of the allowed forms',
    ]);
    expect(mistakesIn(sdesBody, { type: 'unknown' })).toEqual(['type: must be one of ctmrinfo, personal']);
    expect(mistakesIn(sdesBody, 'text')).toEqual([': has none of the allowed forms']);
  });

  it('says what is missing, too long, too many or too much', () => {
    const schema = z.object({
      a: z.string().max(2),
      b: z.array(z.int()).max(1),
      c: z.int().max(3).min(1),
      d: z.null(),
    });
    expect(mistakesIn(schema, { a: 'abc', b: [1, 2], c: 4 })).toEqual([
      'a: must have at most 2 characters',
      'b: must have at most 1 elements',
      'c: must be at most 3',
      'd: is required',
    ]);
    expect(mistakesIn(schema, { a: 'a', b: [], c: 1.5, d: null })).toEqual([
      'c: must be a whole number, not a number',
    ]);
    expect(mistakesIn(schema, { a: 'a', b: [], c: 0, d: null })).toEqual(['c: must be at least 1']);
  });

  it('lists at most 100 mistakes', () => {
    expect(mistakesIn(z.array(z.string()), new Array(1000).fill(1))).toHaveLength(100);
  });

  it('quotes what is not a plain name in a path', () => {
    const schema = z.object({ 'a b': z.object({ 'x-y': z.array(z.object({ 'n.m': z.string() })) }) });
    expect(mistakesIn(schema, { 'a b': { 'x-y': [{ 'n.m': 1 }] } })).toEqual([
      '["a b"].x-y[0]["n.m"]: must be a text, not a number',
    ]);
  });
});
