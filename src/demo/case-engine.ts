import { ApplyEventService } from '../cases/apply-event/apply-event.service.js';
import type { Outcome } from '../cases/apply-event/command.js';
import type { EmergencyAccessService } from '../cases/emergency-access/emergency-access.service.js';
import type { CaseViewService } from '../cases/queries/case-view.service.js';
import { MovableClock } from '../common/clock.js';
import { newId } from '../common/ids.js';
import { ProblemError } from '../common/problem.js';
import { type Actor, type RequestContext, systemContext } from '../common/request-context.js';
import { Database } from '../database/database.js';
import { MeasurementsService } from '../effects/measurements.service.js';
import { CatchUp } from '../follow-ups/catch-up.js';
import { PeopleService } from '../people/people.service.js';
import { ProtectionReportsService } from '../protection-reports/protection-reports.service.js';
import type { Answer, Course, CourseEvent, ReportEvent } from './course.js';
import { stateFamily } from './family-of-a-case.js';
import type { Child, Guardian, StaffMember, Town } from './people.js';
import type { Engine } from './play.js';

export interface EngineParts {
  cases: ApplyEventService;
  people: PeopleService;
  measurements: MeasurementsService;
  reports: ProtectionReportsService;
  views: CaseViewService;
  emergencies: EmergencyAccessService;
  database: Database;
  catchUp: CatchUp;
  /** The clock that `catchUp` goes by. */
  clock: MovableClock;
}

/** Plays lives through the one writer of cases, each person with their own relation and row security, at their own time. */
export class CaseEngine implements Engine {
  private readonly caseIds = new Map<Course, string>();
  private readonly reportIds = new Map<Course, string>();
  private readonly staff = new Map<string, StaffMember>();

  constructor(
    private readonly parts: EngineParts,
    towns: readonly Town[],
  ) {
    for (const { services } of towns)
      for (const service of services.values()) for (const one of service.staff) this.staff.set(one.id, one);
  }

  get caseCount(): number {
    return this.caseIds.size;
  }

  async act(course: Course, by: Actor, events: CourseEvent[]): Promise<void> {
    const ctx = this.ctx(course, by);
    const caseId = this.caseIds.get(course);
    const options = { idempotencyKey: newId() };
    if (caseId) {
      applied(await this.parts.cases.applyEvent(ctx, caseId, { events }, options));
      return;
    }
    const childId = await this.known(ctx, course.home.id, course.child);
    for (const guardian of course.child.guardians) await this.known(ctx, course.home.id, guardian);
    const child = { asked: childId, find: () => Promise.resolve(childId) };
    const started = applied(await this.parts.cases.startCase(ctx, { events }, { ...options, child }));
    this.caseIds.set(course, started.caseId);
    await stateFamily(this.parts.database, ctx, started.caseId, course.child);
  }

  /** Nobody is asked twice: what is not planned, or answered already, is left alone. */
  async answer(course: Course, by: Actor, answer: Answer): Promise<void> {
    const caseId = this.caseIds.get(course)!;
    try {
      await this.parts.measurements.record(this.ctx(course, by), caseId, answer, newId());
    } catch (error) {
      const code = error instanceof ProblemError ? error.code : '';
      if (code !== 'EFFECT.ALREADY_ANSWERED' && code !== 'EFFECT.NOT_PLANNED') throw error;
    }
  }

  async report(course: Course, by: Actor, events: ReportEvent[]): Promise<void> {
    const ctx = this.ctx(course, by);
    const { reports } = this.parts;
    const id = this.reportIds.get(course);
    const view = id ? await reports.find(ctx, id) : null;
    const outcome = view
      ? await reports.record(ctx, view.report.id, events, {
          key: newId(),
          expectedVersion: view.report.version,
        })
      : await reports.begin(
          ctx,
          { serviceId: course.author.serviceId, caseId: this.caseIds.get(course)!, events },
          newId(),
        );
    if (outcome.outcome !== 'applied') throw new Error(`a report was not taken: ${JSON.stringify(outcome)}`);
    this.reportIds.set(course, outcome.reportId);
  }

  async look(course: Course, by: Actor): Promise<void> {
    const found = await this.parts.views.find(this.ctx(course, by), this.caseIds.get(course)!);
    if (!found) throw new Error(`${by.kind} ${by.id} may not look`);
  }

  async breakGlass(course: Course, by: StaffMember, why: string): Promise<void> {
    const glass = { caseId: this.caseIds.get(course)! };
    const emergency = { serviceId: by.serviceId, reason: 'holderUnreachable', text: why, glass } as const;
    const ctx = this.ctx(course, { kind: 'staff', id: by.id });
    const { outcome } = await this.parts.emergencies.open(ctx, emergency, newId());
    if (outcome !== 'opened') throw new Error(`opening in an emergency: ${outcome}`);
    await this.look(course, ctx.actor);
  }

  async passTo(instant: string): Promise<void> {
    this.parts.clock.moveTo(instant);
    await this.parts.catchUp.untilNow();
  }

  /** Found or made as the service writes them; the id is kept for the rest of the life. */
  private async known(ctx: RequestContext, serviceId: string, person: Child | Guardian): Promise<string> {
    const { name, nationalId, birthDate } = person;
    const kind = 'kind' in person ? person.kind : 'identified';
    // The same person in two cases is named by both services.
    if (person.id && !nationalId) return person.id;
    person.id = await this.parts.people.findOrMake(ctx, {
      serviceId,
      name,
      ...(nationalId
        ? { kind: 'nationalId', nationalId }
        : kind === 'unborn'
          ? { kind }
          : { kind: 'noNationalId', birthDate: birthDate ?? undefined }),
    });
    return person.id;
  }

  private ctx({ town, now }: Course, actor: Actor): RequestContext {
    const one = this.staff.get(actor.id);
    return {
      ...systemContext(town.id, 'demo', { clock: new MovableClock(now) }),
      actor,
      roles: one
        ? [{ role: one.role, serviceId: one.serviceId }]
        : [{ role: actor.kind === 'person' ? 'guardian' : 'none', serviceId: null }],
    };
  }
}

function applied(outcome: Outcome): Extract<Outcome, { outcome: 'applied' }> {
  if (outcome.outcome === 'applied') return outcome;
  if (outcome.outcome !== 'refused') throw new Error(outcome.outcome);
  const { code, event, missing, fields } = outcome;
  throw new Error(`${event} was refused: ${JSON.stringify({ code, missing, fields })}`);
}
