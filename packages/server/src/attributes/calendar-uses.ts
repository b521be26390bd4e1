import { type ProblemDetail, writePath } from '@conversation-orchestrator/api';
import { calendarsOf } from '@conversation-orchestrator/engine';
import { compiledPolicy } from '../policies/compiled-policy.ts';
import type { RoutingDraft } from '../policies/routing.ts';

/** The policies that ask a calendar by its name, disabled ones too. */
export function usesOfCalendar(name: string, { policies }: RoutingDraft): readonly ProblemDetail[] {
  return policies
    .filter((policy) =>
      compiledPolicy(policy).blocks.some(({ conditions }) => conditions.flatMap(calendarsOf).includes(name)),
    )
    .map((policy) => ({
      path: writePath(['policies', policy.id]),
      message: `the policy “${policy.name}” asks it`,
    }));
}
