import { authorOf } from '../audit/auditor.ts';
import type { Handlers } from '../http/handlers.ts';
import type { NewId } from '../ids.ts';
import { locationOf } from '../location.ts';
import { requirePathName } from '../require-path-name.ts';
import { addAgent, agentOf, deleteAgent, noAgent, replaceAgent } from './edit-agents.ts';
import { addSkill, type DirectoryParts, deleteSkill, noSkill, replaceSkill } from './edit-skills.ts';

type SkillRoutes = Pick<
  Handlers,
  'skills.list' | 'skills.create' | 'skills.get' | 'skills.replace' | 'skills.delete'
>;

type AgentRoutes = Pick<
  Handlers,
  'agents.list' | 'agents.create' | 'agents.get' | 'agents.replace' | 'agents.delete'
>;

type Parts = DirectoryParts & { readonly newId: NewId };

/** The routes of skills and agents. */
export function directoryRoutes(parts: Parts): SkillRoutes & AgentRoutes {
  return { ...skillRoutes(parts), ...agentRoutes(parts) };
}

function skillRoutes(parts: Parts): SkillRoutes {
  const { directory, newId } = parts;
  return {
    async 'skills.list'({ params }) {
      return { status: 200, body: { skills: await directory.listSkills(params.accountId) } };
    },
    async 'skills.create'(request) {
      const { body, params } = request;
      const skill = { id: body.id ?? newId(), name: body.name };
      await addSkill(parts, authorOf(request), skill);
      return {
        status: 201,
        body: skill,
        headers: { Location: locationOf(params.accountId, 'skills', skill.id) },
      };
    },
    async 'skills.get'({ params }) {
      const skill = await directory.findSkill(params.accountId, params.skillId);
      if (skill === undefined) throw noSkill(params.skillId);
      return { status: 200, body: skill };
    },
    async 'skills.replace'(request) {
      const { body, params } = request;
      requirePathName('id', body.id, params.skillId);
      const skill = { id: params.skillId, name: body.name };
      await replaceSkill(parts, authorOf(request), skill);
      return { status: 200, body: skill };
    },
    async 'skills.delete'(request) {
      await deleteSkill(parts, authorOf(request), request.params.skillId);
      return { status: 204 };
    },
  };
}

function agentRoutes(parts: Parts): AgentRoutes {
  const { directory, newId } = parts;
  return {
    async 'agents.list'({ params }) {
      return { status: 200, body: { agents: await directory.listAgents(params.accountId) } };
    },
    async 'agents.create'(request) {
      const { body, params } = request;
      const agent = agentOf(body, body.id ?? newId());
      await addAgent(parts, authorOf(request), agent);
      return {
        status: 201,
        body: agent,
        headers: { Location: locationOf(params.accountId, 'agents', agent.id) },
      };
    },
    async 'agents.get'({ params }) {
      const agent = await directory.findAgent(params.accountId, params.agentId);
      if (agent === undefined) throw noAgent(params.agentId);
      return { status: 200, body: agent };
    },
    async 'agents.replace'(request) {
      const { body, params } = request;
      requirePathName('id', body.id, params.agentId);
      const agent = agentOf(body, params.agentId);
      await replaceAgent(parts, authorOf(request), agent);
      return { status: 200, body: agent };
    },
    async 'agents.delete'(request) {
      await deleteAgent(parts, authorOf(request), request.params.agentId);
      return { status: 204 };
    },
  };
}
