import { v1Answer } from '@conversation-orchestrator/api';
import type { Handlers } from '../http/handlers.ts';
import { askOf } from './ask.ts';
import { type NextAction, type NextActionParts, nextAction } from './next-action.ts';

/** The routes of the question everything else is for. */
export function nextActionRoutes(
  parts: NextActionParts,
): Pick<Handlers, 'nextAction.ask' | 'nextAction.askV1'> {
  return {
    async 'nextAction.ask'({ body }) {
      const answer = await nextAction(parts, askOf(body));
      return { status: 200, body: answer.decision.actions, headers: headersOf(answer) };
    },
    async 'nextAction.askV1'({ params, query }) {
      const { conversationId, consumerId, groupId } = query;
      const ask = askOf({
        accountId: params.accountId,
        conversationId,
        customerId: consumerId,
        sessionId: groupId,
      });
      const answer = await nextAction(parts, ask);
      return {
        status: 200,
        body: v1Answer({ ...answer.decision, nextActionId: answer.nextActionId }),
        headers: headersOf(answer),
      };
    },
  };
}

/** Names can have any character; a header can have those of ASCII. */
function headersOf({ decision, nextActionId, revision }: NextAction) {
  const { degraded, outcome, policy } = decision;
  return {
    'Next-Action-Id': nextActionId,
    'Decision-Outcome': outcome,
    'Policy-Revision': String(revision),
    'Decision-Policy-Id': policy && encodeURIComponent(policy.id),
    'Decision-Policy-Name': policy && encodeURIComponent(policy.name),
    'Decision-Degraded': degraded.length > 0 ? degraded.join(', ').replace(/[^ -~]/g, '?') : undefined,
  };
}
