import type { INestApplicationContext } from '@nestjs/common';
import { SharingEndsModule } from '../../src/consents/sharing-ends.module.js';
import { Database } from '../../src/database/database.js';
import { SealingModule } from '../../src/database/sealing/sealing.module.js';
import { LeftFilesModule } from '../../src/files/left-files.module.js';
import { CarryOutService } from '../../src/outbox/carry-out.service.js';
import { OutboxModule } from '../../src/outbox/outbox.module.js';
import { ReportRemindersModule } from '../../src/protection-reports/report-reminders.module.js';
import type { TestApi } from './api.js';
import { partOfWorker } from './part-of-worker.js';

/** The part of a worker that empties the outbox, by the clock of the test and without queues. */
export class OutboxHand {
  private constructor(readonly office: INestApplicationContext) {}

  static async beside(api: Pick<TestApi, 'environment' | 'clock'>): Promise<OutboxHand> {
    const parts = [SealingModule, OutboxModule, SharingEndsModule, ReportRemindersModule, LeftFilesModule];
    return new OutboxHand(await partOfWorker(api, parts));
  }

  /** Until there is nothing left to carry out; what is for nobody is left. */
  async empties(): Promise<void> {
    const outbox = this.office.get(CarryOutService, { strict: false });
    const { pool } = this.office.get(Database, { strict: false });
    for (let round = 0; round < 5; round += 1) {
      const { rows } = await pool.query<{ id: string; municipalityId: string }>(
        'select id, municipality_id as "municipalityId" from pending_outbox(100)',
      );
      if (rows.length === 0) return;
      for (const { id, municipalityId } of rows) await outbox.carryOut(municipalityId, id);
    }
  }

  close(): Promise<void> {
    return this.office.close();
  }
}
