import { say } from '../common/language.js';
import { defineProblems } from '../common/problem.js';
import { defineFields } from '../common/problem-fields.js';

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

defineFields({
  NOT_ALLOWED: say('Velg en av mulighetene', 'Vel ei av moglegheitene', 'Choose one of these'),
});
