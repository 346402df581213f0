import { defineProblems } from '../common/problem.js';

export const directoryProblem = defineProblems({
  'DIRECTORY.NO_SUCH_SERVICE': [
    404,
    { nb: 'Tjenesten finnes ikke', nn: 'Tenesta finst ikkje', en: 'There is no such service' },
  ],
});
