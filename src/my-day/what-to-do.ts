import type { EventType } from '../../workflows/events.js';
import type { CanonicalStep } from '../../workflows/case-context.js';

export const PLACES = [
  'case',
  'evaluate',
  'measure',
  'measurements',
  'files',
  'sharingEnds',
  'longWork',
] as const;

/** Where a follow-up is done: the form of an event or a panel on the case page, a page of the case, or a page of one's own. */
export interface WhatToDo {
  page: (typeof PLACES)[number];
  event: string | null;
}

/** What more than its kind tells where it is done. */
export interface Doing {
  kind: string;
  step: string;
  /** What the next date of the case waits for. */
  waitsFor: string | null;
}

type Place = { event: EventType } | { page: WhatToDo['page'] };

/** A kind that does not stand here is done on the case page, where it is seen what it is about. */
const DOING: Readonly<Record<string, Place>> = {
  'step.finish': { event: 'GUIDE_STEP_COMPLETED' },
  'log.open': { event: 'CONSENT_GIVEN' },
  'intervention.evaluate': { event: 'INTERVENTION_EVALUATED' },
  'evaluation.hold': { page: 'evaluate' },
  'evaluation.afterAcuteRise': { event: 'ACUTE_RISE_EVALUATED' },
  'childVoice.ask': { event: 'CHILD_VOICE_RECORDED' },
  'consent.answer': { event: 'CONSENT_AGREED' },
  'consent.expiring': { event: 'CONSENT_EXTENDED' },
  'consent.expired': { event: 'CONSENT_EXTENDED' },
  'consent.paper': { page: 'files' },
  'consent.refusedReview': { event: 'CONSENT_ASKED' },
  'consent.renewAtAge': { event: 'CONSENT_GIVEN' },
  'sharing.settle': { event: 'OBJECTION_SETTLED' },
  'sharing.tidyUp': { page: 'sharingEnds' },
  'access.answer': { page: 'longWork' },
  'keptEntry.review': { event: 'ENTRY_SHOWN_TO_GUARDIANS' },
  'measurement.answer': { page: 'measure' },
  'baton.assign': { event: 'BATON_ASSIGNED' },
  'referral.answer': { event: 'REFERRAL_ACCEPTED' },
  'coordinatingUnit.advise': { event: 'COORDINATING_UNIT_ADVISED' },
  'contact.make': { event: 'CONTACT_RECORDED' },
  'nextDate.keep': { event: 'NEXT_DATE_SET' },
  'nextDate.set': { event: 'NEXT_DATE_SET' },
  'information.answer': { event: 'INFORMATION_ANSWERED' },
  'family.answer': { event: 'FAMILY_ANSWERED' },
  'holder.reconsider': { event: 'BATON_ASSIGNED' },
};

/** The concern is written down, then shared; how it is decided is chosen on the case page. */
const CONCERN: Partial<Record<CanonicalStep, EventType>> = {
  define: 'CONCERN_DEFINED',
  share: 'CONCERN_SHARED',
};

export function whatToDo({ kind, step, waitsFor }: Doing): WhatToDo {
  if (kind === 'concern.decide') return { page: 'case', event: CONCERN[step as CanonicalStep] ?? null };
  // It is open until the meeting is held: first it is called, which gives the case its next date.
  if (kind === 'meeting.call')
    return { page: 'case', event: waitsFor === 'meeting' ? 'MEETING_HELD' : 'NEXT_DATE_SET' };
  const doing = DOING[kind] ?? { page: 'case' };
  return 'event' in doing ? { page: 'case', event: doing.event } : { page: doing.page, event: null };
}
