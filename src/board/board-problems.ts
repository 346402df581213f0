import { defineProblems } from '../common/problem.js';

export const boardProblem = defineProblems({
  'BOARD.SCOPE_NOT_YOURS': [
    403,
    {
      nb: 'Du kan ikke se denne oversikten',
      nn: 'Du kan ikkje sjå denne oversikta',
      en: 'You may not see this overview',
    },
  ],
});
