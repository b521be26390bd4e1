import type { TFunction } from 'i18next';
import { Bot, Hand, LifeBuoy, type LucideIcon, Timer } from 'lucide-react';
import type { BotDraft } from './bot-draft.ts';
import { spoken } from './steps/step-sentence.ts';

/** What a bot has besides its steps. */
export type BotPart = 'bot' | 'greeting' | 'fallback' | 'silence';

type PartWords = {
  readonly icon: LucideIcon;
  /** Members of the document that belong to it. */
  readonly paths: readonly string[];
  readonly text: (draft: BotDraft, t: TFunction, skillName: (id: string) => string) => string;
};

/** How each part is told in the outline. */
export const partWords: { readonly [Part in BotPart]: PartWords } = {
  bot: {
    icon: Bot,
    paths: ['id', 'name', 'description', 'languages', 'skillId', 'agentId', 'namespace'],
    text: ({ languages = ['en'], name }) => `${name} · ${languages.join(', ')}`,
  },
  greeting: {
    icon: Hand,
    paths: ['greeting'],
    text: ({ greeting }, t) =>
      greeting === undefined
        ? t('bots.partWords.noGreeting')
        : t('bots.sentences.say', { text: spoken(greeting) }),
  },
  fallback: {
    icon: LifeBuoy,
    paths: ['fallback'],
    text: ({ fallback }, t, skillName) =>
      t('bots.partWords.fallbackTo', { skill: skillName(fallback.skillId) || '…' }),
  },
  silence: {
    icon: Timer,
    paths: ['silence'],
    text: ({ silence }, t) =>
      silence === undefined
        ? t('bots.partWords.noSilence')
        : t('bots.partWords.silenceAfter', {
            seconds: silence.afterSeconds,
            end: t(`bots.silenceEnds.${silence.end ?? 'fallback'}`),
          }),
  },
};

/** Whether a name is one of these parts. */
export function isPart(name: string): name is BotPart {
  return Object.hasOwn(partWords, name);
}
