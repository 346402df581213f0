import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { newId } from '../../src/common/ids.js';
import { eventually } from '../support/eventually.js';
import { MailServer } from '../support/mail-server.js';
import { Town } from '../support/town.js';
import { WorkerProcess } from '../support/worker-process.js';

jest.setTimeout(60_000);

interface State {
  done_at: Date | null;
  sent: number;
  sending: boolean;
  /** Seconds for which the row is still its worker's. */
  patience: number;
}

/** The mail server has said yes, and a lock that the test holds keeps the worker from writing that down; there it is killed. */
describe('a worker that is killed while it mails', () => {
  let town: Town;
  let mail: MailServer;
  let holder: pg.Client;
  let row: string;
  let workers: WorkerProcess[] = [];

  beforeAll(async () => {
    mail = await MailServer.start();
    town = await Town.build({
      environment: { RECONCILE_SECONDS: '1', JOB_LOCK_SECONDS: '1', SMTP_URL: mail.url },
    });
    const unit = await town.arranged.service('Koordinerende enhet', 'coordinatingUnit');
    for (const name of ['anne', 'berit']) await town.colleague(name, 'coordinatingUnit', unit);
    holder = new pg.Client({ connectionString: town.database.ownerUrl });
    await holder.connect();
  });

  beforeEach(async () => {
    mail.received.length = 0;
    row = newId();
    await town.superuser.query(
      `insert into outbox (id, municipality_id, intent, payload) values ($1, $2, 'principal.notify', $3)`,
      [row, town.id, { to: 'unit:coordinating', about: 'followUp.overdue' }],
    );
  });

  afterEach(async () => {
    await holder.query('rollback');
    await Promise.all(workers.map((worker) => worker.kill()));
    workers = [];
  });

  afterAll(async () => {
    await holder?.end();
    await town?.leave();
    await mail?.close();
  });

  async function work(): Promise<WorkerProcess> {
    const worker = await WorkerProcess.start(town.environment);
    workers.push(worker);
    return worker;
  }

  /** Killed when the mail server has taken so many mails, and the last of them is not yet written down. */
  async function killedAfter(mails: number): Promise<void> {
    mail.taking = async () => {
      if (mail.received.length < mails) return;
      mail.taking = undefined;
      await holder.query('begin');
      await holder.query('lock table outbox in exclusive mode');
    };
    const worker = await work();
    await eventually(markIsWaiting, (isWaiting) => isWaiting);
    await worker.kill();
    await holder.query('commit');
  }

  const markIsWaiting = async () => {
    const { rows } = await town.superuser.query(
      `select from pg_locks l join pg_stat_activity a using (pid) where not l.granted
       and a.datname = current_database() and a.usename = 'stafett_worker' and a.query like 'update outbox%'`,
    );
    return rows.length > 0;
  };

  async function sentByTheNext(): Promise<void> {
    await town.superuser.query(
      `update outbox set sending_until = now() - interval '1 second' where id = $1`,
      [row],
    );
    await work();
    await eventually(state, ({ done_at }) => done_at !== null);
  }

  const state = async () => {
    const { rows } = await town.superuser.query<State>(
      `select done_at, cardinality(sent_to) as sent, sending_to is not null as sending,
         extract(epoch from sending_until - now())::int as patience from outbox where id = $1`,
      [row],
    );
    return rows[0]!;
  };

  const timesEach = () => [...Map.groupBy(mail.received, ({ to }) => to).values()].map((all) => all.length);
  const messageIds = () => new Set(mail.received.map(({ messageId }) => messageId)).size;

  it('leaves one mail that goes again, under its Message-ID, and everybody is reached', async () => {
    await killedAfter(1);
    expect(await state()).toMatchObject({ done_at: null, sent: 0, sending: true });
    // For as long as that mail may be under way, nobody else writes.
    expect((await state()).patience).toBeGreaterThan(60);
    await sentByTheNext();
    expect(timesEach()).toEqual([2, 1]);
    expect(messageIds()).toBe(2);
    expect(await state()).toMatchObject({ sent: 2, sending: false });
  });

  it('has written down the mails before that one: they do not go again', async () => {
    await killedAfter(2);
    expect(await state()).toMatchObject({ done_at: null, sent: 1, sending: true });
    await sentByTheNext();
    expect(timesEach()).toEqual([1, 2]);
    expect(messageIds()).toBe(2);
  });
});
