import type { Audience } from './audiences.js';

/**
 * What each audience sees of a case, field by field. What is not in the table leaves nowhere: the queries take from what
 * they have read only what stands here (`onlyFor`). Texts and facts of an entry stand under the row rules above them:
 * an entry that the reader does not read is not there at all.
 */

/** shown · ownOnly: of the reader's own service · countedAnew: numbers pass over what the reader does not read. */
export type FieldRule = 'shown' | 'ownOnly' | 'countedAnew';
type Row = Partial<Record<Audience, FieldRule>>;

const everybody = {
  wholeReader: 'shown',
  partReader: 'shown',
  guardian: 'shown',
  youngPerson: 'shown',
  asked: 'shown',
  onlooker: 'shown',
} as const satisfies Row;
const readers = {
  wholeReader: 'shown',
  partReader: 'shown',
  guardian: 'shown',
  youngPerson: 'shown',
} as const satisfies Row;
const readersAndAsked = { ...readers, asked: 'shown' } as const satisfies Row;
const withoutOthers = { ...readers, partReader: 'ownOnly' } as const satisfies Row;
const numbered = {
  ...readersAndAsked,
  guardian: 'countedAnew',
  youngPerson: 'countedAnew',
} as const satisfies Row;

export const FIELDS = {
  /** GET /cases/:id */
  case: {
    id: everybody,
    content: everybody,
    relations: everybody,
    status: everybody,
    level: everybody,
    levelSince: everybody,
    /** Dates of what is kept from the reader are not counted. */
    nextDue: { ...everybody, guardian: 'countedAnew', youngPerson: 'countedAnew' },
    missingNextDate: everybody,
    stuck: everybody,
    acute: everybody,
    holder: everybody,
    homeService: everybody,
    allowedEvents: everybody,
    /** Only who drives the case, or leads the service whose it is, is told that the address is protected. */
    protection: { wholeReader: 'shown', onlooker: 'ownOnly' },
    step: readers,
    log: readers,
    consentState: readers,
    consentMeaning: readers,
    relayState: readers,
    groups: readers,
    nextDate: readers,
    child: readers,
    family: readers,
    offer: readers,
    participants: readers,
    /** Another service sees the bases that name it, not what the family shares with others. */
    consents: withoutOthers,
    /** Another service sees what was put to it, and who said yes to take part. */
    referrals: withoutOthers,
    guide: readers,
    course: readers,
  },
  /** GET /cases/:id/history, an entry */
  entry: {
    number: numbered,
    restricted: readersAndAsked,
    type: readersAndAsked,
    words: readersAndAsked,
    isSentence: readersAndAsked,
    at: readersAndAsked,
    actor: readersAndAsked,
    /** With the numbers of other entries in it counted as `number` is. */
    facts: numbered,
    texts: readersAndAsked,
    erased: readersAndAsked,
    kinds: readersAndAsked,
    about: readersAndAsked,
    corrections: numbered,
    corrects: numbered,
  },
  goal: {
    goalId: readers,
    status: readers,
    weight: readers,
    baseline: readers,
    now: readers,
    texts: readers,
  },
  intervention: {
    interventionId: readers,
    goalId: readers,
    kind: readers,
    level: readers,
    responsible: readers,
    responsibleName: readers,
    serviceId: readers,
    from: readers,
    evaluateBy: readers,
    status: readers,
    done: readers,
    helped: readers,
    texts: readers,
  },
  /** GET /cases/:id/follow-ups and GET /follow-ups */
  followUp: {
    id: everybody,
    caseId: everybody,
    kind: everybody,
    serviceId: everybody,
    level: everybody,
    dueDate: everybody,
    daysLate: everybody,
    when: everybody,
    /** Who is to do it tells what they take part in: for readers, and for whose own it is. */
    owner: { ...readers, asked: 'ownOnly', onlooker: 'ownOnly' },
  },
} as const satisfies Record<string, Record<string, Row>>;

export type Part = keyof typeof FIELDS;

/** How a field is shown to an audience; undefined where it is not. */
export function ruleOf(part: Part, field: string, audience: Audience): FieldRule | undefined {
  const rows: Readonly<Record<string, Row>> = FIELDS[part];
  return Object.hasOwn(rows, field) ? rows[field]![audience] : undefined;
}

/** Of what was read, what this audience sees. */
export function onlyFor<T extends object>(part: Part, audience: Audience, value: T): T {
  const seen = Object.entries(value).filter(([field]) => ruleOf(part, field, audience) !== undefined);
  return Object.fromEntries(seen) as T;
}
