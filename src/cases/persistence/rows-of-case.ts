import { Injectable } from '@nestjs/common';
import type { Guide } from '../../../workflows/guide.js';
import { project } from '../../../workflows/project.js';
import { upcast } from '../../../workflows/upcasters/upcast.js';
import { osloDateOf } from '../../common/clock.js';
import type { RequestContext } from '../../common/request-context.js';
import { DirectoryService } from '../../directory/directory.service.js';
import type { StoredCase } from './case-reading.js';
import { CaseStore } from './case-store.js';
import { expectedRows, type WrongRow, wrongRows } from './expected-rows.js';

/** Compares the rows of a case with what follows from its snapshot by the present model and the present calendars. */
@Injectable()
export class RowsOfCase {
  constructor(
    private readonly store: CaseStore,
    private readonly directory: DirectoryService,
  ) {}

  /** @param guide the one that the case follows */
  async wrongIn(ctx: RequestContext, stored: StoredCase, guide: Guide): Promise<WrongRow[]> {
    const directory = await this.directory.view(ctx);
    const snapshot = upcast(stored.snapshot, stored.modelVersion);
    const expected = expectedRows({
      caseId: stored.id,
      // What gave access when they were written may have ended by itself since.
      projection: project(snapshot, guide, osloDateOf(new Date(stored.changedAt))),
      calendarOf: (serviceId) => directory.calendarOf(serviceId),
      now: stored.changedAt,
    });
    return wrongRows(expected, await this.store.rowsOf(ctx, stored.id));
  }
}
