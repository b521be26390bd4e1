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
      return t('chats.steps.fallback', { cause: causeOf(entry['cause'], t) });
    case 'refused':
      return t('chats.steps.refused', { target: targetOf(entry['to']), why: causeOf(entry['why'], t) });
    case 'branch':
      return typeof entry['case'] === 'number'
        ? t('chats.steps.branch', { number: entry['case'] + 1 })
        : t('chats.steps.noBranch');
    case 'unavailable':
      return t('chats.steps.unavailable', { port: textOf(entry['port']), message: textOf(entry['message']) });
    case 'dropped':
      return t('chats.steps.dropped', { what: textOf(entry['what']) });
    case 'customEvent':
      return t('chats.steps.customEvent', { name: textOf(entry['name']), details: textOf(entry['details']) });
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

const CAUSES = [
  'NOTHING_MATCHED',
  'LONE_MESSAGE',
  'DECISION_UNAVAILABLE',
  'TRANSFER_REFUSED',
  'TRANSFER_FAILED',
  'GAVE_UP',
  'SCRIPT_FAILED',
  'END_OF_STEPS',
  'LIMIT_REACHED',
  'SILENCE',
  'STEP_GONE',
  'TOO_MANY_ENTRIES',
  'OWN_SKILL',
  'OWN_AGENT',
  'UNKNOWN_SKILL',
  'UNKNOWN_AGENT',
  'AGENT_UNAVAILABLE',
] as const;

/** Why something came otherwise, in words; one that this console does not know by its name. */
function causeOf(cause: Value | undefined, t: TFunction): string {
  const known = CAUSES.find((name) => name === cause);
  return known === undefined ? textOf(cause) : t(`chats.causes.${known}`);
}

function targetOf(to: Value | undefined): string {
  const { agentId, skillId } = (to ?? {}) as { readonly agentId?: string; readonly skillId?: string };
  return agentId ?? skillId ?? '';
}

function textOf(value: Value | undefined): string {
  return typeof value === 'string' ? value : JSON.stringify(value ?? null);
}
