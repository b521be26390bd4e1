import type { Clock } from '../clock.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import type { Handlers, Request } from '../http/handlers.ts';
import type { Rulesets } from '../policies/rulesets.ts';
import type { DecisionLog } from './decision-log.ts';
import type { DecisionStore } from './decision-store.ts';
import { getDecision } from './get-decision.ts';
import { type DecisionQuery, listDecisions } from './list-decisions.ts';
import { reportUsage } from './report-usage.ts';
import { settleLog } from './settle-log.ts';

export type DecisionParts = {
  readonly store: DecisionStore;
  readonly log: DecisionLog;
  readonly rulesets: Rulesets;
  readonly clock: Clock;
};

/** The routes of past decisions. */
export function decisionRoutes(
  parts: DecisionParts,
): Pick<Handlers, 'policyLogs.list' | 'policyLogs.get' | 'policyUsage.get'> {
  return {
    async 'policyLogs.list'(request) {
      const query = queryOf(request);
      await settleLog(parts.log);
      const { entries, next } = await listDecisions(parts, query);
      return { status: 200, body: { entries, ...(next && { nextCursor: writeCursor(next) }) } };
    },
    async 'policyLogs.get'({ params, principal }) {
      return { status: 200, body: await getDecision(parts, principal.accountId, params.nextActionId) };
    },
    async 'policyUsage.get'({ principal, query }) {
      await settleLog(parts.log);
      const { interval } = query;
      const body = await reportUsage(parts, { accountId: principal.accountId, interval, ...periodOf(query) });
      return { status: 200, body };
    },
  };
}

function queryOf({ principal, query }: Request<'policyLogs.list'>): DecisionQuery {
  const { cursor, from: _from, to: _to, ...filter } = query;
  return {
    ...filter,
    ...periodOf(query),
    accountId: principal.accountId,
    ...(cursor !== undefined && { after: readCursor(cursor) }),
  };
}

type Period = { readonly from?: string | undefined; readonly to?: string | undefined };

function periodOf({ from, to }: Period): { readonly from?: number; readonly to?: number } {
  return {
    ...(from !== undefined && { from: Date.parse(from) }),
    ...(to !== undefined && { to: Date.parse(to) }),
  };
}
