import { readFileSync } from 'node:fs';
import { idnr } from '@navikt/fnrvalidator';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { cast, castDesk, type Part, type Stage } from '../../src/demo/casting.js';
import { Chance } from '../../src/demo/chance.js';
import { Families } from '../../src/demo/families.js';
import { Names } from '../../src/demo/names.js';
import type { Town } from '../../src/demo/people.js';
import { loadPhrases } from '../../src/demo/phrases.js';
import { play } from '../../src/demo/play.js';
import { loadThemes } from '../../src/demo/themes.js';
import { hire, loadMunicipalities } from '../../src/demo/town.js';
import { loadInstruments } from '../../src/effects/instruments/instrument.js';
import { loadServiceCalendars } from '../../src/follow-ups/service-calendars.js';
import { resolveDue } from '../../src/follow-ups/working-calendar.js';
import { readGuide } from '../../src/guides/guide-file.js';
import type { Guide } from '../../workflows/guide.js';
import { project } from '../../workflows/project.js';
import { type ModelCase, ModelEngine } from './model-engine.js';

const FROM = '2024-11-21';
const NOW = '2026-11-20T12:00:00Z';

/** What is read from files, once: the same for all who play. */
const READ = {
  municipality: loadMunicipalities().find(({ id }) => id === 'baerum')!,
  guide: baerumGuide(),
  themes: loadThemes(),
  phrases: loadPhrases(),
  calendars: loadServiceCalendars(),
};

async function played(count: number, seed = 'demo', now = NOW) {
  const from = Temporal.PlainDate.from(now.slice(0, 10)).subtract({ years: 2 }).toString();
  const chance = new Chance(seed);
  const names = Names.load();
  const { municipality, guide, themes, phrases, calendars } = READ;
  const { services } = hire(municipality, names, chance.of('staff'), `${from}T08:00:00Z`);
  const town: Town = { id: 'baerum', key: 'baerum', services, shareFirstWith: 'colleague' };
  const stage: Stage = {
    town,
    families: new Families(names),
    themes,
    phrases,
    calendars,
    from,
    to: now.slice(0, 10),
  };
  const parts = cast(count, chance.of('lives'), stage);
  const desk = castDesk('school-health', chance.of('desk'), stage);
  parts.push(...desk);
  identify(parts, chance);
  const engine = new ModelEngine(town, guide);
  await play(parts, engine, { from, to: now.slice(0, 10) });
  await engine.passTo(now);
  return {
    parts,
    cases: [...engine.cases.values()],
    desk: desk.map(({ name, course }) => ({ name, ...engine.cases.get(course)! })),
    named: (wanted: string) => engine.cases.get(parts.find(({ name }) => name === wanted)!.course)!,
    guide,
  };
}

const daysSince = (day: string, today: string): number =>
  Temporal.PlainDate.from(day).until(today, { largestUnit: 'days' }).days;

/** By how many days the first of what is due has passed; what is answered is left out, for nothing is on the model alone. */
function daysLate({ snapshot }: ModelCase, guide: Guide, today: string): number {
  const dates = project(snapshot!, guide, today)
    .followUps.filter(({ event, kind }) => !event && kind !== 'measurement.answer')
    .map(({ due }) => resolveDue(due, { closed: [] }).date)
    .toSorted();
  return daysSince(dates[0] ?? today, today);
}

/** The ids that the register of people gives out. */
function identify(parts: readonly Part[], chance: Chance): void {
  const ids = chance.of('people');
  for (const { course } of parts)
    for (const person of [course.child, ...course.child.guardians]) person.id ||= ids.id(`${FROM}T08:00:00Z`);
}

function baerumGuide(): Guide {
  const source = readFileSync(new URL('../../workflows/guides/baerum.yaml', import.meta.url), 'utf8');
  const read = readGuide('baerum.yaml', source, loadInstruments());
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.guide;
}

