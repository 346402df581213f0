import { describe, expect, it } from '@jest/globals';
import {
  type Answered,
  borderOf,
  type Instrument,
  rangeOf,
  seriesOf,
} from '../../web/src/pages/case/measured';

const SDQ = { id: 'sdq', mainScore: 'total', items: [], scales: [{ id: 'total', min: 0, max: 40 }] };
const OWN = { id: 'school', mainScore: 'score', items: [{ id: '1', min: 0, max: 10 }], scales: [] };
const instruments = [SDQ, OWN] as unknown as Instrument[];

const answer = (on: string, total: number | null, respondent = 'teacher'): Answered => ({
  measurementId: on,
  entry: 1,
  instrument: 'sdq',
  timePoint: 'start',
  respondent,
  answeredAt: `${on}T10:00:00Z`,
  recordedBy: 'staff',
  scores: { total, emotional: 3 },
  band: null,
  change: null,
});

describe('what was measured in a case', () => {
  it('is one chart for each instrument and respondent, by its main score, in order of time', () => {
    const series = seriesOf(
      [answer('2026-11-01', 12), answer('2026-03-01', 17), answer('2026-03-01', 20, 'parent')],
      instruments,
    );
    expect(series.map(({ respondent, points }) => [respondent, points.map(({ value }) => value)])).toEqual([
      ['teacher', [17, 12]],
      ['parent', [20]],
    ]);
  });

  it('leaves out an answer with too much unanswered to be scored, and an instrument that is not there any more', () => {
    const gone = { ...answer('2026-04-01', 9), instrument: 'gone' };
    expect(seriesOf([answer('2026-03-01', null), gone], instruments)).toEqual([]);
  });

  it('stands on the whole scale of the instrument where it tells it', () => {
    expect(rangeOf(instruments[0], [17])).toEqual([0, 40]);
    expect(rangeOf(instruments[1], [3])).toEqual([0, 10]);
    expect(rangeOf(undefined, [52, 64])).toEqual([0, 100]);
  });

  it('has the border of whoever answers, and tells a change from the day of the start', () => {
    const border = { respondents: ['teacher'], from: 12, to: 15 };
    const instrument = { ...SDQ, borders: [border] } as unknown as Instrument;
    expect(borderOf(instrument, 'teacher')).toEqual(border);
    expect(borderOf(instrument, 'parent')).toBeUndefined();
    const later: Answered = { ...answer('2026-11-01', 12), timePoint: 'middle' };
    const [series] = seriesOf([later, answer('2026-03-01', 17)], instruments);
    expect(series?.startedOn).toBe('2026-03-01T10:00:00Z');
  });
});
