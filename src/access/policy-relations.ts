/**
 * How somebody is related to a case (bti.md, "Roles"; law-and-privacy.md, "Need to know"): the second axis of the policy. The
 * projection of a case writes them into `case_access`, row security asks for them, and no case is seen without one.
 */
interface RelationLine {
  who: string;
  begins: string;
  ends: string;
  /** `content`: while there is a basis. `existence`: that the case exists, level, service, dates and holder. */
  opens: 'content' | 'existence';
  /** Levels at which it can be; `closed` for a case that is closed. */
  levels: readonly (0 | 1 | 2 | 3 | 'closed')[];
  /** Whether a deputy has it in the place of somebody who is away. */
  isStoodInFor?: true;
  /** What is left when the basis is gone, so that the case does not stand still: events that are in no way its content. */
  withoutBasis?: readonly string[];
  why: string;
}

const ALL_LEVELS = [0, 1, 2, 3, 'closed'] as const;
const OPENED = [1, 2, 3, 'closed'] as const;
const WHILE_OPEN = [1, 2, 3] as const;

export const RELATION_LINES = {
  author: {
    who: 'Whoever logged the concern.',
    begins: 'When it is logged.',
    ends: 'When somebody holds the baton; or when they no longer work in the service.',
    opens: 'content',
    levels: ALL_LEVELS,
    isStoodInFor: true,
    why: 'bti.md: a concern is private to its service',
  },
  holder: {
    who: 'The one person who drives the case.',
    begins: 'When named, when they accept the baton, or when it is assigned.',
    ends: 'When another has accepted the baton. In another service, the content ends with the basis.',
    opens: 'content',
    levels: ALL_LEVELS,
    isStoodInFor: true,
    withoutBasis: ['BATON_OFFERED', 'BATON_OFFER_WITHDRAWN'],
    why: 'bti.md, rule 3: always exactly one',
  },
  participant: {
    who: 'Somebody from a service who takes part.',
    begins: 'When they join; from another service only with a basis that names it.',
    ends: 'When they leave, the case closes, the basis ends, or they no longer work there; at once.',
    opens: 'content',
    levels: WHILE_OPEN,
    isStoodInFor: true,
    why: 'bti.md, rule 2; another service reads the kinds of information that the basis covers, and what it wrote itself',
  },
  referred: {
    who: 'The coordinating unit, of a stuck case that is referred to it.',
    begins: 'When the case is stuck, with a basis that names the unit.',
    ends: 'When it is not stuck any more, or the basis ends.',
    opens: 'content',
    levels: WHILE_OPEN,
    why: 'bti.md, Roles: content of cases referred to the unit',
  },
  guardian: {
    who: 'Guardian with insight, foster parent, representative.',
    begins: 'The day the log opens.',
    ends: 'When barred from insight, or no guardian any more, or the day before the child turns 18.',
    opens: 'content',
    levels: OPENED,
    why: 'bti.md, Roles: their own log, with what is hidden by law left out',
  },
  child: {
    who: 'The young person whose log it is.',
    begins: 'The day the log opens.',
    ends: 'Never, while there is content.',
    opens: 'content',
    levels: OPENED,
    why: 'bti.md, Roles',
  },
  invited: {
    who: 'Guardian, representative, young person or pregnant woman who is asked for the consent that opens the log.',
    begins: 'With the question, once the guide lets the log open.',
    ends: 'When the log opens, the question is taken back or over, or they are barred from insight or no family any more.',
    opens: 'existence',
    levels: WHILE_OPEN,
    why: 'bti.md, level 1, meet; they read the question alone, and none of level, dates or steps (docs/consent.md)',
  },
  leader: {
    who: 'The leader of the service whose case it is, of the holder, or of one that takes part.',
    begins: 'With the case; of another service, when it takes part.',
    ends: 'With the role, or when the service no longer takes part.',
    opens: 'existence',
    levels: ALL_LEVELS,
    why: 'bti.md, Roles: that they exist, level, dates, holder',
  },
  asked: {
    who: 'A service that is asked to take part.',
    begins: 'When the question is sent; one that names the child needs a basis first.',
    ends: 'When it has answered, the question is taken back, or the basis ends.',
    opens: 'existence',
    levels: WHILE_OPEN,
    why: 'bti.md, rule 7; it reads the question, and whose case it is when that names the child',
  },
  offered: {
    who: 'Whoever is offered the baton.',
    begins: 'With the offer.',
    ends: 'When it is accepted, declined or taken back.',
    opens: 'existence',
    levels: WHILE_OPEN,
    why: 'bti.md, rule 3: an offer is never accepted by silence',
  },
  oversight: {
    who: 'The coordinating unit, of cases at level 3 and stuck ones.',
    begins: 'At level 3, or when the case is stuck.',
    ends: 'When it is neither, or closed.',
    opens: 'existence',
    levels: WHILE_OPEN,
    why: 'bti.md, Roles: only level, service, dates, holder',
  },
  emergency: {
    who: 'A professional who opened it in an emergency, for a stated reason.',
    begins: 'When it is opened; auditor and holder are told at once.',
    ends: 'After 24 hours, to the second.',
    opens: 'content',
    levels: OPENED,
    why: 'law: break the glass',
  },
  deputy: {
    who: 'Whoever a leader has named for somebody who is away.',
    begins: 'On its first day, and only while both work in the service.',
    ends: 'On its last day, or when it is ended, at once.',
    opens: 'content',
    levels: ALL_LEVELS,
    why: 'bti.md, Roles: a leader deputises when someone is away; what one is to answer personally is left',
  },
} as const satisfies Record<string, RelationLine>;

export type Relation = keyof typeof RELATION_LINES;
export const RELATIONS = Object.keys(RELATION_LINES) as readonly Relation[];

const lineOf = (relation: Relation): RelationLine => RELATION_LINES[relation];

/** These take part because they read the content, and do nothing without it. */
export const opensContent = (relation: Relation): boolean =>
  relation !== 'deputy' && lineOf(relation).opens === 'content';

/** What a deputy does in the place of somebody who is away. */
export const isStoodInFor = (relation: Relation): boolean => lineOf(relation).isStoodInFor ?? false;

/** What is left to a reader whose basis is gone. */
export const withoutBasis = (relation: Relation): readonly string[] => lineOf(relation).withoutBasis ?? [];
