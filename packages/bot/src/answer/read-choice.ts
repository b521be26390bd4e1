import type { AnswerRuleOf } from '../bot.ts';
import type { AnswerHint, ReadAnswer } from './answer.ts';

/** One of the options: its value, label or a synonym in any letter case, or its place in the list, from 1. */
export const readChoice: ReadAnswer<'choice'> = ({ options }, text, hint) => {
  const said = plain(text);
  const option = options.find((one) => namesOf(one, hint).includes(said)) ?? options[placeOf(said)];
  return option === undefined
    ? { accepted: false, why: 'is none of the options' }
    : { accepted: true, value: option.value };
};

type Option = AnswerRuleOf<'choice'>['options'][number];

function namesOf({ label, synonyms = [], value }: Option, hint: AnswerHint): readonly string[] {
  const names = label === undefined ? [value, ...synonyms] : [value, hint.label(label), ...synonyms];
  return names.map(plain);
}

function placeOf(said: string): number {
  return /^\d{1,3}$/.test(said) ? Number(said) - 1 : -1;
}

/** Letter case, accents, white space and a mark at the end make no difference. */
function plain(text: string): string {
  const letters = text.trim().toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss');
  return letters.replace(/\s+/g, ' ').replace(/[.!?)]$/, '');
}
