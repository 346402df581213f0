import type { ConsentGiver } from '../../../workflows/case-context.js';
import type { CaseEvent } from '../../../workflows/events.js';
import type { FieldProblem } from '../../../workflows/payload-rules.js';
import type { Family } from './fill-in.js';

/** Whose word a consent, refusal, withdrawal or objection is: somebody of the case's family, in a role that is theirs. */
export function wrongWords(event: CaseEvent, family: Family): FieldProblem[] {
  switch (event.type) {
    case 'CONSENT_GIVEN':
    case 'CONSENT_EXTENDED':
      return event.facts.givenBy.flatMap((giver, at) => wrongWord(giver, `facts.givenBy.${at}`, family));
    case 'CONSENT_AGREED':
    case 'CONSENT_WITHDRAWN':
    case 'CONSENT_REFUSED':
    case 'GUARDIAN_OBJECTED':
      return wrongWord(event.facts.by, 'facts.by', family);
    default:
      return [];
  }
}

function wrongWord({ role, personId }: ConsentGiver, path: string, family: Family): FieldProblem[] {
  const fitting = WHO[role](family);
  // Guardians are counted, so it must be known which of them it is; and who speaks in their place must be stated too.
  if (personId === undefined)
    return role === 'guardian' || role === 'representative'
      ? [{ path: `${path}.personId`, code: 'FIELD.MISSING', allowed: fitting }]
      : [];
  return fitting.includes(personId)
    ? []
    : [{ path: `${path}.personId`, code: 'REFERENCE.UNKNOWN', allowed: fitting }];
}

const ofChild = ({ childId }: Family) => (childId ? [childId] : []);
const guardians =
  (fits: (one: Family['members'][number]) => boolean) =>
  ({ members }: Family): string[] =>
    members.filter((one) => one.relation === 'guardian' && fits(one)).map(({ personId }) => personId);
/** Child protection speaks by its office and is nobody of the family. */
const nobodyHere = () => [];

const WHO: Record<ConsentGiver['role'], (family: Family) => string[]> = {
  guardian: guardians((one) => one.parentalResponsibility),
  pregnantWoman: guardians((one) => one.isPregnant),
  youngPerson: ofChild,
  adult: ofChild,
  childProtection: nobodyHere,
  representative: ({ members }) =>
    members.filter(({ relation }) => relation === 'representative').map(({ personId }) => personId),
};
