import { EVENT_STREAM } from '@conversation-orchestrator/api';
import { checkReply } from './check-reply.ts';

/** What a test may send besides method and path. */
export type SendOptions = {
  readonly token?: string | undefined;
  readonly apiKey?: string;
  readonly basic?: { readonly clientId: string; readonly secret: string };
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly json?: unknown;
  /** Sent as it is. */
  readonly raw?: string | Uint8Array<ArrayBuffer>;
};

/** An answer; its body is parsed when it is JSON. */
export type TestAnswer = {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
};

/** Sends a request, and throws when the answer is not one the endpoint table documents. */
export async function sendRequest(
  url: string,
  method: string,
  path: string,
  options: SendOptions,
): Promise<TestAnswer> {
  const { json, raw } = options;
  const body = raw ?? (json === undefined ? undefined : JSON.stringify(json));
  const response = await fetch(url + path, {
    method,
    headers: headersOf(options),
    redirect: 'manual',
    ...(body !== undefined && { body }),
  });
  const contentType = response.headers.get('content-type') ?? '';
  const text = await (contentType.startsWith(EVENT_STREAM) ? firstPiece(response) : response.text());
  const answer = { status: response.status, headers: response.headers, body: parse(text, contentType) };
  if (method !== 'HEAD') checkReply(method, path.split('?')[0] ?? path, { ...answer, contentType });
  return answer;
}

/** What a stream begins with: the rest of it would never end. */
async function firstPiece({ body }: Response): Promise<string> {
  const reader = body?.getReader();
  const first = await reader?.read();
  await reader?.cancel();
  return new TextDecoder().decode(first?.value);
}

function headersOf({ token, apiKey, basic, headers, json }: SendOptions): Record<string, string> {
  return {
    ...(json !== undefined && { 'content-type': 'application/json' }),
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
    ...(apiKey !== undefined && { 'maven-api-key': apiKey }),
    ...(basic && { authorization: `Basic ${btoa(`${basic.clientId}:${basic.secret}`)}` }),
    ...headers,
  };
}

function parse(text: string, contentType: string): unknown {
  return /[/+]json/.test(contentType) && text !== '' ? JSON.parse(text) : text;
}
