import { Injectable } from '@nestjs/common';
import type { EventType } from '../../workflows/events.js';
import { titleOf } from '../cases/queries/case-for-reader.js';
import type { RequestContext } from '../common/request-context.js';
import { Database } from '../database/database.js';
import { CaseSealing } from '../database/sealing/case-sealing.js';
import { DirectoryService } from '../directory/directory.service.js';
import type { AskedFor } from './askers-file.js';
import type { AccessEntry, AccessFile } from './access-file.js';
import { flagsOf } from './third-parties.js';

interface Found {
  municipality: string;
  status: string;
  birthDate: string | null;
  wrapped: Buffer | null;
  masterKeyId: string | null;
}

interface Row {
  number: number;
  type: string;
  at: Date;
  kind: string;
  id: string;
  serviceId: string | null;
  facts: Record<string, unknown>;
  sealed: Buffer | null;
  key: Buffer | null;
}

const CONCERN = `
  select m.name as municipality, c.status, p.birth_date as "birthDate", k.wrapped, k.master_key_id as "masterKeyId"
  from bti_case c join municipality m on m.id = c.municipality_id
  left join person p on p.id = c.child_id left join case_key k on k.case_id = c.id
  where c.id = $1 and c.level = 0 and c.log <> 'opened' and c.disposed_at is null`;
/** Without what was written in it about the wrong child. */
const ENTRIES = `
  select e.number, e.type, e.at, e.actor_kind as kind, e.actor_id as id, e.actor_service_id as "serviceId", e.facts,
    e.sealed, k.wrapped as key
  from case_event e left join entry_key k on k.case_id = e.case_id and k.number = e.number
  where e.case_id = $1 and not coalesce((select c.snapshot #> '{context,restricted}' from bti_case c where c.id = $1), '[]')
    @> to_jsonb(e.number)
  order by e.number`;

/**
 * What a concern holds that its service has not shared with anybody: the child's own data (art. 15), which nobody of the
 * family reads otherwise. So the worker reads it, for whoever wrote it to go through.
 */
@Injectable()
export class ConcernFile {
  constructor(
    private readonly database: Database,
    private readonly directory: DirectoryService,
    private readonly sealing: CaseSealing,
  ) {}

  /** Null when it is a concern no more: then it is read as a case, or its content is gone. */
  async of(
    ctx: RequestContext,
    { asker, language, askedOn }: AskedFor,
    { caseId, relation }: { caseId: string; relation: string },
  ): Promise<AccessFile | null> {
    const { found, entries } = await this.database.runInTransaction(ctx, async ({ client }) => ({
      found: (await client.query<Found>(CONCERN, [caseId])).rows[0],
      entries: (await client.query<Row>(ENTRIES, [caseId])).rows,
    }));
    if (!found?.wrapped || !found.masterKeyId) return null;
    const key = this.sealing.openCaseKey(caseId, { wrapped: found.wrapped, masterKeyId: found.masterKeyId });
    const directory = await this.directory.view(ctx);
    const personId = asker.slice('person:'.length);
    return {
      format: 'stafett.access/1',
      municipality: found.municipality,
      caseId,
      asker: { personId, relation },
      askedOn,
      preparedAt: ctx.clock.now().toISOString(),
      child: { name: null, birthDate: found.birthDate },
      case: { status: found.status, level: 0 },
      family: [],
      goals: [],
      interventions: [],
      access: [],
      history: entries.map(({ number, type, at, kind, id, serviceId, facts, sealed, key: wrappedKey }) => {
        const isStaff = kind === 'staff';
        const entry: AccessEntry = {
          number,
          type,
          title: titleOf(type as EventType)[language],
          at: at.toISOString(),
          by: {
            kind,
            name: isStaff ? directory.nameOfStaff(id) : null,
            service: (serviceId && directory.service(serviceId)?.name) || null,
          },
          facts,
          texts:
            sealed && wrappedKey ? this.sealing.openEntry(key, caseId, number, { sealed, wrappedKey }) : {},
        };
        const flags = flagsOf(
          { ...entry, by: { ...entry.by, id } },
          { asker: personId, relation, others: [] },
        );
        return { ...entry, ...(flags.length > 0 && { flags }) };
      }),
    };
  }
}
