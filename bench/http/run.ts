import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { ACCOUNT, logIn, send, startBare, startOurs } from './account.ts';
import { end, residentMb, type Served } from './child.ts';
import { type Answered, load, type Scenario } from './load.ts';
import { contextOf, routingOf } from './routing.ts';

// Measures the built server beside a bare node:http server, one after the other in turns, and writes results/http.md. See README.md.

const SESSIONS = 1_000;
const ROUNDS = 3;
const SECONDS = 5;
const MANY_REQUESTS = Number(process.env['BENCH_REQUESTS'] ?? 1_000_000);

type Row = { readonly name: string; readonly ours: Answered; readonly bare: Answered };

const loadBefore = loadavg()[0] ?? 0;
const ours = await startOurs();
const headers = await logIn(ours.url);
const rows: Row[] = [];
const sessionOf = (at: number) => `session-${at % SESSIONS}`;

for (const policies of [10, 1_000, 10_000]) {
  await prepare(policies);
  rows.push(await compare(`next action, ${policies.toLocaleString('en')} policies`, nextAction(ours.url)));
}
const halfPeak = await load(nextAction(ours.url), {
  seconds: SECONDS,
  rate: Math.floor((rows[1]?.ours.perSecond ?? 0) / 2),
});
rows.push(await compare('context save, durable', saveContext(ours.url)));
rows.push(await compare('context read', readContext(ours.url)));
const before = residentMb(ours);
const many = await load(nextAction(ours.url), { amount: MANY_REQUESTS / 2 });
const middle = residentMb(ours);
await load(nextAction(ours.url), { amount: MANY_REQUESTS / 2 });
const after = residentMb(ours);
await end(ours);
report();

async function prepare(policies: number): Promise<void> {
  await send(`${ours.url}/v2/accounts/${ACCOUNT}/policies/import`, 'POST', headers, routingOf(policies));
  const save = async (at: number) => {
    const body = {
      accountId: ACCOUNT,
      nameSpace: 'orchestrator',
      sessionId: sessionOf(at),
      payload: contextOf(at, policies),
    };
    await send(`${ours.url}/v2/context/document/create`, 'POST', headers, body);
  };
  await Promise.all(Array.from({ length: SESSIONS }, (_, at) => save(at)));
}

function nextAction(url: string): Scenario {
  const body = (at: number) =>
    JSON.stringify({ accountId: ACCOUNT, conversationId: `c-${at}`, sessionId: sessionOf(at) });
  return { url: `${url}/v2/policy/nextaction`, method: 'POST', headers, body };
}

function saveContext(url: string): Scenario {
  const body = (at: number) =>
    JSON.stringify({
      accountId: ACCOUNT,
      nameSpace: 'orchestrator',
      sessionId: sessionOf(at),
      payload: { attempts: at, intent: `intent-${at}` },
    });
  return { url: `${url}/v2/context/document/create`, method: 'POST', headers, body };
}

function readContext(url: string): Scenario {
  return {
    url: `${url}/v2/context/document/${ACCOUNT}/orchestrator/${sessionOf(1)}`,
    method: 'GET',
    headers,
  };
}

/** Ours and the floor in turns, so that what else the machine does meets both; the best round of each. */
async function compare(name: string, scenario: Scenario): Promise<Row> {
  const bare = await startBare(await answerOf(scenario));
  const floor = { ...scenario, url: scenario.url.replace(ours.url, bare.url) };
  const answers: { ours: Answered; bare: Answered }[] = [];
  await load(scenario, { seconds: SECONDS });
  await load(floor, { seconds: 1 });
  for (let round = 0; round < ROUNDS; round++) {
    answers.push({
      ours: await load(scenario, { seconds: SECONDS }),
      bare: await load(floor, { seconds: SECONDS }),
    });
  }
  await end(bare satisfies Served);
  return {
    name,
    ours: best(answers.map((answer) => answer.ours)),
    bare: best(answers.map((answer) => answer.bare)),
  };
}

async function answerOf({ url, method, body }: Scenario): Promise<string> {
  const response = await fetch(url, { method, headers, ...(body && { body: body(0) }) });
  return response.text();
}

function best(answers: readonly Answered[]): Answered {
  return answers.reduce((a, b) => (b.perSecond > a.perSecond ? b : a));
}

function report(): void {
  const share = ({ ours, bare }: Row) => `${Math.round((ours.perSecond / bare.perSecond) * 100)} %`;
  const lines = [
    '# HTTP benchmark',
    '',
    `Node ${process.version}, ${cpus().length} cores, load ${loadBefore.toFixed(1)} before the run. One process serves, one sends over 64 connections. See [the README](../README.md).`,
    '',
    '| | requests/s | bare node:http | share | p50 ms | p99 ms |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    ...rows.map(
      (row) =>
        `| ${row.name} | ${Math.round(row.ours.perSecond)} | ${Math.round(row.bare.perSecond)} | ${share(row)} | ${row.ours.p50Ms} | ${row.ours.p99Ms} |`,
    ),
    '',
    `- at half of the peak rate (1,000 policies, ${Math.round(halfPeak.perSecond)} requests/s, measured with 10,000 policies loaded): p50 ${halfPeak.p50Ms} ms, p99 ${halfPeak.p99Ms} ms`,
    `- resident memory: ${before} MB before, ${middle} MB after ${many.requests.toLocaleString('en')} further decisions, ${after} MB after as many again; every one was logged`,
    '',
  ];
  const text = lines.join('\n');
  mkdirSync(new URL('../results/', import.meta.url), { recursive: true });
  writeFileSync(new URL('../results/http.md', import.meta.url), text);
  console.log(text);
}
