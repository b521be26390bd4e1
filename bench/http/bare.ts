import { type Served, serve } from './child.ts';
import type { Scenario } from './scenario.ts';

/** What the floor answers: the status, headers and body that ours gave to the first request. */
export type BareAnswer = {
  readonly status: number;
  /** Names and values in turns, as `writeHead` takes them fastest. */
  readonly headers: readonly string[];
  readonly body: string;
};

// The floor's own server writes these.
const OF_EVERY_ANSWER = new Set(['connection', 'date', 'keep-alive', 'transfer-encoding']);

/** Starts the floor for a scenario. */
export async function startBare(scenario: Scenario): Promise<Served> {
  const file = new URL('bare-server.ts', import.meta.url).pathname;
  const answer = JSON.stringify(await answerTo(scenario));
  return serve(['--import', 'tsx', file, answer], {}, (line) =>
    /^\d+$/.test(line) ? `http://127.0.0.1:${line}` : undefined,
  );
}

async function answerTo({ url, path, method, headers, body }: Scenario): Promise<BareAnswer> {
  const response = await fetch(url + path, { method, headers, ...(body && { body: body(0) }) });
  return {
    status: response.status,
    headers: [...response.headers].filter(([name]) => !OF_EVERY_ANSWER.has(name)).flat(),
    body: await response.text(),
  };
}
