import { Injectable } from '@nestjs/common';
import { v5 } from 'uuid';
import type { CommandEvent } from '../cases/apply-event/command.js';
import { MeasurementsSeen } from '../cases/queries/measurements-seen.service.js';
import { todayInOslo } from '../common/clock.js';
import { requestProblem } from '../common/http/request-problems.js';
import { principalOf, type RequestContext } from '../common/request-context.js';
import { Database } from '../database/database.js';
import { type MeasuredCase, readMeasuredCase, withSlotsSeen } from './case-measurements.js';
import type { Instrument } from './instruments/instrument.js';
import { InstrumentsService } from './instruments.service.js';
import { measurementProblem } from './measurement-problems.js';
import { refuseUnplanned } from './refuse-unplanned.js';
import { chooseInstrument, score } from './scoring.js';
import { type Answer, whatIsAnswered } from './what-is-answered.js';
import { mayAnswerAs } from './who-may-answer.js';

/** An answer to a measurement as the event that records it: alone, or with whatever else a command says. */
@Injectable()
export class ScoredAnswers {
  constructor(
    private readonly database: Database,
    private readonly instruments: InstrumentsService,
    private readonly seen: MeasurementsSeen,
  ) {}

  /**
   * Scores an answer; nothing is recorded.
   * @param request what tells the request apart from others by the same actor: the same gets the same measurement id
   * @throws REQUEST.NOT_FOUND; EFFECT.* with the fields and what they may be
   */
  async eventOf(
    ctx: RequestContext,
    caseId: string,
    answer: Answer,
    { idempotencyKey, place = '' }: { idempotencyKey: string; place?: string },
  ): Promise<CommandEvent> {
    const measured = await this.read(ctx, caseId, idempotencyKey);
    const { guideId, guideVersion } = measured;
    const instruments = await this.instruments.ofGuide(ctx, guideId, guideVersion);
    const chosen = chooseInstrument(instruments, answer.instrument);
    if (!chosen.ok) throw measurementProblem(chosen.refusal.code, { fields: chosen.refusal.fields });
    // What a repeated request once answered is no reason to refuse it.
    const today = todayInOslo(ctx.clock);
    if (!measured.keyUsed) {
      refuseOthersAnswers(answer, measured, chosen.instrument);
      refuseUnplanned(answer, measured, await this.instruments.guideOf(ctx, measured), today);
    }
    const event = scoredEvent(chosen.instrument, answer, measured, today);
    const measurementId = v5(`${principalOf(ctx.actor)} ${idempotencyKey}${place}`, caseId);
    const marks = ownInformation(ctx, answer, chosen.instrument);
    return { ...event, facts: { ...event.facts, measurementId }, ...(marks && { marks }) };
  }

  private async read(ctx: RequestContext, caseId: string, idempotencyKey: string): Promise<MeasuredCase> {
    const measured = await this.database.runInTransaction(ctx, (transaction) =>
      readMeasuredCase(transaction, caseId, idempotencyKey),
    );
    if (!measured) throw requestProblem('REQUEST.NOT_FOUND');
    if (measured.relations.length === 0 && !measured.keyUsed) throw measurementProblem('EFFECT.NOT_YOURS');
    return withSlotsSeen(ctx, caseId, measured, this.seen);
  }
}

function scoredEvent(
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
    by: 'measurement',
  };
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
