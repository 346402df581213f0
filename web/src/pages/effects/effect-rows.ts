import type { components } from '../../api/schema';

type Schemas = components['schemas'];
export type Effects = Schemas['EffectsDto'];
export type InstrumentEffect = Schemas['InstrumentEffectDto'];
export type Levels = Schemas['LevelsDto'];
export type LevelRow = Schemas['LevelRowDto'];

/** Nobody has been measured twice with it, so there is no change to draw. */
export const isNotYetMeasured = ({ n }: InstrumentEffect): boolean => n === 0;

/** How many show a change for the better that is more than chance, of those that may be shown. */
export function surelyBetter(effects: readonly InstrumentEffect[]): { better: number; shown: number } {
  const shown = effects.filter(({ standardised }) => standardised !== null);
  return { better: shown.filter(({ standardised }) => standardised!.low > 0).length, shown: shown.length };
}

/** The level at which most children have been, of those whose number is shown; null where none is. */
export function mostAt({ levels }: Levels): LevelRow | null {
  const shown = levels.filter(({ level, children }) => level > 0 && children !== null && children > 0);
  return shown.toSorted((one, other) => other.children! - one.children!)[0] ?? null;
}
