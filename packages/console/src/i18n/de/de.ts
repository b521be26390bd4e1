import type { en } from '../en/en.ts';
import type { TranslationOf } from '../translation.ts';
import { frame } from './de-frame.ts';
import { pageTexts } from './de-pages.ts';

/** All texts in German. */
export const de: TranslationOf<typeof en> = { ...frame, ...pageTexts };
