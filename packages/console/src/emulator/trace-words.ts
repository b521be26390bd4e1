import type { Value } from '@conversation-orchestrator/engine';
import type { TFunction } from 'i18next';

/** One thing a bot did, as the server tells it (`docs/bots.md`). */
export type TraceEntry = { readonly kind: string } & { readonly [name: string]: Value };

/** What a bot did, in words. What this console does not know yet is told by its name. */
export function wordsOf(entry: TraceEntry, t: TFunction): string {
  switch (entry.kind) {
    case 'step':
      return t('chats.steps.step', { step: textOf(entry['step']) });
    case 'answer':
      return entry['accepted'] === true
        ? t('chats.steps.answerTaken', { value: textOf(entry['value']) })
        : t('chats.steps.answerMissed', { why: textOf(entry['why']) });
    case 'stored':
      return t('chats.steps.stored', {
        names: Object.keys((entry['properties'] ?? {}) as object).join(', '),
        nameSpace: textOf(entry['nameSpace']),
      });
    case 'intent':
      return intentWords(entry, t);
    case 'script':
      return scriptWords(entry, t);
    case 'decision':
      return t('chats.steps.decision', {
        outcome: t(`policyWords.outcomes.${textOf(entry['outcome'])}` as never),
      });
    case 'fallback':
      return t('chats.steps.fallback', { cause: textOf(entry['cause']) });
    case 'refused':
      return t('chats.steps.refused', { target: targetOf(entry['to']), why: textOf(entry['why']) });
    case 'ignored':
      return t('chats.steps.ignored', { why: textOf(entry['why']) });
    default:
      return t('chats.steps.other', { kind: entry.kind });
  }
}

function intentWords({ intent, recognition }: TraceEntry, t: TFunction): string {
  if (intent === null || intent === undefined) return t('chats.steps.noIntent');
  const { ranking = [] } = (recognition ?? {}) as {
    readonly ranking?: readonly { readonly score: number }[];
  };
  return t('chats.steps.intent', {
    intent: textOf(intent),
    score: Math.round((ranking[0]?.score ?? 0) * 100),
  });
}

function scriptWords({ error, tookMs }: TraceEntry, t: TFunction): string {
  const failure = error as { readonly message: string } | undefined;
  return failure
    ? t('chats.steps.scriptFailed', { message: failure.message })
    : t('chats.steps.script', { tookMs: textOf(tookMs) });
}

function targetOf(to: Value | undefined): string {
  const { agentId, skillId } = (to ?? {}) as { readonly agentId?: string; readonly skillId?: string };
  return agentId ?? skillId ?? '';
}

function textOf(value: Value | undefined): string {
  return typeof value === 'string' ? value : JSON.stringify(value ?? null);
}
