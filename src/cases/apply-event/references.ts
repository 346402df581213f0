import type { CaseSnapshot } from '../../../workflows/case-context.js';
import type { CaseEvent } from '../../../workflows/events.js';
import type { FieldProblem } from '../../../workflows/payload-rules.js';
import type { DirectoryView } from '../../directory/directory-view.js';
import { isKnownConsentText, knownConsentTexts } from '../../consents/consent-texts.js';
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

const unknown = (path: string, allowed: unknown): FieldProblem[] => [
  { path, code: 'REFERENCE.UNKNOWN', allowed },
];

/** Whoever works here: too many to name each. */
export const SOMEBODY_OF_STAFF = { format: 'uuid', of: 'staff' } as const;

/** Services, staff and family that an event names must exist: nobody can hand the baton to no one. */
export function wrongReferences(event: CaseEvent, known: Known): FieldProblem[] {
  if (event.type === 'GUIDE_MOVED') return wrongVersions(event.facts, known);
  const { directory, snapshot } = known;
  const facts = event.facts as Named;
  const referred = facts.referralId ? snapshot.context.referrals[facts.referralId]?.serviceId : undefined;
  const serviceId = facts.serviceId ?? referred;
  const { responsible } = facts;
  const service = (path: string, id?: string) =>
    id && !directory.service(id)
      ? unknown(
          path,
          directory.allServices().map((one) => one.id),
        )
      : [];
  const asker = (path: string, id?: string) =>
    id && !directory.worksIn(id) ? unknown(path, SOMEBODY_OF_STAFF) : [];
  return [
    ...service('facts.serviceId', facts.serviceId),
    ...(facts.services ?? []).flatMap((id, index) => service(`facts.services.${index}`, id)),
    ...(!COMING_AND_GOING.includes(event.type) &&
    facts.staffId &&
    !directory.worksIn(facts.staffId, serviceId)
      ? unknown('facts.staffId', staffThere(serviceId, directory))
      : []),
    ...(responsible && !isKnown(responsible, serviceId, known)
      ? unknown('facts.responsible.id', thoseKnown(responsible.kind, serviceId, known))
      : []),
    ...wrongTexts(event),
    ...wrongWords(event, known.family),
    ...asker('facts.childVoice.askedBy', facts.childVoice?.askedBy),
    ...asker('facts.askedBy', facts.askedBy),
  ];
}

/** What was shown is a text that there is. */
function wrongTexts(event: CaseEvent): FieldProblem[] {
  if (event.type !== 'CONSENT_GIVEN' && event.type !== 'CONSENT_AGREED' && event.type !== 'CONSENT_EXTENDED')
    return [];
  const { shown } = event.facts;
  return shown && !isKnownConsentText(shown) ? unknown('facts.shown', knownConsentTexts()) : [];
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

const staffThere = (serviceId: string | undefined, directory: DirectoryView): unknown =>
  serviceId === undefined ? SOMEBODY_OF_STAFF : directory.staffOf(serviceId).map(({ id }) => id);

function thoseKnown(
  kind: 'staff' | 'guardian' | 'child',
  serviceId: string | undefined,
  { directory, family }: Known,
): unknown {
  if (kind === 'staff') return staffThere(serviceId, directory);
  if (kind === 'child') return family.childId ? [family.childId] : [];
  return family.members.flatMap((one) => (one.relation === 'child' ? [] : [one.personId]));
}

function wrongVersions({ from, to }: { from: number; to: number }, { pinned, guide }: Known): FieldProblem[] {
  return [
    ...(from === pinned ? [] : unknown('facts.from', [pinned])),
    ...(to === guide.version && to !== pinned ? [] : unknown('facts.to', { type: 'integer', not: [pinned] })),
  ];
}
