import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from '@jest/globals';
import { parseDataFile } from '../../src/common/data-file.js';
import {
  CONSENT_LANGUAGES,
  consentTexts,
  consentTextSchema,
  isKnownConsentText,
} from '../../src/consents/consent-texts.js';
import { kindOfInformation, CONSENT_ROLES } from '../../workflows/event-fields.js';

const file = (language: string) =>
  readFileSync(new URL(`../../src/consents/texts/sharing.${language}.yaml`, import.meta.url), 'utf8');
const RTL = /[\u0590-\u08ff]/;

describe('the texts of consents', () => {
  it('are there in nb, nn, en and the languages of Kristiansand’s forms', () => {
    expect([...consentTexts().keys()].sort()).toEqual(
      CONSENT_LANGUAGES.map((one) => `sharing.${one}`).sort(),
    );
  });

  test.each(CONSENT_LANGUAGES)('in %s have every word, none of it left in another language', (language) => {
    const bokmål = consentTexts().get('sharing.nb')!;
    const { words, kinds, givers, direction, draft } = consentTexts().get(`sharing.${language}`)!;
    expect([Object.keys(words), Object.keys(kinds), Object.keys(givers)]).toEqual([
      Object.keys(bokmål.words),
      Object.keys(bokmål.kinds),
      Object.keys(bokmål.givers),
    ]);
    expect(direction).toBe(RTL.test(words.intro) ? 'rtl' : 'ltr');
    // None has been checked by a translator yet.
    expect(draft).toBe(true);
    const same = Object.entries(words).filter(
      ([key, text]) => text === bokmål.words[key as keyof typeof words],
    );
    expect(language === 'nb' ? [] : same.map(([key]) => key).filter((key) => !ALIKE.includes(key))).toEqual(
      [],
    );
  });

  it('name every kind of information and everybody who may say yes', () => {
    const { kinds, givers } = consentTexts().get('sharing.nb')!;
    expect(Object.keys(kinds).sort()).toEqual([...kindOfInformation.options].sort());
    expect(Object.keys(givers).sort()).toEqual([...CONSENT_ROLES].sort());
  });

  it('that lack a word, or stand under another name, do not start', () => {
    const wrong = (text: string) => {
      const read = parseDataFile('sharing.nb.yaml', text, consentTextSchema);
      return read.ok ? [] : read.problems.map(({ path, line }) => `${line} ${path}`);
    };
    expect(wrong(file('nb'))).toEqual([]);
    expect(wrong(file('nb').replace(/^ {2}withdraw:.*\n/m, ''))).toEqual([
      expect.stringContaining('words.withdraw'),
    ]);
    expect(wrong(file('nb').replace('id: sharing.nb', 'id: sharing.nn'))).toEqual([
      expect.stringMatching(/ id$/),
    ]);
    expect(wrong(file('nb').replace('direction: ltr', 'direction: up'))).toEqual([
      expect.stringMatching(/ direction$/),
    ]);
  });

  it('were never shown in a version that is still to come', () => {
    expect(isKnownConsentText({ text: 'sharing', version: 1, language: 'tr' })).toBe(true);
    expect(isKnownConsentText({ text: 'sharing', version: 2, language: 'tr' })).toBe(false);
  });
});

/** Short words that two languages share. */
const ALIKE = ['date', 'signature', 'whatIsShared'];