describe('the lives of the demo, on the model alone', () => {
  let demo: Awaited<ReturnType<typeof played>>;
  beforeAll(async () => {
    demo = await played(300);
  });

  const highest = ({ snapshot }: ModelCase) =>
    Math.max(...snapshot!.context.spells.map(({ level }) => level));
  const share = (of: (one: ModelCase) => boolean) => demo.cases.filter(of).length / demo.cases.length;
  const has = (type: string) => (one: ModelCase) => one.history.some((entry) => entry.type === type);

  it('most concerns end at level 0 or 1, and about a tenth reach level 3', () => {
    expect(share((one) => highest(one) <= 1)).toBeGreaterThan(0.6);
    expect(share((one) => highest(one) === 2)).toBeGreaterThan(0.05);
    expect(share((one) => highest(one) === 3)).toBeGreaterThan(0.07);
    expect(share((one) => highest(one) === 3)).toBeLessThan(0.15);
  });

  it('some are refused, withdrawn, run out, stuck, reopened, handed over, declined and not answered', () => {
    for (const type of [
      'CONSENT_REFUSED',
      'CONSENT_WITHDRAWN',
      'CONSENT_EXPIRED',
      'CASE_STUCK',
      'COORDINATING_UNIT_ADVISED',
      'CASE_REOPENED',
      'CONCERN_REOPENED',
      'BATON_ACCEPTED',
      'BATON_DECLINED',
      'BATON_OFFER_UNANSWERED',
      'REFERRAL_DECLINED',
      'GUARDIAN_OBJECTED',
      'ACUTE_RISE_EVALUATED',
      'CASE_DISCONTINUED',
      'BRIGHT_SPOT_WRITTEN',
    ])
      expect([type, demo.cases.some(has(type))]).toEqual([type, true]);
  });

  it('some are open today, and of those most have a next date', () => {
    const open = demo.cases.filter(({ snapshot }) => snapshot!.context.closed === null);
    expect(open.length).toBeGreaterThan(30);
    const lacking = open.filter(
      (one) => project(one.snapshot!, demo.guide, NOW.slice(0, 10)).summary.missingNextDate,
    );
    expect(lacking.length).toBeLessThan(open.length / 4);
  });

  it('most is in order today, and what is late is late by days, not by months', () => {
    const today = NOW.slice(0, 10);
    const open = demo.cases.filter(({ snapshot }) => snapshot!.context.closed === null);
    const late = open.map((one) => daysLate(one, demo.guide, today));
    expect(late.filter((days) => days > 0).length).toBeGreaterThan(5);
    expect(late.filter((days) => days > 0).length).toBeLessThan(open.length / 3);
    expect(late.filter((days) => days > 45).length).toBeLessThan(3);
    const several = open.filter(({ snapshot }) => snapshot!.context.level === 3);
    expect(several.length).toBeGreaterThan(8);
  });

  it('most of what the coordinating unit has before it is in order, and nothing is late by more than a month', () => {
    const theirs = demo.cases.filter(
      ({ snapshot }) => snapshot!.context.closed === null && snapshot!.context.level === 3,
    );
    const late = theirs.map((one) => daysLate(one, demo.guide, NOW.slice(0, 10))).filter((days) => days > 0);
    expect(theirs.length).toBeGreaterThan(6);
    expect(late.length).toBeLessThan(theirs.length / 2);
    expect(Math.max(0, ...late)).toBeLessThan(32);
  });

  it('some have been stuck for some days, and wait for the advice of the coordinating unit', () => {
    const waiting = demo.cases.filter(({ snapshot }) => snapshot!.context.stuckSince !== null);
    expect(waiting.length).toBeGreaterThanOrEqual(2);
    for (const { snapshot } of waiting) {
      const { spells, stuckSince } = snapshot!.context;
      expect(spells.at(-1)?.level).toBe(3);
      expect(stuckSince! >= '2026-11').toBe(true);
    }
  });

  it.each([
    ['a concern to clarify, too late', 0, 'CONCERN_SHARED'],
    ['a concern of this week', 0, 'CONCERN_DEFINED'],
    ['interventions to evaluate', 1, 'CONTACT_RECORDED'],
    ['somebody to ring today', 1, 'NEXT_DATE_SET'],
    ['a baton that is offered', 1, 'BATON_OFFERED'],
    ['another service that has not answered', 2, 'REFERRAL_SENT'],
    ['a question from another service', 2, 'REFERRAL_SENT'],
    ['there and back, and a meeting soon', 2, 'NEXT_DATE_SET'],
    ['a yes that was taken back', 2, 'CONSENT_WITHDRAWN'],
    ['what nobody has tidied up', 2, 'CONSENT_WITHDRAWN'],
  ])('on the desk of whoever one can log in as lies %s', (name, level, last) => {
    const found = demo.desk.find((one) => one.name === name)!;
    expect(found.snapshot!.context.spells.at(-1)?.level).toBe(level);
    expect(found.history.slice(-3).map(({ type }) => type)).toContain(last);
  });

  it('of two guardians one has said yes to what is to be rung about, and the other is waited for', () => {
    const found = demo.desk.find(({ name }) => name === 'somebody to ring today')!;
    const types = found.history.map(({ type }) => type);
    expect(types).toEqual(expect.arrayContaining(['CONSENT_ASKED', 'CONSENT_AGREED']));
    const waiting = Object.values(found.snapshot!.context.consents).filter(
      ({ status }) => status === 'asked',
    );
    expect(waiting).toHaveLength(1);
  });

  it.each([
    ['a baton that nobody answers', 'baton.answer', 1, 7],
    ['a service that does not answer', 'referral.answer', 1, 5],
    ['nobody has said what comes next', 'nextDate.set', 0, 4],
    ['they have just met', 'nextDate.set', -4, 0],
    ['a plan that nobody looks at', 'evaluation.hold', 24, 40],
    ['a concern that nobody decides', 'concern.decide', 24, 30],
    ['a service that has long not answered', 'referral.answer', 22, 32],
  ])('before the coordinating unit lies %s: %s, late by %i to %i days', (name, kind, from, to) => {
    const { snapshot } = demo.named(name);
    const { followUps } = project(snapshot!, demo.guide, NOW.slice(0, 10));
    const due = followUps.find((one) => one.kind === kind)!;
    const late = daysSince(resolveDue(due.due, { closed: [] }).date, NOW.slice(0, 10));
    expect(late).toBeGreaterThanOrEqual(from);
    expect(late).toBeLessThanOrEqual(to);
  });

  it('the desk is laid on any day of the year', async () => {
    for (let month = 1; month <= 12; month += 1)
      for (const day of ['04', '14', '24']) {
        const noon = `2027-${String(month).padStart(2, '0')}-${day}T12:00:00Z`;
        expect((await played(0, noon, noon)).desk).toHaveLength(10);
      }
  });

  it('the child is alone with its national id, and every id is synthetic', () => {
    const ids = demo.parts.flatMap(({ course: { child } }) => [
      ...(child.nationalId ? [child.nationalId] : []),
      ...child.guardians.map(({ nationalId }) => nationalId),
    ]);
    for (const id of ids)
      expect(idnr(id)).toMatchObject({ status: 'valid', type: expect.stringMatching(/tnr|hnr/) });
    const people = new Map<string, object>();
    for (const { course } of demo.parts)
      for (const person of [course.child, ...course.child.guardians])
        if (person.nationalId) {
          expect(people.get(person.nationalId) ?? person).toBe(person);
          people.set(person.nationalId, person);
        }
  });

  it('siblings share their guardians within a municipality, never across two', () => {
    const chance = new Chance('siblings');
    const here = new Families(Names.load());
    const there = here.ofAnotherTown();
    const guardiansIn = (families: Families, year: number) =>
      Array.from({ length: 60 }, (_, index) => {
        const birthDate = `${year + (index % 10)}-05-17`;
        const child = { kind: 'identified' as const, birthDate, inCare: false };
        return families.child(child, chance.of(`${year} ${index}`), NOW.slice(0, 10)).guardians;
      });
    const [ours, theirs] = [guardiansIn(here, 2010), guardiansIn(there, 2011)];
    expect(new Set(ours).size).toBeLessThan(60);
    expect(theirs.filter((guardians) => ours.includes(guardians))).toEqual([]);
    const ids = [...new Set([...ours, ...theirs])].flat().map(({ nationalId }) => nationalId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('the same seed gives the same lives, another seed others', async () => {
    const tell = ({ cases }: { cases: ModelCase[] }) =>
      cases.map(({ history, snapshot }) => [history, snapshot]);
    const [first, again, other] = [await played(30), await played(30), await played(30, 'other')];
    expect(tell(again)).toEqual(tell(first));
    expect(tell(other)).not.toEqual(tell(first));
  });
});
