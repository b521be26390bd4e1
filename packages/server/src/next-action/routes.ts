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
      return { status: 200, body: v1Of(answer), headers: headersOf(answer) };
    },
  };
}

/** The form of v1, which knows no fallback: its actions are those of a rule that is the fallback itself. */
function v1Of({ decision, nextActionId }: NextAction) {
  const { actions, outcome, policy } = decision;
  if (outcome === 'MATCHED' && policy !== undefined) {
    return { nextActionId, rule: { id: policy.id, name: policy.name, actions } };
  }
  if (outcome === 'FALLBACK')
    return { nextActionId, rule: { id: 'fallback', name: 'Fallback actions', actions } };
  return {
    nextActionId,
    rule: null,
    noMatchReason: outcome === 'MATCHED' ? 'NO_MATCHED_RULES' : outcome,
  } as const;
}

function headersOf({ decision, nextActionId, revision }: NextAction) {
  const { degraded, outcome } = decision;
  const headers = {
    'Next-Action-Id': nextActionId,
    'Decision-Outcome': outcome,
    'Policy-Revision': String(revision),
  };
  return degraded.length > 0 ? { ...headers, 'Decision-Degraded': inAscii(degraded) } : headers;
}

/** Names of attributes can have any character; a header can have those of ASCII. */
function inAscii(names: readonly string[]): string {
  return names.join(', ').replace(/[^ -~]/g, '?');
}
