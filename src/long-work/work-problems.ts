import { defineProblems } from '../common/problem.js';

export const workProblem = defineProblems({
  'WORK.FAILED': [
    500,
    {
      nb: 'Arbeidet ble ikke ferdig. Ingenting er endret. Prøv igjen.',
      nn: 'Arbeidet vart ikkje ferdig. Ingenting er endra. Prøv igjen.',
      en: 'The work was not finished. Nothing has changed. Try again.',
    },
  ],
});
