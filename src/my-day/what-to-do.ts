import type { EventType } from '../../workflows/events.js';
import type { CanonicalStep } from '../../workflows/case-context.js';

/** Where a follow-up is done: the form of an event on the case page, or a page of the case. */
export interface WhatToDo {
  page: 'case' | 'evaluate';
  event: string | null;
}

type Doing = { event: EventType } | { page: WhatToDo['page'] };

/** A kind that does not stand here is done on the case page, where it is seen what it is about. */
const DOING: Readonly<Record<string, Doing>> = {
  'step.finish': { event: 'GUIDE_STEP_COMPLETED' },
  'meeting.call': { event: 'MEETING_HELD' },
  'log.open': { event: 'CONSENT_GIVEN' },
  'intervention.evaluate': { event: 'INTERVENTION_EVALUATED' },
  'evaluation.hold': { page: 'evaluate' },
  'evaluation.afterAcuteRise': { event: 'ACUTE_RISE_EVALUATED' },
  'childVoice.ask': { event: 'CHILD_VOICE_RECORDED' },
  'consent.answer': { event: 'CONSENT_AGREED' },
  'consent.expiring': { event: 'CONSENT_EXTENDED' },
  'consent.expired': { event: 'CONSENT_EXTENDED' },
  'consent.renewAtAge': { event: 'CONSENT_GIVEN' },
  'sharing.settle': { event: 'OBJECTION_SETTLED' },
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

export function whatToDo(kind: string, step: string): WhatToDo {
  if (kind === 'concern.decide') return { page: 'case', event: CONCERN[step as CanonicalStep] ?? null };
  const doing = DOING[kind] ?? { page: 'case' };
  return 'event' in doing ? { page: 'case', event: doing.event } : { page: doing.page, event: null };
}
