import { jsonFault } from '@conversation-orchestrator/api';
import type { Value } from '@conversation-orchestrator/engine';
import type { OutboundReply } from '../../outbound/outbound-http.ts';
import type { InvocationEnd } from '../invoke-function.ts';

const NO_CONTENT = 204;

/** What a webhook's answer says: the result, where it is a success and JSON. An answer without content is null. */
export function readAnswer({ body, status }: OutboundReply): InvocationEnd {
  if (status < 200 || status > 299) {
    const redirect = status >= 300 && status <= 399 ? '; redirects are not followed' : '';
    return { kind: 'error', code: 'STATUS', status, message: `the webhook answered ${status}${redirect}` };
  }
  if (status === NO_CONTENT) return { kind: 'result', value: null };
  try {
    return resultOf(JSON.parse(body));
  } catch {
    return invalid('is not JSON');
  }
}

function resultOf(value: Value): InvocationEnd {
  const fault = jsonFault(value);
  return fault === undefined ? { kind: 'result', value } : invalid(`cannot be a result: ${fault.message}`);
}

function invalid(why: string): InvocationEnd {
  return { kind: 'error', code: 'INVALID_ANSWER', message: `what the webhook answered ${why}` };
}
