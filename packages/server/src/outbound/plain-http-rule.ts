import { isIP } from 'node:net';
import { createAddressGuard } from './address-guard.ts';
import { normaliseHost } from './host-name.ts';

/** What is wrong with a URL that is not encrypted; undefined where nothing is, or it is encrypted. */
export type PlainHttpRule = (url: string) => string | undefined;

const REFUSAL =
  'must be an https URL: http may go only to networks that the operator of this server has opened';

/**
 * Makes the rule for URLs that are written down: http is for hosts in networks that the operator has listed. What a name leads to is known
 * when it is called, and checked then; where nothing is listed no name can lead there.
 */
export function createPlainHttpRule(listed: readonly string[]): PlainHttpRule {
  const guard = createAddressGuard(listed);
  const mayBeListed = (host: string) => (isIP(host) === 0 ? listed.length > 0 : guard(host) === 'listed');
  return (written) => {
    const { hostname, protocol } = new URL(written);
    if (protocol !== 'http:') return undefined;
    return mayBeListed(normaliseHost(hostname) ?? '') ? undefined : REFUSAL;
  };
}
