import { expect, test } from 'vitest';
import { isAllowedHost, normaliseHost } from './host-name.ts';

test.each([
  ['Example.COM', 'example.com'],
  ['example.com.', 'example.com'],
  ['bücher.example', 'xn--bcher-kva.example'],
  ['BÜCHER.example', 'xn--bcher-kva.example'],
  ['ｅxample.com', 'example.com'],
  ['a_b.example', 'a_b.example'],
  ['10.0.0.1', '10.0.0.1'],
  ['[2606:4700:0::1111]', '2606:4700::1111'],
  ['2606:4700:0:0:0:0:0:1111', '2606:4700::1111'],
])('%s is spelt %s', (written, spelt) => {
  expect(normaliseHost(written)).toBe(spelt);
});

test.each([
  '',
  '.',
  '..',
  'a..b',
  '.a',
  '-a',
  'a b',
  '*',
  '*.a',
  'fe80::1%lo',
  'a'.repeat(64),
  `${'a.'.repeat(127)}b`,
])('%j is no host', (written) => {
  expect(normaliseHost(written)).toBeUndefined();
});

test.each([
  ['api.example.com', ['api.example.com'], true],
  ['api.example.com', ['API.example.com.'], true],
  ['api.example.com', ['*.example.com'], true],
  ['a.b.example.com', ['*.example.com'], true],
  ['example.com', ['*.example.com'], false],
  ['evilexample.com', ['*.example.com'], false],
  ['evilexample.com', ['example.com'], false],
  ['example.com.evil.org', ['example.com', '*.example.com'], false],
  ['api.example.com', ['example.com'], false],
  ['api.example.com', ['*'], false],
  ['api.example.com', ['*.'], false],
  ['api.example.com', ['**.example.com'], false],
  ['api.example.com', ['a*.example.com'], false],
  ['xn--bcher-kva.example', ['bücher.example'], true],
  ['www.xn--bcher-kva.example', ['*.bücher.example'], true],
  ['2606:4700::1111', ['[2606:4700::1111]'], true],
  ['api.example.com', [], false],
])('%s among %j: %s', (host, allowed, expected) => {
  expect(isAllowedHost(host, allowed)).toBe(expected);
});
