import type { TFunction } from 'i18next';
import type { Directory } from '../../data/use-directory.ts';
import type { BotText, BotTexts, StepDraft } from '../bot-draft.ts';

/** What a step does, in one sentence. */
export function stepSentence(
  step: StepDraft,
  { agentName, skillName }: Pick<Directory, 'agentName' | 'skillName'>,
  t: TFunction,
): string {
  switch (step.kind) {
    case 'say':
      return t('bots.sentences.say', { text: spoken(step.message) });
    case 'ask':
      return t('bots.sentences.ask', {
        text: spoken(step.message),
        name: step.property ?? step.variable ?? '…',
      });
    case 'intent':
      return step.message === undefined
        ? t('bots.sentences.intentSilent')
        : t('bots.sentences.intent', { text: spoken(step.message) });
    case 'script':
      return t('bots.sentences.script', {
        lines: t('bots.lines', { count: step.code.trimEnd().split('\n').length }),
      });
    case 'branch':
      return t('bots.sentences.branch', { goto: step.cases.map(({ item }) => item.goto || '…').join(', ') });
    case 'route':
      return step.policyId === undefined
        ? t('bots.sentences.route')
        : t('bots.sentences.routeOne', { policy: step.policyId });
    case 'transfer':
      return t('bots.sentences.transfer', { target: targetOf(step, agentName, skillName) });
    case 'close':
      return step.message === undefined
        ? t('bots.sentences.close')
        : t('bots.sentences.closeSaying', { text: spoken(step.message) });
  }
}

type Naming = (id: string) => string;

function targetOf(
  { agentId, skillId }: Extract<StepDraft, { kind: 'transfer' }>,
  agentName: Naming,
  skillName: Naming,
): string {
  const names = [
    ...(agentId === undefined ? [] : [agentName(agentId)]),
    ...(skillId === undefined ? [] : [skillName(skillId)]),
  ];
  return names.join(', ') || '…';
}

/** The first text of a step, in the first language it has. */
export function spoken(texts: BotTexts | undefined): string {
  const first: BotText | undefined = Array.isArray(texts) ? texts[0] : (texts as BotText | undefined);
  if (first === undefined) return '…';
  const text = typeof first === 'string' ? first : (Object.values(first)[0] ?? '');
  return text.trim() || '…';
}
