/**
 * How a form asks for a fact that its JSON schema alone does not tell: `new*` is an id that the form makes, the others
 * choose among what there is in the case or the directory.
 */
type Input =
  | 'newId'
  | 'service'
  | 'services'
  | 'staff'
  | 'responsible'
  | 'goal'
  | 'intervention'
  | 'consent'
  | 'askedConsent'
  | 'referral'
  | 'entry'
  | 'familyPerson'
  | 'familyPersons'
  | 'consentGiver'
  | 'consentGivers'
  | 'shownText'
  | 'signature'
  | 'reader'
  | 'readers'
  | 'freeCode'
  | 'time';

const BY_NAME: Record<string, Input> = {
  serviceId: 'service',
  services: 'services',
  staffId: 'staff',
  'childVoice.askedBy': 'staff',
  responsible: 'responsible',
  goalId: 'goal',
  interventionId: 'intervention',
  consentId: 'consent',
  referralId: 'referral',
  entry: 'entry',
  personId: 'familyPerson',
  givenBy: 'consentGivers',
  by: 'consentGiver',
  shown: 'shownText',
  reader: 'reader',
  readers: 'readers',
  time: 'time',
  'ENTRY_KEPT_FROM_GUARDIANS.from': 'familyPersons',
  // What the event makes.
  'GOAL_SET.goalId': 'newId',
  'INTERVENTION_PLANNED.interventionId': 'newId',
  'CONSENT_GIVEN.consentId': 'newId',
  'CONSENT_ASKED.consentId': 'newId',
  'CONSENT_AGREED.consentId': 'askedConsent',
  'CONSENT_REFUSED.consentId': 'askedConsent',
  'CONSENT_NO_LONGER_ASKED.consentId': 'askedConsent',
  'BASIS_RECORDED.consentId': 'newId',
  'REFERRAL_SENT.referralId': 'newId',
};

/** Of a text: who consents reads what is shown, and writes their name themselves. */
const TEXTS_BY_NAME: Record<string, Input> = { signedBy: 'signature' };

/** Dates of what has been are not in the future, and of what is to be not in the past. */
const BEEN = ['on', 'since', 'validFrom'];
const TO_BE = ['date', 'evaluateBy', 'validUntil', 'reviewBy', 'childVoice.askBy'];

/** A text or fact that is asked for only when another one has one of these values; it must then be given. */
interface When {
  field: string;
  is?: readonly string[];
  /** None of these among the values of a list. */
  hasNone?: readonly string[];
}

const CHILD_SAID = { field: 'facts.childVoice.kind', is: ['said'] };
const NOT_ASKED = { field: 'facts.childVoice.kind', is: ['couldNotBeAsked'] };
const ON_SCREEN = { field: 'facts.how', is: ['onScreen'] };
const WHEN: Record<string, When> = {
  'EVALUATION_RECORDED.childSaid': CHILD_SAID,
  'ACUTE_RISE_EVALUATED.childSaid': CHILD_SAID,
  'EVALUATION_RECORDED.whyNotAsked': NOT_ASKED,
  'ACUTE_RISE_EVALUATED.whyNotAsked': NOT_ASKED,
  'CHILD_VOICE_RECORDED.childSaid': { field: 'facts.kind', is: ['said'] },
  'CHILD_VOICE_RECORDED.whyNotAsked': { field: 'facts.kind', is: ['couldNotBeAsked'] },
  'BATON_OFFERED.wish': { field: 'facts.wishAsked', is: ['child', 'family', 'both'] },
  'BATON_OFFERED.whyNotAsked': { field: 'facts.wishAsked', is: ['notAsked'] },
  'MEETING_HELD.whyWithoutFamily': { field: 'facts.present', hasNone: ['child', 'guardians'] },
  'CONSENT_GIVEN.witness': { field: 'facts.how', is: ['orally'] },
  'CONSENT_AGREED.witness': { field: 'facts.how', is: ['orally'] },
  'CONSENT_EXTENDED.witness': { field: 'facts.how', is: ['orally'] },
  'CONSENT_GIVEN.signedBy': ON_SCREEN,
  'CONSENT_AGREED.signedBy': ON_SCREEN,
  'CONSENT_EXTENDED.signedBy': ON_SCREEN,
  'INTERVENTION_EVALUATED.evaluateBy': { field: 'facts.next', is: ['continue'] },
  'ENTRY_KEPT_FROM_GUARDIANS.reviewBy': { field: 'facts.ground', is: ['dangerToChild'] },
  'INTERVENTION_PLANNED.serviceId': { field: 'facts.responsible.kind', is: ['staff'] },
};
/** Asked for then, and may be left out all the same. */
const MAY_BE_LEFT_OUT = ['BATON_OFFERED.wish'];

/** What a form is told of a field beside its words. */
export function hintsOf(type: string, name: string, isText: boolean): Record<string, unknown> {
  const own = `${type}.${name}`;
  const input = isText ? TEXTS_BY_NAME[name] : (BY_NAME[own] ?? BY_NAME[name]);
  const when = WHEN[own];
  const date = isText ? undefined : dateOf(type, name);
  return {
    ...(input && { 'x-input': input }),
    ...(date && { 'x-date': date }),
    ...(when && { 'x-when': { ...when, required: !MAY_BE_LEFT_OUT.includes(own) } }),
  };
}

function dateOf(type: string, name: string): 'notFuture' | 'notPast' | undefined {
  if (BEEN.includes(name) && !(type === 'CONSENT_GIVEN' && name === 'since')) return 'notFuture';
  return TO_BE.includes(name) ? 'notPast' : undefined;
}
