import { describe, expect, test } from '@jest/globals';
import i18next from 'i18next';
import { comingDay, daysOver, fullDate, pastMoment, timeOf } from '../../web/src/words/dates';
import en from '../../web/src/texts/en/words.json' with { type: 'json' };
import nb from '../../web/src/texts/nb/words.json' with { type: 'json' };
import { initials, shortName } from '../../web/src/words/names';

const tuesday = new Date('2026-11-24T09:00:00Z');

await i18next.init({ resources: { nb: { words: nb }, en: { words: en } }, lng: 'nb', ns: ['words'] });
const t = i18next.getFixedT('nb', 'words');
const english = i18next.getFixedT('en', 'words');

describe('Dates as people say them', () => {
  test.each([
    ['2026-11-24', 'I dag'],
    ['2026-11-25', 'I morgen'],
    ['2026-11-26', 'Torsdag, om 2 dager'],
    ['2026-12-15', '15. desember'],
    ['2027-01-05', '5. januar 2027'],
  ])('what comes on %s is «%s»', (day, said) => {
    expect(comingDay(day, tuesday, 'nb', t)).toBe(said);
  });

  test('in nynorsk the days have their own names, which browsers do not know', () => {
    expect(comingDay('2026-11-28', tuesday, 'nn', t)).toBe('Laurdag, om 4 dager');
    expect(fullDate('2026-11-24', 'nn', tuesday)).toBe('tysdag 24. november');
    expect(fullDate('2026-11-30', 'nn', tuesday)).toBe('måndag 30. november');
    expect(fullDate('2026-11-29', 'nn', tuesday)).toBe('søndag 29. november');
  });

  test('a deadline that has passed says by how many days', () => {
    expect(daysOver('2026-11-20', tuesday, t)).toBe('4 dager over');
    expect(daysOver('2026-11-23', tuesday, t)).toBe('1 dag over');
    expect(daysOver('2026-11-23', tuesday, english)).toBe('1 day over');
    expect(daysOver('2026-09-25', tuesday, t)).toBe('60 dager over');
    expect(daysOver('2026-09-24', tuesday, t)).toBe('2 måneder over');
    expect(daysOver('2025-04-22', tuesday, t)).toBe('19 måneder over');
  });

  test('late in the evening of Greenwich it is tomorrow in Norway', () => {
    expect(comingDay('2026-11-24T23:30:00Z', tuesday, 'nb', t)).toBe('I morgen');
    expect(timeOf('2026-11-24T23:30:00Z', 'nb')).toBe('00.30');
  });

  test('what was done the same day is told with its time', () => {
    expect(pastMoment('2026-11-24T07:40:00Z', tuesday, 'nb', t)).toBe('I dag kl. 08.40');
    expect(pastMoment('2026-11-20T07:40:00Z', tuesday, 'nb', t)).toBe('20. november');
  });

  test('the whole date has the weekday, and the year when it is another', () => {
    expect(fullDate('2026-11-26', 'nb', tuesday)).toBe('torsdag 26. november');
    expect(fullDate('2025-11-26', 'nb', tuesday)).toBe('onsdag 26. november 2025');
  });
});

describe('Names in lists', () => {
  test('a child is the first name and an initial', () => {
    expect(shortName('Elias Johan', 'Fjelltun')).toBe('Elias F.');
    expect(shortName('Åse')).toBe('Åse');
  });

  test('a mark has the letters of first and last name', () => {
    expect(initials('Ingrid Marie Prøvestad')).toBe('IP');
    expect(initials('Ødegård')).toBe('Ø');
  });
});
