import type { Policy } from '@conversation-orchestrator/engine';
import type { AnalysedList, Analysis } from './create-analysis.ts';

/** What the worker is told and asked. A list comes before the policies that are looked at in it. */
export type AnalystQuestion =
  | { readonly kind: 'list'; readonly list: AnalysedList }
  | { readonly kind: 'policy'; readonly number: number; readonly policy: Policy };

/** What the worker answers, by the number of the question. */
export type AnalystReply = { readonly number: number; readonly analysis: Analysis };
