import { ACCOUNT } from './account.ts';
import { contextOf, routingOf } from './routing.ts';
import { type Scenario, SESSIONS, type Stage, sessionOf } from './scenario.ts';

/** Saves under way at the same time. */
const AT_ONCE = 50;

/** Gives the account so many policies, and every session a context that one of them matches. */
export async function prepare(stage: Stage, policies: number): Promise<void> {
  await send(stage, `/v2/accounts/${ACCOUNT}/policies/import`, routingOf(policies));
  const save = (at: number) =>
    send(stage, '/v2/context/document/create', {
      accountId: ACCOUNT,
      nameSpace: 'orchestrator',
      sessionId: sessionOf(at),
      payload: contextOf(at, policies),
    });
  for (let at = 0; at < SESSIONS; at += AT_ONCE)
    await Promise.all(Array.from({ length: AT_ONCE }, (_, index) => save(at + index)));
}

async function send({ url, headers }: Stage, path: Scenario['path'], body: unknown): Promise<void> {
  const response = await fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${(await response.text()).slice(0, 300)}`);
}
