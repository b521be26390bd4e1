import type { Value } from '@conversation-orchestrator/engine';
import { OutboundError, type OutboundHttp } from '../../outbound/outbound-http.ts';
import { withinTime } from '../../outbound/within-time.ts';
import type { CallResources } from '../account-resources.ts';
import type { WebhookFunction } from '../customer-function.ts';
import type { InvocationEnd } from '../invoke-function.ts';
import { readAnswer } from './read-answer.ts';
import { webhookHeaders } from './webhook-headers.ts';

/** A call of a webhook. */
export type WebhookCall = {
  readonly accountId: string;
  readonly function: WebhookFunction;
  readonly payload: Value;
  readonly timeoutMs: number;
};

/** Calls a webhook. Never rejects, and ends in time, whatever it waits for. */
export type CallWebhook = (call: WebhookCall) => Promise<InvocationEnd>;

/** What webhooks are called with. */
export type WebhookParts = { readonly outbound: OutboundHttp; readonly resources: CallResources };

/** SPEC 10: the largest result, in bytes. */
const MOST_RESULT_BYTES = 256 * 1024;

/** Makes what calls webhooks: by POST, with `{payload}` as JSON, at the allowed domains of the account. */
export function createCallWebhook({ outbound, resources }: WebhookParts): CallWebhook {
  async function call(
    { accountId, function: webhook, payload, timeoutMs }: WebhookCall,
    signal: AbortSignal,
  ): Promise<InvocationEnd> {
    const findSecret = (name: string) => resources.readSecret(accountId, name);
    const [allowedDomains, headers] = await Promise.all([
      resources.allowedDomains(accountId),
      webhookHeaders(webhook.headers ?? {}, findSecret),
    ]);
    const body = JSON.stringify({ payload });
    const { url } = webhook;
    const target = { accountId, url, allowedDomains, timeoutMs, maxBytes: MOST_RESULT_BYTES };
    return readAnswer(await outbound({ ...target, method: 'POST', headers, body }, signal));
  }

  return async (asked) => {
    const never = new AbortController().signal;
    try {
      return await withinTime({ timeoutMs: asked.timeoutMs, signal: never }, (signal) => call(asked, signal));
    } catch (error) {
      return endOf(error);
    }
  };
}

function endOf(error: unknown): InvocationEnd {
  if (error instanceof OutboundError) return { kind: 'error', code: error.code, message: error.message };
  return {
    kind: 'error',
    code: 'RESOURCES',
    message: 'the secrets or domains of the account could not be read',
  };
}
