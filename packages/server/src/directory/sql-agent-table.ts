import type { Agent } from '@conversation-orchestrator/api';
import type { Kysely, Selectable } from 'kysely';
import { byName } from '../by-name.ts';
import type { Schema } from '../storage/schema.ts';

/** The agents of one account in the database, or in a transaction under way. */
export function agentTable(db: Kysely<Schema>, accountId: string) {
  const rows = db.selectFrom('agents').where('account_id', '=', accountId);
  return {
    async list(): Promise<readonly Agent[]> {
      return (await rows.selectAll().execute()).map(toAgent).sort(byName);
    },
    async find(agentId: string): Promise<Agent | undefined> {
      const row = await rows.selectAll().where('agent_id', '=', agentId).executeTakeFirst();
      return row && toAgent(row);
    },
    async count(): Promise<number> {
      const { count } = await rows
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow();
      return count;
    },
    async put({ id, name, skillIds, status }: Agent): Promise<void> {
      const columns = { name, status, skill_ids: JSON.stringify(skillIds) };
      await db
        .insertInto('agents')
        .values({ account_id: accountId, agent_id: id, ...columns })
        .onConflict((conflict) => conflict.columns(['account_id', 'agent_id']).doUpdateSet(columns))
        .execute();
    },
    async delete(agentId: string): Promise<void> {
      await db
        .deleteFrom('agents')
        .where('account_id', '=', accountId)
        .where('agent_id', '=', agentId)
        .execute();
    },
  };
}

function toAgent(row: Selectable<Schema['agents']>): Agent {
  return {
    id: row.agent_id,
    name: row.name,
    skillIds: JSON.parse(row.skill_ids) as readonly string[],
    status: row.status as Agent['status'],
  };
}
