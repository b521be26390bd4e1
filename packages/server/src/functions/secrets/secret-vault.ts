import { MAX_SECRETS, Problem } from '@conversation-orchestrator/api';
import type { Auditor, Author } from '../../audit/auditor.ts';
import type { Clock } from '../../clock.ts';
import { openSecret, sealSecret } from './seal-secret.ts';
import { type SecretKey, SecretKeyError, type SecretKeySource } from './secret-key.ts';
import type { SecretStore } from './secret-store.ts';

/** What secrets are kept with. */
export type VaultParts = {
  readonly secrets: SecretStore;
  readonly key: SecretKeySource;
  readonly audit: Auditor;
  readonly clock: Clock;
};

/** Encrypts and keeps a secret of the author's account. The problem `SECRETS_UNAVAILABLE` where there is no key, or not the right one. */
export async function saveSecret(
  { audit, clock, key, secrets }: VaultParts,
  author: Author,
  { name, value }: { readonly name: string; readonly value: string },
): Promise<void> {
  const { accountId } = author;
  const sealed = sealSecret(await keyToWrite(key, secrets), { accountId, name }, value);
  const known = await secrets.find(accountId, name);
  const action = known === undefined ? 'secret.created' : 'secret.changed';
  const secret = { accountId, name, changedAt: clock.now(), ...sealed };
  await secrets.put(secret, MAX_SECRETS, audit(author, { action, target: name }));
}

/** Gives a secret of the author's account another value, where it is there and has not that value already. Answers whether it is there. */
export async function updateSecret(
  parts: VaultParts,
  author: Author,
  secret: { readonly name: string; readonly value: string },
): Promise<boolean> {
  const known = await readSecret(parts, author.accountId, secret.name);
  if (known !== undefined && known !== secret.value) await saveSecret(parts, author, secret);
  return known !== undefined;
}

/** The plain text of a secret, for functions; undefined where there is none. Rejects with a `SecretKeyError` where it cannot be decrypted. */
export async function readSecret(
  { key, secrets }: Pick<VaultParts, 'key' | 'secrets'>,
  accountId: string,
  name: string,
): Promise<string | undefined> {
  const secret = await secrets.find(accountId, name);
  return secret && openSecret(await key.get(), secret, secret);
}

/** Makes sure that the secrets there are can be decrypted. Throws a `SecretKeyError` otherwise. Without secrets no key is asked for. */
export async function checkSecretKey({ key, secrets }: Pick<VaultParts, 'key' | 'secrets'>): Promise<void> {
  const ids = await secrets.keyIds();
  if (ids.length === 0) return;
  const { id } = await key.get();
  if (ids.some((used) => used !== id)) {
    throw new SecretKeyError(
      `the database holds secrets that were encrypted with another key (${ids.join(', ')}) than the one that is configured (${id})`,
    );
  }
}

/** The key to encrypt with: never a second one beside the first, with which only half of the secrets could be read. */
async function keyToWrite(source: SecretKeySource, secrets: SecretStore): Promise<SecretKey> {
  try {
    await checkSecretKey({ key: source, secrets });
    return await source.getOrMake();
  } catch (cause) {
    if (!(cause instanceof SecretKeyError)) throw cause;
    throw new Problem('SECRETS_UNAVAILABLE', `The secret cannot be kept: ${cause.message}`, { cause });
  }
}
