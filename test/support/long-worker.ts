import { CarryOutImportModule } from '../../src/directory/import/directory-imports.module.js';
import { MakeStatusReportModule } from '../../src/insights/status-report/status-reports.module.js';
import { CarryOutWorkModule } from '../../src/long-work/long-work.module.js';
import { WorkKindsModule } from '../../src/long-work/work-kinds.js';
import { OutboxModule } from '../../src/outbox/outbox.module.js';
import type { TestApi } from './api.js';
import { partOfWorker } from './part-of-worker.js';

/** The worker's part of long work. */
export const longWorker = (api: TestApi) =>
  partOfWorker(api, [
    OutboxModule,
    WorkKindsModule,
    CarryOutWorkModule,
    CarryOutImportModule,
    MakeStatusReportModule,
  ]);
