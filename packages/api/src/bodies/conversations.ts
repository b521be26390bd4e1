import { z } from 'zod';
import { instant, nameField } from '../fields.ts';
import { accountParams } from './account.ts';

/** The path of a conversation. */
export const conversationParams = accountParams.extend({ conversationId: nameField('The conversation.') });

const time = (description: string) => instant(description).nullable().exactOptional();
const id = (description: string) => nameField(description).nullable().exactOptional();

/** What is to be known of a conversation. What is left out stays; `null` forgets it. */
export const updateConversationBody = z.strictObject({
  startedAt: time('When it began.'),
  lastMessageAt: time('When its last message was sent.'),
  currentSkillId: id('The skill it is in.'),
  previousSkillId: id('The skill it was in before.'),
  previousAgentId: id('The agent who had it before.'),
  consumerId: id('The consumer.'),
  groupId: id('The group.'),
});

/** What is known of a conversation; what is not known is left out. */
export const conversationReply = z
  .object({
    conversationId: z.string(),
    startedAt: z.string().exactOptional(),
    lastMessageAt: z.string().exactOptional(),
    currentSkillId: z.string().exactOptional(),
    previousSkillId: z.string().exactOptional(),
    previousAgentId: z.string().exactOptional(),
    consumerId: z.string().exactOptional(),
    groupId: z.string().exactOptional(),
  })
  .meta({ id: 'Conversation', description: 'What policies read as `conversation.…`.' });
