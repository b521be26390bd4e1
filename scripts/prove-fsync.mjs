/**
 * Shows, with strace (Debian: `apt-get install strace`), that no answer to a durable write leaves before the write is on disk.
 *
 * Starts the built server on a new SQLite file under strace, saves context over HTTP one request after another, and reads the trace:
 * between a request coming in and the `2xx` that answers it the write-ahead log must have been written and synced, in this order.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const SAVES = 50;
const client = { id: 'client-proof', secret: 'a secret that guards nothing but this proof' };
const folder = mkdtempSync(join(tmpdir(), 'prove-fsync-'));
const trace = join(folder, 'trace.txt');
const bootstrap = join(folder, 'bootstrap.json');
writeFileSync(bootstrap, JSON.stringify({ accounts: [{ id: 'le1', name: 'Proof', clients: [client] }] }));

const main = new URL('../packages/server/dist/main.js', import.meta.url).pathname;
const syscalls = 'trace=pwrite64,fsync,fdatasync,write,writev,read,readv';
const server = spawn(
  'strace',
  ['-f', '-y', '-s', '80', '-e', syscalls, '-o', trace, process.execPath, main],
  {
    env: {
      ...process.env,
      PORT: '0',
      DATABASE_URL: `sqlite:${join(folder, 'proof.db')}`,
      ORCHESTRATOR_BOOTSTRAP: bootstrap,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  },
);
server.once('error', ({ message }) => fail(`strace could not be started: ${message}`));

const url = await urlOf(server.stdout);
const headers = { authorization: `Bearer ${await logIn()}`, 'content-type': 'application/json' };
for (let at = 0; at < SAVES; at++) await save(at);
// strace lets no signal through to itself: the process it runs is asked to end.
const children = readFileSync(`/proc/${server.pid}/task/${server.pid}/children`, 'utf8');
process.kill(Number(children.trim().split(' ')[0]), 'SIGTERM');
await new Promise((resolve) => server.once('exit', resolve));
judge(readFileSync(trace, 'utf8').split('\n'));

async function urlOf(output) {
  for await (const line of createInterface({ input: output })) {
    const found = /is at (http:\S+)/.exec(line)?.[1];
    if (found) return found;
  }
  return fail('the server did not start');
}

async function logIn() {
  const authorization = `Basic ${Buffer.from(`${client.id}:${client.secret}`).toString('base64')}`;
  const response = await fetch(`${url}/v2/authenticate/login`, {
    method: 'POST',
    headers: { authorization },
  });
  return (await response.json()).access_token;
}

async function save(at) {
  const body = JSON.stringify({ accountId: 'le1', nameSpace: 'proof', sessionId: `s${at}`, payload: { at } });
  const response = await fetch(`${url}/v2/context/document/create`, { method: 'POST', headers, body });
  if (response.status !== 201) fail(`save ${at} was answered ${response.status}`);
}

/** Walks the trace: what happened to the log since the last request came in, when a 201 leaves. */
function judge(lines) {
  let written = false;
  let synced = false;
  let proven = 0;
  for (const line of lines) {
    const [call = ''] = line.replace(/^\d+\s+/, '').split('(', 1);
    if (/^readv?$/.test(call) && line.includes('POST /v2/context')) [written, synced] = [false, false];
    else if (call === 'pwrite64' && line.includes('-wal>')) [written, synced] = [true, false];
    else if (/^fd?a?t?a?sync$/.test(call) && line.includes('-wal>') && written) synced = true;
    else if (/^writev?$/.test(call) && line.includes('HTTP/1.1 201')) {
      if (!synced) fail(`an answer left before its fsync:\n${line}`);
      proven++;
    }
  }
  if (proven !== SAVES) fail(`${proven} of ${SAVES} answers were found in ${trace}`);
  console.log(
    `${proven} of ${SAVES} answers left after the fsync of what they acknowledge. The trace is ${trace}`,
  );
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
