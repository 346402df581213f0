import { Injectable } from '@nestjs/common';
import { AccessLog } from '../access/access-log/access-log.js';
import { ApplyEventService } from '../cases/apply-event/apply-event.service.js';
import { numberForFamily, passedOver } from '../cases/asides.js';
import { applied } from '../cases/outcome-answer.js';
import { MeasurementsSeen } from '../cases/queries/measurements-seen.service.js';
import { todayInOslo } from '../common/clock.js';
import { requestProblem } from '../common/http/request-problems.js';
import type { RequestContext } from '../common/request-context.js';
import { Database } from '../database/database.js';
import { CaseSealing } from '../database/sealing/case-sealing.js';
import { type MeasuredCase, openAnswers, readMeasuredCase, withSlotsSeen } from './case-measurements.js';
import type { Instrument } from './instruments/instrument.js';
import { InstrumentsService } from './instruments.service.js';
import { measurementProblem } from './measurement-problems.js';
import { measurementsView } from './measurement-view.js';
import type { CaseMeasurementsDto, MeasurementDto } from './measurements.dto.js';
import { ScoredAnswers } from './scored-answers.js';
import { mayAnswerAs } from './who-may-answer.js';
import type { Answer } from './what-is-answered.js';

/** Measurements of a case: planned by the guide, answered here, recorded by the one writer of cases. */
@Injectable()
export class MeasurementsService {
  constructor(
    private readonly database: Database,
    private readonly instruments: InstrumentsService,
    private readonly answers: ScoredAnswers,
    private readonly cases: ApplyEventService,
    private readonly log: AccessLog,
    private readonly sealing: CaseSealing,
    private readonly seen: MeasurementsSeen,
  ) {}

  /** @throws REQUEST.NOT_FOUND, EFFECT.NOT_YOURS for one who only knows that the case exists */
  async ofCase(ctx: RequestContext, caseId: string): Promise<CaseMeasurementsDto> {
    return this.viewOf(ctx, caseId, await this.read(ctx, caseId, 'isLook'));
  }

  /** What the actor is still asked to answer, without looking at the rest; none of a case that is not theirs to know of. */
  async plannedIn(ctx: RequestContext, caseId: string): Promise<CaseMeasurementsDto['planned']> {
    const measured = await this.database.runInTransaction(ctx, (transaction) =>
      readMeasuredCase(transaction, caseId, null),
    );
    if (!measured) return [];
    const { slots } = await withSlotsSeen(ctx, caseId, measured, this.seen);
    const instruments = await this.instrumentsOf(ctx, measured);
    const { planned } = measurementsView({ ...measured, slots }, [], instruments, todayInOslo(ctx.clock));
    return planned.filter(isAskedOf(measured, instruments));
  }

  /**
   * Scores and records an answer. What is refused leaves nothing behind.
   * @throws EFFECT.* with the fields and what they may be, CASE.* from the writer
   */
  async record(
    ctx: RequestContext,
    caseId: string,
    answer: Answer,
    idempotencyKey: string,
  ): Promise<MeasurementDto> {
    const event = await this.answers.eventOf(ctx, caseId, answer, { idempotencyKey });
    const outcome = await this.cases.applyEvent(ctx, caseId, { events: [event] }, { idempotencyKey });
    applied(outcome, () => '');
    const { answered } = await this.viewOf(ctx, caseId, await this.read(ctx, caseId));
    const recorded = answered.find((one) => one.measurementId === event.facts.measurementId);
    if (!recorded) throw requestProblem('REQUEST.NOT_FOUND');
    return recorded;
  }

  private async read(ctx: RequestContext, caseId: string, isLook?: 'isLook'): Promise<MeasuredCase> {
    const measured = await this.database.runInTransaction(ctx, async (transaction) => {
      const found = await readMeasuredCase(transaction, caseId, null);
      const outcome = found && found.relations.length > 0 ? 'shown' : 'refused';
      if (isLook) await this.log.look(transaction, { part: 'measurements', caseId, outcome });
      return found;
    });
    if (!measured) throw requestProblem('REQUEST.NOT_FOUND');
    if (measured.relations.length === 0) throw measurementProblem('EFFECT.NOT_YOURS');
    return withSlotsSeen(ctx, caseId, measured, this.seen);
  }

  private async viewOf(
    ctx: RequestContext,
    caseId: string,
    measured: MeasuredCase,
  ): Promise<CaseMeasurementsDto> {
    const instruments = await this.instrumentsOf(ctx, measured);
    const answers = openAnswers(measured, caseId, this.sealing);
    const view = measurementsView(measured, answers, instruments, todayInOslo(ctx.clock));
    if (!measured.snapshot) return view;
    const over = passedOver(measured.snapshot.context, ctx.actor);
    const answered = view.answered.map((one) => ({ ...one, entry: numberForFamily(one.entry, over) }));
    return { planned: view.planned.filter(isAskedOf(measured, instruments)), answered };
  }

  private instrumentsOf(ctx: RequestContext, { guideId, guideVersion }: MeasuredCase) {
    return this.instruments.ofGuide(ctx, guideId, guideVersion);
  }
}

/** What others are to answer is theirs; whether they have is told by what one reads of it. */
function isAskedOf(
  { relations }: Pick<MeasuredCase, 'relations'>,
  instruments: ReadonlyMap<string, Instrument>,
) {
  return ({ instrument, respondent }: CaseMeasurementsDto['planned'][number]): boolean => {
    const found = instruments.get(instrument);
    return found !== undefined && mayAnswerAs(relations, found).some((who) => who === respondent);
  };
}
