import { readFile } from 'node:fs/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import { ApplyEventService } from '../../src/cases/apply-event/apply-event.service.js';
import type { Applied, Outcome } from '../../src/cases/apply-event/command.js';
import { CasesModule } from '../../src/cases/cases.module.js';
import { Clock, MovableClock } from '../../src/common/clock.js';
import { ClockModule } from '../../src/common/clock.module.js';
import { newId } from '../../src/common/ids.js';
import { type RequestContext, systemContext } from '../../src/common/request-context.js';
import { ConfigModule } from '../../src/config/config.module.js';
import type { Environment } from '../../src/config/environment.js';
import { DatabaseModule } from '../../src/database/database.module.js';
import { SealingModule } from '../../src/database/sealing/sealing.module.js';
import { ENTITIES } from '../../src/entities.js';
import { GuidesModule } from '../../src/guides/guides.module.js';
import { GuidesService } from '../../src/guides/guides.service.js';
import { JobQueuesModule } from '../../src/jobs/jobs.module.js';
import { NoNudge, Nudge } from '../../src/outbox/nudge.js';
import { PeopleModule } from '../../src/people/people.module.js';
import { PeopleService } from '../../src/people/people.service.js';
import { environmentFor } from './api.js';
import { ArrangedMunicipality } from './municipality.js';
import { createTestDatabase, type TestDatabase } from './postgres.js';

/** One event as a test writes it; facts and texts default to none. */
export interface Said {
  type: string;
  facts?: Record<string, unknown>;
  texts?: Record<string, string>;
}

/** The mother of every child in the town, as each case states it. */
export const MOTHER = '01990000-0000-7000-8000-00000000000a';

/** Somebody of the staff, as a request would bring them. */
export interface Colleague {
  id: string;
  serviceId: string;
  ctx: RequestContext;
}

export interface TownOptions {
  now?: string;
  environment?: NodeJS.ProcessEnv;
  /** Whether writing also enqueues, as the API does. */
  nudge?: boolean;
  /** File of the guide that it goes by, in workflows/guides; the base guide when unset. */
  guide?: string;
  /** Another than a fresh one of the run's server. */
  database?: TestDatabase;
}

/**
 * A municipality with the base guide or another, a health station, a school with its holidays, and a coordinating unit, where
 * people act through the one writer of cases. Real database, real model, a clock that stands still until it is moved.
 */
export class Town {
  private constructor(
    readonly database: TestDatabase,
    readonly environment: Environment,
    readonly clock: MovableClock,
    readonly superuser: pg.Pool,
    readonly office: INestApplicationContext,
    readonly arranged: ArrangedMunicipality,
  ) {}

  static async build(options: TownOptions = {}): Promise<Town> {
    const database = options.database ?? (await createTestDatabase());
    const environment = environmentFor(database, options.environment);
    const clock = new MovableClock(options.now ?? '2026-09-01T08:00:00Z');
    // A pool of one connects again when a test has restarted the server.
    const superuser = new pg.Pool({ connectionString: database.ownerUrl, max: 1 });
    superuser.on('error', () => undefined);
    const office = await NestFactory.createApplicationContext(
      officeModule(environment, clock, options.nudge ?? false),
      { logger: false, abortOnError: false },
    );
    const arranged = await ArrangedMunicipality.make(superuser);
    const town = new Town(database, environment, clock, superuser, office, arranged);
    await superuser.query(`insert into person (id, municipality_id, kind) values ($1, $2, 'noNationalId')`, [
      MOTHER,
      arranged.id,
    ]);
    const file = `../../workflows/guides/${options.guide ?? 'baerum'}.yaml`;
    const source = await readFile(new URL(file, import.meta.url), 'utf8');
    await office
      .get(GuidesService, { strict: false })
      .publish(systemContext(arranged.id, 'test', { clock }), source);
    return town;
  }

  get id(): string {
    return this.arranged.id;
  }

  async colleague(name: string, role: string, serviceId: string, more: object = {}): Promise<Colleague> {
    const id = await this.arranged.staff({ name, roles: [{ role, serviceId }], ...more });
    const actor = { kind: 'staff' as const, id };
    const ctx = {
      ...systemContext(this.id, 'test', { clock: this.clock }),
      actor,
      roles: [{ role, serviceId }],
    };
    return { id, serviceId, ctx };
  }

