import type { CaseSnapshot } from '../../../workflows/case-context.js';
import { plus } from '../../../workflows/calendar.js';
import {
  EVENTS,
  type Actor,
  type At,
  type CaseEvent,
  type EventType,
  type Subject,
} from '../../../workflows/events.js';
import type { Guide } from '../../../workflows/guide.js';
import type { Intent } from '../../../workflows/intents.js';
import { project } from '../../../workflows/project.js';
import type { AccessRow, FollowUpKind, Projection } from '../../../workflows/projection.js';
import { allowedEvents, start, step, type Refusal, type StepResult } from '../../../workflows/step.js';
import { BAERUM } from './guides.js';
import { SCHOOL, TEACHER } from './people.js';
import { usualFacts } from './usual-facts.js';

/** Many a walk is tried and refused; the whole of a refusal takes longer to write than the step. */
const inShort = ({ code, missing, fields }: Refusal): string =>
  [code, ...missing, ...fields.map((field) => `${field.path} ${field.code}`)].join(', ');

/** Something that a tale wanted was refused, or led elsewhere: no fault of the model, as every other error is. */
export class NotTaken extends Error {}

/** One event, and what it did. */
export interface Taken {
  before: CaseSnapshot;
  event: CaseEvent;
  at: At;
  after: CaseSnapshot;
  intents: Intent[];
}

/** A boy of nine with two guardians. */
const NINE_YEARS: Subject = { kind: 'child', age: 9, inCare: false, guardians: 2 };

/**
 * A case as a tale tells it: what happens, on which day, by whom. What a tale leaves out of an event is filled in as it
 * would usually be; required texts are always written.
 */
export class ACase {
  snapshot: CaseSnapshot;
  /** What the last event asked for. */
  intents: Intent[] = [];
  number = 1;
  /** Events sent, taken or refused. */
  sent = 1;
  /** Sees every event that is taken. */
  witness: ((taken: Taken) => void) | undefined;

  private constructor(
    readonly guide: Guide,
    public subject: Subject,
    public today: string,
    private actor: Actor,
    snapshot?: CaseSnapshot,
  ) {
    this.snapshot = snapshot ?? this.logged();
  }

  /** A teacher logs a concern. */
  static ofConcern(guide: Guide = BAERUM, subject: Subject = NINE_YEARS, today = '2026-01-05'): ACase {
    return new ACase(guide, subject, today, teacher);
  }

  /** The same case at this point, to try what else could happen. */
  copy(): ACase {
    const same = new ACase(this.guide, this.subject, this.today, this.actor, this.snapshot);
    same.number = this.number;
    return same;
  }

  get context() {
    return this.snapshot.context;
  }

  /** `level1.meet`, or `closed`. */
  get place(): string {
    const { course } = this.snapshot.value;
    return typeof course === 'string' ? course : Object.entries(course)[0]!.join('.');
  }

  get at(): At {
    return {
      now: `${this.today}T10:00:00.000Z`,
      today: this.today,
      number: this.number + 1,
      actor: this.actor,
      subject: this.subject,
    };
  }

  days(count: number): this {
    this.today = plus(this.today, { amount: count, unit: 'calendarDays' });
    return this;
  }

  on(date: string): this {
    this.today = date;
    return this;
  }

  by({ staffId, serviceId }: { staffId: string; serviceId: string }): this {
    this.actor = { kind: 'staff', id: staffId, serviceId };
    return this;
  }

  /** Somebody of the family. */
  byPerson(id: string): this {
    this.actor = { kind: 'person', id };
    return this;
  }

  /** The one who is offered the baton. */
  byTheOneOffered(): this {
    return this.context.offer ? this.by(this.context.offer) : this;
  }

  /** Happens, or the tale is wrong. */
  does(type: EventType, facts: object = {}, texts: readonly string[] = []): this {
    const result = this.tries(type, facts, texts);
    if (!result.ok) throw new NotTaken(`${type} at ${this.place}: ${inShort(result.refusal)}`);
    return this;
  }

  /** Must be refused; the case stays as it was. */
  refuses(type: EventType, facts: object = {}, texts: readonly string[] = []): Refusal {
    const result = this.copy().tries(type, facts, texts);
    if (result.ok) throw new Error(`${type} at ${this.place} was taken`);
    return result.refusal;
  }

  tries(type: EventType, facts: object = {}, texts: readonly string[] = []): StepResult {
    const required = Object.entries(EVENTS[type].texts).filter(([, text]) => text.required);
    return this.sends({
      type,
      facts: { ...usualFacts(type, this), ...facts },
      texts: [...new Set([...required.map(([name]) => name), ...(USUAL_TEXTS[type] ?? []), ...texts])],
    } as CaseEvent);
  }

  /** Sends an event exactly as it is. */
  sends(event: CaseEvent): StepResult {
    const { snapshot: before, at } = this;
    this.sent += 1;
    const result = step(before, event, at, this.guide);
    if (result.ok) {
      this.snapshot = result.snapshot;
      this.intents = result.intents;
      this.number += 1;
      this.witness?.({ before, event, at, after: result.snapshot, intents: result.intents });
    }
    return result;
  }

  allowed() {
    return allowedEvents(this.snapshot, this.at, this.guide);
  }

  /** What the event lacks; undefined when it is not among what can be done at all. */
  missing(type: EventType) {
    return this.allowed().find((one) => one.type === type)?.missing;
  }

  get projection(): Projection {
    return project(this.snapshot, this.guide, this.today);
  }

  followUp(kind: FollowUpKind) {
    return this.projection.followUps.find((one) => one.kind === kind);
  }

  accessOf(principal: string): AccessRow[] {
    return this.projection.access.filter((row) => row.principal === principal);
  }

  readsContent(principal: string): boolean {
    return this.accessOf(principal).some(({ content }) => content);
  }

  private logged(): CaseSnapshot {
    const at = { ...this.at, number: 1 };
    const result = start({ type: 'CONCERN_LOGGED', facts: { serviceId: SCHOOL }, texts: [] }, at, this.guide);
    if (!result.ok) throw new Error(JSON.stringify(result.refusal));
    return result.snapshot;
  }
}

/** Texts that the usual facts need, though other facts would not. */
const USUAL_TEXTS: Partial<Record<EventType, readonly string[]>> = {
  CONSENT_AGREED: ['signedBy'],
  CONSENT_GIVEN: ['signedBy'],
  ENTRY_KEPT_FROM_GUARDIANS: ['reason'],
  FAMILY_ASKED: ['words'],
};

const teacher: Actor = { kind: 'staff', id: TEACHER.staffId, serviceId: TEACHER.serviceId };
