import type { CaseSnapshot } from '../../../workflows/case-context.js';
import { EVENTS, type At, type EventType } from '../../../workflows/events.js';
import type { FieldProblem } from '../../../workflows/payload-rules.js';
import { readId } from '../../common/ids.js';
import type { DirectoryView } from '../../directory/directory-view.js';
import { lastDayAsChild } from './age.js';

/** The child and its guardians, as stated in the case. */
export interface Family {
  /** Null for an unborn child. */
  childId: string | null;
  /** The child's, 'YYYY-MM-DD'; null when unborn or unknown. */
  birthDate: string | null;
  members: readonly {
    personId: string;
    relation: 'guardian' | 'child';
    parentalResponsibility: boolean;
    barredFromInsight: boolean;
    /** Carries the child, who is not born yet. */
    isPregnant: boolean;
  }[];
}

interface Sources {
  directory: DirectoryView;
  family: Family;
  at: Pick<At, 'subject'>;
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
    return { ok: false, fields: stated.map((name) => ({ path: `facts.${name}`, code: 'FIELD.UNKNOWN' })) };
  const more = Object.fromEntries(filledIn.map((name) => [name, SOURCES[name]?.(type, facts, sources)]));
  return { ok: true, facts: { ...facts, ...more } };
}

type Source = (type: EventType, facts: Record<string, unknown>, sources: Sources) => unknown;

const SOURCES: Record<string, Source> = {
  outside: (_type, { serviceId }, { directory }) => directory.service(String(serviceId))?.outside ?? false,
  coordinatingUnitId: (_type, _facts, { directory }) =>
    directory.allServices().find(({ kind, outside }) => kind === 'coordinatingUnit' && !outside)?.id ?? null,
  family: (type, _facts, { family, at, snapshot }) => {
    const wanted = familyWithInsight(family, at.subject.age);
    return type === 'FAMILY_CHANGED' && snapshot ? whoMayGoOnReading(wanted, snapshot) : wanted;
  },
};

/** Who may read now. While no log is open, nobody is added; but whoever reads after its end can lose that. */
export function whoMayGoOnReading(
  wanted: CaseSnapshot['context']['family'],
  { context }: CaseSnapshot,
): CaseSnapshot['context']['family'] {
  if (context.log === 'opened') return wanted;
  return wanted.filter(({ personId }) => context.family.some((one) => one.personId === personId));
}

/** Guardians' access ends at 18; one who is barred from insight has none. */
export function familyWithInsight(
  { childId, birthDate, members }: Family,
  age: number | null,
): CaseSnapshot['context']['family'] {
  const guardians = members.filter(
    (one) => one.relation === 'guardian' && !one.barredFromInsight && (age ?? 0) < 18,
  );
  return [
    ...(childId ? [{ personId: childId, relation: 'child' as const }] : []),
    ...guardians.map(({ personId }) => ({
      personId,
      relation: 'guardian' as const,
      ...(birthDate && { until: lastDayAsChild(birthDate) }),
    })),
  ];
}
