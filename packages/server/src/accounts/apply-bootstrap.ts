import { Problem } from '@conversation-orchestrator/api';
import { SYSTEM } from '../audit/actor.ts';
import type { Auditor, Author } from '../audit/auditor.ts';
import { verifyPassword } from '../auth/password.ts';
import { hashSecret, matchesHash } from '../auth/secret.ts';
import type { Clock } from '../clock.ts';
import type { NewId } from '../ids.ts';
import type { AccessStores } from './access-stores.ts';
import type { BootstrapAccount, BootstrapDocument } from './bootstrap-document.ts';
import type { Client } from './client-store.ts';
import { keptUser } from './create-user.ts';
import { keptApiKey } from './kept-api-key.ts';

export type ApplyBootstrapOptions = {
  readonly stores: AccessStores;
  readonly audit: Auditor;
  readonly clock: Clock;
  readonly newId: NewId;
  /** Told of what exists and is not as the document says. Names no secret. */
  readonly onDifference: (what: string) => void;
};

type Wanted<Key extends 'clients' | 'users'> = BootstrapAccount[Key][number];

/**
 * Sees to it that the accounts of a document are there. What is missing is made; what exists stays as it is, so that a key or password
 * that was replaced because it leaked does not come back with the next start: a difference is told instead. Applied again, or by several
 * nodes at once, it changes nothing more. Throws a `Problem` where a client belongs to another account.
 */
export async function applyBootstrap(
  options: ApplyBootstrapOptions,
  document: BootstrapDocument,
): Promise<void> {
  for (const account of document.accounts) {
    const isNew =
      !(await options.stores.accounts.find(account.id)) && (await createAccount(options, account));
    if (!isNew) await completeAccount(options, account);
  }
}

/** Creates an account with all that belongs to it. Answers whether it did: another node may have been faster. */
export async function createAccount(
  options: ApplyBootstrapOptions,
  wanted: BootstrapAccount,
): Promise<boolean> {
  const { stores, audit, clock } = options;
  const { id, name = id, apiKey } = wanted;
  const users = await Promise.all(wanted.users.map((user) => keptUser(options, id, user)));
  const account = {
    id,
    name,
    createdAt: clock.now(),
    ...(apiKey !== undefined && { apiKey: keptApiKey(id, apiKey, clock.now()) }),
    clients: wanted.clients.map((client) => keptClient(options, id, client)),
    users,
  };
  try {
    await stores.accounts.create(account, audit(authorFor(id), { action: 'account.created', target: id }));
    return true;
  } catch (error) {
    if (isTaken(error) && (await stores.accounts.find(id))) return false;
    throw error;
  }
}

/** Another node may make the same thing at the same time: then it is there, and the second look finds it. */
async function againIfTaken(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!isTaken(error)) throw error;
    await work();
  }
}

function isTaken(error: unknown): boolean {
  return error instanceof Problem && error.code === 'NAME_TAKEN';
}

async function completeAccount(options: ApplyBootstrapOptions, wanted: BootstrapAccount): Promise<void> {
  const { id, clients, users } = wanted;
  await againIfTaken(() => completeApiKey(options, wanted));
  for (const client of clients) await againIfTaken(() => completeClient(options, id, client));
  for (const user of users) await againIfTaken(() => completeUser(options, id, user));
}

async function completeApiKey(
  { stores, audit, clock, onDifference }: ApplyBootstrapOptions,
  { id, apiKey }: BootstrapAccount,
): Promise<void> {
  if (apiKey === undefined) return;
  const kept = await stores.apiKeys.find(id);
  if (!kept) {
    const entry = audit(authorFor(id), { action: 'apiKey.created', target: id });
    await stores.apiKeys.put(keptApiKey(id, apiKey, clock.now()), entry);
  } else if (!matchesHash(apiKey, kept.keyHash)) {
    onDifference(`the account ${id} has another v1 key`);
  }
}

async function completeClient(
  options: ApplyBootstrapOptions,
  accountId: string,
  wanted: Wanted<'clients'>,
): Promise<void> {
  const { clients } = options.stores;
  const kept = await clients.find(wanted.id);
  if (!kept) {
    const entry = options.audit(authorFor(accountId), { action: 'client.created', target: wanted.id });
    await clients.add(keptClient(options, accountId, wanted), entry);
  } else if (kept.accountId !== accountId) {
    throw new Problem('NAME_TAKEN', `the client ${wanted.id} is one of another account`);
  } else if (!matchesHash(wanted.secret, kept.secretHash)) {
    options.onDifference(`the client ${wanted.id} has another secret`);
  }
}

async function completeUser(
  options: ApplyBootstrapOptions,
  accountId: string,
  wanted: Wanted<'users'>,
): Promise<void> {
  const { stores, audit, onDifference } = options;
  const kept = (await stores.users.list(accountId)).find(({ email }) => email === wanted.email.toLowerCase());
  if (!kept) {
    const user = await keptUser(options, accountId, wanted);
    const detail = { email: user.email, role: user.role };
    await stores.users.add(
      user,
      audit(authorFor(accountId), { action: 'user.created', target: user.id, detail }),
    );
  } else if (kept.role !== wanted.role) {
    onDifference(`the user ${kept.email} of the account ${accountId} is ${kept.role}`);
  } else if (!(await verifyPassword(wanted.password, kept.passwordHash))) {
    onDifference(`the user ${kept.email} of the account ${accountId} has another password`);
  }
}

function authorFor(accountId: string): Author {
  return { accountId, actor: SYSTEM };
}

function keptClient({ clock }: ApplyBootstrapOptions, accountId: string, wanted: Wanted<'clients'>): Client {
  const { id, secret, name = id, scopes } = wanted;
  return {
    id,
    accountId,
    name,
    secretHash: hashSecret(secret),
    ...(scopes && { scopes }),
    createdAt: clock.now(),
  };
}
