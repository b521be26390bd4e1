import { ACCOUNT } from './account.ts';

/** What is sent, again and again. */
export type Scenario = {
  /** Of the server. */
  readonly url: string;
  readonly path: string;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  /** Of request number `at`. */
  readonly body?: (at: number) => string;
};

/** Where a scenario is played: the server, and the headers that let it in. */
export type Stage = Pick<Scenario, 'url' | 'headers'>;

/** Conversations that are spoken of, in rotation. */
export const SESSIONS = 1_000;

/** The session of request number `at`. */
export const sessionOf = (at: number) => `session-${at % SESSIONS}`;

/** Asks what to do next in ever another conversation. */
export function nextAction(stage: Stage): Scenario {
  const body = (at: number) =>
    JSON.stringify({ accountId: ACCOUNT, conversationId: `c-${at}`, sessionId: sessionOf(at) });
  return { ...stage, method: 'POST', path: '/v2/policy/nextaction', body };
}

/** Saves two properties, answered when they are on disk. */
export function saveContext(stage: Stage): Scenario {
  const body = (at: number) =>
    JSON.stringify({
      accountId: ACCOUNT,
      nameSpace: 'orchestrator',
      sessionId: sessionOf(at),
      payload: { attempts: at, intent: `intent-${at}` },
    });
  return { ...stage, method: 'POST', path: '/v2/context/document/create', body };
}

/** Reads one document of about 1 kB. */
export function readContext(stage: Stage): Scenario {
  return {
    ...stage,
    method: 'GET',
    path: `/v2/context/document/${ACCOUNT}/orchestrator/${sessionOf(1)}`,
  };
}

/** Request number `at` of a scenario, as it goes over the wire. */
export function encode({ url, path, method, headers, body }: Scenario, at: number): Buffer {
  const text = body?.(at);
  const lines = [
    `${method} ${path} HTTP/1.1`,
    `Host: ${new URL(url).host}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    ...(text === undefined ? [] : [`Content-Length: ${Buffer.byteLength(text)}`]),
  ];
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n${text ?? ''}`);
}
