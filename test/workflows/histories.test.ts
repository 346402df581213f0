import { describe, expect, it } from '@jest/globals';
import type { CaseSnapshot } from '../../workflows/case-context.js';
import { EVENTS, type At, type CaseEvent } from '../../workflows/events.js';
import { MODEL_VERSION } from '../../workflows/model-version.js';
import { project } from '../../workflows/project.js';
import { allowedEvents, step } from '../../workflows/step.js';
import { upcast } from '../../workflows/upcasters/upcast.js';
import {
  guideNamed,
  historiesOf,
  type History,
  KEPT_MODELS,
  record,
  whereItDiffers,
} from './support/histories.js';
import { usualFacts } from './support/usual-facts.js';
import { anOpenLog } from './support/well-known-ways.js';

/**
 * What a released model wrote is read for as long as a case lives. A change that makes an old history lead elsewhere is a
 * new version of the model, with an upcaster: raise MODEL_VERSION, write the upcaster, and keep the histories of the
 * version before. Only while the present version has not been released may its histories be written anew, knowingly:
 * STAFETT_RECORD_HISTORIES=1 node scripts/test.mjs test/workflows/histories.test.ts
 */
if (process.env.STAFETT_RECORD_HISTORIES) record(MODEL_VERSION);

const named = (histories: readonly History[]) =>
  histories.map((one, index) => [`${index + 1}, ${one.guide}`, one] as const);

describe(`histories of model ${MODEL_VERSION}`, () => {
  const histories = historiesOf(MODEL_VERSION);

  it.each(named(histories))('lead where they led: %s', (_name, history) => {
    expect(whereItDiffers(history)).toEqual([]);
  });

  it('hold most of what can happen, on every level', () => {
    const types = new Set(histories.flatMap(({ entries }) => entries.map(([, , type]) => type)));
    expect(Object.keys(EVENTS).filter((type) => !types.has(type)).length).toBeLessThan(15);
    const levels = new Set(histories.flatMap(({ last }) => last.context.spells.map(({ level }) => level)));
    expect([...levels].sort()).toEqual([0, 1, 2, 3]);
  });
});

/** The case as it stands, for whoever would do something with it now. */
function standing({ guide: name, subject, length, entries, last }: History) {
  const [today, actor] = entries.at(-1)!;
  const at: At = { now: `${today}T12:00:00.000Z`, today, number: length + 1, actor, subject };
  return { guide: guideNamed(name), at, last };
}

/** Every event that is ready is tried; it is taken, or refused for its fields, and nothing breaks. */
function goesOn(snapshot: CaseSnapshot, { guide, at }: Omit<ReturnType<typeof standing>, 'last'>): number {
  const ready = allowedEvents(snapshot, at, guide).filter(({ missing }) => missing.length === 0);
  const taken = ready.filter(({ type }) => {
    const facts = usualFacts(type, { context: snapshot.context, at, guide, today: at.today });
    const event = { type, facts, texts: Object.keys(EVENTS[type].texts) } as CaseEvent;
    const result = step(snapshot, event, at, guide);
    if (result.ok) project(result.snapshot, guide, at.today);
    return result.ok;
  });
  return taken.length / ready.length;
}

describe.each(KEPT_MODELS.filter((version) => version < MODEL_VERSION))('a case of model %s', (version) => {
  it('is brought here, and goes on', () => {
    for (const history of historiesOf(version)) {
      const { last, ...now } = standing(history);
      const brought = upcast(last, version);
      expect(goesOn(brought, now)).toBeGreaterThan(0.5);
      expect(project(brought, now.guide, now.at.today).summary.level).toBe(last.context.level);
    }
  });
});

it('histories are kept of every model from the second on', () => {
  expect(KEPT_MODELS).toEqual(Array.from({ length: MODEL_VERSION - 1 }, (_, index) => index + 2));
});

/** What came into the memory within a version, and is absent in cases that were written before. */
const OPTIONAL = [
  'refusals',
  'objectedIn',
  'asked',
  'endings',
  'openReports',
  'emergencies',
  'asides',
  'protection',
  'accessRequests',
] as const;

it.each(OPTIONAL)('a case that remembers no "%s" goes on as well', (name) => {
  const asked = anOpenLog().does('FAMILY_ASKED');
  const cases = [
    ...historiesOf(MODEL_VERSION).map(standing),
    { guide: asked.guide, at: asked.at, last: asked.snapshot },
  ].filter(({ last }) => last.context[name] !== undefined);
  expect(cases.length).toBeGreaterThan(0);
  for (const { last, ...now } of cases) {
    const { [name]: _gone, ...context } = last.context;
    const older = { ...last, context };
    expect(goesOn(older, now)).toBeGreaterThan(0.5);
    expect(project(older, now.guide, now.at.today).summary.level).toBe(context.level);
  }
});
