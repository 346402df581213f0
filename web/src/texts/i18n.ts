import i18next, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';

export const LANGUAGES = ['nb', 'nn', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const KEPT = 'stafett-language';
const files = import.meta.glob<{ default: object }>('./*/*.json');

/** One file an area and language, fetched when a page of the area is shown. */
const textFiles: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read(language, area, done) {
    const load = files[`./${language}/${area}.json`];
    if (!load) return done(new Error(`No texts for ${area} in ${language}`), false);
    load().then(
      ({ default: texts }) => done(null, texts as Record<string, string>),
      (error: Error) => done(error, false),
    );
  },
};

function isLanguage(name: string | null | undefined): name is Language {
  return LANGUAGES.includes(name as Language);
}

/** Chosen before, else the first of the browser's that we have, else bokmål. */
function firstLanguage(): Language {
  const kept = localStorage.getItem(KEPT);
  if (isLanguage(kept)) return kept;
  const ours: Record<string, Language> = { no: 'nb', nb: 'nb', nn: 'nn', en: 'en' };
  return navigator.languages.map((name) => ours[name.slice(0, 2)]).find(isLanguage) ?? 'nb';
}

export const language = (): Language => (isLanguage(i18next.language) ? i18next.language : 'nb');

export async function chooseLanguage(chosen: Language): Promise<void> {
  localStorage.setItem(KEPT, chosen);
  await i18next.changeLanguage(chosen);
  document.documentElement.lang = chosen;
}

export async function startTexts(): Promise<void> {
  const first = firstLanguage();
  document.documentElement.lang = first;
  await i18next
    .use(textFiles)
    .use(initReactI18next)
    .init({
      lng: first,
      fallbackLng: false,
      ns: ['shell', 'words'],
      defaultNS: 'shell',
      interpolation: { escapeValue: false },
      returnNull: false,
    });
}
