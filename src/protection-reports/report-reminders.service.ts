import { Injectable } from '@nestjs/common';
import { Clock, todayInOslo } from '../common/clock.js';
import { principalOf, systemContext } from '../common/request-context.js';
import { Database } from '../database/database.js';
import { NOTIFY } from '../outbox/notice.js';

/** The receipt and the notice in one statement: whoever comes second finds the receipt, and tells nobody. */
const TELL = `
  with due as (
    select r.id, reader, r.service_id, d.about, 'report-' || d.about || '-' || r.id || '-' || d.on_day || '-' || reader as key
    from protection_report r
      cross join lateral (values ('answerDue', r.answer_due), ('assessmentDue', r.assessment_due)) d (about, on_day)
      cross join lateral unnest(r.readers) reader
    where d.on_day <= $3
  ), first as (
    insert into receipt (municipality_id, actor, key, request_hash, response)
    select $1::uuid, $2, key, '\\x00', '{}' from due on conflict do nothing returning key
  )
  insert into outbox (id, municipality_id, intent, payload, created_at)
  select gen_random_uuid(), $1::uuid, $4,
    jsonb_build_object('to', reader, 'about', 'report.' || about, 'serviceId', service_id), $5
  from due join first using (key)`;

/** Reminds those who follow a report up that nothing has come: once for each day on which it was to be looked into. */
@Injectable()
export class ReportRemindersService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** In every municipality. @returns how many were told */
  async remind(): Promise<number> {
    const { rows } = await this.database.pool.query<{ id: string }>(
      'select id from municipality order by id',
    );
    let told = 0;
    for (const { id } of rows) {
      const ctx = systemContext(id, 'protection-reports', { clock: this.clock });
      const values = [id, principalOf(ctx.actor), todayInOslo(this.clock), NOTIFY, this.clock.now()];
      const written = await this.database.runInTransaction(ctx, ({ client }) => client.query(TELL, values));
      told += written.rowCount ?? 0;
    }
    return told;
  }
}
