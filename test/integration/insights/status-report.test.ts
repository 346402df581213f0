import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { syntheticNationalId } from '../../../src/demo/national-id.js';
import { CarryOutService } from '../../../src/outbox/carry-out.service.js';
import { type Client, HttpTown } from '../../support/http-town.js';
import { longWorker } from '../../support/long-worker.js';
import { textOfPdf } from '../../support/text-of-pdf.js';

jest.setTimeout(120_000);

const NAME = 'Kari Kanarifugl';

/** The manager has the year's status made, of a municipality where the year began with seven concerns on its first night. */
describe('the yearly status', () => {
  let town: HttpTown;
  let worker: INestApplicationContext;
  const manager = (): Client => town.as('manager');

  beforeAll(async () => {
    town = await HttpTown.open('2025-12-31T23:30:00Z');
    worker = await longWorker(town.api);
    for (let child = 0; child < 7; child += 1) await aConcernIsSettled(child);
    town.api.clock.moveTo('2026-05-04T08:00:00Z');
  });
  afterAll(async () => {
    await worker?.close();
    await town?.close();
  });

  async function aConcernIsSettled(place: number): Promise<void> {
    const nationalId = syntheticNationalId('2014-05-06', 'female', 60 + place);
    const nurse = town.as('nurse');
    const child = { kind: 'nationalId', nationalId, name: `${NAME} ${place}` };
    const level1 = [
      {
        type: 'LEVEL_3_STARTED_ACUTELY',
        facts: { evaluateBy: '2026-01-20' },
        texts: { reason: 'Det hastet' },
      },
    ];
    expect((await nurse.logs(town.services.health, child, level1)).status).toBe(201);
  }

  async function made(year: number, by = manager()) {
    const asked = await by.post('/status-reports', { year });
    expect([asked.status, asked.body.state]).toEqual([202, 'waiting']);
    const { rows } = await town.superuser.query<{ id: string }>(
      `select id from outbox where intent = 'longWork.carryOut' and done_at is null and parked_at is null`,
    );
    for (const { id } of rows)
      await worker.get(CarryOutService, { strict: false }).carryOut(town.arranged.id, id);
    return asked.body.id as string;
  }

  it('is made by a worker, found again by whoever asked, and fetched as PDF and as CSV', async () => {
    const id = await made(2026);
    const [found] = (await manager().get('/status-reports')).body;
    expect(found).toMatchObject({ id, year: 2026, state: 'done', expiresOn: '2026-06-03' });
    expect(found.stepsDone).toBe(found.steps);
    const csv = (await manager().get(`/status-reports/${id}/csv`)).text;
    expect(csv).toContain('Handles det i tide?;Fra undring til beslutning;I alt;5');
    const pdf = await manager().get(`/status-reports/${id}/pdf`);
    expect(pdf.headers['content-type']).toBe('application/pdf');
    const text = await textOfPdf(pdf.bytes);
    for (const said of [
      'Årsstatus for BTI 2026',
      'Handles det i tide?',
      'Hvem bærer arbeidet?',
      'Hjelper det?',
    ])
      expect(text).toContain(said);
  });

  it('is told when it is done, to whoever asked and once', async () => {
    await town.superuser.query('truncate notice');
    const id = await made(2026);
    const told = [{ id, about: 'work.done', caseId: null, seen: false }];
    expect((await manager().get('/notices')).body).toMatchObject({ items: told, unseen: 1 });
    await town.superuser.query(`update outbox set done_at = null where payload ->> 'workId' = $1`, [id]);
    await made(2025);
    expect((await manager().get('/notices')).body.items).toHaveLength(2);
    expect((await town.as('nurse').get('/notices')).body.items).toEqual([]);
  });

  it('holds no child, no case and no number of fewer than five', async () => {
    const id = await made(2026);
    const { rows } = await town.superuser.query<{ outcome: unknown }>(
      'select outcome from long_work where id = $1',
      [id],
    );
    const kept = JSON.stringify(rows[0]!.outcome);
    const ids = await town.superuser.query<{ id: string }>(
      'select id from bti_case union select child_id from bti_case',
    );
    for (const trace of [NAME, ...ids.rows.map((one) => one.id)]) expect(kept).not.toContain(trace);
    const { tables } = rows[0]!.outcome as { tables: { rows: { counts: (number | null)[] }[] }[] };
    const counts = tables.flatMap((table) => table.rows.flatMap((row) => row.counts));
    expect(counts.filter((count) => count !== null && (count < 5 || count % 5 !== 0))).toEqual([]);
    expect(counts).toContain(5);
  });

  it('says so in the language of whoever asks', async () => {
    const inEnglish = await manager().ask(
      'POST',
      '/status-reports',
      { year: 2026 },
      { 'accept-language': 'en' },
    );
    const { rows } = await town.superuser.query<{ id: string }>(
      `select id from outbox where intent = 'longWork.carryOut' and done_at is null`,
    );
    for (const { id } of rows)
      await worker.get(CarryOutService, { strict: false }).carryOut(town.arranged.id, id);
    const { text } = await manager().get(`/status-reports/${inEnglish.body.id}/csv`);
    expect(text).toContain('Are concerns acted on in time?;From concern to decision;In all;5');
  });

  it('is of this year or one of the two before it, and nobody else’s', async () => {
    for (const year of [2023, 2027])
      expect(await manager().post('/status-reports', { year })).toMatchObject({
        status: 400,
        body: { code: 'INSIGHT.FILTER_NOT_ALLOWED', fields: [{ path: 'year', allowed: [2026, 2025, 2024] }] },
      });
    const id = await made(2025);
    const other = await town.arranged.staff({ name: 'other', roles: [{ role: 'manager', serviceId: null }] });
    Object.assign(town.staff, { otherManager: other });
    const others = town.as('otherManager' as never);
    expect((await others.get('/status-reports')).body).toEqual([]);
    for (const form of ['pdf', 'csv'])
      expect((await others.get(`/status-reports/${id}/${form}`)).status).toBe(404);
    expect((await town.as('nurse').get('/status-reports')).status).toBe(403);
  });
});
