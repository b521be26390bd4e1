import { Problem, type Role } from '@conversation-orchestrator/api';
import type { Selectable } from 'kysely';
import { recordAudit } from '../audit/record-audit.ts';
import type { Database, Transaction } from '../storage/database.ts';
import type { Schema } from '../storage/schema.ts';
import { lockAccount } from './sql-lock-account.ts';
import type { User, UserChanges, UserKey, UserStore } from './user-store.ts';

/** Users of the console in the database. */
export function createSqlUserStore(database: Database): UserStore {
  const { read } = database;
  const users = () => read.selectFrom('users').selectAll();
  return {
    async find(userId) {
      const row = await users().where('id', '=', userId).executeTakeFirst();
      return row && toUser(row);
    },
    async listByEmail(email) {
      return (await users().where('email', '=', email).orderBy('account_id').execute()).map(toUser);
    },
    async list(accountId) {
      return (await users().where('account_id', '=', accountId).orderBy('email').execute()).map(toUser);
    },
    add: (user, entry) =>
      database.write(async (transaction) => {
        await insertUser(transaction, user);
        await recordAudit(transaction, entry);
      }),
    change: (key, changes, entry) =>
      database.write(async (transaction) => {
        // Two administrators cannot take each other's role at the same time.
        await lockAccount(transaction, key.accountId);
        const user = await changeUser(transaction, key, changes);
        if (user) await recordAudit(transaction, entry);
        return user;
      }),
    remove: (key, entry) =>
      database.write(async (transaction) => {
        await lockAccount(transaction, key.accountId);
        const removed = await removeUser(transaction, key);
        if (removed) await recordAudit(transaction, entry);
        return removed;
      }),
    noteSignIn: (userId, at) =>
      database.write(async (transaction) => {
        await transaction
          .updateTable('users')
          .set({ last_sign_in_at: at })
          .where('id', '=', userId)
          .execute();
      }),
  };
}

/** Adds a user, in a transaction under way. Throws `NAME_TAKEN` where the account has one with this e-mail address. */
export async function insertUser(transaction: Transaction, user: User): Promise<void> {
  const inserted = await transaction
    .insertInto('users')
    .values({
      id: user.id,
      account_id: user.accountId,
      email: user.email,
      name: user.name,
      password_hash: user.passwordHash,
      role: user.role,
      created_at: user.createdAt,
      last_sign_in_at: user.lastSignInAt ?? null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!inserted) throw new Problem('NAME_TAKEN', `There is a user ${user.email} already.`);
}

async function findUser(transaction: Transaction, { accountId, id }: UserKey): Promise<User | undefined> {
  const row = await transaction
    .selectFrom('users')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && toUser(row);
}

async function changeUser(
  transaction: Transaction,
  key: UserKey,
  changes: UserChanges,
): Promise<User | undefined> {
  const before = await findUser(transaction, key);
  if (!before) return undefined;
  const after = { ...before, ...changes };
  await transaction
    .updateTable('users')
    .set({ name: after.name, role: after.role, password_hash: after.passwordHash })
    .where('id', '=', key.id)
    .execute();
  if (before.role === 'admin' && after.role !== 'admin') await requireAdmin(transaction, key.accountId);
  if (before.role !== after.role || before.passwordHash !== after.passwordHash) {
    await transaction.deleteFrom('console_sessions').where('user_id', '=', key.id).execute();
  }
  return after;
}

/** Removes a user; the sessions go with the row they refer to. */
async function removeUser(transaction: Transaction, key: UserKey): Promise<boolean> {
  const before = await findUser(transaction, key);
  if (!before) return false;
  await transaction.deleteFrom('users').where('id', '=', key.id).execute();
  if (before.role === 'admin') await requireAdmin(transaction, key.accountId);
  return true;
}

async function requireAdmin(transaction: Transaction, accountId: string): Promise<void> {
  const admin = await transaction
    .selectFrom('users')
    .select('id')
    .where('account_id', '=', accountId)
    .where('role', '=', 'admin')
    .limit(1)
    .executeTakeFirst();
  if (!admin) throw new Problem('LAST_ADMIN');
}

function toUser(row: Selectable<Schema['users']>): User {
  return {
    id: row.id,
    accountId: row.account_id,
    email: row.email,
    name: row.name,
    role: row.role as Role,
    passwordHash: row.password_hash,
    createdAt: row.created_at,
    ...(row.last_sign_in_at !== null && { lastSignInAt: row.last_sign_in_at }),
  };
}
