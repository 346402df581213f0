import type { Level } from '../facts.js';
import { type CaseInTheMaking, note, said, type Wanted } from './case-in-the-making.js';

export const isInCare = (level: Level): boolean => level === 3;

/**
 * Who of the family the case states, and whether they have insight in it. The father has it in the log of one child and
 * is barred in those of its siblings; at level 3 child protection has the care, and the child a representative.
 */
export const familyOf = ({ level }: Wanted) =>
  [
    { name: 'mother', relation: 'guardian', hasInsight: true },
    { name: 'father', relation: 'guardian', hasInsight: level === 2 },
    { name: 'fosterMother', relation: 'fosterParent', hasInsight: true },
    ...(isInCare(level) ? [{ name: 'representative', relation: 'representative', hasInsight: true }] : []),
  ] as const;

export async function statesFamily({ office, wanted, caseId, childId }: CaseInTheMaking): Promise<void> {
  const state = (personId: string, relation: string, hasInsight: boolean, inCare: boolean) =>
    office.superuser.query(
      `insert into guardian_relation (municipality_id, case_id, person_id, relation, barred_from_insight, in_care)
       values ($1, $2, $3, $4, $5, $6)`,
      [office.town.id, caseId, personId, relation, !hasInsight, inCare],
    );
  for (const { name, relation, hasInsight } of familyOf(wanted))
    await state(office.town.of(name).id, relation, hasInsight, false);
  if (isInCare(wanted.level)) await state(childId, 'child', true, true);
}

/** While the log is open to them, the mother and the young person write in it, and the mother asks for another holder. */
export async function familyWrites(one: CaseInTheMaking): Promise<void> {
  const asks = said('FAMILY_ASKED', { wish: 'anotherHolder' }, ['words']);
  await one.says('mother', note(['school']), asks);
  await one.says(one.childId, note(['school']));
}
