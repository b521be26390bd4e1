import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

/** The languages of the console, by the name their speakers give them. Another is one folder beside `en`, and one line here and below. */
export const LANGUAGES = { en: 'English', de: 'Deutsch' } as const;

export type Language = keyof typeof LANGUAGES;

const LANGUAGE_NAMES = Object.keys(LANGUAGES) as readonly Language[];

const STORED = 'console-language';

/** The texts of a language in two parts: what a first visit shows, and what comes with what is opened later. */
type Loaders = { readonly frame: () => Promise<object>; readonly pages: () => Promise<object> };

const LOADERS: { readonly [L in Language]: Loaders } = {
  en: {
    frame: async () => (await import('./en/en-frame.ts')).frame,
    pages: async () => (await import('./en/en-pages.ts')).pageTexts,
  },
  de: {
    frame: async () => (await import('./de/de-frame.ts')).frame,
    pages: async () => (await import('./de/de-pages.ts')).pageTexts,
  },
};

/** Starts translation in the language chosen before, else that of the browser, else English. */
export async function startTranslation(): Promise<void> {
  await i18next.use(initReactI18next).init({
    resources: {},
    fallbackLng: false,
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  const language = chosenLanguage();
  await loadTexts(language, 'frame');
  await show(language);
}

/** Loads what is not needed at once. Everything that is opened later waits for it: it has no texts before. */
export async function loadPageTexts(): Promise<void> {
  const language = LANGUAGE_NAMES.find((known) => known === i18next.language);
  if (language !== undefined) await loadTexts(language, 'pages');
}

/** Loads a language, shows it, and keeps the choice. */
export async function changeLanguage(language: Language): Promise<void> {
  await Promise.all([loadTexts(language, 'frame'), loadTexts(language, 'pages')]);
  await show(language);
  try {
    localStorage.setItem(STORED, language);
  } catch {
    // Storage may be forbidden: then the choice lasts until the page is left.
  }
}

async function show(language: Language): Promise<void> {
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

async function loadTexts(language: Language, part: keyof Loaders): Promise<void> {
  // Loading again what is there costs nothing: modules are kept.
  i18next.addResourceBundle(language, 'translation', await LOADERS[language][part](), true);
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
