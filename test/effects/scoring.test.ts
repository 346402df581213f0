import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { loadInstruments } from '../../src/effects/instruments/instrument.js';
import { chooseInstrument, score } from '../../src/effects/scoring.js';

const instruments = loadInstruments();
const instrument = (id: string) => instruments.get(id)!;
const sdq = instrument('sdq');
const who5 = instrument('who-5');
const gas = instrument('gas');
const ownScale = instrument('own-school-day');

const items = (count: number, value: number | null) =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [String(i + 1), value as number | null]));
const sdqBy = (respondent: string, answers: Record<string, number | null>, years = 12) =>
  score(sdq, { respondent, ageAt: { years }, answers });
const scaleScores = (total: number) => {
  const emotional = Math.min(10, total);
  const conduct = Math.min(10, total - emotional);
  const hyperactivity = Math.min(10, total - emotional - conduct);
  return {
    emotional,
    conduct,
    hyperactivity,
    peer: total - emotional - conduct - hyperactivity,
    prosocial: 8,
  };
};

describe('the SDQ', () => {
  test('turns the five strengths that stand among the difficulties', () => {
    // "certainly true" everywhere: hyperactivity 2+2+2+0+0, conduct 2+0+2+2+2, peer 2+0+0+2+2
    expect(sdqBy('parent', items(25, 2))).toMatchObject({
      scores: { emotional: 10, conduct: 8, hyperactivity: 6, peer: 6, prosocial: 10, total: 30 },
      missing: [],
    });
  });

  test('prorates a scale with three or four answers to the nearest whole score', () => {
    const answers = { ...items(25, 0), '3': 2, '8': 1, '13': 1, '16': null, '24': null };
    // 4 of 3 items: 4/3 × 5 = 6.67, as in the worked example of the scoring instructions
    expect(sdqBy('teacher', answers)).toMatchObject({ scores: { emotional: 7 }, missing: ['16', '24'] });
    // 2 of 4 items: 2/4 × 5 = 2.5, half upwards
    expect(sdqBy('teacher', { ...answers, '3': 0, '16': 0 })).toMatchObject({ scores: { emotional: 3 } });
  });

  test('lets a scale with two answers be missing, and the total and the band with it', () => {
    const answers = { ...items(25, 1), '3': null, '8': null, '13': null };
    const scored = sdqBy('parent', answers);
    expect(scored).toMatchObject({ ok: true, scores: { emotional: null, conduct: 5, total: null } });
    expect(scored).not.toHaveProperty('band');
  });

  test('is refused when so little is answered that no scale can be scored', () => {
    const scored = sdqBy('parent', { '3': 1, '8': 1 });
    expect(scored).toMatchObject({ ok: false, refusal: { code: 'EFFECT.ANSWERS_NOT_ALLOWED' } });
    expect(scored.ok ? [] : scored.refusal.fields[0]).toEqual({
      path: 'answers',
      code: 'TOO_FEW_ANSWERS',
      allowed: [{ scale: 'emotional', minItems: 3, of: ['3', '8', '13', '16', '24'] }],
    });
  });

  test('can be entered as scale scores, since its texts are not ours to show', () => {
    expect(sdqBy('parent', scaleScores(17))).toMatchObject({
      scores: { emotional: 10, conduct: 7, hyperactivity: 0, peer: 0, total: 17 },
      band: { set: 'three', band: 'abnormal' },
    });
  });

  test('is not taken half as items and half as scales', () => {
    expect(sdqBy('parent', { emotional: 4, '5': 1 })).toMatchObject({
      refusal: { fields: [{ path: 'answers.5', code: 'ITEMS_AND_SCALES_MIXED' }] },
    });
  });

  test.each([
    ['teacher', 'three', [0, 11], [12, 15], [16, 40], []],
    ['parent', 'three', [0, 13], [14, 16], [17, 40], []],
    ['self', 'three', [0, 15], [16, 19], [20, 40], []],
    ['teacher', 'four', [0, 11], [12, 15], [16, 18], [19, 40]],
    ['parent', 'four', [0, 13], [14, 16], [17, 19], [20, 40]],
    ['self', 'four', [0, 14], [15, 17], [18, 19], [20, 40]],
  ])('has the published British bands for %s, %s of them', (respondent, set, ...published) => {
    const names = {
      three: ['normal', 'borderline', 'abnormal'],
      four: ['closeToAverage', 'slightlyRaised', 'high', 'veryHigh'],
    };
    for (const [i, ends] of published.entries())
      for (const total of ends) {
        const answers = scaleScores(total);
        const scored = score(sdq, { respondent, ageAt: { years: 12 }, answers, bandSet: set });
        expect(scored).toMatchObject({ band: { set, band: names[set as 'three' | 'four'][i] } });
      }
  });

  test('bands a Norwegian four-year-old by the sample from Agder only when that set is asked for', () => {
    const asked = { respondent: 'parent', answers: scaleScores(12), bandSet: 'agder' };
    expect(score(sdq, { ...asked, ageAt: { years: 4 } })).toMatchObject({
      band: { band: 'from80thTo90th' },
    });
    expect(score(sdq, { ...asked, ageAt: { years: 9 } })).not.toHaveProperty('band');
  });

  test('is filled in by oneself from eleven, and is for nobody under four', () => {
    expect(sdqBy('self', scaleScores(10), 10)).toMatchObject({
      refusal: {
        fields: [
          { path: 'respondent', code: 'AGE_OUTSIDE_INSTRUMENT', allowed: [{ fromAge: 11, toAge: 17 }] },
        ],
      },
    });
    expect(sdqBy('parent', scaleScores(10), 3).ok).toBe(false);
    expect(sdqBy('parent', scaleScores(10), 18).ok).toBe(false);
    expect(sdqBy('parent', scaleScores(10), 4).ok).toBe(true);
  });

  test('ships without a single item text', () => {
    expect(sdq).toMatchObject({ items: { count: 25, min: 0, max: 2 } });
    expect(sdq.licence).toContain('Copyright');
  });
});

