import type { ReadAnswer } from './answer.ts';

/** RFC 5321 §4.5.3.1.3: a path has at most 256 octets, two of which are brackets. */
const MOST_CHARACTERS = 254;

/** HTML Living Standard §4.10.5.1.5, "valid e-mail address", but with a dot in the domain; every label bounded, so it matches in linear time. */
const LABEL = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?';
const ADDRESS = new RegExp(`^[A-Za-z0-9.!#$%&'*+/=?^_\`{|}~-]{1,64}@(?:${LABEL}\\.){1,10}${LABEL}$`);

/** The one e-mail address in the text, the domain in lower case. */
export const readEmail: ReadAnswer<'email'> = (_, text) => {
  const [address, ...others] = text
    .split(/[\s,;<>()"]+/)
    .map(withoutFullStop)
    .filter(isAddress);
  if (address === undefined) return { accepted: false, why: 'has no e-mail address' };
  if (others.length > 0) return { accepted: false, why: 'has more than one e-mail address' };
  const at = address.lastIndexOf('@');
  return { accepted: true, value: address.slice(0, at) + address.slice(at).toLowerCase() };
};

function withoutFullStop(word: string): string {
  return word.replace(/[.!?:]$/, '').replace(/^mailto:/i, '');
}

function isAddress(word: string): boolean {
  return word.length <= MOST_CHARACTERS && ADDRESS.test(word);
}
