import { z } from 'zod';

/** The building blocks of event payloads: ids, dates, codes. Dates are YYYY-MM-DD in Oslo. */
export const id = z.uuid();
export const date = z.iso.date();
export const code = z.string().regex(/^[a-z][a-zA-Z0-9-]{0,59}$/);

/** Whose word a consent, refusal or withdrawal is. */
export const CONSENT_ROLES = [
  'guardian',
  'youngPerson',
  'pregnantWoman',
  'childProtection',
  'representative',
  'adult',
] as const;
export const consentGiver = z.strictObject({ role: z.enum(CONSENT_ROLES), personId: id.optional() });
export const consentWay = z.enum(['onScreen', 'onPaper', 'orally', 'idPorten']);
export const kindOfInformation = z.enum(['school', 'health', 'childProtection', 'family', 'economy']);

/** Who carries out an intervention: a professional, a parent or the young person (invariant 5). */
export const responsible = z.strictObject({ kind: z.enum(['staff', 'guardian', 'child']), id });

/** The four critical user groups of Bærum's plan. */
export const userGroup = z.enum([
  'earlyYears',
  'kindergartenAndSchool',
  'mentalHealthAndSubstances',
  'poverty',
]);

export const childVoice = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('said') }),
  /** Who will ask, and by when; where nobody is named, the relay holder asks. */
  z.strictObject({ kind: z.literal('willBeAsked'), askBy: date, askedBy: id.optional() }),
  z.strictObject({ kind: z.literal('couldNotBeAsked') }),
]);

/** The child or a guardian was there. */
export const isFamilyPresent = (present: readonly string[]): boolean =>
  present.some((who) => who === 'child' || who === 'guardians');

/** `until`: the last day on which a guardian reads the log, the day before the child turns 18. */
export const familyMember = z.strictObject({
  personId: id,
  relation: z.enum(['guardian', 'child']),
  until: date.optional(),
});
export const serviceMember = { staffId: id, serviceId: id };
export const familyView = z.enum(['agrees', 'disagrees', 'notReached']);
