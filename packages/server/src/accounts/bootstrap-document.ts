import {
  MAX_NAME_CHARACTERS,
  MAX_PASSWORD_CHARACTERS,
  ROLES,
  SCOPES,
  writePath,
} from '@conversation-orchestrator/api';
import { z } from 'zod';
import { ConfigError } from '../config.ts';
import { findJsonFault } from '../json/find-json-fault.ts';

const name = z.string().min(1).max(MAX_NAME_CHARACTERS);
const secret = z.string().min(1).max(MAX_PASSWORD_CHARACTERS);

const account = z.strictObject({
  id: name,
  name: name.exactOptional(),
  apiKey: secret.exactOptional(),
  clients: z
    .array(
      z.strictObject({
        id: name,
        secret,
        name: name.exactOptional(),
        scopes: z.array(z.enum(SCOPES)).min(1).exactOptional(),
      }),
    )
    .default([]),
  users: z
    .array(
      z.strictObject({ email: z.email(), password: secret, role: z.enum(ROLES), name: name.exactOptional() }),
    )
    .default([]),
});

const document = z.strictObject({ accounts: z.array(account) }).superRefine(({ accounts }, context) => {
  const refuse = (path: readonly PropertyKey[]) =>
    context.addIssue({ code: 'custom', path: [...path], message: 'is given twice' });
  forRepeated(
    accounts,
    ({ id }) => id,
    (at) => refuse(['accounts', at, 'id']),
  );
  forRepeated(
    accounts,
    ({ apiKey }) => apiKey,
    (at) => refuse(['accounts', at, 'apiKey']),
  );
  const clients = accounts.flatMap((of, inAccount) =>
    of.clients.map(({ id }, at) => ({ id, inAccount, at })),
  );
  forRepeated(
    clients,
    ({ id }) => id,
    (_, { inAccount, at }) => refuse(['accounts', inAccount, 'clients', at, 'id']),
  );
  for (const [inAccount, { users }] of accounts.entries()) {
    const emailOf = ({ email }: { readonly email: string }) => email.toLowerCase();
    forRepeated(users, emailOf, (at) => refuse(['accounts', inAccount, 'users', at, 'email']));
  }
});

/** The accounts an operator wants to be there, with everything that gives access to them. */
export type BootstrapDocument = z.output<typeof document>;

/** One of those accounts. */
export type BootstrapAccount = BootstrapDocument['accounts'][number];

/**
 * Reads a bootstrap document. Throws a `ConfigError` that says everything that is wrong in it, on one line, and quotes none of it: it
 * is full of secrets.
 */
export function parseBootstrapDocument(text: string, path: string): BootstrapDocument {
  const read = document.safeParse(parse(text, path));
  if (read.success) return read.data;
  const wrong = read.error.issues.map(
    (issue) => `${writePath(issue.path) || 'the document'}: ${issue.message}`,
  );
  throw new ConfigError(`ORCHESTRATOR_BOOTSTRAP ${path} is not right: ${wrong.join('; ')}`);
}

function parse(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ConfigError(`ORCHESTRATOR_BOOTSTRAP ${path} is not JSON: ${findJsonFault(text)}`);
  }
}

function forRepeated<T>(
  items: readonly T[],
  keyOf: (item: T) => string | undefined,
  found: (at: number, item: T) => void,
) {
  const seen = new Set<string>();
  for (const [at, item] of items.entries()) {
    const key = keyOf(item);
    if (key === undefined) continue;
    if (seen.has(key)) found(at, item);
    seen.add(key);
  }
}
