import { describe, expect, it } from 'vitest';
import { MAX_CODE_CHARACTERS, MAX_FUNCTION_TIMEOUT_MS, MAX_WEBHOOK_HEADERS } from '../limits.ts';
import { validationErrors } from '../validation-errors.ts';
import { functionBody, functionParams, invokeBody } from './functions.ts';

const CODE = { kind: 'javascript', code: 'function lambda(input, callback) { callback(null, 1); }' };
const HOOK = { kind: 'webhook', url: 'https://hooks.example.com/queue?x=1' };

function pathsOf(body: unknown): readonly string[] {
  const read = functionBody.safeParse(body);
  return read.success ? [] : validationErrors(read.error).map(({ path }) => path);
}

describe('a function', () => {
  it('is code or a webhook, and comes out as it was', () => {
    const common = { description: 'x', timeoutMs: 30_000, schedule: '*/2 * * * *' };
    const headers = {
      authorization: 'Bearer {{secrets.crmToken}}',
      'x-a': '{{ secrets.a.b-c }}{{secrets.d}}',
    };
    for (const body of [CODE, { ...CODE, ...common }, HOOK, { ...HOOK, ...common, headers }]) {
      expect(functionBody.parse(body)).toEqual(body);
    }
  });

  it('has nothing that belongs to the other kind, or to none', () => {
    expect(pathsOf({ ...CODE, url: HOOK.url })).toEqual(['url']);
    expect(pathsOf({ ...HOOK, code: CODE.code })).toEqual(['code']);
    expect(pathsOf({ kind: 'python', code: 'x' })).toEqual(['kind']);
    expect(pathsOf({ ...CODE, revision: 1 })).toEqual(['revision']);
  });

  it('is bounded', () => {
    expect(pathsOf({ ...CODE, code: 'x'.repeat(MAX_CODE_CHARACTERS) })).toEqual([]);
    expect(pathsOf({ ...CODE, code: 'x'.repeat(MAX_CODE_CHARACTERS + 1) })).toEqual(['code']);
    expect(pathsOf({ ...CODE, code: '' })).toEqual(['code']);
    for (const timeoutMs of [0, 1.5, MAX_FUNCTION_TIMEOUT_MS + 1, '5']) {
      expect(pathsOf({ ...CODE, timeoutMs })).toEqual(['timeoutMs']);
    }
    const headers = Object.fromEntries(
      Array.from({ length: MAX_WEBHOOK_HEADERS + 1 }, (_, at) => [`x-${at}`, '']),
    );
    expect(pathsOf({ ...HOOK, headers })).toEqual(['headers']);
  });

  it('has a name that can stand in a path', () => {
    const isName = (name: string) => functionParams.safeParse({ accountId: 'a', name }).success;
    for (const name of ['f', 'queueHealth', 'queue-health_2', '2nd']) expect(isName(name), name).toBe(true);
    for (const name of ['', '.', '..', '-f', 'a b', 'a/b', 'ä', '__proto__'.repeat(40)])
      expect(isName(name), name).toBe(false);
  });
});

describe('a webhook', () => {
  it('is reached over the web, without a password in the address', () => {
    const wrong = [
      'ftp://hooks.example.com',
      'hooks.example.com',
      'https://',
      'https://ana:hush@hooks.example.com',
      'https://ana@hooks.example.com',
      'javascript:alert(1)',
      `https://hooks.example.com/${'x'.repeat(2_048)}`,
    ];
    for (const url of wrong) expect(pathsOf({ ...HOOK, url }), url).toContain('url');
  });

  it('is sent only headers that a request can have, and that are not the connection’s', () => {
    const wrong = {
      'x y': 'a',
      '': 'a',
      host: 'internal.example.com',
      'Content-Length': '5',
      'Transfer-Encoding': 'chunked',
      'x-lines': 'a\r\nx-more: b',
      'x-nul': 'a\u0000',
      'x-far': 'ü',
    };
    for (const [name, value] of Object.entries(wrong)) {
      expect(pathsOf({ ...HOOK, headers: { [name]: value } }), name).toHaveLength(1);
    }
  });

  it('refers to nothing but secrets in a header', () => {
    for (const value of [
      '{{crmToken}}',
      '{{secrets.}}',
      '{{secrets.a b}}',
      'Bearer {{secrets.a',
      '{{custom.x}}',
    ]) {
      expect(pathsOf({ ...HOOK, headers: { authorization: value } }), value).toEqual([
        'headers.authorization',
      ]);
    }
  });
});

describe('a call by hand', () => {
  it('has any payload or none, and perhaps a draft', () => {
    for (const body of [{}, { payload: null }, { payload: [1, 'x'] }, { draft: CODE, payload: { a: 1 } }]) {
      expect(invokeBody.parse(body)).toEqual(body);
    }
    expect(invokeBody.safeParse({ input: 1 }).success).toBe(false);
    const read = invokeBody.safeParse({ draft: { ...HOOK, url: 'ftp://x' } });
    expect(read.error && validationErrors(read.error).map(({ path }) => path)).toEqual(['draft.url']);
  });
});
