import { type Kysely, Migrator } from 'kysely';
import { MIGRATIONS } from './migrations/migrations.ts';
import type { Schema } from './schema.ts';

/** Brings a database to the newest schema, in one transaction. The caller sees to it that nobody else does so meanwhile. */
export async function migrate(db: Kysely<Schema>): Promise<void> {
  const newer = (await executedMigrations(db)).filter((name) => !Object.hasOwn(MIGRATIONS, name));
  if (newer.length > 0) {
    throw new Error(
      `it was written by a newer version of this product (${newer.join(', ')}): run that version or a later one`,
    );
  }
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...MIGRATIONS }) } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw new Error('the schema could not be brought up to date', { cause: error });
}

/** The names of the migrations a database has been through: none where it is not one of ours. */
export async function executedMigrations(db: Kysely<Schema>): Promise<readonly string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some((table) => table.name === MIGRATION_TABLE)) return [];
  const rows = await db
    .withTables<{ [MIGRATION_TABLE]: { name: string } }>()
    .selectFrom(MIGRATION_TABLE)
    .select('name')
    .execute();
  return rows.map((row) => row.name);
}

const MIGRATION_TABLE = 'kysely_migration';
