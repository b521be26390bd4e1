import { OutboundError } from '../../outbound/outbound-http.ts';

/** Finds the plain text of a secret. */
export type FindSecret = (name: string) => Promise<string | undefined>;

const SECRET = /\{\{\s*secrets\.([^{}]+?)\s*\}\}/g;

const STANDARD = {
  accept: 'application/json',
  'content-type': 'application/json',
  'user-agent': 'conversation-orchestrator',
} as const;

/** The headers of a call: the author's, with its secrets, over those of every call. Throws an `OutboundError` where a secret is missing. */
export async function webhookHeaders(
  given: Readonly<Record<string, string>>,
  findSecret: FindSecret,
): Promise<Readonly<Record<string, string>>> {
  const secrets = await findAll(namesIn(Object.values(given)), findSecret);
  const own = Object.entries(given).map(([name, value]) => [
    name.toLowerCase(),
    value.replace(SECRET, (_, secret: string) => secrets.get(secret) ?? ''),
  ]);
  return { ...STANDARD, ...Object.fromEntries(own) };
}

function namesIn(values: readonly string[]): readonly string[] {
  return [...new Set(values.flatMap((value) => [...value.matchAll(SECRET)].map(([, name = '']) => name)))];
}

async function findAll(names: readonly string[], find: FindSecret): Promise<ReadonlyMap<string, string>> {
  const found = await Promise.all(names.map(async (name) => [name, await find(name)] as const));
  return new Map(
    found.map(([name, secret]) => {
      if (secret === undefined) throw new OutboundError('INVALID_REQUEST', `there is no secret ${name}`);
      return [name, secret];
    }),
  );
}
