import { defineProblems } from '../common/problem.js';

export const insightsProblem = defineProblems({
  'INSIGHT.FILTER_NOT_ALLOWED': [
    400,
    {
      nb: 'Dette kan det ikke filtreres på',
      nn: 'Dette kan det ikkje filtrerast på',
      en: 'This cannot be filtered by',
    },
  ],
});
