import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { HttpTown } from '../../support/http-town.js';
import { well } from '../../support/measured-case.js';

jest.setTimeout(60_000);

const CANARY = 'Blåmerker på armen';

/** A report that is answered and closed, and nobody follows up any more. */
describe('the end of a report', () => {
  let town: HttpTown;
  let report: string;
  let child: string;
  const sends = async (who: 'nurse' | 'colleague', type: string, facts: object = {}) => {
    const { etag } = await town.as(who).get(`/protection-reports/${report}`);
    const events = [{ type, facts }];
    return town.as(who).post(`/protection-reports/${report}/events`, { events }, { 'if-match': etag });
  };
  const refusal = async (...asked: Parameters<typeof sends>) => {
    const { status, body } = await sends(...asked);
    return [status, body.code, body.fields?.[0]?.code];
  };

  beforeAll(async () => {
    town = await HttpTown.open();
    const { health: serviceId } = town.services;
    const nurse = town.as('nurse');
    const asked = { kind: 'noNationalId', birthDate: '2019-02-02', serviceId };
    child = well(await nurse.post('/people', asked)).body.id;
    const sent = await nurse.post('/protection-reports', {
      serviceId,
      events: [
        {
          type: 'REPORT_DRAFTED',
          facts: { kind: 'covert', recipient: 'childProtection', unborn: false },
          texts: { report: CANARY },
        },
        { type: 'REPORT_SENT', facts: { by: 'phone' } },
      ],
    });
    report = well(sent).body.id;
    // As if the child had been in a case of theirs that is gone.
    await town.superuser.query('update protection_report set child_id = $2 where id = $1', [report, child]);
    well(await sends('nurse', 'REPORT_CLOSED', { reason: 'noAnswerExpected' }));
  });
  afterAll(() => town?.close());

  it('comes when the archive has it, and by two: whoever noted the receipt does not decide as well', async () => {
    expect(await refusal('nurse', 'REPORT_DISPOSED')).toEqual([
      422,
      'REPORT.EVENT_INVALID',
      'REPORT.NOT_IN_ARCHIVE',
    ]);
    expect((await sends('nurse', 'ARCHIVE_RECEIPT_NOTED', { reference: 'ikke et nummer!' })).status).toBe(
      422,
    );
    well(await sends('nurse', 'ARCHIVE_RECEIPT_NOTED', { reference: '2026/771-3' }));
    expect(await refusal('nurse', 'REPORT_DISPOSED')).toEqual([
      422,
      'REPORT.EVENT_INVALID',
      'REPORT.SAME_HAND',
    ]);
    expect((await town.as('colleague').get(`/protection-reports/${report}`)).status).toBe(404);
    well(await sends('nurse', 'READER_NAMED', { staffId: town.staff.colleague }));
    expect((await town.as('colleague').get(`/protection-reports/${report}`)).text).toContain(CANARY);
    expect(well(await sends('colleague', 'REPORT_DISPOSED')).body.status).toBe('disposed');
  });

  it('destroys its keys and forgets whom it was about; what was done when, and the chain, stay', async () => {
    const read = well(await town.as('nurse').get(`/protection-reports/${report}`));
    expect(read.text).not.toContain(CANARY);
    expect(read.body).toMatchObject({ status: 'disposed', allowedEvents: [] });
    const { rows } = await town.superuser.query(
      `select wrapped_key, child_id, case_id, (select count(*)::int from protection_report_entry_key) as keys,
        (select birth_date from person where id = $2) as born from protection_report where id = $1`,
      [report, child],
    );
    expect(rows).toEqual([{ wrapped_key: null, child_id: null, case_id: null, keys: 0, born: null }]);
    expect(await town.verifies()).toMatch(/everything holds/);
  });

  it('takes nothing more', async () => {
    expect((await sends('nurse', 'READER_NAMED', { staffId: town.staff.leader })).body).toMatchObject({
      code: 'REPORT.EVENT_NOT_ALLOWED',
      allowed: [],
    });
  });
});
