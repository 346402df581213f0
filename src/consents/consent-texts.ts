import { z } from 'zod';
import { readDataFolder } from '../common/data-file.js';

/**
 * What somebody reads before they say yes, as data: one file a text and language in `texts/`. A changed text gets a new
 * version, and what was shown is kept with the consent.
 */

const text = z.string().trim().min(1).max(2_000);
const texts = <Key extends string>(...keys: Key[]) =>
  z.strictObject(Object.fromEntries(keys.map((key) => [key, text])) as Record<Key, typeof text>);

/** The bokmål, nynorsk and English of the page, and the languages of Kristiansand's forms. */
export const CONSENT_LANGUAGES = ['nb', 'nn', 'en', 'ar', 'prs', 'ps', 'so', 'ti', 'tr'] as const;

export const consentTextSchema = z
  .strictObject({
    /** `text.language`. */
    id: z.string(),
    text: z.string().regex(/^[a-z][a-zA-Z0-9-]{0,59}$/),
    version: z.int().min(1),
    language: z.enum(CONSENT_LANGUAGES),
    /** Of the language, in itself. */
    name: text,
    direction: z.enum(['ltr', 'rtl']),
    /** Nobody who knows the language has checked it yet. */
    draft: z.boolean(),
    words: texts(
      'title',
      'intro',
      'log',
      'whatIsShared',
      'withWhom',
      'howLong',
      'voluntary',
      'ifYouSayNo',
      'withdraw',
      'afterWithdrawal',
      'expiry',
      'yourAccess',
      'childHeard',
      'duties',
      'questions',
      'statement',
      'signature',
      'date',
      'printedName',
      'witness',
      'draftNotice',
    ),
    kinds: texts('school', 'health', 'childProtection', 'family', 'economy'),
    givers: texts('guardian', 'youngPerson', 'pregnantWoman', 'childProtection', 'representative', 'adult'),
  })
  .refine(({ id, text, language }) => id === `${text}.${language}`, {
    path: ['id'],
    message: 'must be the text and its language, with a full stop between',
  });

export type ConsentText = z.output<typeof consentTextSchema>;

let loaded: ReadonlyMap<string, ConsentText> | undefined;

/** Every text by `text.language`, read once. @throws DataFileError naming file and line */
export function consentTexts(): ReadonlyMap<string, ConsentText> {
  loaded ??= readDataFolder(new URL('./texts/', import.meta.url), consentTextSchema);
  return loaded;
}

/** The texts that can be shown now, as a consent names what was shown. */
export function knownConsentTexts(): { text: string; version: number; language: string }[] {
  return [...consentTexts().values()].map(({ text, version, language }) => ({ text, version, language }));
}

/** Whether there is, or was, such a text: one cannot have been shown a version that is still to come. */
export function isKnownConsentText(shown: { text: string; version: number; language: string }): boolean {
  const found = consentTexts().get(`${shown.text}.${shown.language}`);
  return found !== undefined && shown.version <= found.version;
}
