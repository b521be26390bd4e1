import { isIPv6 } from 'node:net';
import { domainToASCII } from 'node:url';

const MOST_NAME_CHARACTERS = 253;
const WILDCARD = '*.';

/**
 * One spelling for a host as a person writes it: small letters, ASCII (IDNA), without the dot of the root, IPv6 addresses without brackets,
 * IPv4 addresses with four decimal numbers. Undefined where it is no host.
 */
export function normaliseHost(written: string): string | undefined {
  const bare = /^\[(.*)\]$/.exec(written)?.[1] ?? written;
  if (isIPv6(bare)) return bare.includes('%') ? undefined : addressOf(bare);
  const name = domainToASCII(written).replace(/\.$/, '');
  const isName = name.length <= MOST_NAME_CHARACTERS && name.split('.').every(isLabel);
  return isName ? name : undefined;
}

/** Whether a host, as `normaliseHost` spells it, is among those allowed: by its name, or below a `*.name`. */
export function isAllowedHost(host: string, allowedDomains: readonly string[]): boolean {
  return allowedDomains.some((allowed) => {
    if (!allowed.startsWith(WILDCARD)) return normaliseHost(allowed) === host;
    const parent = normaliseHost(allowed.slice(WILDCARD.length));
    return parent !== undefined && host.endsWith(`.${parent}`) && host.length > parent.length + 1;
  });
}

// RFC 1035 §2.3.4; underscores, which are no letters of host names, are in use all the same.
function isLabel(label: string): boolean {
  return /^[a-z\d_]([a-z\d_-]{0,61}[a-z\d_])?$/.test(label);
}

/** The one way to write an IPv6 address (RFC 5952), by the parser of URLs. */
function addressOf(address: string): string {
  return new URL(`http://[${address}]/`).hostname.slice(1, -1);
}
