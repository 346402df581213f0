import type { ReportFieldCode } from '../../workflows/payload-rules/field-codes.js';
import { say, type Translated } from '../common/language.js';
import { defineProblems } from '../common/problem.js';
import { defineFields } from '../common/problem-fields.js';

export const reportProblem = defineProblems({
  'REPORT.EVENT_UNKNOWN': [
    422,
    { nb: 'Hendelsen finnes ikke', nn: 'Hendinga finst ikkje', en: 'There is no such event' },
  ],
  'REPORT.EVENT_NOT_ALLOWED': [
    409,
    {
      nb: 'Meldingen kan ikke ta imot hendelsen nå',
      nn: 'Meldinga kan ikkje ta imot hendinga no',
      en: 'The report cannot take the event now',
    },
  ],
  'REPORT.EVENT_INVALID': [
    422,
    {
      nb: 'Noe i meldingen er feil eller mangler',
      nn: 'Noko i meldinga er feil eller manglar',
      en: 'Something in the report is wrong or missing',
    },
  ],
  'REPORT.STALE': [
    412,
    {
      nb: 'Meldingen er endret siden du så den',
      nn: 'Meldinga er endra sidan du såg henne',
      en: 'The report has changed since you saw it',
    },
  ],
});

const FIELDS: Record<ReportFieldCode, Translated> = {
  'REPORT.NOT_IN_ARCHIVE': say(
    'Meldingen må være i arkivet først',
    'Meldinga må vere i arkivet først',
    'The report must be in the archive first',
  ),
  'REPORT.SAME_HAND': say(
    'En annen enn den som arkiverte, må kassere',
    'Ein annan enn den som arkiverte, må kassere',
    'Somebody other than who archived it must dispose of it',
  ),
  'REPORT.WRONG_RECIPIENT': say(
    'Barnevernet tar imot for barn som er født, helse- og omsorgstjenesten før det',
    'Barnevernet tek imot for barn som er fødde, helse- og omsorgstenesta før det',
    'Child protection is told of born children, the health and care services before that',
  ),
};
defineFields(FIELDS);
