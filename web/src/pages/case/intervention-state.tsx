import { ItemState } from '../../blocks/item-state';
import type { Intervention } from './case-queries';
import { useInterventionWords } from './intervention-words';

/** Where an intervention stands, in a sign and words. */
export function InterventionState({ one, isLate }: { one: Intervention; isLate: boolean }) {
  const words = useInterventionWords();
  const state = one.status === 'stopped' ? 'later' : isLate ? 'overdue' : 'done';
  return <ItemState state={state}>{words(one, isLate)}</ItemState>;
}
