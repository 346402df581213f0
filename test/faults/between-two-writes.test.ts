import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { newId } from '../../src/common/ids.js';
import { ApiProcess } from '../support/api-process.js';
import { eventually } from '../support/eventually.js';
import { HttpTown } from '../support/http-town.js';
import { OutboxHand } from '../support/outbox-hand.js';

jest.setTimeout(120_000);

/** The API is stopped between two writes by a lock that the test holds, and killed there with its connections. */
describe('an API that is killed between two writes', () => {
  const NOW = '2026-09-01T08:00:00Z';
  let town: HttpTown;
  let holder: pg.Client;
  let api: ApiProcess;
  let caseId: string;
  let father: string;

  beforeAll(async () => {
    town = await HttpTown.open(NOW);
    holder = new pg.Client({ connectionString: town.api.database.ownerUrl });
    await holder.connect();
    const nurse = town.as('nurse');
    const { health: serviceId } = town.services;
    const rise = {
      type: 'LEVEL_1_STARTED_ACUTELY',
      facts: { evaluateBy: '2026-09-10' },
      texts: { reason: 'x' },
    };
    caseId = (await nurse.logs(serviceId, { kind: 'cannotSayYet' }, [rise])).body.caseId;
    const holds = { staffId: town.staff.nurse, serviceId };
    await town.as('leader').records(caseId, { type: 'RELAY_HOLDER_NAMED', facts: holds });
    father = (await nurse.post('/people', { kind: 'noNationalId', birthDate: '1986-02-02', serviceId })).body
      .id;
    await nurse.ask('PUT', `/cases/${caseId}/family/${father}`, {});
    const consent = {
      consentId: newId(),
      services: [],
      kinds: ['health'],
      givenBy: [{ role: 'guardian', personId: father }],
      how: 'onPaper',
      validFrom: '2026-09-01',
    };
    await nurse.records(caseId, { type: 'LOG_REQUESTED' }, { type: 'CONSENT_GIVEN', facts: consent });
  });
  beforeEach(async () => {
    api = await ApiProcess.start(town.api.environment, NOW);
  });
  afterEach(async () => {
    await holder.query('rollback');
    await api.kill();
  });
  afterAll(async () => {
    await holder?.end();
    await town?.close();
  });

  async function waits(): Promise<number[]> {
    const { rows } = await town.superuser.query<{ pid: number }>(
      `select pid from pg_stat_activity
       where datname = current_database() and usename = 'stafett_app' and wait_event_type = 'Lock'`,
    );
    return rows.map(({ pid }) => pid);
  }

  /** What the database would still do for a client that is gone is stopped as well, as when both lose their power. */
  async function killWhereItWaits(): Promise<void> {
    await eventually(waits, (pids) => pids.length === 1);
    await api.kill();
    for (const pid of await waits()) await town.superuser.query('select pg_terminate_backend($1)', [pid]);
    await eventually(waits, (pids) => pids.length === 0);
    await holder.query('rollback');
  }

  const headers = async () => ({ ...(await town.as('nurse').proof()), 'idempotency-key': newId() });
  const noted = () => town.count(`case_event where case_id = $1 and type = 'OPEN_REPORT_RECORDED'`, [caseId]);

  it('leaves an open report that is noted in its case all the same, once', async () => {
    await holder.query('begin');
    await holder.query('select from bti_case where id = $1 for update', [caseId]);
    const facts = { kind: 'open', recipient: 'childProtection', unborn: false };
    const events = [
      { type: 'REPORT_DRAFTED', facts, texts: { report: 'Alvorlig omsorgssvikt.' } },
      { type: 'REPORT_SENT', facts: { by: 'fiks', reference: 'FIKS-7' } },
    ];
    const report = { serviceId: town.services.health, caseId, events };
    void api.ask('POST', '/protection-reports', report, await headers());
    await killWhereItWaits();
    expect(await town.count('protection_report')).toBe(1);
    expect(await noted()).toBe(0);

    const hand = await OutboxHand.beside(town.api);
    await hand.empties();
    expect(await noted()).toBe(1);
    await town.superuser.query('update outbox set done_at = null, parked_at = null');
    await hand.empties();
    expect(await noted()).toBe(1);
    await hand.close();
  });

  it('has stated who is family and told the case, or done neither', async () => {
    const reads = async () => (await town.as({ person: father }).get(`/cases/${caseId}`)).status === 200;
    const changes = () => town.count(`case_event where case_id = $1 and type = 'FAMILY_CHANGED'`, [caseId]);
    const barred = () => town.count('guardian_relation where case_id = $1 and barred_from_insight', [caseId]);
    const bars = { barredFromInsight: true };
    await holder.query('begin');
    await holder.query('lock table guardian_relation in exclusive mode');
    void api.ask('PUT', `/cases/${caseId}/family/${father}`, bars, await headers());
    await killWhereItWaits();
    expect([await barred(), await changes(), await reads()]).toEqual([0, 0, true]);

    await town.as('nurse').ask('PUT', `/cases/${caseId}/family/${father}`, bars);
    expect([await barred(), await changes(), await reads()]).toEqual([1, 1, false]);
  });
});
