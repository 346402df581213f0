import { keptEntriesOf } from '../../../workflows/projections/kept-entries.js';
import { upcast } from '../../../workflows/upcasters/upcast.js';

/**
 * Numbers of the entries that are not for somebody of the family in a case where nobody is family yet: what is kept from them as
 * if they were, what was written about the wrong child, and asides.
 */
export function hiddenFromFamily(
  { personId, relation }: { personId: string; relation: string },
  { snapshot, modelVersion }: { snapshot: unknown; modelVersion: number },
): ReadonlySet<number> {
  const { context } = upcast(snapshot, modelVersion);
  const family = [{ personId, relation: relation === 'child' ? 'child' : 'guardian' } as const];
  const kept = keptEntriesOf({ ...context, family }).map(({ entry }) => entry);
  return new Set([...context.restricted, ...(context.asides ?? []), ...kept]);
}
