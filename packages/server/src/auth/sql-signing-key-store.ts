import type { JWK } from 'jose';
import type { Selectable } from 'kysely';
import type { Database } from '../storage/database.ts';
import type { Schema } from '../storage/schema.ts';
import { ALGORITHM } from './signing-key.ts';
import type { SigningKey, SigningKeyStore } from './signing-key-store.ts';

/** The signing key in the database. All nodes offer a key of the same id, so that only one can be added. */
export function createSqlSigningKeyStore(database: Database): SigningKeyStore {
  const select = (reader: Database['read']) =>
    reader
      .selectFrom('signing_keys')
      .selectAll()
      .where('algorithm', '=', ALGORITHM)
      .orderBy('created_at', 'desc')
      .limit(1);
  return {
    async find() {
      const row = await select(database.read).executeTakeFirst();
      return row && toKey(row);
    },
    offer: (key) =>
      database.write(async (transaction) => {
        await transaction
          .insertInto('signing_keys')
          .values(toRow(key))
          .onConflict((conflict) => conflict.doNothing())
          .execute();
        return toKey(await select(transaction).executeTakeFirstOrThrow());
      }),
    changeIssuer: (id, issuer) =>
      database.write(async (transaction) => {
        await transaction.updateTable('signing_keys').set({ issuer }).where('id', '=', id).execute();
      }),
  };
}

function toRow({ id, issuer, privateJwk, publicJwk, createdAt }: SigningKey) {
  return {
    id,
    algorithm: ALGORITHM,
    issuer,
    private_key: JSON.stringify(privateJwk),
    public_key: JSON.stringify(publicJwk),
    created_at: createdAt,
    expires_at: null,
  };
}

function toKey(row: Selectable<Schema['signing_keys']>): SigningKey {
  return {
    id: row.id,
    issuer: row.issuer,
    privateJwk: JSON.parse(row.private_key) as JWK,
    publicJwk: JSON.parse(row.public_key) as JWK,
    createdAt: row.created_at,
  };
}
