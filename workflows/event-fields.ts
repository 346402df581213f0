import { z } from 'zod';

/** The building blocks of event payloads: ids, dates, codes. Dates are YYYY-MM-DD in Oslo. */
export const id = z.uuid();
export const date = z.iso.date();
/** HH:MM in Oslo. */
export const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
/** Number of an entry in the history of the case. */
export const entry = z.int().min(1);
/** What the archive calls a deposit: digits and signs, and nothing that could be a name. */
export const archiveReference = z.string().regex(/^[A-Z]{0,6}[-./]?\d[\d\-./]{2,40}$/);
export const code = z.string().regex(/^[a-z][a-zA-Z0-9-]{0,59}$/);

/** When the case comes up next, and what is waited for then. */
export const nextDate = z.strictObject({ date, time: time.optional(), waitingFor: code });

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
/** Kinds of information that a basis for sharing covers and an entry holds. */
export const KINDS_OF_INFORMATION = ['school', 'health', 'childProtection', 'family', 'economy'] as const;
/** What the one who consents was shown: a text of the consent texts, in one of its languages. */
export const shownText = z.strictObject({
  text: code,
  version: z.int().min(1),
  language: z.string().regex(/^[a-z]{2,3}$/),
});
/** How somebody was logged in who consented by their own session; `acr` is the level that the provider stated. */
export const signedIn = z.strictObject({ acr: z.string().max(200).nullable() });
export const kindOfInformation = z.enum(KINDS_OF_INFORMATION);
export type KindOfInformation = z.infer<typeof kindOfInformation>;

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
  relation: z.enum(['guardian', 'child', 'fosterParent', 'representative']),
  until: date.optional(),
});
/** Somebody on the short list of a case with a protected address: a member of staff or of the family, or a whole service. */
export const protectedReader = z.strictObject({ kind: z.enum(['staff', 'person', 'service']), id });
export const serviceMember = { staffId: id, serviceId: id };
export const instant = z.iso.datetime();

/** Why something is kept from guardians: their danger to the child, or because it is the young person's own. */
export const KEEPING_GROUNDS = ['dangerToChild', 'youngPersonsHealth'] as const;

/** Why somebody breaks the glass. The family is never told of an opening for `suspicionOfHarm` (bti.md, invariant 1). */
export const EMERGENCY_REASONS = [
  'acuteDanger',
  'acuteHealth',
  'crisis',
  'holderUnreachable',
  'suspicionOfHarm',
] as const;
export const emergencyReason = z.enum(EMERGENCY_REASONS);
/** What the family asks of those who work with the case: to be answered, not only read. */
export const FAMILY_WISHES = ['answer', 'talk', 'disagreement', 'anotherTime', 'anotherHolder'] as const;
export const familyWish = z.enum(FAMILY_WISHES);
export type FamilyWish = z.infer<typeof familyWish>;
export const familyView = z.enum(['agrees', 'disagrees', 'notReached']);
