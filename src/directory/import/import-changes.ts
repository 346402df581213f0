import { nearest } from '../../common/nearest.js';

/** One change that an import makes, as it is shown before and after. */
export interface ImportChange {
  what: 'service' | 'person' | 'role';
  how: 'new' | 'changed' | 'ended';
  /** Of the service or the person. */
  name: string;
  role?: string;
  /** Name of the service in which a role is held. */
  service?: string;
  /** Days of a role, YYYY-MM-DD. */
  from?: string | null;
  until?: string | null;
  /** What is otherwise than before. */
  fields?: { field: string; was: string | null; becomes: string | null }[];
}

export interface ImportCount {
  new: number;
  changed: number;
  ended: number;
  unchanged: number;
}

/** What an import does: how many of each, and the first of the changes by name. */
export interface ImportOutcome {
  counts: Record<ImportChange['what'], ImportCount>;
  changes: ImportChange[];
  /** All of them; more than are listed where there are many. */
  changeCount: number;
}

const MOST_LISTED = 200;

export function outcomeOf(
  changes: readonly ImportChange[],
  unchanged: Partial<Record<ImportChange['what'], number>>,
): ImportOutcome {
  const of = (what: ImportChange['what']): ImportCount => {
    const count = (how: ImportChange['how']) =>
      changes.filter((change) => change.what === what && change.how === how).length;
    const [isNew, changed, ended] = [count('new'), count('changed'), count('ended')];
    return { new: isNew, changed, ended, unchanged: unchanged[what] ?? 0 };
  };
  return {
    counts: { service: of('service'), person: of('person'), role: of('role') },
    changes: changes.slice(0, MOST_LISTED),
    changeCount: changes.length,
  };
}

/** Fields whose value becomes another; those that are left out of `after` stay as they are. */
export function differences<Entry extends object>(
  before: Entry,
  after: Partial<Entry>,
): NonNullable<ImportChange['fields']> {
  const written = (value: unknown) => (value === null || value === undefined ? null : String(value));
  return Object.entries(after).flatMap(([field, becomes]) => {
    const was = before[field as keyof Entry];
    return was === becomes ? [] : [{ field, was: written(was), becomes: written(becomes) }];
  });
}

const MOST_NAMED = 20;

/** What would be right in a cell: the word that was likely meant, else all where they are few. */
export function allowedInstead(word: string, all: readonly string[]): string[] {
  const meant = nearest(word, all);
  return meant ? [meant] : all.slice(0, MOST_NAMED);
}
