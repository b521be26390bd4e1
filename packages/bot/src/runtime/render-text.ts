import { asText } from '@conversation-orchestrator/api';
import { type Fact, templateParts, Unavailable } from '@conversation-orchestrator/engine';
import type { Text, Texts } from '../bot.ts';
import { chooseLanguage } from './choose-language.ts';
import { readAttributes } from './read-attributes.ts';
import type { Turn } from './turn.ts';

/** How the reference writes a bot variable in a text (reference documentation, Conversation Builder, "Variables & Slots"). */
const REFERENCE_VARIABLE = /\{\$botContext\.([^{}]{1,256})\}/g;

/** Says a text, or several, in the language of the conversation, attributes and variables filled in. `options` go with the last. */
export async function sayTexts(
  turn: Turn,
  texts: Texts | undefined,
  options?: readonly string[],
): Promise<void> {
  const all = texts === undefined ? [] : isList(texts) ? texts : [texts];
  for (const [index, text] of all.entries()) {
    turn.say(await renderText(turn, text), index === all.length - 1 ? options : undefined);
  }
}

/** A text in the language of the conversation, attributes and variables filled in; what is nowhere is nothing. */
export async function renderText(turn: Turn, text: Text): Promise<string> {
  return fill(turn, inLanguage(turn, text));
}

/** A text with attributes and variables filled in. */
export async function fill(turn: Turn, text: string): Promise<string> {
  const parts = templateParts(text.replace(REFERENCE_VARIABLE, '{{botContext.$1}}'));
  const names = parts.flatMap((part) => ('attribute' in part ? [part.attribute] : []));
  if (names.length === 0) return text;
  const { facts } = await readAttributes(turn, names);
  return parts.map((part) => ('text' in part ? part.text : spell(facts.get(part.attribute)))).join('');
}

/** A text in the language of the conversation. */
export function inLanguage({ bot, conversation }: Turn, text: Text): string {
  if (typeof text === 'string') return text;
  const language = chooseLanguage(bot.languages, conversation.language);
  return text[language] ?? text[bot.languages[0]] ?? Object.values(text)[0] ?? '';
}

function spell(fact: Fact | undefined): string {
  if (fact === undefined || fact === null || typeof fact === 'symbol' || fact instanceof Unavailable)
    return '';
  return asText(fact);
}

function isList(texts: Texts): texts is readonly Text[] {
  return Array.isArray(texts);
}
