import type { Selectable } from 'kysely';
import type { Transaction } from '../storage/database.ts';
import type { Schema } from '../storage/schema.ts';

/** What of an account nobody else can change before the transaction ends. */
type LockedAccount = Pick<Selectable<Schema['accounts']>, 'revision' | 'settings'>;

/**
 * Lets one change that concerns a whole account follow another, until the transaction ends: an update locks a row in every dialect.
 * Undefined where there is no such account.
 */
export function lockAccount(transaction: Transaction, accountId: string): Promise<LockedAccount | undefined> {
  return transaction
    .updateTable('accounts')
    .set(({ ref }) => ({ revision: ref('revision') }))
    .where('id', '=', accountId)
    .returning(['revision', 'settings'])
    .executeTakeFirst();
}