  /** A nine-year-old nobody has heard of. */
  child(by: Colleague): Promise<string> {
    return this.office
      .get(PeopleService, { strict: false })
      .findOrMake(by.ctx, { kind: 'noNationalId', birthDate: '2017-03-01', serviceId: by.serviceId });
  }

  /** A concern that is written down, at level 0, with who the mother is. @returns the id of its case */
  async concern(by: Colleague): Promise<string> {
    const outcome = await this.cases.startCase(
      by.ctx,
      {
        events: [
          { type: 'CONCERN_LOGGED', facts: { serviceId: by.serviceId }, texts: {} },
          {
            type: 'CONCERN_DEFINED',
            facts: { worry: 3, earlierConcerns: false },
            texts: { seenAndHeard: 'Alene i friminuttene.' },
          },
        ],
      },
      { child: await this.child(by), idempotencyKey: newId() },
    );
    const { caseId } = applied(outcome);
    await this.superuser.query(
      `insert into guardian_relation (municipality_id, case_id, person_id, relation) values ($1, $2, $3, 'guardian')`,
      [this.id, caseId, MOTHER],
    );
    return caseId;
  }

  /** What somebody records in a case; refused is a failure of the test. */
  async says(by: Colleague, caseId: string, ...events: Said[]): Promise<Applied> {
    return applied(await this.tries(by, caseId, ...events));
  }

  tries(by: Colleague, caseId: string, ...events: Said[]): Promise<Outcome> {
    const command = { events: events.map(({ type, facts = {}, texts = {} }) => ({ type, facts, texts })) };
    return this.cases.applyEvent(by.ctx, caseId, command, { idempotencyKey: newId() });
  }

  async followUps(caseId: string): Promise<FollowUpState[]> {
    const { rows } = await this.superuser.query<FollowUpState>(
      `select id, key, kind, owner, due_date, stage, next_at, status, version from follow_up where case_id = $1
       order by kind, key`,
      [caseId],
    );
    return rows;
  }

  async followUp(caseId: string, kind: string): Promise<FollowUpState> {
    const found = (await this.followUps(caseId)).find((one) => one.kind === kind);
    if (!found) throw new Error(`the case has no follow-up ${kind}`);
    return found;
  }

  /** Who has been told what, in order, since the last time it was asked. */
  async notices(): Promise<{ to: string; about: string; kind?: string }[]> {
    const { rows } = await this.superuser.query<{ payload: { to: string; about: string; kind?: string } }>(
      `with told as (delete from outbox where municipality_id = $1 returning payload, created_at, id)
       select payload from told order by created_at, id`,
      [this.id],
    );
    return rows.map(({ payload: { to, about, kind } }) => ({ to, about, ...(kind && { kind }) }));
  }

  async history(caseId: string): Promise<string[]> {
    const { rows } = await this.superuser.query<{ type: string }>(
      'select type from case_event where case_id = $1 order by number',
      [caseId],
    );
    return rows.map(({ type }) => type);
  }

  async leave(): Promise<void> {
    await this.office.close();
    await this.superuser.end().catch(() => undefined);
    await this.database.drop();
  }

  get cases(): ApplyEventService {
    return this.office.get(ApplyEventService, { strict: false });
  }
}

export interface FollowUpState {
  id: string;
  key: string;
  kind: string;
  owner: string;
  due_date: string;
  stage: string | null;
  next_at: Date | null;
  status: string;
  version: number;
}

function applied(outcome: Outcome): Applied {
  if (outcome.outcome !== 'applied') throw new Error(`not applied: ${JSON.stringify(outcome)}`);
  return outcome;
}

class Office {}
class WithoutQueues {}

function officeModule(environment: Environment, clock: Clock, nudge: boolean) {
  const nudges = nudge
    ? JobQueuesModule
    : {
        module: WithoutQueues,
        global: true,
        providers: [{ provide: Nudge, useClass: NoNudge }],
        exports: [Nudge],
      };
  return {
    module: Office,
    imports: [
      ConfigModule.forRoot(environment),
      ClockModule.forRoot(clock),
      DatabaseModule.forRole({ role: 'stafett_app', entities: ENTITIES }),
      SealingModule,
      nudges,
      GuidesModule,
      PeopleModule,
      CasesModule,
    ],
  };
}
