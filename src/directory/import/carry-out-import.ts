import { Injectable, type OnModuleInit } from '@nestjs/common';
import { systemContext } from '../../common/request-context.js';
import { Database, type Transaction } from '../../database/database.js';
import { CannotBeDone, type TakenWork, WorkKinds, type WorkTools } from '../../long-work/work-kinds.js';
import { NO_LOGIN_YET } from '../staff-columns.js';
import { ONE_IMPORT_AT_A_TIME } from '../one-import-at-a-time.js';
import { IMPORTS } from './directory-imports.service.js';
import { type ImportPlan, importPlan } from './import-plan.js';
import { importProblem } from './import-problems.js';

/** Rows that are written between two words about how far it has come. */
const AT_ONCE = 200;

const SERVICES = `
  insert into service (id, municipality_id, kind, name, outside, calendar)
  select s.id, $1, s.kind, s.name, s.outside, s.calendar
  from jsonb_to_recordset($2) s(id uuid, kind text, name text, outside boolean, calendar text)
  on conflict (id) do update set kind = excluded.kind, name = excluded.name, outside = excluded.outside,
    calendar = excluded.calendar`;
const ADD_PEOPLE = `
  insert into staff (id, municipality_id, login_subject, name, email, language)
  select s.id, $1, '${NO_LOGIN_YET}' || s.id, s.name, s.email, s.language
  from jsonb_to_recordset($2) s(id uuid, name text, email text, language text, "isNew" boolean) where s."isNew"`;
const CHANGE_PEOPLE = `
  update staff set name = s.name, language = s.language, active = true
  from jsonb_to_recordset($2) s(id uuid, name text, language text, "isNew" boolean)
  where not s."isNew" and staff.id = s.id and staff.municipality_id = $1`;
const BEGIN_ROLES = `
  insert into role_assignment (id, municipality_id, staff_id, service_id, role, valid_from, valid_until)
  select r.id, $1, r."staffId", r."serviceId", r.role, r."from", r.until
  from jsonb_to_recordset($2) r(id uuid, "staffId" uuid, "serviceId" uuid, role text, "from" date, until date)`;
const CHANGE_ROLES = `
  update role_assignment set valid_from = r."from", valid_until = r.until
  from jsonb_to_recordset($2) r(id uuid, "from" date, until date)
  where role_assignment.id = r.id and role_assignment.municipality_id = $1`;

/** The worker's part of an import: in the name of whoever asked, in one transaction. The plan is made anew in it. */
@Injectable()
export class CarryOutImport implements OnModuleInit {
  constructor(
    private readonly kinds: WorkKinds,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.kinds.add({ kinds: IMPORTS, carryOut: (work, tools) => this.carryOut(work, tools) });
  }

  private async carryOut(work: TakenWork, tools: WorkTools): Promise<void> {
    const { municipalityId, clock } = tools.ctx;
    const askerId = work.askedBy.slice('staff:'.length);
    const actor = { kind: 'staff', id: askerId } as const;
    const ctx = { ...systemContext(municipalityId, 'directory-import', { clock }), actor };
    await this.database.runInTransaction(ctx, async (transaction) => {
      await transaction.client.query(ONE_IMPORT_AT_A_TIME, [municipalityId]);
      await refuseFormerAdministrator(transaction);
      const found = await importPlan(transaction, {
        kind: work.kind as ImportPlan['kind'],
        bytes: work.content ?? new Uint8Array(),
        whole: (work.settings as { whole: boolean }).whole,
        askerId,
      });
      // Right when it was checked; what it speaks of has changed since.
      if (found.mistakes.length > 0) throw new CannotBeDone(importProblem('IMPORT.MISTAKES').code);
      await write(transaction, found, tools);
      await tools.finish(transaction, { outcome: found.outcome });
    });
  }
}

async function refuseFormerAdministrator({ client }: Transaction): Promise<void> {
  const { rows } = await client.query<{ may: boolean }>('select is_importing() as may');
  if (!rows[0]?.may) throw new CannotBeDone(importProblem('IMPORT.NO_LONGER_ADMINISTRATOR').code);
}

async function write({ client, ctx }: Transaction, found: ImportPlan, { tell }: WorkTools): Promise<void> {
  const batches = statementsOf(found).flatMap(({ text, rows }) =>
    Array.from({ length: Math.ceil(rows.length / AT_ONCE) }, (_, at) => ({
      text,
      rows: rows.slice(at * AT_ONCE, (at + 1) * AT_ONCE),
    })),
  );
  const steps = batches.reduce((sum, { rows }) => sum + rows.length, 0);
  let done = 0;
  for (const { text, rows } of batches) {
    await client.query(text, [ctx.municipalityId, JSON.stringify(rows)]);
    await tell((done += rows.length), steps);
  }
}

function statementsOf(found: ImportPlan): { text: string; rows: readonly object[] }[] {
  if (found.kind === 'servicesImport') return [{ text: SERVICES, rows: found.plan.writes }];
  const { people, begun, changed } = found.plan;
  return [
    { text: ADD_PEOPLE, rows: people.filter(({ isNew }) => isNew) },
    { text: CHANGE_PEOPLE, rows: people.filter(({ isNew }) => !isNew) },
    { text: CHANGE_ROLES, rows: changed },
    { text: BEGIN_ROLES, rows: begun },
  ];
}
