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

/** The level of help at which most children have been, of those whose number is shown; null where none is, or two are. */
export function mostAt({ levels }: Levels): LevelRow | null {
  const shown = levels.filter(({ level, children }) => level > 0 && children !== null && children > 0);
  const [most, next] = shown.toSorted((one, other) => other.children! - one.children!);
  return most && most.children !== next?.children ? most : null;
}

/** Of those who are done at the level; «nobody» is done, or it could be found from what may not be told. */
export function shareClosedAt({ children, ended, shareClosed }: LevelRow): number | 'nobody' | 'hidden' {
  if (shareClosed !== null) return shareClosed;
  return [children, ended.closed, ended.still].includes(null) ? 'hidden' : 'nobody';
}
