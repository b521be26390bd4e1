import { frame } from './en-frame.ts';
import { pageTexts } from './en-pages.ts';

/** All texts in English: the language whose keys the others must have. */
export const en = { ...frame, ...pageTexts } as const;
