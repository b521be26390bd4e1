import { type Bot, languagesOf, type Step, type Text, type Texts } from '../bot.ts';
import { type BotIssue, issue } from './bot-issue.ts';

type Placed = { readonly path: string; readonly text: Text };

/** Texts that are not there in every language the bot speaks, or there in one it does not. */
export function checkTexts(bot: Bot): readonly BotIssue[] {
  const languages = languagesOf(bot);
  return textsOf(bot).flatMap(({ path, text }) => {
    if (typeof text === 'string') return [];
    const missing = languages.filter((language) => !Object.hasOwn(text, language));
    const unspoken = Object.keys(text).filter((language) => !languages.includes(language));
    return [
      ...missing.map((language) =>
        issue('MISSING_LANGUAGE', path, `There is no text in ${language}`, 'warning'),
      ),
      ...unspoken.map((language) =>
        issue('MISSING_LANGUAGE', `${path}.${language}`, `The bot does not speak ${language}`, 'warning'),
      ),
    ];
  });
}

function textsOf(bot: Bot): readonly Placed[] {
  return [
    ...placed('greeting', bot.greeting),
    ...bot.steps.flatMap((step, at) => textsOfStep(step, `steps[${at}]`)),
    ...placed('fallback.message', bot.fallback.message),
    ...placed('silence.message', bot.silence?.message),
  ];
}

function textsOfStep(step: Step, path: string): readonly Placed[] {
  const texts = 'message' in step ? [...placed(`${path}.message`, step.message)] : [];
  if (step.kind !== 'ask' && step.kind !== 'intent') return texts;
  texts.push(...placed(`${path}.retryMessage`, step.retryMessage));
  texts.push(...placed(`${path}.giveUp.message`, step.giveUp?.message));
  if (step.kind === 'ask' && step.answer?.kind === 'choice') {
    for (const [at, { label }] of step.answer.options.entries())
      texts.push(...placed(`${path}.answer.options[${at}].label`, label));
  }
  return texts;
}

function placed(path: string, texts: Texts | undefined): readonly Placed[] {
  if (texts === undefined) return [];
  if (!isList(texts)) return [{ path, text: texts }];
  return texts.map((text, at) => ({ path: `${path}[${at}]`, text }));
}

function isList(texts: Texts): texts is readonly Text[] {
  return Array.isArray(texts);
}
