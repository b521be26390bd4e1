import type { TFunction } from 'i18next';

/** Tells whether the reader's language is English, which is the one the engine speaks. */
export function speaksEnglish(t: TFunction): boolean {
  return t('common.language') === 'en';
}
