import type { components } from '../../api/schema';

export type LogConcern = components['schemas']['LogConcernDto'];

export type Who = 'nationalId' | 'known' | 'unborn' | 'cannotSayYet';
export type Since = 'today' | 'week' | 'month' | 'longer' | 'unknown';
export type Now = 'later' | 'shared' | 'acute';
export type SharedWith = 'colleague' | 'leader' | 'child' | 'guardians' | 'otherServiceAnonymously';

/** What the three steps hold; also what the draft keeps. */
export interface ConcernValues {
  serviceId: string;
  /** Whether violence or abuse is suspected: nobody comes past the question. */
  danger: 'no' | 'yes' | null;
  who: Who;
  nationalId: string;
  name: string;
  /** Of a child found by name. */
  known: { id: string; name: string; age: number | null } | null;
  seenAndHeard: string;
  mayMean: string;
  since: Since | null;
  sinceDate: string;
  worry: number | null;
  earlierConcerns: boolean;
  now: Now;
  sharedWith: SharedWith;
  whatWasSaid: string;
  reason: string;
  evaluateBy: string;
}

export const nothingYet = (serviceId: string): ConcernValues => ({
  serviceId,
  danger: null,
  who: 'nationalId',
  nationalId: '',
  name: '',
  known: null,
  seenAndHeard: '',
  mayMean: '',
  since: null,
  sinceDate: '',
  worry: null,
  earlierConcerns: false,
  now: 'later',
  sharedWith: 'colleague',
  whatWasSaid: '',
  reason: '',
  evaluateBy: '',
});

export const digitsOf = (text: string): string => text.replaceAll(/\D/g, '');

export const isEmpty = (values: ConcernValues): boolean =>
  [values.nationalId, values.name, values.seenAndHeard, values.mayMean].every((text) => !text.trim()) &&
  values.known === null;

/** What is missing in a step, by the name of its field, in the order of the form. */
export type Missing = keyof ConcernValues;

export function missingIn(step: number, values: ConcernValues): Missing[] {
  const checks: [Missing, boolean][] =
    step === 1
      ? [
          ['danger', values.danger !== 'no'],
          ['nationalId', values.who === 'nationalId' && digitsOf(values.nationalId).length !== 11],
          ['known', values.who === 'known' && values.known === null],
        ]
      : step === 2
        ? [
            ['seenAndHeard', !values.seenAndHeard.trim()],
            ['worry', values.worry === null],
          ]
        : [
            ['reason', values.now === 'acute' && !values.reason.trim()],
            ['evaluateBy', values.now === 'acute' && !values.evaluateBy],
          ];
  return checks.flatMap(([name, isMissing]) => (isMissing ? [name] : []));
}

const DAYS_BACK: Partial<Record<Since, number>> = { today: 0, week: 7, month: 30 };

/** Roughly when it began; nothing where nobody knows. @param today 'YYYY-MM-DD' */
export function sinceWhen({ since, sinceDate }: ConcernValues, today: string): string | undefined {
  if (since === 'longer') return sinceDate || undefined;
  const back = since ? DAYS_BACK[since] : undefined;
  if (back === undefined) return undefined;
  return new Date(Date.parse(`${today}T00:00Z`) - back * 86_400_000).toISOString().slice(0, 10);
}

/** The three steps as one command: logged, defined, and what was done at once. */
export function commandOf(values: ConcernValues, today: string): LogConcern {
  const { serviceId, worry, earlierConcerns } = values;
  const since = sinceWhen(values, today);
  return {
    child: childOf(values),
    events: [
      { type: 'CONCERN_LOGGED', facts: { serviceId } },
      {
        type: 'CONCERN_DEFINED',
        facts: { ...(since && { since }), worry: worry ?? 1, earlierConcerns },
        texts: texts({ seenAndHeard: values.seenAndHeard, mayMean: values.mayMean }),
      },
      ...nextOf(values),
    ] as LogConcern['events'],
  };
}

function childOf({ who, nationalId, name, known }: ConcernValues): LogConcern['child'] {
  const named = name.trim() ? { name: name.trim() } : {};
  if (who === 'known') return { kind: 'known', personId: known?.id };
  if (who === 'nationalId') return { kind: 'nationalId', nationalId: digitsOf(nationalId), ...named };
  return { kind: who, ...named };
}

function nextOf({ now, sharedWith, whatWasSaid, reason, evaluateBy }: ConcernValues): object[] {
  if (now === 'shared')
    return [{ type: 'CONCERN_SHARED', facts: { with: sharedWith }, texts: texts({ whatWasSaid }) }];
  if (now === 'acute')
    return [{ type: 'LEVEL_1_STARTED_ACUTELY', facts: { evaluateBy }, texts: texts({ reason }) }];
  return [];
}

function texts(all: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, text]) => (text.trim() ? [[name, text.trim()]] : [])),
  );
}

/** The step with the field that the server says is wrong. @param path `events[1].facts.since` */
export function stepOf(path: string): number {
  if (path.startsWith('child') || path.startsWith('events[0]')) return 1;
  return path.startsWith('events[1]') ? 2 : 3;
}

/** Whole years since a day, 'YYYY-MM-DD'. */
export function yearsBetween(day: string, now: Date): number {
  const today = now.toISOString().slice(0, 10);
  const years = Number(today.slice(0, 4)) - Number(day.slice(0, 4));
  return today.slice(5) >= day.slice(5) ? years : years - 1;
}
