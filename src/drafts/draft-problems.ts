import { defineProblems } from '../common/problem.js';

export const draftProblem = defineProblems({
  'DRAFT.STALE': [
    412,
    {
      nb: 'Kladden er endret i et annet vindu',
      nn: 'Kladden er endra i eit anna vindauge',
      en: 'The draft was changed in another window',
    },
  ],
  'DRAFT.GONE': [
    404,
    {
      nb: 'Kladden er sendt eller slettet',
      nn: 'Kladden er send eller sletta',
      en: 'The draft was sent or deleted',
    },
  ],
  'DRAFT.TOO_LONG': [
    422,
    {
      nb: 'Kladden er for lang til å lagres',
      nn: 'Kladden er for lang til å lagrast',
      en: 'The draft is too long to be kept',
    },
  ],
  'DRAFT.TOO_MANY': [
    409,
    {
      nb: 'Du har for mange kladder; send eller slett noen først',
      nn: 'Du har for mange kladdar; send eller slett nokre først',
      en: 'You have too many drafts; send or delete some first',
    },
  ],
});
