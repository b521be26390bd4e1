import type { TFunction } from 'i18next';
import { functions } from '../i18n/en/functions.ts';

/** What a function of the language does, in the reader's language; of one the console does not know, the engine's own words. */
export function functionWords(name: string, summary: string, t: TFunction): string {
  return isKnown(name) ? t(`functions.${name}`) : summary;
}

function isKnown(name: string): name is keyof typeof functions {
  return Object.hasOwn(functions, name);
}
