import { randomUUID } from 'node:crypto';
import { parseWith } from '@conversation-orchestrator/api';
import { z } from 'zod';
import { OutboundError } from '../../outbound/outbound-http.ts';
import { CallRefused, type HostCall, hostCall } from '../sandbox/create-host.ts';
import { type OAuth1Keys, oauth1Header } from './oauth1-header.ts';
import type { ToolbeltParts } from './toolbelt-parts.ts';

const DIRECTORY = 'https://api.liveperson.net/api/account';
const DIRECTORY_TIMEOUT_MS = 5_000;
const DEFAULT_SECRET = 'lp-faas-default-app-key';

const requestSchema = z.object({
  service: z.string().regex(/^[A-Za-z\d]{1,64}$/),
  path: z.string().startsWith('/'),
  method: z.string(),
  secret: z.string().nullable(),
});
const domainSchema = z.object({ baseURI: z.string().regex(/^[a-z\d.-]+$/i) });
const keysSchema = z.object({
  consumerKey: z.string(),
  consumerSecret: z.string(),
  token: z.string(),
  tokenSecret: z.string(),
});

/**
 * `lp.sign`: the address of a service of the reference, asked of its directory, and the header that authorizes a request to it with the API
 * key in a secret. The directory and the service have to be among the account's allowed domains.
 */
export function lpCall(parts: ToolbeltParts, accountId: string): HostCall {
  return hostCall(z.tuple([requestSchema]), async ([{ method, path, secret, service }], signal) => {
    const domain = await findDomain(parts, accountId, service, signal);
    const url = new URL(path, `https://${domain}`);
    const keys = await readKeys(parts, accountId, secret ?? DEFAULT_SECRET);
    const timestamp = Math.floor(parts.clock.now() / 1000);
    const authorization = oauth1Header(keys, { method, url, nonce: randomUUID(), timestamp });
    return { url: url.href, headers: { authorization } };
  });
}

async function findDomain(
  { outbound, resources }: ToolbeltParts,
  accountId: string,
  service: string,
  signal: AbortSignal,
): Promise<string> {
  const url = `${DIRECTORY}/${encodeURIComponent(accountId)}/service/${service}/baseURI.json?version=1.0`;
  const allowedDomains = await resources.allowedDomains(accountId);
  const request = {
    accountId,
    url,
    method: 'GET',
    headers: {},
    timeoutMs: DIRECTORY_TIMEOUT_MS,
    allowedDomains,
  };
  const reply = await outbound(request, signal).catch((error: unknown) => {
    if (error instanceof OutboundError) throw new CallRefused(`The directory of services: ${error.message}`);
    throw error;
  });
  const found = reply.status === 200 ? readJson(domainSchema, reply.body) : undefined;
  if (!found) throw new CallRefused(`Service "${service}" could not be found.`);
  return found.baseURI;
}

async function readKeys({ resources }: ToolbeltParts, accountId: string, name: string): Promise<OAuth1Keys> {
  const keys = readJson(keysSchema, (await resources.readSecret(accountId, name)) ?? '');
  if (keys) return keys;
  throw new CallRefused(
    `The secret ${name} must hold consumerKey, consumerSecret, token and tokenSecret of an API key, as JSON`,
  );
}

function readJson<T>(schema: z.ZodType<T>, text: string): T | undefined {
  try {
    const parsed = parseWith(schema, JSON.parse(text));
    return parsed.ok ? parsed.value : undefined;
  } catch {
    return undefined;
  }
}
