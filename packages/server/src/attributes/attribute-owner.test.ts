import { expect, test } from 'vitest';
import { ownerOf } from './attribute-owner.ts';

test('a read belongs to the attribute of the longest leading part there is', () => {
  const names = new Set(['address', 'address.city']);
  expect(ownerOf('custom.address', names)).toBe('address');
  expect(ownerOf('custom.address.street.name', names)).toBe('address');
  expect(ownerOf('custom.address.city', names)).toBe('address.city');
  expect(ownerOf('custom.address.city.0', names)).toBe('address.city');
});

test('reads of other namespaces, and of what there is not, belong to none', () => {
  const names = new Set(['address']);
  expect(ownerOf('orchestrator.address', names)).toBeUndefined();
  expect(ownerOf('custom.addresses', names)).toBeUndefined();
  expect(ownerOf('address', names)).toBeUndefined();
});
