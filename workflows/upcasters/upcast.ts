import type { CaseSnapshot } from '../case-context.js';
import { MODEL_VERSION } from '../model-version.js';
import { from1to2 } from './1-to-2.js';
import { from2to3 } from './2-to-3.js';
import { from3to4 } from './3-to-4.js';
import type { Upcaster } from './upcaster.js';

/** In order, one for each version that has been released: 1 → 2, 2 → 3, … */
export const UPCASTERS: readonly Upcaster[] = [from1to2, from2to3, from3to4];

/**
 * Brings a stored snapshot to the present model. The case is read so at its next event; the history entry says so.
 *
 * @throws Error when the snapshot is newer than the model, or when an upcaster on the way is missing
 */
export function upcast(
  snapshot: unknown,
  fromModelVersion: number,
  { upcasters = UPCASTERS, present = MODEL_VERSION } = {},
): CaseSnapshot {
  if (!Number.isInteger(fromModelVersion) || fromModelVersion < 1)
    throw new Error(`${fromModelVersion} is no model version`);
  if (fromModelVersion > present)
    throw new Error(`the snapshot is of model ${fromModelVersion}, newer than this one (${present})`);
  let brought = snapshot;
  for (let version = fromModelVersion; version < present; version += 1) {
    const next = upcasters.find(({ from }) => from === version);
    if (!next) throw new Error(`no upcaster from model ${version} to ${version + 1}`);
    brought = next.upcast(brought);
  }
  return brought as CaseSnapshot;
}
