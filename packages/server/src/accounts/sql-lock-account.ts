import type { Transaction } from '../storage/database.ts';

/** Lets one change that concerns a whole account follow another, until the transaction ends: an update locks a row in every dialect. */
export async function lockAccount(transaction: Transaction, accountId: string): Promise<void> {
  await transaction
    .updateTable('accounts')
    .set(({ ref }) => ({ id: ref('id') }))
    .where('id', '=', accountId)
    .execute();
}
