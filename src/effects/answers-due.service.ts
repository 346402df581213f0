import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../common/request-context.js';
import { Database } from '../database/database.js';
import { MeasurementsService } from './measurements.service.js';

/** What somebody of the family is to answer by a day. */
export interface AnswerDue {
  caseId: string;
  instrument: string;
  timePoint: string;
  respondent: string;
  /** YYYY-MM-DD. */
  dueDate: string;
}

const MOST = 100;

const CASES = `
  select distinct a.case_id as "caseId" from case_access a
  where a.principal = current_actor() and a.content and a.relation in ('guardian', 'child')
    and (a.until is null or a.until >= current_today())
  order by 1 limit ${MOST}`;

/** The dates of answers in every case that somebody of the family reads, as they may know of them. */
@Injectable()
export class AnswersDue {
  constructor(
    private readonly database: Database,
    private readonly measurements: MeasurementsService,
  ) {}

  /** The first due comes first. @param from first day, @param to last day; 'YYYY-MM-DD' */
  async between(ctx: RequestContext, { from, to }: { from: string; to: string }): Promise<AnswerDue[]> {
    const { rows } = await this.database.runInTransaction(ctx, ({ client }) =>
      client.query<{ caseId: string }>(CASES),
    );
    const due: AnswerDue[] = [];
    for (const { caseId } of rows)
      for (const planned of await this.measurements.plannedIn(ctx, caseId))
        if (planned.dueDate >= from && planned.dueDate <= to) due.push({ caseId, ...planned });
    return due.sort((one, other) => one.dueDate.localeCompare(other.dueDate)).slice(0, MOST);
  }
}
