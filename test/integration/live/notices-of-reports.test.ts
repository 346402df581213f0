import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Database } from '../../../src/database/database.js';
import { ReportRemindersService } from '../../../src/protection-reports/report-reminders.service.js';
import { HttpTown } from '../../support/http-town.js';
import { OutboxHand } from '../../support/outbox-hand.js';

jest.setTimeout(60_000);

describe('notices', () => {
  let town: HttpTown;
  let worker: OutboxHand;

  beforeAll(async () => {
    town = await HttpTown.open();
    worker = await OutboxHand.beside(town.api);
  });
  afterAll(async () => {
    await worker?.close();
    await town?.close();
  });

  it('of a report to child protection are of who follows it up, and of no deputy of theirs', async () => {
    const sent = [
      {
        type: 'REPORT_DRAFTED',
        facts: { kind: 'covert', recipient: 'childProtection', unborn: false },
        texts: { report: 'Blåmerker.' },
      },
      { type: 'REPORT_SENT', facts: { by: 'phone' } },
    ];
    const made = await town
      .as('nurse')
      .post('/protection-reports', { serviceId: town.services.health, events: sent });
    expect(made.status).toBe(201);
    await town.as('leader').post('/deputies', {
      serviceId: town.services.health,
      absentId: town.staff.nurse,
      deputyId: town.staff.colleague,
      until: '2026-12-31',
      reason: 'holiday',
    });
    town.api.clock.moveTo('2026-10-15T08:00:00Z');
    const database = worker.office.get(Database, { strict: false });
    expect(await new ReportRemindersService(database, town.api.clock).remind()).toBeGreaterThan(0);
    await worker.empties();
    const ofReports = async (who: 'nurse' | 'colleague') =>
      (await town.as(who).get('/notices')).body.items.filter(({ about }: { about: string }) =>
        about.startsWith('report.'),
      );
    expect(await ofReports('nurse')).not.toEqual([]);
    expect(await ofReports('colleague')).toEqual([]);
  });
});
