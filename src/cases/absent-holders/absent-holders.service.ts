import { Injectable } from '@nestjs/common';
import { Clock } from '../../common/clock.js';
import { newId } from '../../common/ids.js';
import { type RequestContext, systemContext } from '../../common/request-context.js';
import { Database } from '../../database/database.js';
import { ApplyEventService } from '../apply-event/apply-event.service.js';

const PAGE = 200;

const WORKS_THERE = `exists (select from staff s join role_assignment r on r.staff_id = s.id
    where s.id = c.holder_staff_id and s.active and r.service_id = c.holder_service_id
      and r.valid_from <= current_today() and (r.valid_until is null or r.valid_until >= current_today()))`;
const COLUMNS = `c.id, c.holder_staff_id as "staffId", c.holder_service_id as "serviceId"`;

/** From those whose role has ended, for they are few; their access still names the cases. */
const LEFT = `
  select distinct ${COLUMNS}
  from role_assignment gone join staff g on g.id = gone.staff_id
  join case_access a on a.principal = 'staff:' || gone.staff_id and a.relation = 'holder'
  join bti_case c on c.id = a.case_id and c.holder_service_id = gone.service_id
  where (not g.active or gone.valid_until < current_today()) and c.status = 'open'
    and c.snapshot #> '{context,holder,leftAt}' is null and not ${WORKS_THERE}
  limit ${PAGE}`;

/** From what leaders are asked to assign. */
const RETURNED = `
  select ${COLUMNS}
  from follow_up f join bti_case c on c.id = f.case_id
  where f.owner in (select 'leader:' || id from service) and f.status = 'open' and f.kind = 'baton.assign'
    and c.snapshot #> '{context,holder,leftAt}' is not null and ${WORKS_THERE}
  limit ${PAGE}`;

interface Held {
  id: string;
  staffId: string;
  serviceId: string;
}

/** Sees to it that no case stands still because whoever holds it no longer works there: its leader is asked for another. */
@Injectable()
export class AbsentHoldersService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly cases: ApplyEventService,
  ) {}

  /** In every municipality. @returns in how many cases something was recorded */
  async settle(): Promise<number> {
    const { rows } = await this.database.pool.query<{ id: string }>(
      'select id from municipality order by id',
    );
    let settled = 0;
    for (const { id } of rows) {
      const ctx = systemContext(id, 'absent-holders', { clock: this.clock });
      settled += await this.record(ctx, 'HOLDER_LEFT', LEFT);
      settled += await this.record(ctx, 'HOLDER_RETURNED', RETURNED);
    }
    return settled;
  }

  private async record(ctx: RequestContext, type: string, query: string): Promise<number> {
    const { rows } = await this.database.runInTransaction(ctx, ({ client }) => client.query<Held>(query));
    let recorded = 0;
    for (const { id, staffId, serviceId } of rows) {
      const command = { events: [{ type, facts: { staffId, serviceId }, texts: {} }] };
      const result = await this.cases.applyEvent(ctx, id, command, { idempotencyKey: newId(), by: 'engine' });
      if (result.outcome === 'applied') recorded += 1;
    }
    return recorded;
  }
}
