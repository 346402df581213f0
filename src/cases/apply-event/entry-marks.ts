import type { CaseSnapshot } from '../../../workflows/case-context.js';
import { kindsOfEntry, kindsWrittenBy, type EntryMarks } from '../../../workflows/entry-kinds.js';
import { KINDS_OF_INFORMATION, type KindOfInformation } from '../../../workflows/event-fields.js';
import type { At, CaseEvent } from '../../../workflows/events.js';
import type { Guide } from '../../../workflows/guide.js';
import type { FieldProblem } from '../../../workflows/payload-rules.js';
import type { DirectoryView } from '../../directory/directory-view.js';
import type { EntryOrigin } from './entry-origins.js';
import type { Family } from './fill-in.js';

interface Written {
  at: At;
  guide: Guide;
  directory: DirectoryView;
  family: Family;
  entries: ReadonlyMap<number, EntryOrigin>;
}

/** Which information an entry holds and whose it is: as stated, else what the writer's service usually writes. */
export function marksOf(
  event: CaseEvent,
  stated: EntryMarks,
  { context }: CaseSnapshot,
  { at, guide, directory }: Pick<Written, 'at' | 'guide' | 'directory'>,
): { kinds: readonly KindOfInformation[]; about: string | null } {
  const writes = (serviceId: string) => kindsWrittenBy(directory.service(serviceId)?.kind ?? '', guide);
  // What the family answers to an instrument is what the service that measures asked for.
  const isFamilysWord = at.actor.kind === 'person' && event.type !== 'MEASUREMENT_RECORDED';
  const usual: readonly KindOfInformation[] = isFamilysWord
    ? ['family']
    : writes(at.actor.serviceId ?? context.homeServiceId);
  const kinds = kindsOfEntry(event, stated.kinds, usual);
  return { kinds, about: stated.about ?? null };
}

/** A parent's own information is a guardian's of the case; a person of the family says so of themselves only. */
export function wrongMarks({ kinds = [], about }: EntryMarks, { at, family }: Written): FieldProblem[] {
  const guardians = family.members
    .filter(({ relation }) => relation === 'guardian')
    .map((one) => one.personId);
  const fitting =
    at.actor.kind === 'person' ? guardians.filter((personId) => personId === at.actor.id) : guardians;
  return [
    ...kinds.flatMap((kind, index) =>
      (KINDS_OF_INFORMATION as readonly string[]).includes(kind)
        ? []
        : [{ path: `kinds.${index}`, code: 'FIELD.INVALID' as const, allowed: KINDS_OF_INFORMATION }],
    ),
    ...(about !== undefined && !fitting.includes(about)
      ? [{ path: 'about', code: 'REFERENCE.UNKNOWN' as const, allowed: fitting }]
      : []),
  ];
}

/** What is kept as the young person's health is health, and theirs; from nobody is kept what they wrote themselves. */
export function wrongKeeping(event: CaseEvent, { entries, family, at }: Written): FieldProblem[] {
  if (event.type !== 'ENTRY_KEPT_FROM_GUARDIANS') return [];
  const { entry, ground, from } = event.facts;
  const found = entries.get(entry);
  const origin = found?.writtenBy ? found : undefined;
  const guardians = family.members.filter(({ relation }) => relation !== 'child').map((one) => one.personId);
  const isHealth = (origin?.kinds?.includes('health') ?? false) && origin?.about === null;
  const isTheirs = guardians.some((id) => origin?.writtenBy === `person:${id}`);
  const wrong = (when: boolean, code: FieldProblem['code'], allowed: unknown): FieldProblem[] =>
    when ? [{ path: 'facts.entry', code, allowed }] : [];
  return [
    ...wrong(!origin, 'REFERENCE.UNKNOWN', { from: 1, to: at.number - 1 }),
    ...wrong(origin !== undefined && ground === 'youngPersonsHealth' && !isHealth, 'KEPT.NOT_THEIR_HEALTH', {
      kinds: ['health'],
    }),
    ...wrong(isTheirs, 'KEPT.WRITTEN_BY_A_GUARDIAN', { not: [entry] }),
    ...from.flatMap((id, index) =>
      guardians.includes(id)
        ? []
        : [{ path: `facts.from.${index}`, code: 'REFERENCE.UNKNOWN' as const, allowed: guardians }],
    ),
  ];
}
