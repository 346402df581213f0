import { defineProblems } from '../common/problem.js';

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
