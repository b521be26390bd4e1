import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import { BOT_CONTEXT_FUNCTIONS } from '@conversation-orchestrator/bot/authoring';

const MEMBERS: readonly Completion[] = Object.entries(BOT_CONTEXT_FUNCTIONS).map(
  ([label, { parameters, returns, summary }]) => ({
    label,
    apply: `${label}(`,
    detail: `(${parameters.join(', ')})`,
    info: `${summary} → ${returns}`,
  }),
);

/** Completes the functions of `botContext`: behind it, and by its own name. */
export function completeBotContext(context: CompletionContext): CompletionResult | null {
  const member = context.matchBefore(/\bbotContext\.\w*/);
  if (member) return { from: member.from + 'botContext.'.length, options: MEMBERS, validFor: /^\w*$/ };
  const word = context.matchBefore(/\w+/);
  if (!word && !context.explicit) return null;
  return { from: word?.from ?? context.pos, options: [{ label: 'botContext' }], validFor: /^\w*$/ };
}
