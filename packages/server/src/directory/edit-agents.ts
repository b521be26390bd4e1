import { type Agent, MAX_AGENTS, Problem } from '@conversation-orchestrator/api';
import { sameValue } from '@conversation-orchestrator/engine';
import type { Author } from '../audit/auditor.ts';
import type { DirectoryChange } from './directory-store.ts';
import type { DirectoryParts } from './edit-skills.ts';

/** An agent as somebody asks for it. */
type AgentInput = {
  readonly id?: string;
  readonly name: string;
  readonly skillIds?: readonly string[];
  readonly status?: Agent['status'];
};

/** The agent that is asked for: without skills and offline, where nothing else is said. */
export function agentOf({ name, skillIds = [], status = 'offline' }: AgentInput, id: string): Agent {
  return { id, name, skillIds: [...new Set(skillIds)], status };
}

/** Adds an agent. */
export async function addAgent(parts: DirectoryParts, author: Author, agent: Agent): Promise<void> {
  await parts.directory.change(author.accountId, async (change) => {
    if (await change.findAgent(agent.id)) throw new Problem('NAME_TAKEN', `There is an agent ${agent.id}`);
    if ((await change.countAgents()) >= MAX_AGENTS) {
      throw new Problem('INVALID_REQUEST', `An account may have ${MAX_AGENTS} agents; one must go first`);
    }
    await requireSkills(change, agent);
    await change.putAgent(agent);
    await change.record(parts.audit(author, { action: 'agent.created', target: agent.id, detail: agent }));
  });
}

/** Changes an agent. Going online and offline is no matter for the audit log, which is kept for ever. */
export async function replaceAgent(parts: DirectoryParts, author: Author, agent: Agent): Promise<void> {
  await parts.directory.change(author.accountId, async (change) => {
    const known = await change.findAgent(agent.id);
    if (known === undefined) throw noAgent(agent.id);
    await requireSkills(change, agent);
    await change.putAgent(agent);
    if (sameValue(known, { ...agent, status: known.status })) return;
    await change.record(parts.audit(author, { action: 'agent.updated', target: agent.id, detail: agent }));
  });
}

/** Deletes an agent. A policy that transfers to the agent uses its fallback skill from then on. */
export async function deleteAgent(parts: DirectoryParts, author: Author, agentId: string): Promise<void> {
  await parts.directory.change(author.accountId, async (change) => {
    const agent = await change.findAgent(agentId);
    if (agent === undefined) throw noAgent(agentId);
    await change.deleteAgent(agentId);
    await change.record(parts.audit(author, { action: 'agent.deleted', target: agentId, detail: agent }));
  });
}

/** The problem that there is no such agent. */
export function noAgent(agentId: string): Problem {
  return new Problem('NOT_FOUND', `There is no agent ${agentId}`);
}

async function requireSkills(change: DirectoryChange, { skillIds }: Agent): Promise<void> {
  const known = await change.knownSkillIds(skillIds);
  const errors = skillIds.flatMap((id, at) =>
    known.has(id) ? [] : [{ path: `skillIds[${at}]`, message: `there is no skill ${id}` }],
  );
  if (errors.length > 0)
    throw new Problem('INVALID_REQUEST', 'An agent can only have skills there are', { errors });
}
