import { createServer } from 'node:http';
import { SYSTEM } from './src/audit/actor.ts';
import { systemClock } from './src/clock.ts';
import { nextAction } from './src/next-action/next-action.ts';
import { createMemoryRoutingStore } from './src/policies/memory-routing-store.ts';
import { RulesetCache } from './src/policies/ruleset-cache.ts';
import { createInvokeFunction } from './src/functions/create-invoke-function.ts';
import { createOutboundHttp } from './src/functions/outbound/create-outbound-http.ts';
import { createCallWebhook } from './src/functions/webhook/call-webhook.ts';
import { createRunFunction } from './src/functions/calls/create-run-function.ts';
const server = createServer((q, r) => { q.resume(); q.on('end', () => r.end('{"tier":"gold"}')); });
await new Promise<void>((r) => server.listen(0, '127.0.0.1', r));
const url = `http://127.0.0.1:${(server.address() as any).port}`;
const outbound = createOutboundHttp({ allowedPrivateNetworks: ['127.0.0.1'] });
const invoke = createInvokeFunction({ sandbox: {} as any, hostOf: () => (async () => null) as any, callWebhook: createCallWebhook({ outbound: outbound.send, resources: { readSecret: async () => 's', allowedDomains: async () => ['127.0.0.1'] } }) });
const { run } = createRunFunction({ invoke, clock: systemClock });
async function measure(label: string, attribute: any, n: number, parallel: number) {
  const rulesets = new RulesetCache(createMemoryRoutingStore(systemClock));
  await rulesets.change({ accountId: 'a', actor: SYSTEM }, () => ({
    policies: [{ id: 'p', name: 'p', enabled: true, expression: attribute ? "custom.crm.tier == 'gold'" : "a.tier == 'gold'", actions: [{ type: 'SEND_MESSAGE', payload: { message: 'x' } }] }],
    attributes: attribute ? [attribute] : [], calendars: [], fallbackActions: [],
    functions: [{ kind: 'webhook', name: 'crm', url }],
  }));
  const sources = { documents: async () => [{ tier: 'gold' }], conversation: async () => new Map(), sdes: async () => new Map() } as any;
  const parts: any = { rulesets, sources, runFunction: run, clock: systemClock, newId: () => 'x', log: { append() {}, async flush() {} } };
  const once = async (times: number[]) => { const t = performance.now(); const { decision } = await nextAction(parts, { accountId: 'a', sessionId: 's' }); if (decision.outcome !== 'MATCHED') throw new Error(decision.outcome); times.push(performance.now() - t); };
  for (let i = 0; i < 200; i++) await once([]);
  const times: number[] = []; const start = performance.now();
  await Promise.all(Array.from({ length: parallel }, async () => { for (let i = 0; i < n / parallel; i++) await once(times); }));
  const total = performance.now() - start;
  times.sort((x, y) => x - y);
  const q = (p: number) => (times[Math.floor(times.length * p)]! * 1000).toFixed(0);
  console.log(label.padEnd(28), `p50 ${q(0.5)} µs  p99 ${q(0.99)} µs  ${(times.length / total * 1000).toFixed(0)}/s`);
}
const fn = { name: 'crm', type: 'function', function: 'crm', parameters: { phone: '{{a.phone}}' } };
await measure('no function', undefined, 20000, 1);
await measure('cached function', { ...fn, cacheSeconds: 60 }, 20000, 1);
await measure('webhook, one at a time', fn, 3000, 1);
await measure('webhook, 16 at a time', fn, 6000, 16);
server.closeAllConnections(); server.close(); await outbound.close();
