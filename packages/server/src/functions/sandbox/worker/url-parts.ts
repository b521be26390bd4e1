const MEMBERS = [
  'href',
  'protocol',
  'username',
  'password',
  'host',
  'hostname',
  'port',
  'pathname',
  'search',
  'hash',
] as const;

type Member = (typeof MEMBERS)[number];

/**
 * Takes an address apart, by the URL Standard, after changing one of its members where that is asked for: JSON in, JSON out, `null` for what
 * is no address.
 */
export function parseUrl(request: string): string {
  try {
    const { address, base, member, value }: Record<string, unknown> = JSON.parse(request);
    const url = new URL(String(address), base === undefined ? undefined : String(base));
    if (isMember(member)) url[member] = String(value);
    return JSON.stringify({
      origin: url.origin,
      ...Object.fromEntries(MEMBERS.map((name) => [name, url[name]])),
    });
  } catch {
    return 'null';
  }
}

function isMember(name: unknown): name is Member {
  return MEMBERS.includes(name as Member);
}
