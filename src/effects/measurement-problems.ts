import { say, type Translated } from '../common/language.js';
import { defineProblems } from '../common/problem.js';
import { defineFields } from '../common/problem-fields.js';
import type { RefusedField } from './answered.js';

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

const FIELDS: Record<RefusedField['code'] | 'NOT_PLANNED' | 'RESPONDENT_NOT_YOURS', Translated> = {
  UNKNOWN_INSTRUMENT: say(
    'Måleverktøyet finnes ikke',
    'Måleverktøyet finst ikkje',
    'There is no such instrument',
  ),
  UNKNOWN_RESPONDENT: say(
    'Verktøyet besvares ikke av den',
    'Verktøyet blir ikkje svart på av den',
    'The instrument is not answered by them',
  ),
  UNKNOWN_ITEM: say(
    'Spørsmålet finnes ikke i verktøyet',
    'Spørsmålet finst ikkje i verktøyet',
    'There is no such question in the instrument',
  ),
  UNKNOWN_BAND_SET: say(
    'Verktøyet har ikke de grensene',
    'Verktøyet har ikkje dei grensene',
    'The instrument has no such bands',
  ),
  AGE_OUTSIDE_INSTRUMENT: say(
    'Verktøyet er for en annen alder',
    'Verktøyet er for ein annan alder',
    'The instrument is for another age',
  ),
  AGE_NOT_KNOWN: say('Alderen er ikke kjent', 'Alderen er ikkje kjend', 'The age is not known'),
  OUT_OF_RANGE: say(
    'Svaret er utenfor skalaen',
    'Svaret er utanfor skalaen',
    'The answer is outside the scale',
  ),
  ITEMS_AND_SCALES_MIXED: say(
    'Svar på spørsmålene eller på skalaene, ikke begge',
    'Svar på spørsmåla eller på skalaene, ikkje begge',
    'Answer the questions or the scales, not both',
  ),
  TOO_FEW_ANSWERS: say(
    'Det er svart på for få spørsmål',
    'Det er svart på for få spørsmål',
    'Too few questions are answered',
  ),
  NOT_PLANNED: say(
    'Målingen er ikke planlagt i saken',
    'Målinga er ikkje planlagd i saka',
    'The measurement is not planned in the case',
  ),
  RESPONDENT_NOT_YOURS: say(
    'Du kan ikke svare for den',
    'Du kan ikkje svare for den',
    'You may not answer for them',
  ),
};
defineFields(FIELDS);
