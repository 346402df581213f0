import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { newId } from '../../src/common/ids.js';
import { type Cast, consentUntil, held, hire, inDays } from '../support/courses.js';
import { eventually } from '../support/eventually.js';
import { KilledWorkers } from '../support/killed-workers.js';
import { MailServer } from '../support/mail-server.js';
import { Town } from '../support/town.js';

jest.setTimeout(60_000);

/** No trigger point in the code: the database has enough of them. */
describe('a worker that is killed', () => {
  let town: Town;
  let cast: Cast;
  let mail: MailServer;
  let workers: KilledWorkers;

  beforeAll(async () => {
    mail = await MailServer.start();
    const settings = { RECONCILE_SECONDS: '1', JOB_LOCK_SECONDS: '1', SMTP_URL: mail.url };
    town = await Town.build({ environment: settings });
    cast = await hire(town);
    workers = await KilledWorkers.in(town);
    // The first start makes the tables of the queue.
    await (await workers.work()).stop();
  });

  beforeEach(async () => {
    await town.superuser.query(`update follow_up set status = 'cancelled', next_at = null`);
    await town.superuser.query('delete from outbox');
    await town.superuser.query('delete from bullmq.job');
  });

  afterEach(() => workers.end());

  afterAll(async () => {
    await workers?.leave();
    await town?.leave();
    await mail?.close();
  });

  const somebodyWaits = () =>
    eventually(
      () => workers.waiting(),
      (all) => all.length > 0,
    );

  async function dueNow(caseId: string, kind: string): Promise<string> {
    const { id } = await town.followUp(caseId, kind);
    await town.superuser.query(`update follow_up set next_at = null where case_id = $1 and id <> $2`, [
      caseId,
      id,
    ]);
    await town.superuser.query(`update follow_up set next_at = now() where id = $1`, [id]);
    return id;
  }

  const receiptsOf = async (id: string) => {
    const { rows } = await town.superuser.query('select key from receipt where key like $1', [
      `follow-up-${id}-%`,
    ]);
    return rows.length;
  };
  /** Sent or not: what is told is told through the outbox. */
  const told = async () => {
    const { rows } = await town.superuser.query<{ to: string }>(
      `select payload->>'to' as "to" from outbox where payload->>'about' like 'followUp.%' order by 1`,
    );
    return rows.map(({ to }) => to);
  };
  const everybody = () =>
    [`leader:${cast.nurse.serviceId}`, `staff:${cast.nurse.id}`, 'unit:coordinating'].sort();

  it('between climbing and telling has done neither; the next one does both, once', async () => {
    const id = await dueNow(await town.concern(cast.nurse), 'concern.decide');
    await town.superuser.query('delete from outbox');
    await workers.hold('outbox');
    const first = await workers.work();
    await somebodyWaits();
    await first.kill();
    await workers.letGo();
    expect(await receiptsOf(id)).toBe(0);
    expect(await told()).toEqual([]);

    await workers.work();
    await eventually(told, (names) => names.length >= 3);
    expect(await told()).toEqual(everybody());
    expect(await receiptsOf(id)).toBe(1);
  });

  it('after its effect, before the queue knows: the job comes again and does nothing', async () => {
    const id = await dueNow(await town.concern(cast.nurse), 'concern.decide');
    await town.superuser.query('delete from outbox');
    // The job is taken, and its end cannot be written down.
    await workers.holdBy('select from follow_up where id = $1 for update', [id]);
    const first = await workers.work();
    await somebodyWaits();
    const job = new pg.Client({ connectionString: town.database.ownerUrl });
    await job.connect();
    await job.query('begin');
    await job.query('lock table bullmq.job in access exclusive mode');
    await workers.letGo();
    await eventually(
      () => receiptsOf(id),
      (count) => count === 1,
    );
    await first.kill();
    await job.query('commit');
    await job.end();

    await workers.work();
    const left = async () => {
      const { rows } = await town.superuser.query(`select state from bullmq.job where queue = 'follow-ups'`);
      return rows.length;
    };
    await eventually(left, (count) => count === 0);
    expect(await told()).toEqual(everybody());
    expect(await receiptsOf(id)).toBe(1);
  });

  it.each([
    ['and the database with it: the next one records it, once', true],
    ['while the database carries out its last call: there is nothing left to do', false],
  ])('in the middle of recording an event of a case, %s', async (_what, databaseToo) => {
    const caseId = await held(town, cast.nurse, cast.stationLeader);
    await town.says(cast.nurse, caseId, consentUntil(inDays(town, 90), inDays(town, 0)));
    const id = await dueNow(caseId, 'consent.expired');
    const before = await town.history(caseId);
    await workers.hold('case_event', 'exclusive');
    const first = await workers.work();
    await somebodyWaits();
    await first.kill();
    if (databaseToo) await endSessionsOfWorkers();
    await workers.letGo();
    // Effect and receipt are there together or not at all.
    if (databaseToo) expect([await town.history(caseId), await receiptsOf(id)]).toEqual([before, 0]);

    await workers.work();
    await eventually(
      () => town.followUp(caseId, 'consent.expired'),
      ({ status }) => status !== 'open',
    );
    expect(await town.history(caseId)).toEqual([...before, 'CONSENT_EXPIRED']);
    expect(await receiptsOf(id)).toBe(1);
  });

  const endSessionsOfWorkers = () =>
    eventually(
      () =>
        town.superuser.query(
          `select pg_terminate_backend(pid) from pg_stat_activity
           where datname = current_database() and usename = 'stafett_worker'`,
        ),
      ({ rows }) => rows.length === 0,
    );

  /** The mail server has said yes, and the lock keeps the worker from writing that down. */
  describe('while it mails', () => {
    let row: string;

    // Two in the unit.
    beforeAll(async () => {
      await town.colleague('anne', 'coordinatingUnit', cast.coordinator.serviceId);
    });

    beforeEach(async () => {
      mail.received.length = 0;
      row = newId();
      await town.superuser.query(
        `insert into outbox (id, municipality_id, intent, payload) values ($1, $2, 'principal.notify', $3)`,
        [row, town.id, { to: 'unit:coordinating', about: 'followUp.overdue' }],
      );
    });

    /** Killed when the mail server has taken so many mails, and the last of them is not yet written down. */
    async function killedAfter(mails: number): Promise<void> {
      mail.taking = async () => {
        if (mail.received.length < mails) return;
        mail.taking = undefined;
        await workers.hold('outbox', 'exclusive');
      };
      const worker = await workers.work();
      await eventually(
        () => workers.waiting(),
        (all) => all.some((query) => query.startsWith('update outbox')),
      );
      await worker.kill();
      await workers.letGo();
    }

    async function sentByTheNext(): Promise<void> {
      await town.superuser.query(
        `update outbox set sending_until = now() - interval '1 second' where id = $1`,
        [row],
      );
      await workers.work();
      await eventually(state, ({ isDone }) => isDone);
    }

    /** `patience`: seconds for which the row is still its worker's. */
    const state = async () => {
      const { rows } = await town.superuser.query<{
        isDone: boolean;
        sent: number;
        sending: boolean;
        patience: number;
      }>(
        `select done_at is not null as "isDone", cardinality(sent_to) as sent, sending_to is not null as sending,
           extract(epoch from sending_until - now())::int as patience from outbox where id = $1`,
        [row],
      );
      return rows[0]!;
    };

    const timesEach = () => [...Map.groupBy(mail.received, ({ to }) => to).values()].map((all) => all.length);
    const messageIds = () => new Set(mail.received.map(({ messageId }) => messageId)).size;

    it('leaves one mail that goes again, under its Message-ID, and everybody is reached', async () => {
      await killedAfter(1);
      expect(await state()).toMatchObject({ isDone: false, sent: 0, sending: true });
      // For as long as that mail may be under way, nobody else writes.
      expect((await state()).patience).toBeGreaterThan(60);
      await sentByTheNext();
      expect(timesEach()).toEqual([2, 1]);
      expect(messageIds()).toBe(2);
      expect(await state()).toMatchObject({ sent: 2, sending: false });
    });

    it('has written down the mails before that one: they do not go again', async () => {
      await killedAfter(2);
      expect(await state()).toMatchObject({ isDone: false, sent: 1, sending: true });
      await sentByTheNext();
      expect(timesEach()).toEqual([1, 2]);
      expect(messageIds()).toBe(2);
    });
  });
});
