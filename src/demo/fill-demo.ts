import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type pg from 'pg';
import { Temporal } from 'temporal-polyfill';
import { ApplyEventService } from '../cases/apply-event/apply-event.service.js';
import { EmergencyAccessService } from '../cases/emergency-access/emergency-access.service.js';
import { CaseViewService } from '../cases/queries/case-view.service.js';
import { MovableClock, todayInOslo } from '../common/clock.js';
import { Database } from '../database/database.js';
import { MeasurementsService } from '../effects/measurements.service.js';
import { CatchUp } from '../follow-ups/catch-up.js';
import { loadServiceCalendars } from '../follow-ups/service-calendars.js';
import { DirectoryImportsService } from '../directory/import/directory-imports.service.js';
import { GuidesService } from '../guides/guides.service.js';
import { PeopleService } from '../people/people.service.js';
import { ProtectionReportsService } from '../protection-reports/protection-reports.service.js';
import { CaseEngine } from './case-engine.js';
import { cast, castDemoFamily, castDesk, type Part, type Stage } from './casting.js';
import { Chance } from './chance.js';
import { DemoModule, DemoWorkerModule } from './demo.module.js';
import { Families } from './families.js';
import { foundTown } from './found-town.js';
import type { DemoOptions } from './demo-options.js';
import { Names } from './names.js';
import { forgetNotices } from './old-notices.js';
import type { Town } from './people.js';
import { loadPhrases } from './phrases.js';
import { play } from './play.js';
import { takeInStaff } from './taken-in.js';
import { loadThemes } from './themes.js';
import { loadMunicipalities } from './town.js';

const YEARS = 2;
const QUIET = { logger: false, abortOnError: false } as const;

/** @returns how many cases were made */
export async function fillDemo(owner: pg.Client, options: DemoOptions): Promise<number> {
  const { environment, clock, say } = options;
  const now = clock.now().toISOString();
  const to = todayInOslo(clock);
  const from = Temporal.PlainDate.from(to).subtract({ years: YEARS }).toString();
  const moving = new MovableClock(`${from}T06:00:00Z`);
  const people = await NestFactory.createApplicationContext(DemoModule.forRoot(environment, moving), QUIET);
  const worker = await NestFactory.createApplicationContext(
    DemoWorkerModule.forRoot(environment, moving),
    QUIET,
  );
  try {
    const { towns, parts } = await setUp(owner, people, { ...options, moving, from, to });
    const engine = engineOf(people, worker, moving, towns);
    await play(parts, engine, { from, to }, afterEachDay(owner, say, from, to));
    await forgetNotices(worker.get(Database), moving, towns);
    await engine.passTo(now);
    await takeInStaff(people.get(DirectoryImportsService, STRAIGHT), moving, towns);
    return engine.caseCount;
  } finally {
    await worker.close();
    await people.close();
  }
}

type Setting = DemoOptions & { moving: MovableClock; from: string; to: string };

/** The municipalities, and who lives what in them. */
async function setUp(
  owner: pg.Client,
  people: INestApplicationContext,
  { moving, from, to, children, seed = 'stafett' }: Setting,
): Promise<{ towns: Town[]; parts: Part[] }> {
  const chance = new Chance(`${seed} ${to}`);
  const names = Names.load();
  const families = new Families(names);
  const founding = {
    owner,
    database: people.get(Database),
    guides: people.get(GuidesService, STRAIGHT),
    names,
  };
  const towns: Town[] = [];
  const parts: Part[] = [];
  for (const municipality of loadMunicipalities()) {
    const own = chance.of(municipality.id);
    const town = await foundTown(municipality, moving, { ...founding, chance: own.of('staff') });
    const stage: Stage = {
      town,
      upToLevel: municipality.upToLevel,
      families: families.ofAnotherTown(),
      themes: loadThemes(),
      phrases: loadPhrases(),
      calendars: loadServiceCalendars(),
      from,
      to,
    };
    towns.push(town);
    parts.push(...cast(Math.min(municipality.children, children ?? Infinity), own, stage));
    if (municipality.demoFamily) parts.push(castDemoFamily(own, stage));
    if (municipality.demoDesk) parts.push(...castDesk(municipality.demoDesk, own.of('desk'), stage));
  }
  return { towns, parts };
}

const STRAIGHT = { strict: false } as const;

function engineOf(
  people: INestApplicationContext,
  worker: INestApplicationContext,
  clock: MovableClock,
  towns: readonly Town[],
): CaseEngine {
  return new CaseEngine(
    {
      cases: people.get(ApplyEventService, STRAIGHT),
      people: people.get(PeopleService, STRAIGHT),
      measurements: people.get(MeasurementsService, STRAIGHT),
      reports: people.get(ProtectionReportsService, STRAIGHT),
      views: people.get(CaseViewService, STRAIGHT),
      emergencies: people.get(EmergencyAccessService, STRAIGHT),
      database: people.get(Database),
      catchUp: worker.get(CatchUp, STRAIGHT),
      clock,
    },
    towns,
  );
}

/**
 * Says each tenth of the way. Each time as many days again have passed, the database counts its tables: they grow from
 * nothing faster than it notices by itself, and how it reads an empty table is not how to read a full one.
 */
function afterEachDay(
  owner: pg.Client,
  say: (line: string) => void,
  from: string,
  to: string,
): (day: string) => Promise<void> {
  const days = (day: string) => Temporal.PlainDate.from(from).until(day, { largestUnit: 'days' }).days;
  let told = 0;
  let counted = 2;
  return async (day) => {
    const passed = days(day);
    if (passed >= 2 * counted) {
      counted = passed;
      await owner.query('analyze');
    }
    const tenths = Math.floor((10 * passed) / days(to));
    if (tenths <= told) return;
    told = tenths;
    say(`  the demo has come to ${day}`);
  };
}
