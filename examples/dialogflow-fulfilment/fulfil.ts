import type { Client, Json, NextActions } from '@conversation-orchestrator/sdk';

/** What is used of a request of Dialogflow ES (its documentation, "WebhookRequest"). */
export type FulfilmentRequest = {
  /** `projects/…/agent/sessions/…` */
  readonly session: string;
  readonly queryResult: {
    readonly parameters?: Readonly<Record<string, Json>>;
    readonly intent?: { readonly displayName?: string };
  };
};

const FALLBACK: NextActions = [{ type: 'TRANSFER_TO_SKILL', payload: { skillId: 'general-support' } }];

/** Saves what Dialogflow has understood, asks what to do now, and answers it in the words of Dialogflow ES ("WebhookResponse"). */
export async function fulfil(orchestrator: Client, { queryResult, session }: FulfilmentRequest) {
  const conversationId = session.split('/').at(-1) ?? session;
  const payload = { ...queryResult.parameters, intent: queryResult.intent?.displayName ?? null };
  // What cannot be saved now must not keep the customer from being routed: the question brings it along.
  await orchestrator
    .saveContext({ nameSpace: 'orchestrator', sessionId: conversationId, payload })
    .catch((reason) => console.error(reason));
  const ask = { conversationId, context: { orchestrator: payload } };
  const { actions } = await orchestrator.nextAction(ask, { fallback: FALLBACK });
  return { fulfillmentMessages: (actions.length > 0 ? actions : FALLBACK).map(toMessage) };
}

function toMessage({ payload, type }: NextActions[number]) {
  return type === 'SEND_MESSAGE'
    ? { text: { text: [String(payload.message)] } }
    : { payload: { transfer: payload } };
}
