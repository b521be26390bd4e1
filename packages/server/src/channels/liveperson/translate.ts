import type { ReplyOf, RequestOf } from '@conversation-orchestrator/api';
import { mappedTarget } from '../mapped-ids.ts';
import type { PlatformChannel } from '../platform-conversation.ts';
import type { PlatformEvent } from '../platform-event.ts';
import type { PlatformReply } from '../platform-reply.ts';

type Told = RequestOf<'platforms.livepersonEvent'>['body'];
type Answer = ReplyOf<'platforms.livepersonEvent'>['body'];
type Said = Answer['response'][number];

const MOST_CHARACTERS = 10_000;
/** As many as LivePerson shows side by side. */
const QUICK_REPLIES_PER_ROW = 8;

/** What LivePerson tells, as an event. `id` is for one that names none. */
export function eventOf(told: Told, id: string): PlatformEvent {
  const event = { id: idOf(told) ?? id };
  if (told.type === 'CONVERSATION')
    return { ...event, kind: told.data.name === 'CLOSED' ? 'ended' : 'arrived' };
  const { serverTimestamp } = told.context.lpEvent;
  // LivePerson sends a bot what is written while it has the conversation: what was written before it left was only late.
  const comesBack = (leftAt: number) => serverTimestamp === undefined || serverTimestamp > leftAt;
  return { ...event, kind: 'message', text: textOf(told).slice(0, MOST_CHARACTERS), comesBack };
}

/** A dialog counts what happens in it. */
function idOf({ context: { lpEvent }, type }: Told): string | undefined {
  const { dialogId = '', sequence } = lpEvent;
  return sequence === undefined ? undefined : `${type}:${sequence}:${dialogId}`.slice(0, 256);
}

/** What a customer wrote, chose or sent, in words. */
function textOf(told: Exclude<Told, { readonly type: 'CONVERSATION' }>): string {
  switch (told.type) {
    case 'TEXT':
      return told.data.message;
    case 'RICH_CONTENT':
      return JSON.stringify(told.data.content);
    case 'hosted-file':
      return told.data.caption || told.data.relativePath;
  }
}

/** What the bot did, as LivePerson reads it. One that failed has no answer: LivePerson then goes to its own default skill. */
export function answerOf(
  channel: Pick<PlatformChannel, 'agents' | 'skills'>,
  { end, messages }: PlatformReply,
): Answer {
  const said = messages.map(({ options, text }) => (options ? choiceOf(text, options) : sayText(text)));
  return { response: [...said, ...actionOf(channel, end)], analytics: { intents: [] } };
}

function sayText(message: string): Said {
  return { type: 'TEXT', data: { message } };
}

/** LivePerson's documentation, "Sending Quick Replies (Structured Content)". */
function choiceOf(message: string, options: readonly string[]): Said {
  const replies = options.map((option) => ({
    type: 'button' as const,
    title: option,
    tooltip: option,
    click: { actions: [{ type: 'publishText' as const, text: option }] },
  }));
  const quickReplies = { type: 'quickReplies', itemsPerRow: QUICK_REPLIES_PER_ROW, replies } as const;
  return { type: 'STRUCTURED_CONTENT', data: { structuredContent: { message, quickReplies } } };
}

/** LivePerson's documentation, "Bot Actions": one for each answer. Skills go by their names there. */
function actionOf(
  channel: Pick<PlatformChannel, 'agents' | 'skills'>,
  end: PlatformReply['end'],
): readonly Said[] {
  if (end?.kind === 'close')
    return [{ type: 'ACTION', data: { name: 'CLOSE_CONVERSATION', parameters: {} } }];
  if (end?.kind !== 'transfer') return [];
  const { agentId, skillId: skillName } = mappedTarget(channel, end.to);
  const parameters = { skillName, ...(agentId !== undefined && { agentId }) };
  return [{ type: 'ACTION', data: { name: 'TRANSFER', parameters } }];
}
