import { mappedTarget } from '../mapped-ids.ts';
import type { PlatformChannel } from '../platform-conversation.ts';
import type { PlatformReply } from '../platform-reply.ts';

/** Who has a conversation now, and where it is to go: what the integration of a Dialogflow agent has to look at. */
export function outcomeOf(
  channel: Pick<PlatformChannel, 'agents' | 'skills'>,
  { end, status }: PlatformReply,
) {
  if (end?.kind !== 'transfer') return { status };
  return { status, transfer: { ...mappedTarget(channel, end.to), because: end.because } };
}

/** What the bot says: texts, and what may be answered as the chips of Dialogflow Messenger. */
export function saidOf({ messages }: PlatformReply) {
  return messages.flatMap(({ options, text }) => {
    const said = { text: { text: [text] } };
    if (!options) return [said];
    const chips = { type: 'chips', options: options.map((option) => ({ text: option })) } as const;
    return [said, { payload: { richContent: [[chips]] } }];
  });
}
