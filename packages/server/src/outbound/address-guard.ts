import { BlockList, isIP } from 'node:net';
import { FORBIDDEN_IPV4, FORBIDDEN_IPV6 } from './forbidden-networks.ts';

/** What an address is to a function: open to all, opened by the operator of this server, or neither. */
export type AddressKind = 'public' | 'listed' | 'forbidden';

/** Tells what an address is. */
export type AddressGuard = (address: string) => AddressKind;

/** Makes the guard. `listed` are networks (`10.1.0.0/16`) or addresses that are not public and may be called all the same. */
export function createAddressGuard(listed: readonly string[]): AddressGuard {
  const isForbidden = createMembership([...FORBIDDEN_IPV4, ...FORBIDDEN_IPV6]);
  const isListed = createMembership(listed);
  return (address) => {
    // A zone (`fe80::1%eth0`) names an interface of this machine; no public address has one.
    if (isIP(address) === 0 || address.includes('%')) return 'forbidden';
    if (isListed(address)) return 'listed';
    return isForbidden(address) ? 'forbidden' : 'public';
  };
}

/** A list for each version: one for both takes an IPv4 address for part of an IPv6 network, by way of its mapped form. */
function createMembership(networks: readonly string[]): (address: string) => boolean {
  const lists = { ipv4: new BlockList(), ipv6: new BlockList() };
  for (const network of networks) {
    const [address = '', prefix] = network.split('/');
    const family = familyOf(address);
    if (prefix === undefined) lists[family].addAddress(address, family);
    else lists[family].addSubnet(address, Number(prefix), family);
  }
  return (address) => lists[familyOf(address)].check(address, familyOf(address));
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIP(address) === 6 ? 'ipv6' : 'ipv4';
}
