import { z } from 'zod';
import { listOf } from '../fields.ts';
import { MAX_BOT_TEXT_CHARACTERS } from '../limits.ts';

const MAX_TEXTS = 10;

/** A language, as BCP 47 writes it. */
export const languageTag = () =>
  z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/, 'must be a language tag such as en or pt-BR')
    .meta({ description: 'A language (BCP 47).', examples: ['en'] });

const words = () => z.string().max(MAX_BOT_TEXT_CHARACTERS);

/** A text the bot says: the same in every language, or one for each. */
export const botText = () =>
  z.union([words(), z.record(languageTag(), words())]).meta({
    description:
      '`{{attribute}}` in it is the value of an attribute, `{$botContext.name}` that of a bot variable. `BLANK_MESSAGE` is not sent.',
    examples: ['What is your phone number?', { en: 'Hello!', de: 'Hallo!' }],
  });

/** One text, or several that are sent one after the other. */
export const botTexts = () => z.union([botText(), listOf(botText(), { min: 1, max: MAX_TEXTS })]);