describe('WHO-5', () => {
  const by = (answers: Record<string, number | null>, years = 14) =>
    score(who5, { respondent: 'self', ageAt: { years }, answers });

  test('goes from 0 to 100, four times the raw score', () => {
    expect(by(items(5, 5))).toMatchObject({ scores: { raw: 25, index: 100 }, band: { band: 'good' } });
    expect(by(items(5, 0))).toMatchObject({ scores: { raw: 0, index: 0 }, band: { band: 'poor' } });
  });

  test('tells of poor well-being below a raw score of 13', () => {
    expect(by({ '1': 3, '2': 3, '3': 3, '4': 3, '5': 0 })).toMatchObject({ band: { band: 'poor' } });
    expect(by({ '1': 3, '2': 3, '3': 3, '4': 3, '5': 1 })).toMatchObject({ band: { band: 'good' } });
  });

  test('needs all five answers', () => {
    expect(by({ ...items(5, 3), '4': null })).toMatchObject({
      refusal: {
        fields: [{ code: 'TOO_FEW_ANSWERS', allowed: [{ scale: 'raw', minItems: 5 }] }],
      },
    });
  });

  test('names the item and the range when an answer lies outside it', () => {
    expect(by({ ...items(5, 3), '2': 6, '3': -1, '4': 2.5 })).toMatchObject({
      refusal: {
        fields: [
          { path: 'answers.2', code: 'OUT_OF_RANGE', allowed: [{ minimum: 0, maximum: 5 }] },
          { path: 'answers.3', code: 'OUT_OF_RANGE', allowed: [{ minimum: 0, maximum: 5 }] },
          { path: 'answers.4', code: 'OUT_OF_RANGE', allowed: [{ minimum: 0, maximum: 5 }] },
        ],
      },
    });
  });

  test('is for those from nine who answer for themselves, on items it has', () => {
    expect(by(items(5, 3), 8).ok).toBe(false);
    expect(by({ ...items(5, 3), '6': 1 })).toMatchObject({
      refusal: { fields: [{ path: 'answers.6', code: 'UNKNOWN_ITEM', allowed: ['1', '2', '3', '4', '5'] }] },
    });
    expect(score(who5, { respondent: 'teacher', ageAt: { years: 14 }, answers: items(5, 3) })).toMatchObject({
      refusal: { fields: [{ path: 'respondent', code: 'UNKNOWN_RESPONDENT', allowed: ['self'] }] },
    });
  });

  test('tells of every wrong field at once', () => {
    const answers = { ...items(5, 3), '1': 9 };
    const scored = score(who5, { respondent: 'self', ageAt: { years: 3 }, answers, bandSet: 'four' });
    const codes = scored.ok ? [] : scored.refusal.fields.map(({ code }) => code);
    expect(codes).toEqual(['AGE_OUTSIDE_INSTRUMENT', 'UNKNOWN_BAND_SET', 'OUT_OF_RANGE']);
  });
});

