import type { Agent, Skill } from '@conversation-orchestrator/api';
import type { AuditEntry } from '../audit/audit-entry.ts';
import type { MemoryAuditLog } from '../audit/memory-audit-log.ts';
import { byName } from '../by-name.ts';
import type { DirectoryChange, DirectoryStore } from './directory-store.ts';

type Directory = { readonly skills: Map<string, Skill>; readonly agents: Map<string, Agent> };

/** Makes an empty directory in memory, for tests of what uses one. */
export function createMemoryDirectoryStore(audit: MemoryAuditLog): DirectoryStore {
  const directories = new Map<string, Directory>();
  const directoryOf = (accountId: string): Directory =>
    directories.get(accountId) ?? { skills: new Map(), agents: new Map() };
  let last: Promise<unknown> = Promise.resolve();

  async function run<T>(accountId: string, work: (change: DirectoryChange) => Promise<T>): Promise<T> {
    const { skills, agents } = directoryOf(accountId);
    const next = { skills: new Map(skills), agents: new Map(agents) };
    const entries: AuditEntry[] = [];
    const answer = await work(changeOf(next, entries));
    directories.set(accountId, next);
    entries.forEach(audit.append);
    return answer;
  }

  return {
    listSkills: async (accountId) => [...directoryOf(accountId).skills.values()].sort(byName),
    findSkill: async (accountId, skillId) => directoryOf(accountId).skills.get(skillId),
    listAgents: async (accountId) => [...directoryOf(accountId).agents.values()].sort(byName),
    findAgent: async (accountId, agentId) => directoryOf(accountId).agents.get(agentId),
    change(accountId, work) {
      const changed = last.then(() => run(accountId, work));
      last = changed.catch(() => {});
      return changed;
    },
  };
}

function changeOf({ skills, agents }: Directory, entries: AuditEntry[]): DirectoryChange {
  return {
    findSkill: async (skillId) => skills.get(skillId),
    findSkillNamed: async (wanted) => [...skills.values()].find(({ name }) => name === wanted),
    knownSkillIds: async (skillIds) => new Set(skillIds.filter((id) => skills.has(id))),
    countSkills: async () => skills.size,
    putSkill: async (skill) => void skills.set(skill.id, skill),
    deleteSkill: async (skillId) => void skills.delete(skillId),
    findAgent: async (agentId) => agents.get(agentId),
    listAgents: async () => [...agents.values()].sort(byName),
    countAgents: async () => agents.size,
    putAgent: async (agent) => void agents.set(agent.id, agent),
    deleteAgent: async (agentId) => void agents.delete(agentId),
    record: async (entry) => void entries.push(entry),
  };
}
