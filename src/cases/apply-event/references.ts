import type { CaseSnapshot } from '../../../workflows/case-context.js';
import type { CaseEvent } from '../../../workflows/events.js';
import type { FieldProblem } from '../../../workflows/payload-rules.js';
import type { DirectoryView } from '../../directory/directory-view.js';
import { isKnownConsentText } from '../../consents/consent-texts.js';
import type { Family } from './fill-in.js';
import { wrongWords } from './whose-word.js';

interface Known {
  /** Version of the guide that the case is pinned to, and of the one it follows after the command. */
  pinned: number;
  guide: { version: number };
  directory: DirectoryView;
  snapshot: CaseSnapshot;
  family: Family;
}

interface Named {
  serviceId?: string;
  services?: string[];
  staffId?: string;
  referralId?: string;
  /** Of an evaluation. */
  childVoice?: { askedBy?: string };
  /** Of the child's voice that comes later. */
  askedBy?: string;
  responsible?: { kind: 'staff' | 'guardian' | 'child'; id: string };
}

/** Whether who is named works there is what it is about. */
const COMING_AND_GOING: readonly CaseEvent['type'][] = ['PARTICIPANT_LEFT', 'HOLDER_LEFT', 'HOLDER_RETURNED'];

const unknown = (path: string): FieldProblem[] => [{ path, code: 'REFERENCE.UNKNOWN' }];

/** Services, staff and family that an event names must exist: nobody can hand the baton to no one. */
export function wrongReferences(event: CaseEvent, known: Known): FieldProblem[] {
  if (event.type === 'GUIDE_MOVED') return wrongVersions(event.facts, known);
  const { directory, snapshot } = known;
  const facts = event.facts as Named;
  const referred = facts.referralId ? snapshot.context.referrals[facts.referralId]?.serviceId : undefined;
  const serviceId = facts.serviceId ?? referred;
  const { responsible } = facts;
  const asker = (path: string, id?: string) => (id && !directory.worksIn(id) ? unknown(path) : []);
  return [
    ...(facts.serviceId && !directory.service(facts.serviceId) ? unknown('facts.serviceId') : []),
    ...(facts.services ?? []).flatMap((id, index) =>
      directory.service(id) ? [] : unknown(`facts.services.${index}`),
    ),
    ...(!COMING_AND_GOING.includes(event.type) &&
    facts.staffId &&
    !directory.worksIn(facts.staffId, serviceId)
      ? unknown('facts.staffId')
      : []),
    ...(responsible && !isKnown(responsible, serviceId, known) ? unknown('facts.responsible.id') : []),
    ...wrongTexts(event),
    ...wrongWords(event, known.family),
    ...asker('facts.childVoice.askedBy', facts.childVoice?.askedBy),
    ...asker('facts.askedBy', facts.askedBy),
  ];
}

/** What was shown is a text that there is. */
function wrongTexts(event: CaseEvent): FieldProblem[] {
  if (event.type !== 'CONSENT_GIVEN' && event.type !== 'CONSENT_EXTENDED') return [];
  const { shown } = event.facts;
  return shown && !isKnownConsentText(shown) ? unknown('facts.shown') : [];
}

function isKnown(
  { kind, id }: { kind: 'staff' | 'guardian' | 'child'; id: string },
  serviceId: string | undefined,
  { directory, family }: Known,
): boolean {
  if (kind === 'staff') return directory.worksIn(id, serviceId);
  if (kind === 'child') return id === family.childId;
  return family.members.some((one) => one.personId === id && one.relation !== 'child');
}

function wrongVersions({ from, to }: { from: number; to: number }, { pinned, guide }: Known): FieldProblem[] {
  return [
    ...(from === pinned ? [] : unknown('facts.from')),
    ...(to === guide.version && to !== pinned ? [] : unknown('facts.to')),
  ];
}