describe('goal attainment', () => {
  const rate = (answers: Record<string, number | null>, weights?: Record<string, number>) =>
    score(gas, { respondent: 'team', ageAt: { years: 7 }, answers, weights });
  const t = (answers: Record<string, number | null>, weights?: Record<string, number>) => {
    const scored = rate(answers, weights);
    return scored.ok ? scored.scores.t : scored.refusal;
  };

  test('is 50 when every goal is reached as expected, whatever the weights', () => {
    expect(t({ sleep: 0, school: 0, friends: 0 }, { sleep: 5, school: 2 })).toBe(50);
  });

  test('moves ten points for one level on a single goal', () => {
    expect(t({ sleep: 1 })).toBe(60);
    expect(t({ sleep: -2 })).toBe(30);
  });

  test('follows the formula for several goals', () => {
    // Σx = 3, √(0.7·3 + 0.3·9) = √4.8
    expect(t({ sleep: 1, school: 1, friends: 1 })).toBe(63.69);
    // the usual baseline, three goals at −1
    expect(t({ sleep: -1, school: -1, friends: -1 })).toBe(36.31);
    // Σwx = 3·1 + 1·(−1) = 2; √(0.7·(9 + 1) + 0.3·16) = √11.8
    expect(t({ sleep: 1, school: -1 }, { sleep: 3 })).toBe(55.82);
  });

  test('leaves an unrated goal out and says so', () => {
    expect(rate({ sleep: 1, school: null })).toMatchObject({ scores: { t: 60 }, missing: ['school'] });
  });

  test('is refused without a rated goal, outside −2 to 2, and with a weight that is none', () => {
    expect(t({ sleep: null })).toMatchObject({ fields: [{ code: 'TOO_FEW_ANSWERS' }] });
    expect(t({})).toMatchObject({ fields: [{ code: 'TOO_FEW_ANSWERS' }] });
    expect(t({ sleep: 3 })).toMatchObject({
      fields: [{ path: 'answers.sleep', allowed: [{ minimum: -2, maximum: 2 }] }],
    });
    expect(t({ sleep: 1 }, { sleep: 0 })).toMatchObject({ fields: [{ path: 'weights.sleep' }] });
    expect(t({ sleep: 1 }, { school: 1 })).toMatchObject({ fields: [{ code: 'UNKNOWN_ITEM' }] });
  });

  test('does not depend on the unit the weights are given in', () => {
    const goal = fc.record({ x: fc.integer({ min: -2, max: 2 }), w: fc.integer({ min: 1, max: 10 }) });
    fc.assert(
      fc.property(fc.array(goal, { minLength: 1, maxLength: 6 }), (goals) => {
        const answers = Object.fromEntries(goals.map(({ x }, i) => [`goal${i}`, x]));
        const weights = (unit: number) => Object.fromEntries(goals.map(({ w }, i) => [`goal${i}`, w * unit]));
        expect(t(answers, weights(5))).toBeCloseTo(t(answers, weights(1)) as number, 1);
      }),
    );
  });
});

describe("a municipality's own scale", () => {
  const ask = (value: number | null, respondent = 'self') =>
    score(ownScale, { respondent, ageAt: { years: 8 }, answers: { '1': value } });

  test('is one number from 0 to 10', () => {
    expect(ask(7)).toEqual({ ok: true, scores: { score: 7 }, missing: [] });
    expect(ask(11)).toMatchObject({
      refusal: { fields: [{ path: 'answers.1', allowed: [{ minimum: 0, maximum: 10 }] }] },
    });
    expect(ask(null).ok).toBe(false);
  });
});

describe('an instrument nobody knows', () => {
  test('is refused with the list of those there are', () => {
    expect(chooseInstrument(instruments, 'sdq')).toMatchObject({ ok: true, instrument: { id: 'sdq' } });
    expect(chooseInstrument(instruments, '__proto__')).toEqual({
      ok: false,
      refusal: {
        code: 'EFFECT.INSTRUMENT_UNKNOWN',
        fields: [
          {
            path: 'instrument',
            code: 'UNKNOWN_INSTRUMENT',
            allowed: ['gas', 'own-school-day', 'sdq', 'who-5'],
          },
        ],
      },
    });
  });
});

test('whatever is answered, the SDQ gives whole scores inside its ranges or a refusal', () => {
  const value = fc.option(fc.integer({ min: 0, max: 2 }));
  fc.assert(
    fc.property(fc.array(value, { minLength: 25, maxLength: 25 }), (values) => {
      const scored = sdqBy('parent', Object.fromEntries(values.map((v, i) => [String(i + 1), v])));
      if (!scored.ok) return;
      for (const [id, one] of Object.entries(scored.scores))
        expect(one === null || (Number.isInteger(one) && one >= 0 && one <= (id === 'total' ? 40 : 10))).toBe(
          true,
        );
    }),
  );
});
