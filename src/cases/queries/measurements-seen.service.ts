import { Injectable } from '@nestjs/common';
import { project } from '../../../workflows/project.js';
import { upcast } from '../../../workflows/upcasters/upcast.js';
import { todayInOslo } from '../../common/clock.js';
import type { RequestContext } from '../../common/request-context.js';
import { Database } from '../../database/database.js';
import { DirectoryService } from '../../directory/directory.service.js';
import { resolveDue } from '../../follow-ups/working-calendar.js';
import { GuidesService } from '../../guides/guides.service.js';
import { asIfNeverWritten } from './as-if-never-written.js';

/** A place for an answer, with the day by which it is asked for. */
export interface MeasurementSeen {
  instrument: string;
  timePoint: string;
  respondent: string;
  /** YYYY-MM-DD. */
  dueDate: string;
  status: 'planned' | 'answered';
}

interface Stored {
  id: string;
  guideId: string;
  guideVersion: number;
  snapshot: unknown;
  modelVersion: number;
}

/** What is planned to be measured, by what one of the family reads: a round that an unread entry began is none to them. */
@Injectable()
export class MeasurementsSeen {
  constructor(
    readonly database: Database,
    readonly guides: GuidesService,
    private readonly directory: DirectoryService,
  ) {}

  /** Null where they read all that there is: then it is as it is stored. */
  async of(ctx: RequestContext, stored: Stored): Promise<MeasurementSeen[] | null> {
    const { id, guideId, guideVersion } = stored;
    const snapshot = upcast(stored.snapshot, stored.modelVersion);
    const seen = await asIfNeverWritten(ctx, this, { id, guideId, snapshot });
    if (seen === snapshot) return null;
    const guide = await this.guides.load(ctx, guideId, guideVersion);
    const { summary, measurements } = project(seen, guide, todayInOslo(ctx.clock));
    const calendar = (await this.directory.view(ctx)).calendarOf(summary.homeServiceId);
    return measurements.map(({ key: _key, due, ...slot }) => ({
      ...slot,
      dueDate: resolveDue(due, calendar).date,
    }));
  }
}
