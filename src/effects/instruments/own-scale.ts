import type { Guide } from '../../../workflows/guide.js';
import type { ItemInstrument, RespondentKind } from './instrument.js';

const ANYBODY: RespondentKind[] = ['self', 'parent', 'teacher', 'team'];

/** A question from 0 to 10 that a municipality wrote into its guide, as an instrument like the others. */
export function instrumentOfScale({
  id,
  question,
  better,
  importantChange,
}: Guide['scales'][number]): ItemInstrument {
  return {
    id,
    name: question,
    method: 'items',
    licence: "The municipality's own.",
    informationOf: 'child',
    respondents: ANYBODY.map((who) => ({ who, ages: { from: 0 } })),
    items: { count: 1, min: 0, max: 10, turned: [] },
    scaleEntry: false,
    scales: [{ id: 'score', items: [1], leastAnswered: 1 }],
    totals: [],
    mainScore: 'score',
    better,
    change: [
      {
        kind: 'minimalImportant',
        respondents: ANYBODY,
        amount: importantChange,
        source: "The municipality's guide.",
      },
    ],
    bands: [],
  };
}
