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
  return {
    accountId,
    ...given('conversationId', body.conversationId),
    ...given('customerId', body.customerId),
    ...given('sessionId', body.sessionId),
    ...given('policyId', body.policyId),
    ...(context !== undefined && { context: context as JsonObject }),
  };
}

function given<Name extends keyof Ask>(name: Name, value: unknown): { readonly [K in Name]?: string } {
  return typeof value === 'string' && value !== ''
    ? ({ [name]: value } as { readonly [K in Name]?: string })
    : {};
}
