import type { JsonObject, ReplyOf, RequestOf } from '@conversation-orchestrator/api';
import { dialogflowContext } from '../dialogflow/dialogflow-context.ts';
import { outcomeOf, saidOf } from '../dialogflow/dialogflow-reply.ts';
import type { PlatformChannel } from '../platform-conversation.ts';
import type { PlatformEvent } from '../platform-event.ts';
import type { PlatformReply } from '../platform-reply.ts';

type Told = RequestOf<'platforms.dialogflowEs'>['body'];
type Answer = ReplyOf<'platforms.dialogflowEs'>['body'];

/** The webhook is called while the agent has the conversation: what is said in one that had left has come back. */
const always = () => true;

/** What a customer said to a Dialogflow ES agent. `id` is for a request that names none. */
export function eventOf({ queryResult, responseId }: Told, id: string): PlatformEvent {
  const { queryText = '' } = queryResult;
  const event = { id: responseId || id };
  return queryText === ''
    ? { ...event, kind: 'arrived' }
    : { ...event, kind: 'message', text: queryText, comesBack: always };
}

/** What Dialogflow ES knows of the conversation. */
export function contextOf({ queryResult: { intent, parameters } }: Told): JsonObject {
  return dialogflowContext(intent?.displayName, parameters);
}

/** What the bot did, as Dialogflow ES reads it (`WebhookResponse` v2). */
export function answerOf(channel: Pick<PlatformChannel, 'agents' | 'skills'>, reply: PlatformReply): Answer {
  const payload = { orchestrator: outcomeOf(channel, reply) };
  // The answer of the agent has the messages only: what shall be done must be one of them, too.
  const told = reply.end ? [{ payload }] : [];
  return { fulfillmentMessages: [...saidOf(reply), ...told], payload };
}
