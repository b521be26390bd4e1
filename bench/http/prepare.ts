import { ACCOUNT, send } from './account.ts';
import { contextOf, routingOf } from './routing.ts';
import { SESSIONS, type Stage, sessionOf } from './scenario.ts';

/** Saves under way at the same time. */
const AT_ONCE = 50;

/** Gives the account so many policies, and every session a context that one of them matches. */
export async function prepare(stage: Stage, policies: number): Promise<void> {
  const { headers, url } = stage;
  await send(`${url}/v2/accounts/${ACCOUNT}/policies/import`, 'POST', headers, routingOf(policies));
  const save = (at: number) =>
    send(`${url}/v2/context/document/create`, 'POST', headers, {
      accountId: ACCOUNT,
      nameSpace: 'orchestrator',
      sessionId: sessionOf(at),
      payload: contextOf(at, policies),
    });
  for (let at = 0; at < SESSIONS; at += AT_ONCE)
    await Promise.all(Array.from({ length: AT_ONCE }, (_, index) => save(at + index)));
}
