import type { Course } from '../relay-track-words';

/** Courses of cases as the API gives them, invented, for looking at the track in its states. */

const words = (nb: string) => ({ nb, nn: nb, en: nb });
const step = (id: string, nb: string) => ({ id, name: words(nb), canonical: [id] as never });
const WORK = [
  step('plan', 'Planlegg'),
  step('carryOut', 'Utfør'),
  step('evaluate', 'Evaluer'),
  step('decide', 'Avgjør'),
];

const levels: Course['levels'] = [
  {
    level: 0,
    mark: '0',
    name: words('Bekymring'),
    steps: [step('define', 'Beskriv'), step('share', 'Del'), step('decide', 'Avgjør')],
  },
  { level: 1, mark: '1', name: words('Egen tjeneste'), steps: [step('meet', 'Møt'), ...WORK] },
  { level: 2, mark: '2', name: words('To tjenester'), steps: [step('convene', 'Samle'), ...WORK] },
  { level: 3, mark: '3', name: words('Flere tjenester'), steps: [step('convene', 'Samle'), ...WORK] },
];

type Stay = Course['laps'][number]['stays'][number];

const FIRST = ['define', 'meet', 'convene', 'convene'];

function stay(level: Stay['level'], from: string, more: Partial<Stay> = {}): Stay {
  return {
    level,
    from: `${from}T09:00:00.000Z`,
    to: null,
    entered: level === 0 ? 'logged' : 'raised',
    left: null,
    firstStep: FIRST[level] ?? 'define',
    lastStep: null,
    ...more,
  };
}

const until = (to: string, left: Stay['left']): Partial<Stay> => ({
  to: `${to}T09:00:00.000Z`,
  left,
  lastStep: left === 'raised' ? 'decide' : null,
});

const heldBy = (...names: string[]) =>
  names.map((name) => ({ staffId: name, name, service: { id: 'school', name: 'Testløkka skole' } }));

const course = (laps: Course['laps'], now: string, more: Partial<Course> = {}): Course => ({
  levels,
  laps,
  step: now,
  stepSince: '2026-11-05T09:00:00.000Z',
  holderSince: '2026-11-05T09:00:00.000Z',
  closed: null,
  ...more,
});

const toLevel1 = [stay(0, '2026-02-18', until('2026-03-02', 'raised'))];
const toLevel2 = [...toLevel1, stay(1, '2026-03-02', until('2026-05-27', 'raised'))];

export const NEW_CONCERN = course(
  [{ stays: [stay(0, '2026-11-20', { lastStep: 'share' })], holders: [] }],
  'share',
);

export const OFFERED = course(
  [
    {
      stays: [...toLevel1, stay(1, '2026-03-02', { lastStep: 'carryOut' })],
      holders: heldBy('Marte Testmo'),
    },
  ],
  'carryOut',
);

export const SAKEN = course(
  [
    {
      stays: [...toLevel2, stay(2, '2026-05-27', until('2026-09-16', 'lowered'))],
      holders: heldBy('Marte Testmo'),
    },
    {
      stays: [
        stay(1, '2026-09-16', { entered: 'lowered', firstStep: 'plan', ...until('2026-11-05', 'raised') }),
        stay(2, '2026-11-05', { lastStep: 'plan' }),
      ],
      holders: heldBy('Marte Testmo', 'Ingrid Prøvestad'),
    },
  ],
  'plan',
);

export const THREE_LAPS = course(
  [
    {
      stays: [
        stay(0, '2026-01-04', until('2026-01-18', 'raised')),
        stay(1, '2026-01-18', until('2026-03-02', 'closed')),
      ],
      holders: heldBy('Marte Testmo'),
    },
    {
      stays: [
        stay(1, '2026-04-20', { entered: 'reopened', ...until('2026-06-11', 'raised') }),
        stay(2, '2026-06-11', until('2026-09-03', 'lowered')),
      ],
      holders: heldBy('Marte Testmo'),
    },
    {
      stays: [
        stay(1, '2026-09-03', { entered: 'lowered', firstStep: 'plan', ...until('2026-10-01', 'raised') }),
        stay(2, '2026-10-01', until('2026-11-10', 'raised')),
        stay(3, '2026-11-10', { lastStep: 'carryOut' }),
      ],
      holders: heldBy('Ingrid Prøvestad'),
    },
  ],
  'carryOut',
);

const again = (year: string): Course['laps'][number] => ({
  stays: [
    stay(1, `${year}-02-20`, { entered: 'reopened', ...until(`${year}-06-11`, 'raised') }),
    stay(2, `${year}-06-11`, until(`${year}-09-03`, 'closed')),
  ],
  holders: heldBy('Marte Testmo'),
});

export const FIVE_LAPS = course(
  [
    {
      stays: [
        stay(0, '2022-01-04', until('2022-01-05', 'raised')),
        stay(1, '2022-01-05', until('2022-03-01', 'closed')),
      ],
      holders: [],
    },
    again('2023'),
    again('2024'),
    again('2025'),
    ...THREE_LAPS.laps.slice(2),
  ],
  'carryOut',
);

export const CLOSED = course(
  [
    {
      stays: [...toLevel1, stay(1, '2026-03-02', { ...until('2026-06-03', 'closed'), lastStep: 'decide' })],
      holders: heldBy('Marte Testmo'),
    },
  ],
  'decide',
  { closed: { at: '2026-06-03T09:00:00.000Z', reason: words('Målet er nådd') } },
);

export const REOPENED = course(
  [
    ...CLOSED.laps,
    {
      stays: [stay(1, '2026-11-10', { entered: 'reopened', lastStep: 'meet' })],
      holders: heldBy('Eva Øvingsli'),
    },
  ],
  'meet',
);

const brokenOff = stay(0, '2026-10-01', until('2026-10-02', 'acute'));

export const ACUTE = course(
  [
    {
      stays: [brokenOff, stay(3, '2026-10-02', { entered: 'acute', lastStep: 'convene' })],
      holders: heldBy('Ingrid Prøvestad'),
    },
  ],
  'convene',
);

export const STUCK_AFTER_ACUTE_RISE = course(
  [
    {
      stays: [brokenOff, stay(3, '2026-10-02', { entered: 'acute', lastStep: 'stuck' })],
      holders: heldBy('Ingrid Prøvestad'),
    },
  ],
  'stuck',
);
