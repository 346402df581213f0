import { SealingModule } from '../../src/database/sealing/sealing.module.js';
import { RetentionModule } from '../../src/disposal/retention.module.js';
import { RetentionService } from '../../src/disposal/retention.service.js';
import { AccessEffects } from '../../src/subject-access/access-effects.js';
import { AccessPreparingModule } from '../../src/subject-access/access-preparing.module.js';
import type { TestApi } from './api.js';
import { partOfWorker } from './part-of-worker.js';

/** What the worker does about rights. */
export async function rightsWorker(api: TestApi) {
  const office = await partOfWorker(api, [SealingModule, AccessPreparingModule, RetentionModule]);
  return {
    works: () => office.get(AccessEffects, { strict: false }).sweep(),
    reviewsRetention: () => office.get(RetentionService, { strict: false }).review(),
    close: () => office.close(),
  };
}
