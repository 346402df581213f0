import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CaseSnapshot } from '../workflows/case-context.js';
import type { At, CaseEvent } from '../workflows/events.js';
import type { Guide } from '../workflows/guide.js';
import { project } from '../workflows/project.js';
import { start, step, type StepResult } from '../workflows/step.js';
import { loadInstruments } from '../src/effects/instruments/instrument.js';
import { readGuide } from '../src/guides/guide-file.js';
import { type Line, lineOf, type Settings } from './report.js';
import { inRounds } from './rounds.js';

const SERVICE = '00000000-0000-7000-8000-000000000001';
const NURSE = '00000000-0000-7000-8000-000000000002';
const LEAST = 10_000;
const AT_A_TIME = 500;

/** The model alone: no database, one thread. A unit is a case begun, one step of it, and what follows from that. */
export async function measureModel(settings: Settings): Promise<Line[]> {
  const guide = baerum();
  const planned = caseWithPlan(guide);
  const results = await inRounds(
    [
      { name: 'all', run: (seconds) => perSecond(seconds, () => beginAndDefine(guide)) },
      { name: 'planned', run: (seconds) => perSecond(seconds, () => setNextDate(planned, guide)) },
    ],
    { ...settings, seconds: settings.seconds / 2 },
  );
  const measurement = 'the model';
  return [
    lineOf([measurement, 'start() + step() + project()', '/s'], results.get('all')!, { atLeast: LEAST }),
    lineOf([measurement, 'step() + project() of a case with a plan', '/s'], results.get('planned')!),
  ];
}

function beginAndDefine(guide: Guide): void {
  const begun = taken(start(event('CONCERN_LOGGED', { serviceId: SERVICE }), at(1), guide));
  const defined = event('CONCERN_DEFINED', { worry: 3, earlierConcerns: false }, ['seenAndHeard']);
  project(taken(step(begun, defined, at(2), guide)), guide, at(2).today);
}

function setNextDate(snapshot: CaseSnapshot, guide: Guide): void {
  const next = event('NEXT_DATE_SET', { date: '2026-12-01', waitingFor: 'meeting' });
  project(taken(step(snapshot, next, at(9), guide)), guide, at(9).today);
}

function caseWithPlan(guide: Guide): CaseSnapshot {
  const id = (last: number) => `00000000-0000-7000-8000-0000000000${last}`;
  const events = [
    event('CONCERN_DEFINED', { worry: 3, earlierConcerns: false }, ['seenAndHeard']),
    event('LEVEL_1_STARTED_ACUTELY', { evaluateBy: '2026-12-01' }, ['reason']),
    event('RELAY_HOLDER_NAMED', { staffId: NURSE, serviceId: SERVICE }),
    event('GOAL_SET', { goalId: id(10), weight: 3, baseline: -1 }, ['goal']),
    event(
      'INTERVENTION_PLANNED',
      {
        interventionId: id(11),
        goalId: id(10),
        kind: 'conversation',
        responsible: { kind: 'staff', id: NURSE },
        serviceId: SERVICE,
        from: '2026-11-20',
        evaluateBy: '2026-12-20',
      },
      ['what'],
    ),
  ];
  return events.reduce(
    (before, next, place) => taken(step(before, next, at(place + 2), guide)),
    taken(start(event('CONCERN_LOGGED', { serviceId: SERVICE }), at(1), guide)),
  );
}

/** Without asking the clock for each one, which costs as much as a tenth of it. */
async function perSecond(seconds: number, work: () => void): Promise<number> {
  const began = performance.now();
  let done = 0;
  do {
    for (let one = 0; one < AT_A_TIME; one += 1) work();
    done += AT_A_TIME;
  } while (performance.now() - began < seconds * 1_000);
  return (done * 1_000) / (performance.now() - began);
}

function at(number: number): At {
  return {
    now: '2026-11-20T09:00:00.000Z',
    today: '2026-11-20',
    number,
    actor: { kind: 'staff', id: NURSE, serviceId: SERVICE },
    subject: { kind: 'child', age: 10, inCare: false, guardians: 2 },
  };
}

function event<Type extends CaseEvent['type']>(type: Type, facts: object, texts: readonly string[] = []) {
  return { type, facts, texts } as unknown as Extract<CaseEvent, { type: Type }>;
}

function taken(result: StepResult): CaseSnapshot {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.snapshot;
}

function baerum(): Guide {
  const file = join(import.meta.dirname, '../workflows/guides/baerum.yaml');
  const read = readGuide('baerum.yaml', readFileSync(file, 'utf8'), loadInstruments());
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.guide;
}
