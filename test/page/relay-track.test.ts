import { describe, expect, it } from '@jest/globals';
import { layoutOf, type Track, type TrackLap, type TrackStay } from '../../web/src/blocks/relay-track-layout';
import { onTwoLines } from '../../web/src/blocks/relay-track-text';

const DESKTOP = 1164;
const PHONE = 312;

const steps = (...names: string[]) => names.map((name) => ({ id: name, name, short: name }));
const WORK = ['Planlegg', 'Utfør', 'Evaluer', 'Avgjør'];
const levels = [
  { level: 0, mark: '0', name: 'Bekymring', steps: steps('Beskriv', 'Del', 'Avgjør') },
  { level: 1, mark: '1', name: 'Egen tjeneste', steps: steps('Møt', ...WORK) },
  { level: 2, mark: '2', name: 'To tjenester', steps: steps('Samle', ...WORK) },
  { level: 3, mark: '3', name: 'Flere tjenester', steps: steps('Samle', ...WORK) },
];

const stay = (level: number, date: string, more: Partial<TrackStay> = {}): TrackStay => ({
  level,
  date,
  first: 0,
  last: null,
  finished: true,
  ...more,
});
const turn = (words: string) => ({ words, short: words.slice(0, 6) });

const drawn = (laps: TrackLap[], state: Track['state'] = 'held', width = DESKTOP) =>
  layoutOf({ levels, laps, state }, width);

const kindsOf = (lane: { dots: { kind: string }[] } | undefined) => {
  const counted: Record<string, number> = {};
  for (const { kind } of lane?.dots ?? []) counted[kind] = (counted[kind] ?? 0) + 1;
  return counted;
};

/** 02-saken: up to level 2, down to 1 in September, up again in November, now planning. */
const SAKEN: TrackLap[] = [
  {
    stays: [stay(0, '18. februar'), stay(1, '2. mars'), stay(2, '27. mai')],
    end: 'Marte Testmo holdt pinnen',
  },
  {
    turn: turn('Ned til nivå 1 · 16. september'),
    stays: [stay(1, '16. september', { first: 1 }), stay(2, '5. november', { last: 1 })],
  },
];

