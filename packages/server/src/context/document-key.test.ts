import { describe, expect, it } from 'vitest';
import { documentKey } from './document-key.ts';

describe('a document key', () => {
  it.each([[undefined], [''], ['__default__']])(
    'without a session (%j) is that of the namespace itself',
    (session) => {
      expect(documentKey('a', 'ns', session)).toEqual({
        accountId: 'a',
        nameSpace: 'ns',
        sessionId: '__default__',
      });
    },
  );

  it.each(['consumer', 'operational', 'conversation', 'faas', 'custom', 'sde'])(
    'refuses the reserved name %s',
    (name) => {
      expect(() => documentKey('a', name)).toThrow(`nameSpace: ${name} is a reserved name`);
    },
  );

  it.each(['', 'with-hyphen', 'with.dot', 'a b', 'ä', 'a\n', 'x'.repeat(257)])(
    'refuses the name %j',
    (name) => {
      expect(() => documentKey('a', name)).toThrow(/nameSpace/);
    },
  );

  it.each(['a\0b', '\ud800', 'x\udc00', 'x'.repeat(257)])('refuses the session %j', (session) => {
    expect(() => documentKey('a', 'ns', session)).toThrow(/sessionId/);
  });

  it('takes any other text for a session', () => {
    expect(documentKey('a', 'ns', 'ü:/ 👋').sessionId).toBe('ü:/ 👋');
  });

  it('tells everything that is wrong at once', () => {
    expect(() => documentKey('a', 'sde', '\0')).toThrow(
      expect.objectContaining({
        code: 'INVALID_REQUEST',
        errors: [
          { path: 'nameSpace', message: expect.any(String) },
          { path: 'sessionId', message: expect.any(String) },
        ],
      }),
    );
  });
});
