import { Temporal } from 'temporal-polyfill';
import { resolveDue, type ServiceCalendar } from '../follow-ups/working-calendar.js';
import type { Chance } from './chance.js';
import { Course, type Life } from './course.js';
import { DEMO_FAMILY } from '../demo-login/demo-family.js';
import type { Families } from './families.js';
import { A_DAYS_WORK, type DesksWork } from './lives/a-days-work.js';
import { inTheMiddle } from './lives/in-the-middle.js';
import { livesFor, type Rate } from './lives/rates.js';
import { secondLog } from './lives/second-log.js';
import { NEEDS_THE_UNIT, type UnitsWork } from './lives/needs-the-unit.js';
import {
  practitionersOf,
  serviceOf,
  type Child,
  type Service,
  type StaffMember,
  type Town,
} from './people.js';
import type { Phrases } from './phrases.js';
import type { Theme } from './themes.js';

/** One life that is to be played: whose it is, and when it begins. */
export interface Part {
  /** Shown when something in it goes wrong. */
  name: string;
  course: Course;
  life: Life;
  /** 'YYYY-MM-DD'. */
  begins: string;
}

export interface Stage {
  town: Town;
  /** The highest level that cases here reach. */
  upToLevel?: number;
  families: Families;
  themes: readonly Theme[];
  phrases: Phrases;
  calendars: ReadonlyMap<string, ServiceCalendar>;
  /** First and last day, 'YYYY-MM-DD'. */
  from: string;
  to: string;
}

/** Who lives what, where and from when: so many lives in the shares of `lives/rates.ts`. */
export function cast(count: number, chance: Chance, stage: Stage): Part[] {
  const rates = chance.of('order').shuffled(livesFor(count, stage.upToLevel));
  const parts = rates.map((rate, index) => castOne(rate, index, chance.of(`child ${index}`), stage));
  const again = parts.filter(({ name }) => name.includes('internalAction')).slice(0, Math.floor(count / 60));
  const needing = (stage.upToLevel ?? 3) < 3 ? [] : NEEDS_THE_UNIT.slice(0, Math.ceil(count / 20));
  return [
    ...parts,
    ...again.map((part, index) => castSecondLog(part, index, chance.of(`second log ${index}`), stage)),
    ...needing.map((work, index) => castForUnit(work, index, chance.of(work.name), stage)),
  ];
}

/** What the coordinating unit has before it today. */
function castForUnit({ name, daysAgo, life }: UnitsWork, index: number, chance: Chance, stage: Stage): Part {
  const open = (days: number) =>
    resolveDue({ anchor: stage.to, amount: -days, unit: 'calendarDays' }, { closed: [] }).date;
  const rate: Rate = { life: (course) => life(course, open), level: 3, share: 0, ages: [6, 15] };
  // Where several can help, enough say yes.
  const themes = stage.themes.filter(({ others }) => others.length > 3);
  return { ...castOne(rate, index, chance, { ...stage, themes }, { daysAgo, pace: 1 }), name };
}

/** @param begun so many days before the last day; anywhere in the two years when left out */
function castOne(
  rate: Rate,
  index: number,
  chance: Chance,
  stage: Stage,
  begun?: { daysAgo: number; pace: number },
): Part {
  const { service, theme, age } = whereAndWhat(rate, chance, stage);
  const begins = begun
    ? Temporal.PlainDate.from(stage.to).subtract({ days: begun.daysAgo }).toString()
    : beginning(rate, service, chance, stage);
  const child = stage.families.child(
    {
      kind:
        age < 0
          ? 'unborn'
          : theme.id === 'new-in-norway' && chance.happens(0.3)
            ? 'noNationalId'
            : 'identified',
      birthDate: age < 0 ? null : bornFor(age, begins, chance),
      inCare: age >= 3 && age <= 14 && chance.happens(0.03),
    },
    chance,
    begins,
  );
  const scene = { child, service, theme, begins, pace: begun?.pace };
  return part(`${index} ${rate.life.name}`, rate, scene, chance, stage);
}

/** The family that one can log in as, in the middle of level 2 today. */
export function castDemoFamily(seed: Chance, stage: Stage): Part {
  const chance = seed.of('demo family');
  const [guardian, child] = DEMO_FAMILY;
  const { name, nationalId, birthDate } = child;
  const theme = stage.themes.find(({ id }) => id === 'sadness')!;
  const service = serviceOf(stage.town, 'youth-school-health');
  const day = (days: number) => Temporal.PlainDate.from(stage.to).subtract({ days }).toString();
  const begins = day(125);
  const family: Child = {
    id: '',
    kind: 'identified',
    sex: 'female',
    inCare: false,
    name,
    nationalId,
    birthDate,
    guardians: [
      { id: '', name: guardian.name, nationalId: guardian.nationalId, birthDate: guardian.birthDate },
    ],
  };
  const scene = { child: family, service, theme, begins, pace: 1 };
  const life = (course: Course) => inTheMiddle(course, day);
  return part('demo family', { life, level: 2, share: 0 }, scene, chance, stage);
}

/** What is on the desk today of somebody one can log in as. @param key of their service, of which they carry most */
export function castDesk(key: string, seed: Chance, stage: Stage): Part[] {
  const owner = practitionersOf(serviceOf(stage.town, key))[0]!;
  return A_DAYS_WORK.map((work) => castWork(work, owner, seed.of(work.name), stage));
}