describe('the relay track', () => {
  it('a new concern: one lane, the first step ticked, the rest of the level hollow, the other levels grey', () => {
    const { lanes, turns, now, fields } = drawn(
      [{ stays: [stay(0, '20. november', { last: 1 })] }],
      'concern',
    );
    expect(turns).toEqual([]);
    expect(kindsOf(lanes[0])).toEqual({ done: 1, rest: 1, idle: 15 });
    expect(now.x).toBe(fields[0]?.xs[1]);
  });

  it('the field where the case is, is the widest, whichever it is, and together they fill the width', () => {
    for (const level of [0, 1, 2, 3]) {
      const { fields } = drawn([{ stays: [stay(level, '', { last: 0 })] }]);
      const widest = fields.reduce((one, other) => (other.width > one.width ? other : one));
      expect([widest.level.level, widest.isHere]).toEqual([level, true]);
      expect((fields.at(-1)?.x ?? 0) + (fields.at(-1)?.width ?? 0)).toBeCloseTo(DESKTOP);
    }
  });

  it('down a level turns the line back, and a new lane starts below, where the case landed', () => {
    const { lanes, turns, fields, height } = drawn(SAKEN);
    expect(lanes.map(({ isNow }) => isNow)).toEqual([false, true]);
    expect(turns).toHaveLength(1);
    expect(turns[0]?.pill.text).toBe('Ned til nivå 1 · 16. september');
    const [above, below] = lanes.map(({ y }) => y) as [number, number];
    const back = turns[0]?.back ?? { y: 0, from: 0, to: 0 };
    expect(back.y).toBeGreaterThan(above);
    expect(back.y).toBeLessThan(below);
    expect(back.from).toBeGreaterThan(fields[2]?.xs.at(-1) ?? Infinity);
    expect(back.to).toBeLessThan(fields[1]?.xs[1] ?? 0);
    expect(lanes[1]?.lines.find(({ kind }) => kind === 'run')?.from).toBe(fields[1]?.xs[1]);
    expect(height).toBeGreaterThan(below);
  });

  it('the lap now has its finished steps ticked; what the lap did not go over stays grey', () => {
    const { lanes } = drawn(SAKEN);
    expect(kindsOf(lanes[1])).toEqual({ before: 4, done: 5, rest: 3, idle: 5 });
    expect(kindsOf(lanes[0])).toEqual({ past: 13 });
  });

  it('an earlier lap has a date at each border, and who held the baton where there is room', () => {
    expect(drawn(SAKEN).lanes[0]?.notes.map(({ text }) => text)).toEqual([
      '18. februar',
      '2. mars',
      '27. mai',
      'Marte Testmo holdt pinnen',
    ]);
    const long = 'Marte Testmo, Ingrid Prøvestad, Anders Demovik og Bente Bortebest holdt pinnen';
    const laps = [{ ...SAKEN[0], stays: SAKEN[0]?.stays ?? [], end: long }, SAKEN[1] as TrackLap];
    expect(drawn(laps).lanes[0]?.notes.map(({ text }) => text)).not.toContain(long);
  });

  it('three laps are three lanes, each with its way back', () => {
    const { lanes, turns } = drawn([
      { stays: [stay(0, '4. januar'), stay(1, '18. januar')], end: 'Avsluttet 2. mars' },
      { turn: turn('Åpnet igjen · 20. april'), stays: [stay(1, '20. april'), stay(2, '11. juni')] },
      {
        turn: turn('Ned til nivå 1 · 3. september'),
        stays: [stay(1, '3. sep', { first: 1 }), stay(2, '1. okt.'), stay(3, '10. november', { last: 2 })],
      },
    ]);
    expect(lanes.map(({ y }) => y)).toEqual([...lanes.map(({ y }) => y)].sort((a, b) => a - b));
    expect(turns.map(({ pill }) => pill.text)).toEqual([
      'Åpnet igjen · 20. april',
      'Ned til nivå 1 · 3. september',
    ]);
  });

  it('older laps are folded into words on the way in to the first lane, and nothing comes out of a lane above it', () => {
    const first = { ...(SAKEN[1] as TrackLap), turn: turn('2 tidligere runder · Åpnet igjen 20. april') };
    const { turns, lanes } = drawn([first, { ...first, turn: turn('Ned til nivå 1') }]);
    expect(turns[0]).toMatchObject({ out: '', pill: { text: '2 tidligere runder · Åpnet igjen 20. april' } });
    expect(turns[0]?.back.y).toBeGreaterThan(40);
    expect(lanes[0]?.y).toBeGreaterThan(turns[0]?.back.y ?? Infinity);
  });

  it('closed: all steps to the end are ticked, the last too, and nothing is to come', () => {
    const { lanes, now, fields } = drawn([{ stays: [stay(0, ''), stay(1, '', { last: 4 })] }], 'closed');
    expect(kindsOf(lanes[0])).toEqual({ done: 8, idle: 10 });
    expect(now.x).toBe(fields[1]?.xs[4]);
  });

  it('what an acute rise broke off is gone over, never ticked, and a level it went past has no steps on the line', () => {
    const { lanes } = drawn([{ stays: [stay(0, '', { finished: false }), stay(2, '', { last: 0 })] }]);
    expect(kindsOf(lanes[0])).toEqual({ passed: 3, rest: 4, idle: 5 });
  });

  it('a way back that is shorter than its words has them beside it, inside the drawing', () => {
    const { turns, width } = drawn([
      { stays: [stay(3, '', { last: 4 })] },
      { turn: turn('Åpnet igjen · 20. november 2025'), stays: [stay(3, '', { first: 4, last: 4 })] },
    ]);
    const { x, width: wide } = turns[0]?.pill ?? { x: 0, width: 0 };
    expect(x).toBeGreaterThan(0);
    expect(x + wide).toBeLessThanOrEqual(width);
  });

  it('on a phone everything stands inside the width, without names of steps or dates', () => {
    const { fields, lanes, labels, turns, width } = drawn(SAKEN, 'held', PHONE);
    expect(labels).toEqual([]);
    expect(lanes.flatMap(({ notes }) => notes)).toEqual([]);
    expect(turns[0]?.pill.text).toBe('Ned ti');
    for (const { x, width: wide } of fields) expect(x + wide).toBeLessThanOrEqual(width + 0.01);
    for (const { x } of lanes.flatMap(({ dots }) => dots)) expect(x).toBeLessThan(width);
  });

  it('a guide’s own long names stand on several lines where they have room, else as one word', () => {
    const long = levels.map((level) => ({
      ...level,
      steps: level.steps.map((step) => ({ ...step, name: `${step.name} med barnet` })),
    }));
    const track: Track = { levels: long, laps: [{ stays: [stay(1, '', { last: 1 })] }], state: 'held' };
    const names = layoutOf(track, DESKTOP).fields.map(({ names: [first] }) => first);
    expect(names[1]).toEqual(['Møt med', 'barnet']);
    expect(names[2]).toEqual(['Samle']);
  });

  it('fits a guide with six steps on one level and two on another', () => {
    const odd = levels.map((level, at) =>
      at === 1
        ? { ...level, steps: steps('A', 'B', 'C', 'D', 'E', 'F') }
        : at === 2
          ? { ...level, steps: steps('G', 'H') }
          : level,
    );
    const { fields } = layoutOf(
      { levels: odd, laps: [{ stays: [stay(1, '', { last: 5 })] }], state: 'held' },
      DESKTOP,
    );
    expect(fields[1]?.xs).toHaveLength(6);
    expect(fields[2]?.xs).toHaveLength(2);
    expect(fields[2]?.width).toBeGreaterThan(90);
  });
});

describe('the name of a level on the track', () => {
  it('stands on one line or two, whole, on a phone too', () => {
    expect(onTwoLines('Undring', 13, 108)).toEqual(['Undring']);
    expect(onTwoLines('Samarbeid mellom to tjenester', 12, 108)).toEqual([
      'Samarbeid mellom',
      'to tjenester',
    ]);
  });

  it('is cut only where it has no room there either', () => {
    expect(onTwoLines('Tverrsektorielt', 13, 40)).toEqual([expect.stringMatching(/^Tver?.*…$/)]);
  });
});
