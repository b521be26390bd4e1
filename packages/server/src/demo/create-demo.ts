import { chmod, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type ApplyBootstrapOptions, createAccount } from '../accounts/apply-bootstrap.ts';
import type { BootstrapAccount } from '../accounts/bootstrap-document.ts';
import { createApiKey } from '../accounts/kept-api-key.ts';
import { SYSTEM } from '../audit/actor.ts';
import type { Author } from '../audit/auditor.ts';
import { createSecret } from '../auth/secret.ts';

/** The account a first start makes, so that there is something to try. */
export const DEMO_ACCOUNT_ID = 'le12345678';

/** What gives access to the demo account. */
export type DemoCredentials = {
  readonly accountId: string;
  readonly apiKey: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly email: string;
  readonly password: string;
};

export type CreateDemoOptions = ApplyBootstrapOptions & {
  /** Where the credentials are kept, readable by their owner only. */
  readonly credentialsPath: string;
  /** Fills the account with the tutorial's routing. */
  readonly importTutorial: (author: Author) => Promise<void>;
};

/**
 * Makes the demo account where there is no account at all, and keeps its credentials in a file: a bootstrap document, which can make the
 * same account elsewhere. Answers the credentials, once; undefined when there was nothing to do.
 */
export async function createDemo(options: CreateDemoOptions): Promise<DemoCredentials | undefined> {
  const { stores, credentialsPath, importTutorial } = options;
  if ((await stores.accounts.listIds()).length > 0) return undefined;
  const credentials = makeCredentials();
  const account = accountOf(credentials);
  // Written before the account: otherwise nobody could use it if we were stopped between. Under another name until then: the account,
  // and the file, may be another node's.
  const draftPath = `${credentialsPath}.${options.newId()}`;
  await writePrivate(draftPath, { accounts: [account] });
  if (!(await createAccount(options, account))) {
    await rm(draftPath, { force: true });
    return undefined;
  }
  await rename(draftPath, credentialsPath);
  await importTutorial({ accountId: account.id, actor: SYSTEM });
  return credentials;
}

function makeCredentials(): DemoCredentials {
  return {
    accountId: DEMO_ACCOUNT_ID,
    apiKey: createApiKey(),
    clientId: `client-${createSecret().slice(0, 8)}`,
    clientSecret: createSecret(),
    email: 'admin@example.com',
    password: createSecret().slice(0, 20),
  };
}

function accountOf({
  accountId,
  apiKey,
  clientId,
  clientSecret,
  email,
  password,
}: DemoCredentials): BootstrapAccount {
  return {
    id: accountId,
    name: 'Demo',
    apiKey,
    clients: [{ id: clientId, name: 'Demo client', secret: clientSecret }],
    users: [{ email, password, role: 'admin', name: 'Admin' }],
  };
}

async function writePrivate(path: string, content: unknown): Promise<void> {
  const mode = 0o600;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `${JSON.stringify(content, null, 2)}\n`, { mode });
  // The mode above is only that of a new file.
  await chmod(path, mode);
}
