import type { MeasuredCase, RecordedAnswer } from './case-measurements.js';
import type { Instrument, RespondentKind } from './instruments/instrument.js';
import type { CaseMeasurementsDto, MeasuredChangeDto, MeasurementDto } from './measurements.dto.js';
import { classifyChange, leastChange } from './statistics/classify-change.js';
import { mayRead } from './who-may-answer.js';

type Instruments = ReadonlyMap<string, Instrument>;

/** What is planned and what was answered, as far as the actor may read it. */
export function measurementsView(
  { slots, relations }: Pick<MeasuredCase, 'slots' | 'relations'>,
  answers: readonly RecordedAnswer[],
  instruments: Instruments,
  today: string,
): CaseMeasurementsDto {
  const readable = answers.filter(({ instrument, respondent }) =>
    mayRead(relations, { respondent, informationOf: instruments.get(instrument)?.informationOf }),
  );
  return {
    planned: slots
      .filter(({ status }) => status === 'planned')
      .map(({ instrument, timePoint, respondent, dueDate }) => ({
        instrument,
        timePoint,
        respondent,
        dueDate,
        status: dueDate < today ? 'overdue' : 'planned',
      }))
      .sort((one, other) => (inOrder(one) < inOrder(other) ? -1 : 1)),
    answered: readable.map((answer) => measurementView(answer, readable, instruments)),
  };
}

/** The first due comes first. Places have no number, which would tell of others. */
const inOrder = ({ dueDate, instrument, respondent, timePoint }: MeasuredCase['slots'][number]): string =>
  [dueDate, instrument, respondent, timePoint].join(' ');

function measurementView(
  answer: RecordedAnswer,
  all: readonly RecordedAnswer[],
  instruments: Instruments,
): MeasurementDto {
  const { measurementId, entry, timePoint, respondent, scores, band, at, recordedBy } = answer;
  const instrument = instruments.get(answer.instrument);
  return {
    measurementId,
    entry,
    instrument: answer.instrument,
    timePoint,
    respondent,
    answeredAt: at,
    recordedBy,
    scores,
    band,
    change: instrument ? changeSinceStart(answer, all, instrument) : null,
  };
}

function changeSinceStart(
  answer: RecordedAnswer,
  all: readonly RecordedAnswer[],
  instrument: Instrument,
): MeasuredChangeDto | null {
  const { mainScore } = instrument;
  const first = all.find(
    (one) =>
      one.timePoint === 'start' &&
      one.instrument === answer.instrument &&
      one.respondent === answer.respondent &&
      one.scores[mainScore] != null,
  );
  const before = first?.scores[mainScore];
  const after = answer.scores[mainScore];
  const respondent = answer.respondent as RespondentKind;
  const rule = instrument.change.find(({ respondents }) => respondents.includes(respondent));
  if (before == null || after == null || !rule || !first || first.entry >= answer.entry) return null;
  const outcome = classifyChange(after - before, instrument, respondent);
  return {
    points: Math.round((after - before) * 100) / 100,
    leastPoints: leastChange(rule),
    rule: rule.kind,
    isLargeEnough: outcome !== 'unchanged',
    outcome,
  };
}
