import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Database } from '../../../src/database/database.js';
import { newId } from '../../../src/common/ids.js';
import { CalendarWatch } from '../../../src/directory/calendars/calendar-watch.js';
import { stafett as atTheTerminal } from '../../support/at-the-terminal.js';
import { type Cast, hire, note } from '../../support/courses.js';
import { eventually } from '../../support/eventually.js';
import { Town } from '../../support/town.js';
import { startWorker } from '../../support/worker.js';

/** The base guide gives fourteen days to decide about a concern: here until 15 September, a Tuesday. */
const AS_COUNTED_FIRST = '2026-09-15';
const CLOSED_THAT_WEEK = `id: baerum-school
name: Skoler i Bærum
closed:
  - { name: planlagt stengt, from: 2026-09-14, to: 2026-09-18 }
`;
const THE_MONDAY_AFTER = '2026-09-21';

describe('another calendar', () => {
  let town: Town;
  let cast: Cast;
  let folder: string;
  let atSchool: string;
  let atTheStation: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'stafett-calendar-'));
    town = await Town.build({ environment: { STAFETT_DATA_DIR: folder, RECONCILE_SECONDS: '3600' } });
    cast = await hire(town);
    atSchool = await town.concern(cast.teacher);
    atTheStation = await town.concern(cast.nurse);
  });
  afterAll(async () => {
    await town?.leave();
    await rm(folder, { recursive: true, force: true });
  });

  const stafett = (...args: string[]) => atTheTerminal(town.database, ...args);
  const decideBy = async (caseId: string) => (await town.followUp(caseId, 'concern.decide')).due_date;
  const watch = () => new CalendarWatch(town.office.get(Database, { strict: false }), town.clock);
  async function file(text: string): Promise<string> {
    const path = join(folder, 'calendar.yaml');
    await writeFile(path, text);
    return path;
  }

  it('is checked like a guide: file, line, and what is wrong', async () => {
    const path = await file(
      CLOSED_THAT_WEEK.replace('2026-09-18', '2026-09-08').replace('name: S', 'nome: S'),
    );
    const { code, said } = await stafett('calendar', 'check', path);
    expect(code).toBe(1);
    expect(said).toMatch(/calendar\.yaml:2:1: nome: /);
    expect(said).toMatch(/calendar\.yaml:4:\d+: closed\.0\.to: must not be before "from"/);
    expect(await stafett('calendar', 'check', await file(CLOSED_THAT_WEEK))).toMatchObject({ code: 0 });
    expect(await stafett('calendar', 'publish', await file('{}'), '--municipality', 'Bærum')).toMatchObject({
      code: 1,
    });
  });

  it('makes other days of the same rule, which verify sees', async () => {
    expect(await decideBy(atSchool)).toBe(AS_COUNTED_FIRST);
    const published = await stafett(
      ...['calendar', 'publish', await file(CLOSED_THAT_WEEK), '--municipality', 'Bærum'],
    );
    expect(published).toMatchObject({ code: 0, said: expect.stringContaining('Published baerum-school') });
    expect((await stafett('calendar', 'list')).said).toContain(
      'baerum-school (Skoler i Bærum) until 2026-09-18',
    );
    const { code, said } = await stafett('verify');
    expect(code).toBe(1);
    expect(said).toContain(
      `case ${atSchool}: follow_up concern.decide differs in dueDate, dueAt, stages (${AS_COUNTED_FIRST} → ${THE_MONDAY_AFTER})`,
    );
    expect(said).not.toContain(atTheStation);
  });

  it('is shown in the rows before anything is done', async () => {
    const { code, said } = await stafett('rows', 'renew');
    expect(code).toBe(0);
    expect(said).toContain(`(${AS_COUNTED_FIRST} → ${THE_MONDAY_AFTER})`);
    expect(said).toContain('The rows of 1 cases would be renewed. Nothing has been done');
    expect(await decideBy(atSchool)).toBe(AS_COUNTED_FIRST);
    expect(await stafett('rows', 'renew', '--all')).toMatchObject({ code: 2 });
  });

  it('moves what is due, with an entry in the history and nobody’s command made stale', async () => {
    const { seen } = await town.says(cast.teacher, atSchool, note('NOTE_WRITTEN', {}, 'note'));
    expect(await decideBy(atSchool)).toBe(AS_COUNTED_FIRST);
    expect((await stafett('rows', 'renew', '--apply')).said).toContain(
      'The rows of 1 of 1 cases were renewed.',
    );
    expect(await decideBy(atSchool)).toBe(THE_MONDAY_AFTER);
    expect((await town.history(atSchool)).at(-1)).toBe('ROWS_RENEWED');
    expect(await town.history(atTheStation)).not.toContain('ROWS_RENEWED');
    expect((await stafett('verify')).said).toMatch(/everything holds/);
    expect((await stafett('rows', 'renew')).said).toMatch(/rows of 0 cases/);
    const { type, texts = {} } = note('NOTE_WRITTEN', {}, 'note');
    const next = await town.cases.applyEvent(
      cast.teacher.ctx,
      atSchool,
      { events: [{ type, facts: {}, texts }] },
      { idempotencyKey: newId(), expectedVersion: seen! },
    );
    expect(next).toMatchObject({ outcome: 'applied', seen: seen! + 1 });
  });

  it('is counted by without being asked when a service gets it', async () => {
    await town.superuser.query('update service set calendar = null where id = $1', [cast.teacher.serviceId]);
    const { rows } = await town.superuser.query(
      `select payload from outbox where intent = 'calendar.changed' order by created_at desc limit 1`,
    );
    expect(rows).toEqual([{ payload: { serviceId: cast.teacher.serviceId } }]);
    // As if everybody had had the time to hear of it.
    await town.superuser.query(`update outbox set created_at = created_at - interval '1 minute'`);
    const worker = await startWorker(town.environment, town.clock);
    try {
      await eventually(
        () => decideBy(atSchool),
        (date) => date === AS_COUNTED_FIRST,
      );
    } finally {
      await worker.close();
    }
    expect((await stafett('verify')).said).toMatch(/everything holds/);
  });

  it('is warned of half a year before it ends, and refused where it is not there', async () => {
    const use = (calendar: string) =>
      town.superuser.query('update service set calendar = $2 where id = $1', [
        cast.teacher.serviceId,
        calendar,
      ]);
    await use('baerum-kindergarten');
    expect(await watch().ending()).toEqual([]);
    town.clock.moveTo('2027-02-01T08:00:00Z');
    expect(await watch().ending()).toEqual([
      { municipality: 'Bærum', calendar: 'baerum-kindergarten', until: '2027-07-23' },
    ]);
    await expect(watch().refuseUnknown()).resolves.toBeUndefined();
    await use('nowhere');
    await expect(watch().refuseUnknown()).rejects.toThrow(
      'Bærum has services with the calendar "nowhere", which is not there. Publish it: stafett calendar publish',
    );
    expect(await watch().ending()).toEqual([{ municipality: 'Bærum', calendar: 'nowhere', until: null }]);
  });
});
