import type { Condition } from '@conversation-orchestrator/engine';

/** A stretch of time in a condition. `days` left out: every day. */
type Stretch = {
  readonly from: string;
  readonly to: string;
  readonly zone: string;
  readonly days?: readonly string[];
};

/** One condition of a policy, as it can be told: a comparison, a stretch of time, a calendar, a choice of conditions, or else its code. */
export type Clause =
  | { readonly kind: 'comparison'; readonly condition: Condition }
  | ({ readonly kind: 'timeRange' } & Stretch)
  | ({ readonly kind: 'dateRange' } & Stretch)
  | { readonly kind: 'calendar'; readonly name: string }
  | { readonly kind: 'either'; readonly clauses: readonly Clause[] }
  | { readonly kind: 'not'; readonly clause: Clause }
  | { readonly kind: 'code'; readonly text: string };
