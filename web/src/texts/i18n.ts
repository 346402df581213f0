import i18next, { type BackendModule, type i18n, type InitOptions } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { choose, chosen } from '../shell/chosen';

export const LANGUAGES = ['nb', 'nn', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

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
  const kept = chosen('stafett-language');
  if (isLanguage(kept)) return kept;
  const ours: Record<string, Language> = { no: 'nb', nb: 'nb', nn: 'nn', en: 'en' };
  return navigator.languages.map((name) => ours[name.slice(0, 2)]).find(isLanguage) ?? 'nb';
}

export const language = (): Language => (isLanguage(i18next.language) ? i18next.language : 'nb');

export async function chooseLanguage(next: Language): Promise<void> {
  choose('stafett-language', next);
  await i18next.changeLanguage(next);
  document.documentElement.lang = next;
}

const OPTIONS: InitOptions = {
  fallbackLng: false,
  defaultNS: 'shell',
  interpolation: { escapeValue: false },
  returnNull: false,
};

/**
 * What every page says of itself, and what the first pages say: the areas of one file (vite.config.mjs). None of them
 * is waited for by a page that stands already: it would be gone for a moment, and the press that came then.
 */
const OF_FRAME = ['shell', 'words', 'live', 'blocks'];
const OF_FIRST_PAGES = [...OF_FRAME, 'my-day'];

/** @param drawn the language of a first page that stands there already, whose words are then all needed to go on with it */
export async function startTexts(drawn?: Language): Promise<void> {
  const lng = drawn ?? firstLanguage();
  document.documentElement.lang = lng;
  const ns = drawn ? OF_FIRST_PAGES : OF_FRAME;
  await i18next
    .use(textFiles)
    .use(initReactI18next)
    .init({ ...OPTIONS, lng, ns });
}

/** The words of the first pages in one language, where many people are drawn for at a time. */
export async function textsIn(lng: Language): Promise<i18n> {
  const texts = i18next.createInstance();
  await texts.use(textFiles).init({ ...OPTIONS, lng, ns: OF_FIRST_PAGES });
  return texts;
}