function castWork(
  { name, daysAgo, by, life }: DesksWork,
  owner: StaffMember,
  chance: Chance,
  stage: Stage,
): Part {
  const day = (days: number) => Temporal.PlainDate.from(stage.to).subtract({ days }).toString();
  const home = [...stage.town.services.values()].find(({ id }) => id === owner.serviceId)!;
  const service = typeof by === 'object' ? serviceOf(stage.town, by.service) : home;
  const author =
    by === 'owner' ? owner : chance.oneOf(practitionersOf(service).filter((one) => one !== owner));
  const fits = stage.themes.filter(
    ({ ages, others }) => ages[0] <= 7 && ages[1] >= 11 && others.includes('ppt'),
  );
  const begins = day(daysAgo);
  const about = {
    kind: 'identified',
    birthDate: bornFor(chance.whole(7, 11), begins, chance),
    inCare: false,
  } as const;
  const child = stage.families.child(about, chance, begins);
  const scene = { child, service, theme: chance.oneOf(fits), begins, author, pace: 1 };
  const plays = (course: Course) => life(course, { owner, daysAgo: day });
  return part(name, { life: plays, level: 2, share: 0 }, scene, chance, stage);
}

/** Another service wonders about the same child some months later. */
function castSecondLog({ course, begins }: Part, index: number, chance: Chance, stage: Stage): Part {
  const { child, home, theme } = course;
  const later = Temporal.PlainDate.from(begins).add({ days: 75 }).toString();
  const age = course.ageOn(later) ?? 0;
  const others = homes(stage.town).filter((one) => one !== home && age >= one.ages[0] && age <= one.ages[1]);
  const service = others.length > 0 ? chance.oneOf(others) : home;
  const scene = { child, service, theme, begins: later };
  return part(`second log ${index}`, { life: secondLog, level: 1, share: 0 }, scene, chance, stage);
}

interface Setting {
  child: Child;
  service: Service;
  theme: Theme;
  begins: string;
  author?: StaffMember;
  pace?: number | undefined;
}

function part(name: string, { life, level }: Rate, setting: Setting, chance: Chance, stage: Stage): Part {
  const { child, service, theme, begins } = setting;
  const { town, phrases, calendars } = stage;
  const calendar = (service.calendar && calendars.get(service.calendar)) || { closed: [] };
  const pace = setting.pace ?? paceOf(chance, level);
  const author = setting.author ?? authorIn(service, chance);
  const scene = { town, child, home: service, author, theme, phrases, pace, calendar };
  const course = new Course(chance, scene);
  return { name, course, life: life(course), begins };
}

/** Some take longer than the guide gives them, so that a deadline is passed; several around one table keep their dates. */
function paceOf(chance: Chance, level: Rate['level']): number {
  const pace = chance.happens(0.12) ? 1.3 + chance.number() * 0.4 : 0.8 + chance.number() * 0.4;
  return level === 3 ? Math.min(pace, 0.9) : pace;
}

/** One in each service carries most; where somebody can log in as them, there is a day's work to look at. */
function authorIn(service: Service, chance: Chance) {
  const practitioners = practitionersOf(service);
  return chance.weighted(practitioners, (one) => (one === practitioners[0] ? 5 : 1));
}

const homes = (town: Town) => [...town.services.values()].filter(({ concerns }) => concerns > 0);

/** A service, something it may wonder about, and an age that fits both and the life. */
function whereAndWhat({ ages = [0, 19] }: Rate, chance: Chance, { town, themes }: Stage) {
  const scenes = homes(town).flatMap((service) =>
    themes
      .map((theme) => ({
        service,
        theme,
        from: Math.max(theme.ages[0], service.ages[0], ages[0]),
        to: Math.min(theme.ages[1], service.ages[1], ages[1]),
      }))
      .filter(({ from, to }) => from <= to),
  );
  const possible = new Set(scenes.map(({ service }) => service));
  const service = chance.weighted([...possible], ({ concerns }) => concerns);
  const here = scenes.filter((scene) => scene.service === service);
  const { theme, from, to } = chance.weighted(here, (scene) => scene.theme.weight);
  return { service, theme, age: chance.whole(from, to) };
}

/**
 * How many of the lives begin in the last months, so that the present is as busy as a municipality's. Each level takes its
 * months before the next: what stands at level 3 today began long ago.
 */
const RECENT = { share: 0.3, days: [120, 120, 200, 300] } as const;

/** A day on which the service is open, anywhere in the two years. */
function beginning(
  { level }: Rate,
  service: Service,
  chance: Chance,
  { from, to, calendars }: Stage,
): string {
  const days = Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days;
  const calendar = (service.calendar && calendars.get(service.calendar)) || { closed: [] };
  const last = Math.max(0, days - 3);
  const first = chance.happens(RECENT.share) ? Math.max(0, last - RECENT.days[level]) : 0;
  const rule = {
    anchor: from,
    amount: chance.whole(first, last),
    unit: 'calendarDays',
  } as const;
  return resolveDue(rule, calendar).date;
}

function bornFor(age: number, on: string, chance: Chance): string {
  return Temporal.PlainDate.from(on)
    .subtract({ years: age, days: chance.whole(1, 360) })
    .toString();
}
