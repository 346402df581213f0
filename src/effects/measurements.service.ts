import { Injectable } from '@nestjs/common';
import { v5 } from 'uuid';
import { AccessLog } from '../access/access-log/access-log.js';
import { ApplyEventService } from '../cases/apply-event/apply-event.service.js';
import type { CommandEvent } from '../cases/apply-event/command.js';
import { numberForFamily } from '../cases/asides.js';
import { applied } from '../cases/outcome-answer.js';
import { todayInOslo } from '../common/clock.js';
import { requestProblem } from '../common/http/request-problems.js';
import { principalOf, type RequestContext } from '../common/request-context.js';
import { Database } from '../database/database.js';
import { type MeasuredCase, readMeasuredCase } from './case-measurements.js';
import type { Instrument } from './instruments/instrument.js';
import { InstrumentsService } from './instruments.service.js';
import { measurementProblem } from './measurement-problems.js';
import { measurementsView } from './measurement-view.js';
import type { CaseMeasurementsDto, MeasurementDto } from './measurements.dto.js';
import { refuseUnplanned } from './refuse-unplanned.js';
import { chooseInstrument, score } from './scoring.js';
import { type Answer, whatIsAnswered } from './what-is-answered.js';
import { mayAnswerAs } from './who-may-answer.js';

/** Measurements of a case: planned by the guide, answered here, recorded by the one writer of cases. */
@Injectable()
export class MeasurementsService {
  constructor(
    private readonly database: Database,
    private readonly instruments: InstrumentsService,
    private readonly cases: ApplyEventService,
    private readonly log: AccessLog,
  ) {}

  /** @throws REQUEST.NOT_FOUND, EFFECT.NOT_YOURS for one who only knows that the case exists */
  async ofCase(ctx: RequestContext, caseId: string): Promise<CaseMeasurementsDto> {
    return this.viewOf(ctx, await this.read(ctx, caseId, { isLook: true }));
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
    const measured = await this.read(ctx, caseId, { idempotencyKey });
    const instruments = await this.instrumentsOf(ctx, measured);
    const chosen = chooseInstrument(instruments, answer.instrument);
    if (!chosen.ok) throw measurementProblem(chosen.refusal.code, { fields: chosen.refusal.fields });
    refuseOthersAnswers(answer, measured, chosen.instrument);
    // What a repeated request once answered is no reason to refuse it.
    const today = todayInOslo(ctx.clock);
    if (!measured.keyUsed)
      refuseUnplanned(answer, measured, await this.instruments.guideOf(ctx, measured), today);
    const event = this.eventOf(chosen.instrument, answer, measured, today);
    const measurementId = v5(`${principalOf(ctx.actor)} ${idempotencyKey}`, caseId);
    const facts = { ...event.facts, measurementId };
    const marks = ownInformation(ctx, answer, chosen.instrument);
    const command = { events: [{ ...event, facts, ...(marks && { marks }) }] };
    const outcome = await this.cases.applyEvent(ctx, caseId, command, { idempotencyKey, by: 'measurement' });
    applied(outcome, () => '');
    const { answered } = await this.viewOf(ctx, await this.read(ctx, caseId, {}));
    const recorded = answered.find((one) => one.measurementId === measurementId);
    if (!recorded) throw requestProblem('REQUEST.NOT_FOUND');
    return recorded;
  }

  private eventOf(
    instrument: Instrument,
    answer: Answer,
    measured: MeasuredCase,
    today: string,
  ): CommandEvent {
    const framed = whatIsAnswered(instrument, answer, measured, today);
    if ('fields' in framed) throw measurementProblem('EFFECT.ANSWERS_NOT_ALLOWED', { fields: framed.fields });
    const scored = score(instrument, framed.answered);
    if (!scored.ok) throw measurementProblem(scored.refusal.code, { fields: scored.refusal.fields });
    const { timePoint, respondent } = answer;
    const band = scored.band ? `${scored.band.set}:${scored.band.band}` : null;
    return {
      type: 'MEASUREMENT_RECORDED',
      facts: { instrument: instrument.id, timePoint, respondent, scores: scored.scores, band },
      texts: { answers: JSON.stringify(framed.answered.answers) },
    };
  }

  private async read(
    ctx: RequestContext,
    caseId: string,
    { idempotencyKey, isLook }: { idempotencyKey?: string; isLook?: true },
  ): Promise<MeasuredCase> {
    const measured = await this.database.runInTransaction(ctx, async (transaction) => {
      const found = await readMeasuredCase(transaction, caseId, idempotencyKey ?? null);
      const outcome = found && found.relations.length > 0 ? 'shown' : 'refused';
      if (isLook) await this.log.look(transaction, { part: 'measurements', caseId, outcome });
      return found;
    });
    if (!measured) throw requestProblem('REQUEST.NOT_FOUND');
    if (measured.relations.length === 0) throw measurementProblem('EFFECT.NOT_YOURS');
    return measured;
  }

  private async viewOf(ctx: RequestContext, measured: MeasuredCase): Promise<CaseMeasurementsDto> {
    const view = measurementsView(measured, await this.instrumentsOf(ctx, measured), todayInOslo(ctx.clock));
    if (ctx.actor.kind !== 'person') return view;
    const answered = view.answered.map((one) => ({ ...one, entry: numberForFamily(one.entry, measured) }));
    return { ...view, answered };
  }

  private instrumentsOf(ctx: RequestContext, { guideId, guideVersion }: MeasuredCase) {
    return this.instruments.ofGuide(ctx, guideId, guideVersion);
  }
}

/** What a parent answers of themselves is not the child's. */
function ownInformation({ actor }: RequestContext, { respondent }: Answer, { informationOf }: Instrument) {
  const isOwn = informationOf === 'respondent' && respondent === 'parent' && actor.kind === 'person';
  return isOwn ? { about: actor.id } : undefined;
}

function refuseOthersAnswers(
  { respondent }: Answer,
  { relations }: MeasuredCase,
  instrument: Instrument,
): void {
  const allowed: string[] = mayAnswerAs(relations, instrument);
  const isOfInstrument = instrument.respondents.some(({ who }) => who === respondent);
  if (allowed.length === 0 || (isOfInstrument && !allowed.includes(respondent)))
    throw measurementProblem('EFFECT.NOT_YOURS', {
      fields: [{ path: 'respondent', code: 'RESPONDENT_NOT_YOURS', allowed }],
    });
}
