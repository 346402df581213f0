import type pg from 'pg';
import type { CaseReading } from '../../src/cases/persistence/case-reading.js';
import { CaseStore } from '../../src/cases/persistence/case-store.js';
import type { CaseWrite } from '../../src/cases/persistence/case-write.js';
import { MovableClock } from '../../src/common/clock.js';
import { newId } from '../../src/common/ids.js';
import type { Actor, RequestContext } from '../../src/common/request-context.js';
import { Database, type Transaction } from '../../src/database/database.js';
import type { RunningRole } from '../../src/database/roles.js';
import { type ArrangedTown, bytes, caseRow, entry, followUp, nameBy } from './case-rows.js';
import { ArrangedMunicipality } from './municipality.js';
import { createTestDatabase, type TestDatabase, withClient } from './postgres.js';

/** A case as the database keeps it, without the model: what the tests of row security and of the writer need. */
export class ArrangedCases {
  readonly clock = new MovableClock('2026-09-01T08:00:00Z');
  private readonly databases = new Map<RunningRole, Database>();

  private constructor(readonly test: TestDatabase) {}

  static async open(): Promise<ArrangedCases> {
    return new ArrangedCases(await createTestDatabase());
  }

  async close(): Promise<void> {
    for (const database of this.databases.values()) await database.close();
    await this.test.drop();
  }

  /** As somebody who sees everything. */
  superuser<Value>(work: (client: pg.Client) => Promise<Value>): Promise<Value> {
    return withClient(this.test.ownerUrl, work);
  }

  async municipality(name = 'Bærum'): Promise<ArrangedTown> {
    return this.superuser(async (client) => {
      const town = await ArrangedMunicipality.make(client, name);
      const school = await town.service('Solvik skole', 'school');
      const ppt = await town.service('PPT', 'ppt');
      const unit = await town.service('Koordinerende enhet', 'coordinatingUnit');
      await client.query(
        `insert into guide_version (municipality_id, guide_id, version, source, parsed, published_by)
         values ($1, 'base', 1, '', '{}', 'system:test')`,
        [town.id],
      );
      const staff = (who: string, role: string, serviceId: string | null) =>
        town.staff({ name: `${who} ${newId()}`, roles: [{ role, serviceId }] });
      return {
        id: town.id,
        school,
        ppt,
        unit,
        teacher: await staff('teacher', 'practitioner', school),
        colleague: await staff('colleague', 'practitioner', school),
        leader: await staff('leader', 'leader', school),
        adviser: await staff('adviser', 'practitioner', ppt),
        coordinator: await staff('coordinator', 'coordinatingUnit', unit),
        manager: await staff('manager', 'manager', school),
      };
    });
  }

  async as(role: RunningRole): Promise<Database> {
    const open = this.databases.get(role);
    if (open) return open;
    const database = await Database.connect({ url: this.test.url(role), poolSize: 4 });
    this.databases.set(role, database);
    return database;
  }

  async store(role: RunningRole = 'stafett_app'): Promise<CaseStore> {
    return new CaseStore(await this.as(role));
  }

  ctx(town: ArrangedTown, actor: Actor | string): RequestContext {
    return {
      municipalityId: town.id,
      actor: typeof actor === 'string' ? { kind: 'staff', id: actor } : actor,
      roles: [],
      requestId: newId(),
      language: 'nb',
      clock: this.clock,
    };
  }

  async run<Value>(
    town: ArrangedTown,
    actor: Actor | string,
    work: (transaction: Transaction) => Promise<Value>,
    role: RunningRole = 'stafett_app',
  ): Promise<Value> {
    return (await this.as(role)).runInTransaction(this.ctx(town, actor), work);
  }

  /** How many rows of a table the actor sees. */
  async count(town: ArrangedTown, actor: Actor | string, from: string, role: RunningRole = 'stafett_app') {
    return this.run(
      town,
      actor,
      async ({ client }) => Number((await client.query(`select count(*) from ${from}`)).rows[0].count),
      role,
    );
  }

  /** A child found or made by the school, with a hash in place of the national id. */
  async child(town: ArrangedTown, by: Actor | string = town.teacher, idHash = bytes()): Promise<string> {
    return this.run(town, by, async ({ client }) => {
      const person = {
        kind: 'identified',
        birthDate: '2017-04-01',
        idHash,
        sealed: bytes(40),
        wrappedKey: bytes(61),
        masterKeyId: 'test',
        name: by === town.adviser ? nameBy(town.ppt) : nameBy(town.school),
      };
      return (await client.query('select find_or_make_person($1) as id', [JSON.stringify(person)])).rows[0]
        .id;
    });
  }

  /** The teacher's new case: a concern with one follow-up, seen by its author, and by the leader without content. */
  newCase(town: ArrangedTown, childId: string, more: Partial<CaseWrite> = {}): CaseWrite {
    return {
      caseId: newId(),
      expectedVersion: 0,
      case: { ...caseRow(town), childId, nextDue: '2026-09-15' },
      key: { wrapped: bytes(61), masterKeyId: 'test' },
      entries: [entry(town.teacher)],
      followUps: { upsert: [followUp(town)] },
      access: {
        upsert: [
          {
            principal: `staff:${town.teacher}`,
            relation: 'author',
            content: true,
            until: null,
            serviceId: town.school,
          },
          {
            principal: `leader:${town.school}`,
            relation: 'leader',
            content: false,
            until: null,
            serviceId: null,
          },
        ],
      },
      ...more,
    };
  }

  /** Writes it as the teacher. */
  async written(town: ArrangedTown, more: Partial<CaseWrite> = {}): Promise<CaseWrite> {
    const write = this.newCase(town, await this.child(town), more);
    const result = await (await this.store()).writeCase(this.ctx(town, town.teacher), write);
    if (result.status !== 'written') throw new Error(JSON.stringify(result));
    return write;
  }

  async read(town: ArrangedTown, actor: Actor | string, caseId: string): Promise<CaseReading> {
    const question = { caseId, withPeople: true, withHistory: true };
    return (await this.store()).readCase(this.ctx(town, actor), question);
  }
}
