import type { Config } from '../../config.ts';
import { sqlitePath } from '../../storage/open-database.ts';
import { givenSecretKey, missingSecretKey } from './given-secret-key.ts';
import { parseSecretKey, type SecretKeySource } from './secret-key.ts';
import { secretKeyFile } from './secret-key-file.ts';

/** Where the key comes from: the operator, or else a file beside the database, where that is one. */
export function configuredSecretKey({
  databaseUrl,
  secretKey,
}: Pick<Config, 'databaseUrl' | 'secretKey'>): SecretKeySource {
  const given = secretKey === undefined ? undefined : parseSecretKey(secretKey);
  if (given !== undefined) return givenSecretKey(given);
  return databaseUrl.startsWith('sqlite:')
    ? secretKeyFile(`${sqlitePath(databaseUrl)}.key`)
    : missingSecretKey();
}
