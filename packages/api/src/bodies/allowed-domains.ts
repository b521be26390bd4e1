import { z } from 'zod';
import { listOf, replyList } from '../fields.ts';
import { MAX_ALLOWED_DOMAINS } from '../limits.ts';

const MAX_HOST_CHARACTERS = 253;
const LABEL = '[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?';
// RFC 1123 §2.1; underscores, which are no letters of host names, are in use all the same.
const NAME = new RegExp(`^(${LABEL}\\.)*${LABEL}$`);
// Not `*.com`: that would be nearly everybody.
const WILDCARD = new RegExp(`^\\*\\.(${LABEL}\\.)+${LABEL}$`);
// WHATWG URL, "ends in a number": such a name is an IPv4 address, or nothing.
const NUMERIC = /(^|\.)(\d+|0x[0-9a-f]*)$/;

const hostPattern = z
  .string()
  .max(MAX_HOST_CHARACTERS)
  .overwrite((host) => host.toLowerCase())
  .refine(isHostPattern, 'must be a host such as api.example.com, or *.example.com for all names below it')
  .meta({ examples: ['api.example.com'] });

function isHostPattern(host: string): boolean {
  if (z.ipv4().safeParse(host).success || z.ipv6().safeParse(host).success) return true;
  return (NAME.test(host) || WILDCARD.test(host)) && !NUMERIC.test(host);
}

/** The hosts that functions may call: all of them. */
export const allowedDomainsBody = z.strictObject({
  domains: listOf(hostPattern, { max: MAX_ALLOWED_DOMAINS }).meta({
    description:
      'Names or addresses of hosts; `*.example.com` stands for every name below it, and not for itself. Letter case does not matter; names with letters beyond ASCII are written as `xn--…`.',
    examples: [['api.example.com', '*.crm.example.com']],
  }),
});

/** The hosts that functions may call. */
export const allowedDomainsReply = z.object({ domains: replyList(z.string()) });
