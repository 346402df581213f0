import type { CaseContext, FamilyMember } from '../case-context.js';
import type { KeptEntryRow } from '../projection.js';

type Remembered = Pick<CaseContext, 'kept' | 'parentsOwn' | 'family'>;

/**
 * Which entries which member of the family does not read: what is kept from guardians, the entries that say so, and what
 * is another parent's own.
 */
export function keptEntriesOf(context: Remembered): KeptEntryRow[] {
  const rows = [...keptFromGuardians(context), ...othersOwn(context)];
  return [...new Map(rows.map((row) => [`${row.entry} ${row.principal}`, row])).values()];
}

function keptFromGuardians({ kept, family }: Remembered): KeptEntryRow[] {
  const guardians = family.filter(({ relation }) => relation !== 'child');
  return Object.entries(kept).flatMap(([entry, { from, also, saidIn, isShown }]) => {
    const numbers = isShown ? saidIn : [Number(entry), ...also, ...saidIn];
    return guardians
      .filter(({ personId }) => from.length === 0 || from.includes(personId))
      .flatMap(({ personId }) =>
        numbers.map((number) => ({ entry: number, principal: `person:${personId}` })),
      );
  });
}

/** Whether an entry is kept from somebody of the family who may read nothing of the log yet. */
export function isKeptFrom(
  { kept }: Pick<Remembered, 'kept'>,
  entry: number,
  { personId, relation }: FamilyMember,
) {
  const keeping = kept[entry];
  if (!keeping || keeping.isShown || relation === 'child') return false;
  return keeping.from.length === 0 || keeping.from.includes(personId);
}

function othersOwn({ parentsOwn = {}, family }: Remembered): KeptEntryRow[] {
  return Object.entries(parentsOwn).flatMap(([entry, parent]) =>
    family
      .filter(({ personId }) => personId !== parent)
      .map(({ personId }) => ({ entry: Number(entry), principal: `person:${personId}` })),
  );
}
