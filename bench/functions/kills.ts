import { ATTACKS } from './attacks.ts';
import { pause } from './figures.ts';
import { type Memory, watchMemory } from './process-tree.ts';
import { copiesOf } from './routing.ts';
import type { Bench } from './server.ts';

/** What became of code that would not end: when its decision was there, and what the server took meanwhile. */
export type Kill = { readonly name: string; readonly ms: number; readonly memory: Memory };

const REST_MS = 700;

/** Runs every attack, one at a time, and then all copies of the one that takes most memory at once. */
export async function measureKills(bench: Bench): Promise<readonly Kill[]> {
  const kills: Kill[] = [];
  for (const [at, name] of Object.keys(ATTACKS).entries())
    kills.push(await measureKill(bench, name, copiesOf(at).slice(0, 1)));
  const lists = Object.keys(ATTACKS).indexOf('huge lists');
  kills.push(await measureKill(bench, 'huge lists, eight asked for', copiesOf(lists)));
  return kills;
}

async function measureKill(bench: Bench, name: string, policies: readonly string[]): Promise<Kill> {
  const ask = (calm: boolean) =>
    Promise.all(policies.map((policyId) => bench.attack({ policyId, context: { request: { calm } } })));
  await ask(true);
  await pause(REST_MS);
  let ms = 0;
  const memory = await watchMemory(bench.pid, REST_MS, async () => {
    ms = Math.max(...(await ask(false)).map((answer) => answer.ms));
  });
  return { name, ms, memory };
}
