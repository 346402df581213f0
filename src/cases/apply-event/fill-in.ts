import type { CaseSnapshot, FamilyRelation } from '../../../workflows/case-context.js';
import { whoIsInvited } from '../../../workflows/consent-asked.js';
import { EVENTS, type At, type EventType } from '../../../workflows/events.js';
import type { FieldProblem } from '../../../workflows/payload-rules.js';
import { readId } from '../../common/ids.js';
import type { DirectoryView } from '../../directory/directory-view.js';
import { birthdayOf, lastDayAsChild } from './age.js';
import type { RelationChange } from './command.js';
import type { EntryOrigin } from './entry-origins.js';

/** The child and its guardians, as stated in the case. */
export interface Family {
  /** Null for an unborn child. */
  childId: string | null;
  /** The child's, 'YYYY-MM-DD'; null when unborn or unknown. */
  birthDate: string | null;
  members: readonly {
    personId: string;
    relation: FamilyRelation;
    parentalResponsibility: boolean;
    barredFromInsight: boolean;
    /** Carries the child, who is not born yet. */
    isPregnant: boolean;
  }[];
}

interface Sources {
  directory: DirectoryView;
  family: Family;
  at: Pick<At, 'subject' | 'actor' | 'today'>;
  /** How the one who acts is logged in; the system is not. */
  session?: { acr: string | null } | undefined;
  entries: ReadonlyMap<number, EntryOrigin>;
  snapshot: CaseSnapshot | null;
}

/** Ids as the database writes them, wherever they stand: two ways to write one id must not be two goals. */
export function withPlainIds<Value>(value: Value): Value {
  if (typeof value === 'string') return (readId(value) ?? value) as Value;
  if (Array.isArray(value)) return value.map(withPlainIds) as Value;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withPlainIds(one)])) as Value;
}

/** Facts that only the engine knows: whether a service is outside the municipality, who the family is. */
export function fillIn(
  type: EventType,
  facts: Record<string, unknown>,
  sources: Sources,
): { ok: true; facts: Record<string, unknown> } | { ok: false; fields: FieldProblem[] } {
  const filledIn: readonly string[] = EVENTS[type].filledIn;
  const stated = filledIn.filter((name) => name in facts);
  if (stated.length > 0)
    return {
      ok: false,
      fields: stated.map((name) => ({
        path: `facts.${name}`,
        code: 'FIELD.UNKNOWN',
        allowed: Object.keys(EVENTS[type].facts.shape).filter((one) => !filledIn.includes(one)),
      })),
    };
  const more = Object.fromEntries(
    filledIn
      .map((name) => [name, SOURCES[name]?.(type, facts, sources)] as const)
      .filter(([, value]) => value !== undefined),
  );
  return { ok: true, facts: { ...facts, ...more } };
}

type Source = (type: EventType, facts: Record<string, unknown>, sources: Sources) => unknown;

const SOURCES: Record<string, Source> = {
  outside: (_type, { serviceId }, { directory }) => directory.service(String(serviceId))?.outside ?? false,
  coordinatingUnitId: (_type, _facts, { directory }) =>
    directory.allServices().find(({ kind, outside }) => kind === 'coordinatingUnit' && !outside)?.id ?? null,
  alsoEntries: (_type, { entry }, { entries }) => entries.get(Number(entry))?.restsOnIt ?? [],
  nextDate: (_type, { entry }, { entries }) => entries.get(Number(entry))?.nextDate,
  /** Only while it is still to come. */
  comesOfAgeOn: (_type, _facts, { family: { birthDate }, at }) => {
    const day = birthDate ? birthdayOf(birthDate, 18) : undefined;
    return day && day > at.today ? day : undefined;
  },
  /** Of a person of the family who says yes in their own session. */
  signedIn: (_type, _facts, { at, session }) =>
    at.actor.kind === 'person' ? { acr: session?.acr ?? null } : undefined,
  family: (type, _facts, { family, at, snapshot }) => {
    const wanted = familyWithInsight(family, at.subject.age);
    if (type === 'CONSENT_ASKED')
      return snapshot?.context.log === 'opened' ? undefined : whoMayAnswer(wanted, family);
    return type === 'FAMILY_CHANGED' && snapshot ? whoMayGoOnReading(wanted, snapshot) : wanted;
  },
};

/** The family with what a command says of one of them. */
export function withRelation(family: Family, change: RelationChange): Family {
  const others = family.members.filter(({ personId }) => personId !== change.personId);
  const members = 'remove' in change ? others : [...others, change].sort(byId);
  return { ...family, members };
}

const byId = (one: { personId: string }, other: { personId: string }) =>
  one.personId < other.personId ? -1 : 1;

/**
 * Who may read now, or answer what they are asked. While no log is open, nobody is added; but whoever reads after its end,
 * or is asked, can lose that.
 */
export function whoMayGoOnReading(
  wanted: CaseSnapshot['context']['family'],
  { context }: CaseSnapshot,
): CaseSnapshot['context']['family'] {
  if (context.log === 'opened') return wanted;
  const known = new Set([...context.family.map(({ personId }) => personId), ...whoIsInvited(context)]);
  return wanted.filter(({ personId }) => known.has(personId));
}

/** Who carries the child speaks for it alone; a foster parent says neither yes nor no. */
function whoMayAnswer(
  wanted: CaseSnapshot['context']['family'],
  { childId, members }: Family,
): CaseSnapshot['context']['family'] {
  const isPregnant = new Set(members.filter((one) => one.isPregnant).map(({ personId }) => personId));
  return wanted.filter(
    ({ personId, relation }) => relation !== 'fosterParent' && (childId !== null || isPregnant.has(personId)),
  );
}

/** Guardians' access ends at 18; one who is barred from insight has none. */
export function familyWithInsight(
  { childId, birthDate, members }: Family,
  age: number | null,
): CaseSnapshot['context']['family'] {
  const guardians = members.filter(
    (one) =>
      one.relation !== 'child' &&
      // A parent without parental responsibility may ask, and does not simply read.
      (one.relation !== 'guardian' || one.parentalResponsibility) &&
      !one.barredFromInsight &&
      (age ?? 0) < 18,
  );
  return [
    ...(childId ? [{ personId: childId, relation: 'child' as const }] : []),
    ...guardians.map(({ personId, relation }) => ({
      personId,
      relation,
      ...(birthDate && { until: lastDayAsChild(birthDate) }),
    })),
  ];
}
