import { defineProblems } from '../common/problem.js';

export const demoLoginProblem = defineProblems({
  'DEMO.UNKNOWN_PERSON': [
    404,
    {
      nb: 'Det finnes ingen demoperson med det navnet',
      nn: 'Det finst ingen demoperson med det namnet',
      en: 'There is no demo person by that name',
    },
  ],
});
