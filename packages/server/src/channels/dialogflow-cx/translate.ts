import type { JsonObject, ReplyOf, RequestOf } from '@conversation-orchestrator/api';
import { dialogflowContext } from '../dialogflow/dialogflow-context.ts';
import { outcomeOf, saidOf } from '../dialogflow/dialogflow-reply.ts';
import type { PlatformChannel } from '../platform-conversation.ts';
import type { PlatformEvent } from '../platform-event.ts';
import type { PlatformReply } from '../platform-reply.ts';

type Told = RequestOf<'platforms.dialogflowCx'>['body'];
type Answer = ReplyOf<'platforms.dialogflowCx'>['body'];

/** The webhook is called while the agent has the conversation: what is said in one that had left has come back. */
const always = () => true;

/** What a customer said to a Dialogflow CX agent; a page that is entered without a word is an arrival. `id` is for a request that names none. */
export function eventOf({ detectIntentResponseId, text, transcript }: Told, id: string): PlatformEvent {
  const said = text || transcript || '';
  const event = { id: detectIntentResponseId || id };
  return said === ''
    ? { ...event, kind: 'arrived' }
    : { ...event, kind: 'message', text: said, comesBack: always };
}

/** What Dialogflow CX knows of the conversation. */
export function contextOf({ intentInfo, sessionInfo }: Told): JsonObject {
  return dialogflowContext(intentInfo?.displayName, sessionInfo.parameters);
}

/** What the bot did, as Dialogflow CX reads it (`WebhookResponse` v3). */
export function answerOf(channel: Pick<PlatformChannel, 'agents' | 'skills'>, reply: PlatformReply): Answer {
  const metadata = outcomeOf(channel, reply);
  return {
    fulfillmentResponse: { messages: [...saidOf(reply), ...endOf(reply, metadata)] },
    sessionInfo: { parameters: { orchestratorStatus: reply.status } },
    payload: { orchestrator: metadata },
  };
}

function endOf({ end }: PlatformReply, metadata: ReturnType<typeof outcomeOf>) {
  if (!end) return [];
  return end.kind === 'close'
    ? [{ conversationSuccess: { metadata } }]
    : [{ liveAgentHandoff: { metadata } }];
}
