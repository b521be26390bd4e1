import { MAX_SKILLS, Problem, type Skill, writePath } from '@conversation-orchestrator/api';
import type { Auditor, Author } from '../audit/auditor.ts';
import type { RoutingStore } from '../policies/routing-store.ts';
import { requireUnused } from '../require-unused.ts';
import type { DirectoryChange, DirectoryStore } from './directory-store.ts';
import { usesOfSkill } from './skill-uses.ts';

/** What the directory's use cases need of the server. */
export type DirectoryParts = {
  readonly directory: DirectoryStore;
  readonly routing: Pick<RoutingStore, 'load'>;
  readonly audit: Auditor;
};

/** Adds a skill. */
export async function addSkill(parts: DirectoryParts, author: Author, skill: Skill): Promise<void> {
  await parts.directory.change(author.accountId, async (change) => {
    if (await change.findSkill(skill.id)) throw new Problem('NAME_TAKEN', `There is a skill ${skill.id}`);
    await requireFreeName(change, skill);
    if ((await change.countSkills()) >= MAX_SKILLS) {
      throw new Problem('INVALID_REQUEST', `An account may have ${MAX_SKILLS} skills; one must go first`);
    }
    await change.putSkill(skill);
    await change.record(parts.audit(author, { action: 'skill.created', target: skill.id, detail: skill }));
  });
}

/** Gives a skill another name. */
export async function replaceSkill(parts: DirectoryParts, author: Author, skill: Skill): Promise<void> {
  await parts.directory.change(author.accountId, async (change) => {
    const known = await change.findSkill(skill.id);
    if (known === undefined) throw noSkill(skill.id);
    if (known.name === skill.name) return;
    await requireFreeName(change, skill);
    await change.putSkill(skill);
    await change.record(parts.audit(author, { action: 'skill.updated', target: skill.id, detail: skill }));
  });
}

/** Deletes a skill, unless a policy transfers to it or an agent has it: conversations would be sent where nobody is. */
export async function deleteSkill(parts: DirectoryParts, author: Author, skillId: string): Promise<void> {
  const ofRouting = usesOfSkill(skillId, await parts.routing.load(author.accountId));
  await parts.directory.change(author.accountId, async (change) => {
    const skill = await change.findSkill(skillId);
    if (skill === undefined) throw noSkill(skillId);
    const agents = (await change.listAgents()).filter(({ skillIds }) => skillIds.includes(skillId));
    const ofAgents = agents.map(({ id, name }) => ({
      path: writePath(['agents', id]),
      message: `the agent “${name}” has it`,
    }));
    requireUnused(`The skill “${skill.name}”`, [...ofRouting, ...ofAgents]);
    await change.deleteSkill(skillId);
    await change.record(parts.audit(author, { action: 'skill.deleted', target: skillId, detail: skill }));
  });
}

/** The problem that there is no such skill. */
export function noSkill(skillId: string): Problem {
  return new Problem('NOT_FOUND', `There is no skill ${skillId}`);
}

async function requireFreeName(change: DirectoryChange, { name }: Skill): Promise<void> {
  const taken = await change.findSkillNamed(name);
  if (taken !== undefined) throw new Problem('NAME_TAKEN', `There is a skill “${name}”: ${taken.id}`);
}
