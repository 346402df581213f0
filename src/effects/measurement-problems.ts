import { defineProblems } from '../common/problem.js';

export const measurementProblem = defineProblems({
  'EFFECT.INSTRUMENT_UNKNOWN': [
    422,
    {
      nb: 'Måleverktøyet finnes ikke',
      nn: 'Måleverktøyet finst ikkje',
      en: 'There is no such instrument',
    },
  ],
  'EFFECT.ANSWERS_NOT_ALLOWED': [
    422,
    {
      nb: 'Svarene kan ikke skåres slik',
      nn: 'Svara kan ikkje skårast slik',
      en: 'The answers cannot be scored like this',
    },
  ],
  'EFFECT.NOT_PLANNED': [
    422,
    {
      nb: 'Målingen er ikke planlagt i saken',
      nn: 'Målinga er ikkje planlagd i saka',
      en: 'The measurement is not planned in the case',
    },
  ],
  'EFFECT.ALREADY_ANSWERED': [
    409,
    { nb: 'Målingen er besvart', nn: 'Målinga er svart på', en: 'The measurement has been answered' },
  ],
  'EFFECT.NOT_YOURS': [
    403,
    {
      nb: 'Du kan ikke svare på dette i saken',
      nn: 'Du kan ikkje svare på dette i saka',
      en: 'You may not answer this in the case',
    },
  ],
});
