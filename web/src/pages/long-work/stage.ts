export type Stage = 'preparing' | 'inReview' | 'ready' | 'withheld' | 'expired';

interface Asked {
  isPrepared: boolean;
  documents: readonly { status: string }[];
}

/** How far a copy has come: put together by the system, gone through by a person, then given out or not. */
export function stageOf({ isPrepared, documents }: Asked): Stage {
  if (!isPrepared) return 'preparing';
  if (documents.length === 0) return 'inReview';
  if (documents.some(({ status }) => status === 'released')) return 'ready';
  return documents.every(({ status }) => status === 'expired') ? 'expired' : 'withheld';
}

/** Put together, gone through, given out or not. */
export const PLACES = 3;

/** How many of them are behind it. */
export const placeOf = (stage: Stage): number =>
  stage === 'preparing' ? 0 : stage === 'inReview' ? 1 : PLACES;
