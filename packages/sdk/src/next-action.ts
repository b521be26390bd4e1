import type { CallOf, ReplyOf } from '@conversation-orchestrator/api';
import { ApiProblem } from './api-problem.ts';
import type { Answer, Call } from './call.ts';
import type { CallOptions } from './options.ts';

/** The question, without the account. */
export type NextActionAsk = Omit<CallOf<'nextAction.ask'>['body'], 'accountId'>;

/** What to do, in order. */
export type NextActions = ReplyOf<'nextAction.ask'>['body'];

/** What to do where there is no answer. */
export type NextActionOptions = CallOptions & { readonly fallback?: NextActions };

/** What a bot shall do now, and where that comes from. */
export type NextActionResult =
  | {
      readonly kind: 'decided';
      readonly actions: NextActions;
      /** `MATCHED`, `NO_MATCHED_RULES`, `NO_POLICIES_ENABLED` or `FALLBACK` (of the account). */
      readonly outcome: string;
      /** The policy that matched. */
      readonly policy?: { readonly id: string; readonly name: string };
      /** The decision in the policy log. */
      readonly nextActionId: string;
      readonly revision: string;
      /** Something the decision needed was unavailable. */
      readonly degraded: boolean;
    }
  | {
      /** There was no answer: these are the caller's own actions. */
      readonly kind: 'fallback';
      readonly actions: NextActions;
      readonly problem: ApiProblem;
    };

/** Asks for the next actions. Never throws: where there is no answer, whatever the reason, the fallback is it. */
export async function askNextAction(
  call: Call,
  accountId: string,
  ask: NextActionAsk,
  options: NextActionOptions = {},
): Promise<NextActionResult> {
  try {
    return readDecision(await call('nextAction.ask', { body: { ...ask, accountId } }, options));
  } catch (reason) {
    return { kind: 'fallback', actions: options.fallback ?? [], problem: asProblem(reason) };
  }
}

function readPolicy(headers: Headers): { readonly policy?: { readonly id: string; readonly name: string } } {
  const id = headers.get('decision-policy-id');
  if (id === null) return {};
  const name = headers.get('decision-policy-name') ?? '';
  return { policy: { id: decodeURIComponent(id), name: decodeURIComponent(name) } };
}

function readDecision({ body, headers, status }: Answer<'nextAction.ask'>): NextActionResult {
  if (!Array.isArray(body)) {
    throw new ApiProblem({
      code: 'UNEXPECTED_ANSWER',
      status,
      detail: 'the answer is not a list of actions',
    });
  }
  return {
    kind: 'decided',
    actions: body,
    outcome: headers.get('decision-outcome') ?? '',
    ...readPolicy(headers),
    nextActionId: headers.get('next-action-id') ?? '',
    revision: headers.get('policy-revision') ?? '',
    degraded: headers.has('decision-degraded'),
  };
}

function asProblem(reason: unknown): ApiProblem {
  if (reason instanceof ApiProblem) return reason;
  return new ApiProblem({
    code: 'UNREACHABLE',
    status: 0,
    detail: 'the question was not asked',
    cause: reason,
  });
}
