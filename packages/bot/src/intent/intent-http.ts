/** A request to a service that recognises intents. */
export type IntentHttpRequest = {
  readonly method: 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Until the whole answer is there. */
  readonly timeoutMs: number;
};

/**
 * The way out to services that recognise intents. Whoever gives it decides where it may lead and how long an answer may be; it rejects where
 * there is none, with a message that the account's people may read.
 */
export type IntentHttp = (
  request: IntentHttpRequest,
) => Promise<{ readonly status: number; readonly body: string }>;

/** How long an answer is waited for, where the configuration does not say. */
export const USUAL_TIMEOUT_MS = 3_000;

/** The JSON a service answers. Rejects where the status is not 2xx, or it is no JSON. */
export async function postJson(
  http: IntentHttp,
  request: Omit<IntentHttpRequest, 'method' | 'body'> & { readonly body: unknown },
): Promise<unknown> {
  const headers = { 'content-type': 'application/json', accept: 'application/json', ...request.headers };
  const sent = { ...request, method: 'POST', headers, body: JSON.stringify(request.body) } as const;
  return jsonOf(await http(sent));
}

/** The JSON of an answer whose status is 2xx; throws for any other. */
export function jsonOf({ body, status }: { readonly status: number; readonly body: string }): unknown {
  if (status < 200 || status > 299) throw new Error(`The service answered ${status}`);
  try {
    return JSON.parse(body);
  } catch {
    throw new Error('The service did not answer JSON');
  }
}
