import { say } from '../common/language.js';
import { defineProblems } from '../common/problem.js';
import { defineFields } from '../common/problem-fields.js';

export const lookProblem = defineProblems({
  'LOOK.CURSOR_INVALID': [
    400,
    {
      nb: 'Siden finnes ikke; begynn på nytt',
      nn: 'Sida finst ikkje; byrj på nytt',
      en: 'There is no such page; begin again',
    },
  ],
  'LOOK.REFERENCE_INVALID': [
    400,
    {
      nb: 'Referansen er ikke en sak',
      nn: 'Referansen er ikkje ei sak',
      en: 'The reference is not one of a case',
    },
  ],
  'LOOK.PERIOD_TOO_LONG': [
    400,
    {
      nb: 'Perioden er for lang eller slutter før den begynner',
      nn: 'Perioden er for lang eller sluttar før han byrjar',
      en: 'The period is too long, or ends before it begins',
    },
  ],
});

defineFields({
  'PERIOD.INVALID': say(
    'Perioden er for lang eller slutter før den begynner',
    'Perioden er for lang eller sluttar før ho byrjar',
    'The period is too long or ends before it begins',
  ),
  'REFERENCE.INVALID': say(
    'Referansen er ikke en sak',
    'Referansen er ikkje ei sak',
    'The reference is no case',
  ),
});
