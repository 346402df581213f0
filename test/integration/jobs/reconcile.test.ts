import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { newId } from '../../../src/common/ids.js';
import { ReconcileService } from '../../../src/jobs/reconcile.service.js';
import { type Cast, hire } from '../../support/courses.js';
import { Town } from '../../support/town.js';
import { startWorker } from '../../support/worker.js';

describe('the reconcile of a worker', () => {
  let town: Town;
  let cast: Cast;
  let folder: string;
  let worker: INestApplicationContext;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'stafett-reconcile-'));
    town = await Town.build({ environment: { STAFETT_DATA_DIR: folder, RECONCILE_SECONDS: '3600' } });
    cast = await hire(town);
    worker = await startWorker(town.environment, town.clock);
  });
  afterAll(async () => {
    await worker?.close();
    await town?.leave();
    await rm(folder, { recursive: true, force: true });
  });

  it('goes on with what follows when a step fails, and says which it was', async () => {
    const id = newId();
    await town.superuser.query(
      `insert into long_work (id, municipality_id, asked_by, kind, language, state, settings, asked_at, finished_at, expires_on)
       values ($1, $2, $3, 'statusReport', 'nb', 'done', '{}', now(), now(), '2026-08-01')`,
      [id, town.id, `staff:${cast.nurse.id}`],
    );
    await town.superuser.query(
      'alter function pending_access_requests(date, integer) rename to pending_access_requests_away',
    );
    const { found, failed } = await worker.get(ReconcileService, { strict: false }).reconcile();
    await town.superuser.query(
      'alter function pending_access_requests_away(date, integer) rename to pending_access_requests',
    );
    expect(failed.map(({ step }) => step)).toEqual(['access']);
    expect(found).toEqual({ followUps: expect.any(Number), outbox: expect.any(Number) });
    expect(await town.superuser.query('select from long_work where id = $1', [id])).toMatchObject({
      rowCount: 0,
    });
  });
});
