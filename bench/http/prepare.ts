import { ACCOUNT } from './account.ts';
import { contextOf, routingOf } from './routing.ts';
import { type Scenario, SESSIONS, type Stage, sessionOf } from './scenario.ts';

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
  await Promise.all(Array.from({ length: SESSIONS }, (_, at) => save(at)));
}

async function send({ url, headers }: Stage, path: Scenario['path'], body: unknown): Promise<void> {
  const response = await fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${(await response.text()).slice(0, 300)}`);
}
