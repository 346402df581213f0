import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type DynamicModule, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { AccessLogModule } from '../src/access/access-log/access-log.module.js';
import { CasesModule } from '../src/cases/cases.module.js';
import { CaseViewService } from '../src/cases/queries/case-view.service.js';
import { CourseService } from '../src/cases/queries/course.service.js';
import { WorkListCursors } from '../src/cases/queries/work-list-cursor.js';
import { WorkListService } from '../src/cases/queries/work-list.service.js';
import { SystemClock } from '../src/common/clock.js';
import { ClockModule } from '../src/common/clock.module.js';
import { newId } from '../src/common/ids.js';
import { type RequestContext, systemContext } from '../src/common/request-context.js';
import { ConfigModule } from '../src/config/config.module.js';
import { type Environment, readEnvironment } from '../src/config/environment.js';
import { DatabaseModule } from '../src/database/database.module.js';
import { SealingModule } from '../src/database/sealing/sealing.module.js';
import { ENTITIES } from '../src/entities.js';
import { DirectoryModule } from '../src/directory/directory.module.js';
import { GuidesModule } from '../src/guides/guides.module.js';
import { GuidesService } from '../src/guides/guides.service.js';
import { JobQueuesModule } from '../src/jobs/jobs.module.js';
import { PeopleModule } from '../src/people/people.module.js';
import { type BenchDatabase, withClient } from './server.js';

/** A municipality with one service, its staff and its guide, and the engine that writes its cases. */
export interface Town {
  database: BenchDatabase;
  environment: Environment;
  municipalityId: string;
  serviceId: string;
  leader: string;
  /** Each holds the baton of some cases. */
  practitioners: string[];
  engine: INestApplicationContext;
  /** As the API would make it for a request of this member of staff. */
  as(staffId: string): RequestContext;
  close(): Promise<void>;
}

const STAFF = 16;
/** The default of the API; what is compared with it gets the same. */
export const CONNECTIONS = 8;

/** What the API has of the writer: pool, row security, sealing, queues. No HTTP. */
@Module({})
export class EngineModule {
  static forRoot(environment: Environment): DynamicModule {
    return {
      module: EngineModule,
      imports: [
        ConfigModule.forRoot(environment),
        ClockModule.forRoot(new SystemClock()),
        DatabaseModule.forRole({ role: 'stafett_app', entities: ENTITIES }),
        SealingModule,
        AccessLogModule,
        JobQueuesModule,
        CasesModule,
        GuidesModule,
        DirectoryModule,
        PeopleModule,
      ],
      providers: [WorkListCursors, WorkListService, CaseViewService, CourseService],
    };
  }
}

export async function makeTown(database: BenchDatabase, staff = STAFF): Promise<Town> {
  const environment = readEnvironment({
    DATABASE_URL: database.ownerUrl,
    STAFETT_MASTER_KEY: database.masterKey,
    DATABASE_POOL: String(CONNECTIONS),
    LOG_LEVEL: 'fatal',
  });
  const directory = await makeDirectory(database, staff);
  const engine = await NestFactory.createApplicationContext(EngineModule.forRoot(environment), {
    logger: false,
    abortOnError: false,
  });
  const { municipalityId, serviceId, leader } = directory;
  const guide = await readFile(join(import.meta.dirname, '../workflows/guides/baerum.yaml'), 'utf8');
  await engine.get(GuidesService, { strict: false }).publish(systemContext(municipalityId, 'bench'), guide);
  return {
    ...directory,
    database,
    environment,
    engine,
    as: (staffId) => ({
      municipalityId,
      actor: { kind: 'staff', id: staffId },
      roles: [{ role: staffId === leader ? 'leader' : 'practitioner', serviceId }],
      requestId: newId(),
      language: 'nb',
      clock: new SystemClock(),
    }),
    close: () => engine.close(),
  };
}

async function makeDirectory({ ownerUrl }: BenchDatabase, staff: number) {
  const [municipalityId, serviceId, leader] = [newId(), newId(), newId()];
  const practitioners = Array.from({ length: staff }, newId);
  await withClient(ownerUrl, async (client) => {
    await client.query(`insert into municipality (id, name) values ($1, 'Bærum')`, [municipalityId]);
    await client.query(
      `insert into service (id, municipality_id, kind, name) values ($1, $2, 'schoolHealthService', 'Skolehelsetjenesten')`,
      [serviceId, municipalityId],
    );
    await client.query(
      `insert into staff (id, municipality_id, login_subject, name, email)
       select id, $2, 'bench:' || id, 'Synthetic ' || left(id::text, 8), null from unnest($1::uuid[]) id`,
      [[leader, ...practitioners], municipalityId],
    );
    await client.query(
      `insert into role_assignment (id, municipality_id, staff_id, service_id, role, valid_from)
       select gen_random_uuid(), $2, id, $3, case when id = $4 then 'leader' else 'practitioner' end, '2020-01-01'
       from unnest($1::uuid[]) id`,
      [[leader, ...practitioners], municipalityId, serviceId, leader],
    );
  });
  return { municipalityId, serviceId, leader, practitioners };
}
