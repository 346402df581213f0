import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../common/request-context.js';
import { Database } from '../database/database.js';
import type { DirectoryEventDto, DirectoryEventsQueryDto } from './directory-events.dto.js';

const EVENTS = `
  select e.id, e.at, e.actor, a.name as "actorName", e.what, e.staff_id as "staffId", s.name as "staffName",
    e.service_id as "serviceId", v.name as "serviceName", e.role, e.about_oneself as "aboutOneself"
  from directory_event e
  left join staff s on s.id = e.staff_id
  left join staff a on 'staff:' || a.id = e.actor
  left join service v on v.id = e.service_id
  where e.at < coalesce($2::timestamptz, 'infinity')
    and ($4::uuid is null or (e.at, e.id) < (select at, id from directory_event where id = $4)) and ($3::boolean is null or e.about_oneself = $3)
  order by e.at desc, e.id desc limit $1`;

/** What was changed in the directory and by whom; row security leaves it to the auditor. */
@Injectable()
export class DirectoryEventsService {
  constructor(private readonly database: Database) {}

  async list(
    ctx: RequestContext,
    { limit, before, after, aboutOneself }: DirectoryEventsQueryDto,
  ): Promise<DirectoryEventDto[]> {
    const values = [limit, before ?? null, aboutOneself ?? null, after ?? null];
    const { rows } = await this.database.runInTransaction(ctx, ({ client }) =>
      client.query<Omit<DirectoryEventDto, 'at'> & { at: Date }>(EVENTS, values),
    );
    return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
  }
}
