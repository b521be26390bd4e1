import type { Action } from '@conversation-orchestrator/engine';
import { z } from 'zod';
import { nameField } from '../fields.ts';
import { jsonValue } from '../json-value.ts';
import { MAX_MESSAGE_CHARACTERS } from '../limits.ts';

/** An action as its author writes it: texts, in which `{{name}}` is the value of an attribute. */
export const actionBody: z.ZodType<Action, Action> = z
  .discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('TRANSFER_TO_SKILL'),
      payload: z.strictObject({ skillId: nameField('The skill.', '{{custom.vipSkill}}') }),
    }),
    z.strictObject({
      type: z.literal('TRANSFER_TO_AGENT'),
      payload: z.strictObject({
        userId: nameField('The agent.', '{{conversation.previousAgentId}}'),
        skillId: nameField('The fallback skill, for when the agent is not available.').exactOptional(),
      }),
    }),
    z.strictObject({
      type: z.literal('SEND_MESSAGE'),
      payload: z.strictObject({ message: z.string().min(1).max(MAX_MESSAGE_CHARACTERS) }),
    }),
  ])
  .meta({
    id: 'Action',
    description: 'What the asking bot shall do. `{{name}}` in a text is the value of an attribute.',
    examples: [{ type: 'TRANSFER_TO_SKILL', payload: { skillId: '{{custom.vipSkill}}' } }],
  });

/** An action of a decision: attributes are resolved, so a payload holds whatever value they have. */
export const actionReply: z.ZodType<Action, Action> = z
  .discriminatedUnion('type', [
    z.object({ type: z.literal('TRANSFER_TO_SKILL'), payload: z.object({ skillId: jsonValue() }) }),
    z.object({
      type: z.literal('TRANSFER_TO_AGENT'),
      payload: z.object({ userId: jsonValue(), skillId: jsonValue().exactOptional() }),
    }),
    z.object({ type: z.literal('SEND_MESSAGE'), payload: z.object({ message: jsonValue() }) }),
  ])
  .meta({
    id: 'ResolvedAction',
    description: 'What the asking bot shall do, attributes resolved.',
    examples: [{ type: 'SEND_MESSAGE', payload: { message: 'TEST Hello World' } }],
  });
