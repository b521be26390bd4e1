import type { Skill } from '@conversation-orchestrator/api';
import type { Kysely, Selectable } from 'kysely';
import { byName } from '../by-name.ts';
import type { Schema } from '../storage/schema.ts';

/** The skills of one account in the database, or in a transaction under way. */
export function skillTable(db: Kysely<Schema>, accountId: string) {
  const rows = db.selectFrom('skills').where('account_id', '=', accountId);
  return {
    async list(): Promise<readonly Skill[]> {
      return (await rows.selectAll().execute()).map(toSkill).sort(byName);
    },
    async find(skillId: string): Promise<Skill | undefined> {
      const row = await rows.selectAll().where('skill_id', '=', skillId).executeTakeFirst();
      return row && toSkill(row);
    },
    async findNamed(name: string): Promise<Skill | undefined> {
      const row = await rows.selectAll().where('name', '=', name).executeTakeFirst();
      return row && toSkill(row);
    },
    async known(skillIds: readonly string[]): Promise<ReadonlySet<string>> {
      if (skillIds.length === 0) return new Set();
      const found = await rows.select('skill_id').where('skill_id', 'in', skillIds).execute();
      return new Set(found.map(({ skill_id }) => skill_id));
    },
    async count(): Promise<number> {
      const { count } = await rows
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow();
      return count;
    },
    async put({ id, name }: Skill): Promise<void> {
      await db
        .insertInto('skills')
        .values({ account_id: accountId, skill_id: id, name })
        .onConflict((conflict) => conflict.columns(['account_id', 'skill_id']).doUpdateSet({ name }))
        .execute();
    },
    async delete(skillId: string): Promise<void> {
      await db
        .deleteFrom('skills')
        .where('account_id', '=', accountId)
        .where('skill_id', '=', skillId)
        .execute();
    },
  };
}

function toSkill({ skill_id, name }: Selectable<Schema['skills']>): Skill {
  return { id: skill_id, name };
}
