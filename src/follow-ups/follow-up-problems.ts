import { defineProblems } from '../common/problem.js';

export const followUpProblem = defineProblems({
  'FOLLOW_UP.SCOPE_NOT_YOURS': [
    403,
    {
      nb: 'Du kan ikke se disse oppfølgingene',
      nn: 'Du kan ikkje sjå desse oppfølgingane',
      en: 'You may not see these follow-ups',
    },
  ],
});
