import { describe, expect, it } from '@jest/globals';
import { languageOf, said } from '../../web/src/words/said';

const ALL = { nb: 'Møt familien', nn: 'Møt familien', en: 'Meet the family' };
/** As a guide has it that was written in Norwegian alone. */
const ALONE = { nb: 'Møt familien', nn: 'Møt familien', en: 'Møt familien' };

describe("a guide's words", () => {
  it("are said in the reader's language, else in one that they are written in", () => {
    expect(['nb', 'nn', 'en'].map((language) => said(ALL, language))).toEqual(Object.values(ALL));
    expect(said({ nn: 'Møt' }, 'en')).toBe('Møt');
    expect(said(null, 'nb')).toBe('');
  });

  it("are marked with their language where it is not the reader's", () => {
    expect(languageOf(ALONE, 'en')).toBe('nb');
    expect(languageOf({ nn: 'Møt' }, 'en')).toBe('nn');
    expect(languageOf({ nb: 'Møt' }, 'nn')).toBe('nb');
  });

  it.each(['nb', 'nn', 'en'])('are not marked where they are written for who reads %s', (language) => {
    expect(languageOf(ALL, language)).toBeUndefined();
    expect(languageOf(undefined, language)).toBeUndefined();
  });
});
