import { lockAccount } from '../accounts/sql-lock-account.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { Database, Transaction } from '../storage/database.ts';
import type { DirectoryChange, DirectoryStore } from './directory-store.ts';
import { agentTable } from './sql-agent-table.ts';
import { skillTable } from './sql-skill-table.ts';

/** The directory in the database. */
export function createSqlDirectoryStore(database: Database): DirectoryStore {
  const { read } = database;
  return {
    listSkills: (accountId) => skillTable(read, accountId).list(),
    findSkill: (accountId, skillId) => skillTable(read, accountId).find(skillId),
    listAgents: (accountId) => agentTable(read, accountId).list(),
    findAgent: (accountId, agentId) => agentTable(read, accountId).find(agentId),
    change: (accountId, work) =>
      database.write(async (transaction) => {
        // One change of an account's directory at a time: each looks at what is there before it adds to it.
        await lockAccount(transaction, accountId);
        return work(changeIn(transaction, accountId));
      }),
  };
}

function changeIn(transaction: Transaction, accountId: string): DirectoryChange {
  const skills = skillTable(transaction, accountId);
  const agents = agentTable(transaction, accountId);
  return {
    findSkill: skills.find,
    findSkillNamed: skills.findNamed,
    knownSkillIds: skills.known,
    countSkills: skills.count,
    putSkill: skills.put,
    deleteSkill: skills.delete,
    findAgent: agents.find,
    listAgents: agents.list,
    countAgents: agents.count,
    putAgent: agents.put,
    deleteAgent: agents.delete,
    record: (entry) => recordAudit(transaction, entry),
  };
}
