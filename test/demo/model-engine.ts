import { Temporal } from 'temporal-polyfill';
import type { Actor } from '../../workflows/events.js';
import type { Caller } from '../../src/cases/apply-event/caller.js';
import { decide, type Situation } from '../../src/cases/apply-event/decide.js';
import type { Answer, Course, CourseEvent } from '../../src/demo/course.js';
import type { Town } from '../../src/demo/people.js';
import type { Engine } from '../../src/demo/play.js';
import { DirectoryView } from '../../src/directory/directory-view.js';
import { resolveDue } from '../../src/follow-ups/working-calendar.js';
import type { CaseSnapshot } from '../../workflows/case-context.js';
import type { Guide } from '../../workflows/guide.js';
import { project } from '../../workflows/project.js';

export interface ModelCase {
  course: Course;
  snapshot: CaseSnapshot | null;
  history: { type: string; on: string }[];
  answers: Answer[];
  due: { at: string; event: object } | null;
}

/** The model alone, without database: the same decisions, permissions and due events, quick enough to play 300 lives. */
export class ModelEngine implements Engine {
  readonly cases = new Map<Course, ModelCase>();
  private readonly directory: DirectoryView;
  private readonly openLogs = new Map<unknown, Course>();

  constructor(
    private readonly town: Town,
    private readonly guide: Guide,
  ) {
    const services = [...town.services.values()];
    this.directory = new DirectoryView(
      services.map((one) => ({ ...one, guide: null })),
      services.flatMap((one) => one.staff.map(({ id, name }) => ({ id, name, serviceIds: [one.id] }))),
    );
  }

  act(course: Course, by: Actor, events: CourseEvent[]): Promise<void> {
    this.take(course, by, events, 'people', course.now);
    return Promise.resolve();
  }

  answer(course: Course, _by: Actor, answer: Answer): Promise<void> {
    this.caseOf(course).answers.push(answer);
    return Promise.resolve();
  }

  /** A report is beside the case; the model of cases knows nothing of it. */
  report(): Promise<void> {
    return Promise.resolve();
  }

  /** Whoever looks changes nothing of a case. */
  look(): Promise<void> {
    return Promise.resolve();
  }

  breakGlass(): Promise<void> {
    return Promise.resolve();
  }

  passTo(instant: string): Promise<void> {
    for (const one of this.cases.values())
      for (let due = one.due; due !== null && due.at <= instant; due = one.due) {
        const event = { ...due.event, texts: {} } as CourseEvent;
        this.take(one.course, { kind: 'system', id: 'follow-ups' }, [event], 'engine', instant);
      }
    return Promise.resolve();
  }

  /** The first time at which the case itself changes. */
  private nextDue(snapshot: CaseSnapshot, today: string): ModelCase['due'] {
    const due = project(snapshot, this.guide, today).followUps.flatMap(({ due, event }) =>
      event ? [{ at: resolveDue(due, { closed: [] }).at, event }] : [],
    );
    return due.sort((a, b) => a.at.localeCompare(b.at))[0] ?? null;
  }

  private take(course: Course, actor: Actor, events: CourseEvent[], by: Caller['by'], now: string): void {
    const one = this.caseOf(course);
    const decision = decide({ events }, this.situation(one, actor, by, now));
    if (!decision.ok) {
      const { code, event, missing, fields } = decision.refused;
      throw new Error(JSON.stringify({ code, event, missing, fields }));
    }
    one.snapshot = decision.snapshot;
    one.due = this.nextDue(decision.snapshot, dateOf(now));
    one.history.push(...decision.entries.map(({ event }) => ({ type: event.type, on: dateOf(now) })));
    if (one.snapshot.context.log === 'opened') this.openLogs.set(course.child, course);
    else if (this.openLogs.get(course.child) === course) this.openLogs.delete(course.child);
  }

  private situation(one: ModelCase, actor: Actor, by: Caller['by'], now: string): Situation {
    const { course, snapshot, history } = one;
    const mine = this.principalsOf(actor);
    const author = { principal: `${actor.kind}:${actor.id}`, relation: 'author' as const, content: true };
    const access = snapshot ? project(snapshot, this.guide, dateOf(now)).access : [author];
    const { child } = course;
    const born = child.birthDate !== null;
    const age = course.ageOn(dateOf(now));
    return {
      snapshot,
      version: history.length,
      entries: new Map(),
      at: {
        now,
        today: dateOf(now),
        actor,
        subject: {
          kind: !born ? 'unborn' : (age ?? 0) >= 18 ? 'adult' : 'child',
          age,
          inCare: child.inCare,
          guardians: child.guardians.length,
        },
      },
      guide: this.guide,
      pinned: this.guide.version,
      caller: {
        actor,
        roles: this.rolesOf(actor),
        relations: access.filter(({ principal }) => mine.includes(principal)),
        by,
      },
      directory: this.directory,
      family: {
        childId: born ? child.id : null,
        birthDate: child.birthDate,
        members: child.guardians.map(({ id }) => ({
          personId: id,
          relation: 'guardian',
          parentalResponsibility: true,
          barredFromInsight: false,
          isPregnant: !born && id === child.guardians[0]?.id,
        })),
      },
      logIsFree: !this.openLogs.has(child),
    };
  }

  private principalsOf(actor: Actor): string[] {
    if (actor.kind !== 'staff') return [`${actor.kind}:${actor.id}`];
    return [
      `staff:${actor.id}`,
      ...this.rolesOf(actor).flatMap(({ role, serviceId }) => [
        `service:${serviceId}`,
        ...(role === 'leader' ? [`leader:${serviceId}`] : []),
        ...(role === 'coordinatingUnit' ? ['unit:coordinating'] : []),
      ]),
    ];
  }

  private rolesOf({ id }: Actor) {
    return [...this.town.services.values()].flatMap(({ staff }) =>
      staff.filter((one) => one.id === id).map(({ role, serviceId }) => ({ role, serviceId })),
    );
  }

  private caseOf(course: Course): ModelCase {
    const found = this.cases.get(course) ?? { course, snapshot: null, history: [], answers: [], due: null };
    this.cases.set(course, found);
    return found;
  }
}

function dateOf(instant: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/Oslo').toPlainDate().toString();
}
