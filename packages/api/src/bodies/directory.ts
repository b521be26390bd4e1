import { z } from 'zod';
import { listOf, nameField, replyList, segmentField } from '../fields.ts';
import { MAX_NAME_CHARACTERS, MAX_SKILLS } from '../limits.ts';
import { accountParams } from './account.ts';

const chosenId = (what: string, example: string) =>
  segmentField(`${what}; left out, the server chooses one.`, example).exactOptional();

/** The path of a skill. */
export const skillParams = accountParams.extend({ skillId: nameField('The skill.', 'vip-support') });

/** A skill to be. */
export const skillBody = z.strictObject({
  id: chosenId('The skill', 'vip-support'),
  name: nameField('What people call it.', 'Vip Support'),
});

/** A skill: a queue of agents. */
export const skillReply = z.strictObject({ id: z.string(), name: z.string() }).meta({
  id: 'Skill',
  description: 'A queue of agents.',
  examples: [{ id: 'vip-support', name: 'Vip Support' }],
});

/** All skills of an account, by name. */
export const skillsReply = z.object({ skills: replyList(skillReply) });

/** Whether an agent takes conversations. */
export const AGENT_STATUSES = ['online', 'away', 'offline'] as const;

/** The path of an agent. */
export const agentParams = accountParams.extend({ agentId: nameField('The agent.', 'agent-ana') });

/** An agent to be. */
export const agentBody = z.strictObject({
  id: chosenId('The agent', 'agent-ana'),
  name: nameField('What people call the agent.', 'Ana'),
  skillIds: listOf(z.string().min(1).max(MAX_NAME_CHARACTERS), { max: MAX_SKILLS })
    .exactOptional()
    .meta({
      description: 'Skills whose conversations the agent takes; left out, none.',
      examples: [['vip-support']],
    }),
  status: z.enum(AGENT_STATUSES).exactOptional().meta({ description: 'Left out, `offline`.' }),
});

/** An agent: a person or a bot. */
export const agentReply = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    skillIds: replyList(z.string()),
    status: z.enum(AGENT_STATUSES),
  })
  .meta({
    id: 'Agent',
    description: 'A person or a bot a conversation can be transferred to.',
    examples: [{ id: 'agent-ana', name: 'Ana', skillIds: ['vip-support'], status: 'online' }],
  });

/** All agents of an account, by name. */
export const agentsReply = z.object({ agents: replyList(agentReply) });
