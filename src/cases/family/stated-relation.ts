import type { RelationChange } from '../apply-event/command.js';
import type { FamilyMember } from '../persistence/case-reading.js';

/** What is said of somebody; what is left out stays as it was stated before. */
export interface StatedMember {
  personId: string;
  relation?: Exclude<FamilyMember['relation'], 'child'>;
  parentalResponsibility?: boolean;
  barredFromInsight?: boolean;
  isPregnant?: boolean;
}

/** The whole relation as it is to stand; undefined when it stands so already. */
export function relationAfter(
  stated: StatedMember,
  family: readonly FamilyMember[],
): RelationChange | undefined {
  const before = family.find(({ personId }) => personId === stated.personId);
  const relation = stated.relation ?? before?.relation ?? 'guardian';
  const isSame = before?.relation === relation;
  const after: FamilyMember = {
    personId: stated.personId,
    relation,
    // Parents have it unless a court says otherwise; foster parents and representatives never do.
    parentalResponsibility:
      relation === 'guardian' &&
      (stated.parentalResponsibility ?? (isSame ? before.parentalResponsibility : true)),
    barredFromInsight: stated.barredFromInsight ?? before?.barredFromInsight ?? false,
    isPregnant: relation === 'guardian' && (stated.isPregnant ?? before?.isPregnant ?? false),
  };
  const unchanged =
    before && (Object.keys(after) as (keyof FamilyMember)[]).every((key) => after[key] === before[key]);
  return unchanged ? undefined : after;
}
