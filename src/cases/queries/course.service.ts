import { Injectable } from '@nestjs/common';
import type { CaseContext, ServiceMember } from '../../../workflows/case-context.js';
import type { Guide } from '../../../workflows/guide.js';
import type { RequestContext } from '../../common/request-context.js';
import { Database } from '../../database/database.js';
import { COURSE_ENTRIES, type CourseEntry, courseOf, lapsOf } from './course-view.js';
import type { CourseDto } from './course.dto.js';
import type { MemberDto } from './member.dto.js';

const ENTRIES = `
  select number, type, iso_instant(at) as at, facts from case_event
  where case_id = $1 and type = any ($2) order by number`;

/** Where a case has been, and who held the baton, as the reader may see it. */
@Injectable()
export class CourseService {
  constructor(private readonly database: Database) {}

  async of(
    ctx: RequestContext,
    caseId: string,
    {
      guide,
      context,
      named,
    }: { guide: Guide; context: CaseContext; named: (one: ServiceMember) => MemberDto },
  ): Promise<CourseDto> {
    const isOne = lapsOf(context.spells).length === 1;
    const entries = isOne ? [] : await this.entries(ctx, caseId, context.restricted);
    return courseOf(guide, context, entries, named);
  }

  /** Row security leaves the reader the entries that are theirs to read. */
  private async entries(
    ctx: RequestContext,
    caseId: string,
    restricted: readonly number[],
  ): Promise<CourseEntry[]> {
    const { rows } = await this.database.runInTransaction(ctx, ({ client }) =>
      client.query<CourseEntry & { number: number }>(ENTRIES, [caseId, COURSE_ENTRIES]),
    );
    return rows.filter(({ number }) => !restricted.includes(number));
  }
}
