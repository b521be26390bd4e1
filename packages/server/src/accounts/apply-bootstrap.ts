import { Problem } from '@conversation-orchestrator/api';
import { SYSTEM } from '../audit/actor.ts';
import type { Auditor, Author } from '../audit/auditor.ts';
import { verifyPassword } from '../auth/password.ts';
import { hashSecret, matchesHash } from '../auth/secret.ts';
import type { Clock } from '../clock.ts';
import type { NewId } from '../ids.ts';
import type { AccessStores } from './access-stores.ts';
import type { BootstrapAccount, BootstrapDocument } from './bootstrap-document.ts';
import { changeUser } from './change-user.ts';
import type { Client } from './client-store.ts';
import { keptUser } from './create-user.ts';
import { keptApiKey } from './kept-api-key.ts';

export type ApplyBootstrapOptions = {
  readonly stores: AccessStores;
  readonly audit: Auditor;
  readonly clock: Clock;
  readonly newId: NewId;
};

type Wanted<Key extends 'clients' | 'users'> = BootstrapAccount[Key][number];

/**
 * Sees to it that the accounts of a document are there, as it says. Applied again, or by several nodes at once, it changes nothing more.
 * What the document does not name stays as it is. Throws a `Problem` where the document cannot be fulfilled.
 */
export async function applyBootstrap(
  options: ApplyBootstrapOptions,
  document: BootstrapDocument,
): Promise<void> {
  for (const account of document.accounts) {
    const isNew =
      !(await options.stores.accounts.find(account.id)) && (await createAccount(options, account));
    if (!isNew) await updateAccount(options, account);
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
    const isTaken = error instanceof Problem && error.code === 'NAME_TAKEN';
    if (isTaken && (await stores.accounts.find(id))) return false;
    throw error;
  }
}

async function updateAccount(options: ApplyBootstrapOptions, wanted: BootstrapAccount): Promise<void> {
  const { accounts } = options.stores;
  const { id, name } = wanted;
  const account = await accounts.find(id);
  if (account && name !== undefined && account.name !== name) {
    await accounts.rename(
      id,
      name,
      options.audit(authorFor(id), { action: 'account.renamed', target: id, detail: { name } }),
    );
  }
  await updateApiKey(options, wanted);
  for (const client of wanted.clients) await updateClient(options, id, client);
  for (const user of wanted.users) await updateUser(options, id, user);
}

async function updateApiKey(options: ApplyBootstrapOptions, { id, apiKey }: BootstrapAccount): Promise<void> {
  const { stores, audit, clock } = options;
  const kept = await stores.apiKeys.find(id);
  if (apiKey === undefined || (kept && matchesHash(apiKey, kept.keyHash))) return;
  const entry = audit(authorFor(id), { action: 'apiKey.replaced', target: id });
  await stores.apiKeys.put(keptApiKey(id, apiKey, clock.now()), entry);
}

async function updateClient(
  options: ApplyBootstrapOptions,
  accountId: string,
  wanted: Wanted<'clients'>,
): Promise<void> {
  const { clients } = options.stores;
  const entry = (action: string) => options.audit(authorFor(accountId), { action, target: wanted.id });
  const kept = await clients.find(wanted.id);
  if (!kept) return clients.add(keptClient(options, accountId, wanted), entry('client.created'));
  if (kept.accountId !== accountId)
    throw new Problem('NAME_TAKEN', `The client ${wanted.id} is one of another account.`);
  if (!matchesHash(wanted.secret, kept.secretHash)) {
    await clients.changeSecret(wanted.id, hashSecret(wanted.secret), entry('client.secretReplaced'));
  }
}

async function updateUser(
  options: ApplyBootstrapOptions,
  accountId: string,
  wanted: Wanted<'users'>,
): Promise<void> {
  const { stores, audit } = options;
  const author = authorFor(accountId);
  const email = wanted.email.toLowerCase();
  const kept = (await stores.users.listByEmail(email)).find((user) => user.accountId === accountId);
  if (!kept) {
    const user = await keptUser(options, accountId, wanted);
    const detail = { email, role: user.role };
    return stores.users.add(user, audit(author, { action: 'user.created', target: user.id, detail }));
  }
  const { name = kept.name, role, password } = wanted;
  const samePassword = await verifyPassword(password, kept.passwordHash);
  if (samePassword && kept.role === role && kept.name === name) return;
  await changeUser({ users: stores.users, audit }, author, kept.id, {
    name,
    role,
    ...(!samePassword && { password }),
  });
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
