import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../common/request-context.js';
import { Database } from '../database/database.js';
import { NO_LOGIN_YET, STAFF_COLUMNS } from './staff-columns.js';
import type { StaffMemberDto, StaffPageDto, StaffSearchDto } from './staff-administration.dto.js';

const FOUND = `
  from staff s
  where ($1::text is null or s.name ilike $1 or s.email ilike $1)
    and ($2::uuid is null and $3::text is null or exists (select from role_assignment r
      where r.staff_id = s.id and ($2::uuid is null or r.service_id = $2) and ($3::text is null or r.role = $3)
        and (r.valid_until is null or r.valid_until >= current_today())))
    and case $4::text when 'left' then not s.active
      when 'withoutLogin' then s.active and starts_with(s.login_subject, '${NO_LOGIN_YET}')
      when 'working' then s.active
      else true end`;
const COUNT = `select count(*)::int as found ${FOUND}`;
const PAGE = `
  select ${STAFF_COLUMNS} ${FOUND}
    and ($5::uuid is null or (s.name, s.id) > (select name, id from staff where id = $5))
  order by s.name, s.id limit $6`;

/** The staff of a municipality, found and leafed through. The text comes in the body: names do not belong in addresses. */
@Injectable()
export class StaffSearchService {
  constructor(private readonly database: Database) {}

  search(ctx: RequestContext, search: StaffSearchDto): Promise<StaffPageDto> {
    const { text, serviceId, role, standing, limit, after } = search;
    const words = text?.trim();
    const which = [words ? `%${literally(words)}%` : null, serviceId ?? null, role ?? null, standing];
    return this.database.runInTransaction(ctx, async ({ client }) => {
      const { found } = (await client.query<{ found: number }>(COUNT, which)).rows[0]!;
      const { rows } = await client.query<StaffMemberDto>(PAGE, [...which, after ?? null, limit + 1]);
      const items = rows.slice(0, limit);
      return { items, found, next: rows.length > limit ? items.at(-1)!.id : null };
    });
  }
}

/** What was typed, without what LIKE reads as more than itself. */
const literally = (text: string) => text.replaceAll(/[\\%_]/g, String.raw`\$&`);
