import type { Level } from './case-context.js';
import type { Guide } from './guide.js';

/** Whether cases of the guide come to the level: one that no exit leads to is written down and not used. */
export function usesLevel({ levels }: Pick<Guide, 'levels'>, level: Level): boolean {
  return level === 0 || levels.some(({ exits }) => exits.includes(`level${level}`));
}
