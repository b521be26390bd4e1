import { expect, it } from 'vitest';
import { MAX_ALLOWED_DOMAINS } from '../limits.ts';
import { allowedDomainsBody } from './allowed-domains.ts';

const isAllowed = (domain: unknown) => allowedDomainsBody.safeParse({ domains: [domain] }).success;

it.each([
  'api.example.com',
  'example.com',
  '*.example.com',
  '*.a.b.example.co.uk',
  'xn--bcher-kva.example',
  'my_service.example.com',
  'a1.2b.example.com',
  'crm',
  'localhost',
  '192.0.2.1',
  '2001:db8::1',
  `${'a'.repeat(63)}.example.com`,
])('%s is a host', (domain) => {
  expect(isAllowed(domain)).toBe(true);
});

it.each([
  '',
  '*',
  '*.com',
  'api.*.com',
  '*api.example.com',
  '**.example.com',
  '.example.com',
  'example.com.',
  'a..example.com',
  '-a.example.com',
  'a-.example.com',
  'https://example.com',
  'example.com/path',
  'example.com:443',
  'ana@example.com',
  'exämple.com',
  'exa mple.com',
  'example.com\n',
  '1.2.3',
  '127.0.0.01',
  '256.0.0.1',
  '2130706433',
  '0x7f.0x1',
  '*.10.0.1',
  '[::1]',
  'fe80::1%eth0',
  `${'a'.repeat(64)}.example.com`,
  `${'a.'.repeat(130)}com`,
  5,
  null,
])('%j is not', (domain) => {
  expect(isAllowed(domain)).toBe(false);
});

it('letter case does not matter', () => {
  expect(allowedDomainsBody.parse({ domains: ['*.API.Example.COM'] })).toEqual({
    domains: ['*.api.example.com'],
  });
});

it('there are only so many', () => {
  const domains = Array.from({ length: MAX_ALLOWED_DOMAINS + 1 }, (_, at) => `h${at}.example.com`);
  expect(allowedDomainsBody.safeParse({ domains }).success).toBe(false);
  expect(allowedDomainsBody.safeParse({ domains: domains.slice(1) }).success).toBe(true);
});
