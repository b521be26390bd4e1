import { describe, expect, it } from 'vitest';
import { parseWith } from '../parse.ts';
import { nextActionBody } from './next-action.ts';

const accepts = (body: object) => parseWith(nextActionBody, body).ok;

describe('the question of a bot', () => {
  it('is the one the reference documents', () => {
    const body = {
      accountId: 'le12345678',
      customerId: 'myCustomerId',
      sessionId: 'mySessionId',
      conversationId: 'myConversationId',
      lpToken: 'Bearer myToken',
    };
    expect(parseWith(nextActionBody, body)).toEqual({ ok: true, value: body });
  });

  it('needs an account and nothing else, and may leave empty what it does not know', () => {
    expect(accepts({ accountId: 'a' })).toBe(true);
    expect(accepts({ accountId: 'a', conversationId: '', customerId: '', sessionId: '', policyId: '' })).toBe(
      true,
    );
    expect(accepts({ conversationId: 'c' })).toBe(false);
  });

  it('may have members nobody knows', () => {
    expect(parseWith(nextActionBody, { accountId: 'a', channel: 'SMS' })).toEqual({
      ok: true,
      value: { accountId: 'a' },
    });
  });

  it('has ids that are texts', () => {
    expect(accepts({ accountId: 'a', conversationId: 42 })).toBe(false);
  });

  it('may bring attributes of its own, as an object', () => {
    expect(accepts({ accountId: 'a', context: { orchestrator: { intent: 'book_flight' } } })).toBe(true);
    expect(accepts({ accountId: 'a', context: ['x'] })).toBe(false);
    expect(accepts({ accountId: 'a', context: JSON.parse('{"__proto__":{}}') })).toBe(false);
  });
});
