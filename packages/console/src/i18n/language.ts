import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

/** The languages of the console, by the name their speakers give them. Another is one folder beside `en`, and one line here and below. */
export const LANGUAGES = { en: 'English', de: 'Deutsch' } as const;

export type Language = keyof typeof LANGUAGES;

const STORED = 'console-language';

const LOADERS: { readonly [L in Language]: () => Promise<object> } = {
  en: async () => (await import('./en/en.ts')).en,
  de: async () => (await import('./de/de.ts')).de,
};

/** Starts translation in the language chosen before, else that of the browser, else English. */
export async function startTranslation(): Promise<void> {
  await i18next.use(initReactI18next).init({
    resources: {},
    fallbackLng: false,
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  await changeLanguage(chosenLanguage());
}

/** Loads a language, shows it, and keeps the choice. */
export async function changeLanguage(language: Language): Promise<void> {
  if (!i18next.hasResourceBundle(language, 'translation'))
    i18next.addResourceBundle(language, 'translation', await LOADERS[language]());
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  try {
    localStorage.setItem(STORED, language);
  } catch {
    // Storage may be forbidden: then the choice lasts until the page is left.
  }
}

function chosenLanguage(): Language {
  const wanted = [stored(), ...navigator.languages.map((tag) => tag.slice(0, 2))];
  return wanted.find(isLanguage) ?? 'en';
}

function stored(): string | undefined {
  try {
    return localStorage.getItem(STORED) ?? undefined;
  } catch {
    return undefined;
  }
}

function isLanguage(tag: string | undefined): tag is Language {
  return tag !== undefined && Object.hasOwn(LANGUAGES, tag);
}
