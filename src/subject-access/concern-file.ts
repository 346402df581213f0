import { Injectable } from '@nestjs/common';
import type { EventType } from '../../workflows/events.js';
import { titleOf } from '../cases/queries/case-for-reader.js';
import { hiddenFromFamily } from '../cases/queries/hidden-from-family.js';
import { withScoresOpened } from '../cases/sealed-scores.js';
import type { RequestContext } from '../common/request-context.js';
import { Database } from '../database/database.js';
import { CaseSealing } from '../database/sealing/case-sealing.js';
import { DirectoryService } from '../directory/directory.service.js';
import { InstrumentsService } from '../effects/instruments.service.js';
import { mayRead } from '../effects/who-may-answer.js';
import type { AskedFor } from './askers-file.js';
import type { AccessEntry, AccessFile } from './access-file.js';
import { flagsOf } from './third-parties.js';

interface Found {
  municipality: string;
  status: string;
  level: number;
  guideId: string;
  guideVersion: number;
  snapshot: unknown;
  modelVersion: number;
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

/** SQL over `bti_case c`: no log of it is open, nor ever was. */
const neverOpened = `c.log <> 'opened' and c.disposed_at is null
  and not exists (select from case_event e where e.case_id = c.id and e.type = 'LOG_OPENED')`;

/**
 * Concerns about the child that no log has come of (bti.md, rule 8), and what a service does alone without one (rule 2): kept
 * of the child, and so a part of what art. 15 gives. For the child itself, and for a guardian with parental responsibility,
 * barred from nothing, until the child is of age; not for a guardian where an address is protected.
 */
export const CONCERNS = `
  select c.id as "caseId", case when $1 = 'person:' || $2::uuid then 'child' else 'guardian' end as relation,
    coalesce('staff:' || c.holder_staff_id, c.created_by) as driver,
    coalesce(c.holder_service_id, c.home_service_id) as "serviceId", c.version, true as "ofConcern"
  from bti_case c join person p on p.id = c.child_id
  where c.child_id = $2::uuid and ${neverOpened}
    and not exists (select from case_access a where a.case_id = c.id and a.principal = $1 and a.content)
    and ($1 = 'person:' || $2::uuid or c.protection is null
      and (p.birth_date is null or p.birth_date + interval '18 years' > $3::date)
      and exists (select from guardian_relation g join bti_case k on k.id = g.case_id
        where k.child_id = $2::uuid and 'person:' || g.person_id = $1 and g.relation = 'guardian'
          and g.parental_responsibility)
      and not exists (select from guardian_relation g join bti_case k on k.id = g.case_id
        where k.child_id = $2::uuid and 'person:' || g.person_id = $1 and g.barred_from_insight))
    and not exists (select from access_document d where d.request_id = $4 and d.case_id = c.id)
  order by c.id`;

const CONCERN = `
  select m.name as municipality, c.status, c.level, c.guide_id as "guideId", c.guide_version as "guideVersion",
    c.snapshot, c.model_version as "modelVersion", p.birth_date as "birthDate", k.wrapped, k.master_key_id as "masterKeyId"
  from bti_case c join municipality m on m.id = c.municipality_id
  left join person p on p.id = c.child_id left join case_key k on k.case_id = c.id
  where c.id = $1 and ${neverOpened}`;
const ENTRIES = `
  select e.number, e.type, e.at, e.actor_kind as kind, e.actor_id as id, e.actor_service_id as "serviceId", e.facts,
    e.sealed, k.wrapped as key
  from case_event e left join entry_key k on k.case_id = e.case_id and k.number = e.number
  where e.case_id = $1 order by e.number`;

/**
 * What a concern holds that its service has not shared with anybody, or a case in which it goes on alone without a log: the
 * child's own data (art. 15), which nobody of the family reads otherwise. So the worker reads it, for whoever drives it to go
 * through. It is without what was written about the wrong child, what is kept from the asker, and answers that are another's
 * own.
 */
@Injectable()
export class ConcernFile {
  constructor(
    private readonly database: Database,
    private readonly directory: DirectoryService,
    private readonly instruments: InstrumentsService,
    private readonly sealing: CaseSealing,
  ) {}

  /** Null when a log has been opened: then it is read as a case; or its content is gone. */
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
    const hidden = hiddenFromFamily({ personId, relation }, found);
    const isAnothers = await this.othersAnswers(ctx, relation, found);
    const readable = entries.filter((row) => !hidden.has(row.number) && !isAnothers(row));
    return {
      format: 'stafett.access/1',
      municipality: found.municipality,
      caseId,
      asker: { personId, relation },
      askedOn,
      preparedAt: ctx.clock.now().toISOString(),
      child: { name: null, birthDate: found.birthDate },
      case: { status: found.status, level: found.level },
      family: [],
      goals: [],
      interventions: [],
      access: [],
      history: readable.map(({ number, type, at, kind, id, serviceId, facts, sealed, key: wrappedKey }) => {
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
          ...withScoresOpened(
            facts,
            sealed && wrappedKey ? this.sealing.openEntry(key, caseId, number, { sealed, wrappedKey }) : {},
          ),
        };
        const flags = flagsOf(
          { ...entry, by: { ...entry.by, id } },
          { asker: personId, relation, others: [] },
        );
        return { ...entry, ...(flags.length > 0 && { flags }) };
      }),
    };
  }

  private async othersAnswers(ctx: RequestContext, relation: string, { guideId, guideVersion }: Found) {
    const instruments = await this.instruments.ofGuide(ctx, guideId, guideVersion);
    return ({ type, facts: { instrument, respondent } }: Row): boolean => {
      const { informationOf } = instruments.get(String(instrument)) ?? {};
      const answer = { respondent: String(respondent), informationOf };
      return type === 'MEASUREMENT_RECORDED' && !mayRead([relation], answer);
    };
  }
}
