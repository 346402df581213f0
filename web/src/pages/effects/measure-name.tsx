import { Said } from '../../blocks/said';
import type { InstrumentEffect } from './effect-rows';
import { useRespondent } from './numbers';

/** «SDQ, forelder», the instrument's name in its own language. */
export function MeasureName({ of }: { of: InstrumentEffect }) {
  const whoOf = useRespondent();
  return (
    <>
      <Said words={of.name} />, {whoOf(of)}
    </>
  );
}
