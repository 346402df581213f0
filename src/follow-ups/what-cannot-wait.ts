import type { FollowUpKind } from '../../workflows/projection.js';

/**
 * Follow-ups that do not wait for a closed service to open: a school's summer does not stop what they are about. Their
 * dates are counted on ordinary working days, and while the service is closed its leader hears beside whoever is to do
 * it. Everything else keeps to the service's calendar. A kind is added here with the reason why it cannot wait.
 */
const CANNOT_WAIT: Partial<Record<FollowUpKind, string>> = {
  'evaluation.afterAcuteRise':
    'The case was raised because it was acute; whether that was right cannot be left.',
  'baton.assign': 'Nobody drives the case until a holder is named.',
  'coordinatingUnit.advise': 'The coordinating unit is to do it, and does not close with the service.',
  'access.answer': 'The law gives one month from the request (GDPR art. 12 no. 3), holidays or not.',
  'information.answer': 'A parent who asks is answered without undue delay (forvaltningsloven § 11 a).',
};

export function cannotWait(kind: string): boolean {
  return kind in CANNOT_WAIT;
}
