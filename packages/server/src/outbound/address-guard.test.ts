import { expect, test } from 'vitest';
import { createAddressGuard } from './address-guard.ts';
import { FORBIDDEN_IPV4, FORBIDDEN_IPV6 } from './forbidden-networks.ts';

const isForbidden = (address: string) => createAddressGuard([])(address) === 'forbidden';

test.each([...FORBIDDEN_IPV4])('of %s the first and the last address are forbidden', (network) => {
  const [address = '', prefix] = network.split('/');
  const first = numberOf(address);
  const last = first + 2 ** (32 - Number(prefix)) - 1;
  expect(isForbidden(textOf(first))).toBe(true);
  expect(isForbidden(textOf(last))).toBe(true);
});

test.each([...FORBIDDEN_IPV6])('of %s the first address is forbidden', (network) => {
  expect(isForbidden(network.split('/')[0] ?? '')).toBe(true);
});

test.each([
  '1.1.1.1',
  '8.8.8.8',
  '9.255.255.255',
  '11.0.0.0',
  '100.63.255.255',
  '100.128.0.0',
  '126.255.255.255',
  '128.0.0.0',
  '169.253.255.255',
  '172.15.255.255',
  '172.32.0.0',
  '192.0.1.0',
  '192.167.255.255',
  '198.17.255.255',
  '198.20.0.0',
  '223.255.255.255',
  '2001:200::1',
  '2001:4860:4860::8888',
  '2003::1',
  '2606:4700::1111',
  '2a00:1450::1',
  '3ffe:ffff::1',
])('%s is public', (address) => {
  expect(createAddressGuard([])(address)).toBe('public');
});

test('what is listed is called so, and nothing beside it', () => {
  const guard = createAddressGuard(['10.1.2.0/24', '127.0.0.1', 'fd12::/16']);
  expect(guard('10.1.2.3')).toBe('listed');
  expect(guard('10.1.3.3')).toBe('forbidden');
  expect(guard('127.0.0.1')).toBe('listed');
  expect(guard('127.0.0.2')).toBe('forbidden');
  expect(guard('fd12::9')).toBe('listed');
  expect(guard('fd13::9')).toBe('forbidden');
  expect(guard('::1')).toBe('forbidden');
  expect(guard('8.8.8.8')).toBe('public');
});

test('an IPv6 network that is listed opens no IPv4 address', () => {
  const guard = createAddressGuard(['::/0']);
  expect(guard('::1')).toBe('listed');
  expect(guard('127.0.0.1')).toBe('forbidden');
});

test.each(['', 'localhost', '127.0.0.1 ', '127.1', 'fe80::1%eth0', '2606:4700::1111%eth0', '[::1]'])(
  '%j, which is no address, is forbidden',
  (text) => {
    expect(isForbidden(text)).toBe(true);
  },
);

function numberOf(address: string): number {
  return address.split('.').reduce((whole, part) => whole * 256 + Number(part), 0);
}

function textOf(address: number): string {
  return [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256).join('.');
}
