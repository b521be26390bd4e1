import type { JsonObject } from '@conversation-orchestrator/api';

/** A bot's question. An id that is not there is left out, never empty. */
export type Ask = {
  readonly accountId: string;
  readonly conversationId?: string;
  readonly customerId?: string;
  readonly sessionId?: string;
  readonly policyId?: string;
  /** Attributes of this question alone, nested by namespace or by full name. They come before stored ones. */
  readonly context?: JsonObject;
};

/** The question in a request's body: an empty id is as good as none. */
export function askOf(body: { readonly accountId: string } & Partial<Record<keyof Ask, unknown>>): Ask {
  const { accountId, context } = body;
  const ask: { -readonly [Name in keyof Ask]: Ask[Name] } = { accountId };
  for (const name of IDS) {
    const id = body[name];
    if (typeof id === 'string' && id !== '') ask[name] = id;
  }
  if (context !== undefined) ask.context = context as JsonObject;
  return ask;
}

const IDS = ['conversationId', 'customerId', 'sessionId', 'policyId'] as const;
