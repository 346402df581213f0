import { Injectable } from '@nestjs/common';
import { Clock, todayInOslo } from '../common/clock.js';
import { principalOf, systemContext } from '../common/request-context.js';
import { Database } from '../database/database.js';
import { NOTIFY } from '../outbox/notice.js';

/** The receipt and the notice in one statement: whoever comes second finds the receipt, and tells nobody. */
const told = (due: string, about: string) => `
  with due as (${due}), first as (
    insert into receipt (municipality_id, actor, key, request_hash, response)
    select $1::uuid, $2, key, '\\x00', '{}' from due on conflict do nothing returning key
  )
  insert into outbox (id, municipality_id, intent, payload, created_at)
  select gen_random_uuid(), $1::uuid, $4,
    jsonb_build_object('to', reader, 'about', ${about}, 'serviceId', service_id), $5
  from due join first using (key)`;

/** Whoever has left is not told: nobody else is in their place. */
const REMINDED = told(
  `
    select r.id, reader, r.service_id, d.about, 'report-' || d.about || '-' || r.id || '-' || d.on_day || '-' || reader as key
    from protection_report r
      cross join lateral (values ('answerDue', r.answer_due), ('assessmentDue', r.assessment_due)) d (about, on_day)
      cross join lateral unnest(r.readers) reader
    where d.on_day <= $3 and works_with_children(substr(reader, 7)::uuid)`,
  `'report.' || about`,
);

/** Once a week for as long as nobody is named; of a service, for whoever is asked does not learn of which report. */
const ASKED = told(
  `
    select distinct 'staff:' || staff_id as reader, service_id,
      'report-nobodyFollows-' || service_id || '-' || staff_id || '-' || to_char($3::date, 'IYYY-IW') as key
    from who_names_a_reader()`,
  `'report.nobodyFollows'`,
);

/**
 * Reminds those who follow a report up that nothing has come: once for each day on which it was to be looked into. Where
 * nobody does any more, asks for somebody.
 */
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
    let count = 0;
    for (const { id } of rows) {
      const ctx = systemContext(id, 'protection-reports', { clock: this.clock });
      const values = [id, principalOf(ctx.actor), todayInOslo(this.clock), NOTIFY, this.clock.now()];
      for (const text of [REMINDED, ASKED]) {
        const written = await this.database.runInTransaction(ctx, ({ client }) => client.query(text, values));
        count += written.rowCount ?? 0;
      }
    }
    return count;
  }
}
