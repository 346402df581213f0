import { defineProblems } from '../common/problem.js';

export const disposalProblem = defineProblems({
  'ARCHIVE.CASE_OPEN': [
    409,
    {
      nb: 'Bare en avsluttet sak går til arkivet',
      nn: 'Berre ei avslutta sak går til arkivet',
      en: 'Only a closed case goes to the archive',
    },
  ],
});
