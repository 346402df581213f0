import type { Actor } from '../common/request-context.js';
import { resolveDue, type ServiceCalendar } from '../follow-ups/working-calendar.js';
import type { EventType, Facts } from '../../workflows/events.js';
import type { ReportEventType } from '../../workflows/protection-report.events.js';
import type { Chance } from './chance.js';
import type { Child, Guardian, Service, StaffMember, Town } from './people.js';
import type { Theme } from './themes.js';
import type { Phrases } from './phrases.js';

/** An event as a command carries it. */
export interface CourseEvent {
  type: EventType;
  facts: Record<string, unknown>;
  texts: Record<string, string>;
}

/**
 * What happens next in a life: time passes, somebody does something in one sitting, answers an instrument, writes of a
 * report, or looks at the case: as one of those in it, or in an emergency.
 */
export type Move =
  | { kind: 'wait'; until: string }
  | { kind: 'act'; by: Actor; events: CourseEvent[] }
  | { kind: 'answer'; by: Actor; answer: Answer }
  | { kind: 'report'; by: Actor; events: ReportEvent[] }
  | { kind: 'look'; by: Actor; atNight?: true }
  | { kind: 'breakGlass'; by: StaffMember; why: string };

/** What becomes of a report to child protection; the first one of a course begins it. */
export interface ReportEvent {
  type: ReportEventType;
  facts: Record<string, unknown>;
  texts: Record<string, string>;
}

export interface Answer {
  instrument: string;
  timePoint: 'start' | 'middle' | 'closing' | 'after6Months';
  respondent: string;
  answers: Record<string, number | null>;
}

/** The course of one child's case, written as what people do one after the other. It ends where it ends, or today. */
export type Life<Outcome = void> = Generator<Move, Outcome, void>;

/** Facts as people state them; what the engine fills in is left out. */
type Stated<T extends EventType> = Omit<Facts<T>, 'outside' | 'family' | 'coordinatingUnitId'>;

export function event<T extends EventType>(
  type: T,
  facts: Stated<T>,
  texts: Record<string, string | undefined> = {},
): CourseEvent {
  const given = Object.entries(texts).filter((text): text is [string, string] => text[1] !== undefined);
  return { type, facts, texts: Object.fromEntries(given) };
}

export interface Plan {
  goals: { id: string; what: string; reached: boolean }[];
  interventions: {
    id: string;
    what: string;
    goalId: string;
    responsible: StaffMember | null;
    stopped: boolean;
  }[];
}

/** Another service that takes part. `member` is null for a body without an account here. */
export interface Partner {
  service: Service;
  member: StaffMember | null;
  referralId: string;
}

/** Where a life is set. */
export interface Scene {
  town: Town;
  child: Child;
  home: Service;
  author: StaffMember;
  theme: Theme;
  phrases: Phrases;
  /** How long people take: 1 as the guide has it, 2 twice as long. */
  pace: number;
  /** When the home service is closed. */
  calendar: ServiceCalendar;
}

/** What the people in a life know of it: who they are, what they talk about, and how far they have come. */
export class Course {
  /** Set by the player before each move: ISO instant, and the date in Oslo. */
  now = '';
  today = '';
  readonly town: Town;
  readonly child: Child;
  readonly home: Service;
  readonly author: StaffMember;
  readonly theme: Theme;
  readonly phrases: Phrases;
  private readonly pace: number;
  private readonly calendar: ServiceCalendar;
  holder: StaffMember;
  consentId = '';
  /** Of the latest consent. */
  givers: Facts<'CONSENT_GIVEN'>['givenBy'] = [];
  /** The log has been opened, so the family sees it. */
  logIsShared = false;
  childIsToBeAsked = false;
  /** The child's age when the plan was agreed: which instruments are planned. */
  ageAtPlan: number | null = null;
  readonly plan: Plan = { goals: [], interventions: [] };
  readonly partners: Partner[] = [];
  /** Of what was measured in this round of the plan. */
  readonly unanswered: Answer[] = [];
  /** How well it goes, from −1 (worse) over 0 (the same) to 1 (as hoped); measurements and evaluations follow it. */
  readonly turn: number;

  constructor(
    readonly chance: Chance,
    scene: Scene,
  ) {
    this.town = scene.town;
    this.child = scene.child;
    this.home = scene.home;
    this.author = scene.author;
    this.holder = scene.author;
    this.theme = scene.theme;
    this.phrases = scene.phrases;
    this.pace = scene.pace;
    this.calendar = scene.calendar;
    this.turn = Math.max(-1, Math.min(1, chance.around(0.5, 0.5)));
  }

  /** Passes so many days, at the pace of those who are in it, to a day on which the service is open. */
  *wait(from: number, to = from): Life {
    const days = Math.max(1, Math.round(this.chance.whole(from, to) * this.pace));
    yield { kind: 'wait', until: this.openDay(days) };
  }

  *act(by: Actor, ...events: CourseEvent[]): Life {
    yield { kind: 'act', by, events };
  }

  /** The holder does it; before there is one, whoever logged the concern. */
  *holderDoes(...events: CourseEvent[]): Life {
    yield* this.act(staff(this.holder), ...events);
  }

  /** `days` from today, moved to a day on which the service is open. */
  openDay(days: number): string {
    return resolveDue({ anchor: this.today, amount: days, unit: 'calendarDays' }, this.calendar).date;
  }

  /** A plain date, in calendar months from today. */
  inMonths(months: number): string {
    return this.exactly(months, 'months');
  }

  daysAgo(days: number): string {
    return this.exactly(-days, 'calendarDays');
  }

  newId(): string {
    return this.chance.id(this.now);
  }

  say(phrases: readonly string[]): string {
    return this.chance.oneOf(phrases);
  }

  sometimes(probability: number, phrases: readonly string[]): string | undefined {
    return this.chance.happens(probability) ? this.say(phrases) : undefined;
  }

  get age(): number | null {
    return this.ageOn(this.today);
  }

  /** Whole years; null before birth. */
  ageOn(date: string): number | null {
    const { birthDate } = this.child;
    if (birthDate === null) return null;
    const years = Number(date.slice(0, 4)) - Number(birthDate.slice(0, 4));
    return date.slice(5) < birthDate.slice(5) ? years - 1 : years;
  }

  get guardian(): Guardian | undefined {
    return this.child.guardians[0];
  }

  private exactly(amount: number, unit: 'months' | 'calendarDays'): string {
    return resolveDue({ anchor: this.today, amount, unit, exact: true }, this.calendar).date;
  }
}

export function staff(member: StaffMember): Actor {
  return { kind: 'staff', id: member.id };
}

export function person(one: { id: string }): Actor {
  return { kind: 'person', id: one.id };
}

export function member({ id, serviceId }: StaffMember) {
  return { staffId: id, serviceId };
}
