import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { runCli } from '../../../src/cli.js';
import { newId } from '../../../src/common/ids.js';
import { systemContext } from '../../../src/common/request-context.js';
import { Database } from '../../../src/database/database.js';
import { type Event, HttpTown } from '../../support/http-town.js';
import { caseWithPlan, type MeasuredCase, well } from '../../support/measured-case.js';

jest.setTimeout(60_000);

describe('what was written in the log of the wrong child', () => {
  let town: HttpTown;
  let wrong: MeasuredCase;
  let right: MeasuredCase;
  const nurse = () => town.as('nurse');
  const historyOf = async (caseId: string) => (await nurse().get(`/cases/${caseId}/history`)).body.items;
  const restrict = (entry: number): Event => ({
    type: 'ENTRY_RESTRICTED',
    facts: { entry },
    texts: { reason: 'feil barn' },
  });
  const writes = async (...events: Event[]): Promise<number[]> => {
    const { body } = well(await nurse().records(wrong.caseId, ...events));
    return body.entries.map(({ number }: { number: number }) => number);
  };

  beforeAll(async () => {
    town = await HttpTown.open();
    wrong = await caseWithPlan(town);
    right = await caseWithPlan(town);
  });
  afterAll(() => town?.close());

  it('is out of view for all at once, with everything that rests on it', async () => {
    const [goalId, interventionId] = [newId(), newId()];
    const [goal, planned, note] = await writes(
      { type: 'GOAL_SET', facts: { goalId }, texts: { goal: 'Feil mål' } },
      {
        type: 'INTERVENTION_PLANNED',
        facts: {
          interventionId,
          goalId,
          kind: 'wrongkind',
          responsible: { kind: 'staff', id: town.staff.nurse },
          serviceId: town.services.health,
          from: '2026-09-01',
          evaluateBy: '2026-10-01',
        },
        texts: { what: 'Feil tiltak' },
      },
      { type: 'NOTE_WRITTEN', texts: { note: 'Riktig notat' } },
    );
    const [corrected] = await writes({
      type: 'ENTRY_CORRECTED',
      facts: { entry: planned },
      texts: { correction: 'Feil tiltak, presisert' },
    });
    const answer = { instrument: 'gas', timePoint: 'start', respondent: 'team', answers: {} };
    well(await nurse().post(`/cases/${wrong.caseId}/measurements`, answer));
    expect(await town.count(`measurement_fact where status = 'answered'`)).toBe(1);
    const [, ...none] = await writes(restrict(goal!));
    expect(none).toEqual([]);
    const items = await historyOf(wrong.caseId);
    const outOfView = items.filter((one: { restricted: boolean }) => one.restricted);
    const numbers = outOfView.map(({ number }: { number: number }) => number);
    expect(numbers).toEqual([goal, planned, corrected, corrected! + 1]);
    expect(items.find((one: { number: number }) => one.number === note).texts).toEqual({
      note: 'Riktig notat',
    });
    for (const url of ['/history', '/plan', ''])
      expect((await nurse().get(`/cases/${wrong.caseId}${url}`)).text).not.toContain('Feil tiltak');
    // The score counted the wrong goal: it is to be answered anew, and counts nowhere.
    expect(await town.count(`measurement_fact where status = 'answered'`)).toBe(0);
    const { body } = await nurse().get(`/cases/${wrong.caseId}/follow-ups`);
    expect(body.filter(({ kind }: { kind: string }) => kind === 'intervention.evaluate')).toHaveLength(1);
  });

  it('is written in the right log by the rules of that log, and neither tells of the other', async () => {
    const [entry] = await writes({ type: 'NOTE_WRITTEN', texts: { note: 'Gjelder et annet barn' } });
    const move = (toCaseId: string, who: 'nurse' | 'colleague' | 'leader' = 'nurse') =>
      town.as(who).post(`/cases/${wrong.caseId}/entries/${entry}/move`, { toCaseId });
    expect(await move(right.caseId)).toMatchObject({ status: 409, body: { code: 'ENTRY.NOT_RESTRICTED' } });
    await writes(restrict(entry!));
    for (const who of ['colleague', 'leader'] as const)
      expect((await move(right.caseId, who)).status).toBe(404);
    expect((await move(newId())).status).toBe(404);
    const moved = well(await move(right.caseId));
    const there = (await historyOf(right.caseId)).find(
      (one: { number: number }) => one.number === moved.body.entry,
    );
    expect(there).toMatchObject({ type: 'NOTE_WRITTEN', texts: { note: 'Gjelder et annet barn' } });
    const { rows } = await town.superuser.query(
      `select e.case_id, e.facts::text || coalesce(e.checkpoint::text, '') as words from case_event e
       union all select id, snapshot::text from bti_case`,
    );
    for (const { case_id, words } of rows)
      expect(words).not.toContain(case_id === wrong.caseId ? right.caseId : wrong.caseId);
  });

  it('opens to nobody more in the right log: it is of the same kind, and kept from guardians as it was', async () => {
    const kept = {
      ground: 'dangerToChild',
      reviewBy: '2026-10-01',
      reason: 'Far er redd for at det blir kjent',
    };
    const [entry] = await writes({
      type: 'NOTE_WRITTEN',
      texts: { note: 'Sa hva som skjer hjemme' },
      kinds: ['economy'],
      keptFromGuardians: kept,
    } as Event);
    await writes(restrict(entry!));
    const moved = well(
      await nurse().post(`/cases/${wrong.caseId}/entries/${entry}/move`, { toCaseId: right.caseId }),
    );
    const items = await historyOf(right.caseId);
    const numbered = (wanted: number) => items.find(({ number }: { number: number }) => number === wanted);
    expect(numbered(moved.body.entry)).toMatchObject({ type: 'NOTE_WRITTEN', kinds: ['economy'] });
    expect(numbered(moved.body.entry + 1)).toMatchObject({
      type: 'ENTRY_KEPT_FROM_GUARDIANS',
      facts: { entry: moved.body.entry, ground: kept.ground, reviewBy: kept.reviewBy, from: [] },
      texts: { reason: kept.reason },
    });
  });

  it('is there once, however often it is moved with the same key', async () => {
    const [entry] = await writes({
      type: 'GOAL_SET',
      facts: { goalId: newId() },
      texts: { goal: 'Et annet barns mål' },
    });
    await writes(restrict(entry!));
    const headers = { 'idempotency-key': newId() };
    const move = () =>
      nurse().post(`/cases/${wrong.caseId}/entries/${entry}/move`, { toCaseId: right.caseId }, headers);
    const first = well(await move());
    expect(well(await move()).body).toEqual(first.body);
    const there = (await historyOf(right.caseId)).filter(
      ({ texts }: { texts?: { goal?: string } }) => texts?.goal === 'Et annet barns mål',
    );
    expect(there).toHaveLength(1);
  });

  it('that names what is in its own case is written anew by hand', async () => {
    const number = (await historyOf(wrong.caseId)).find(
      (one: { type: string }) => one.type === 'CONSENT_GIVEN',
    ).number;
    await writes(restrict(number));
    const moved = await nurse().post(`/cases/${wrong.caseId}/entries/${number}/move`, {
      toCaseId: right.caseId,
    });
    expect(moved).toMatchObject({
      status: 422,
      body: { code: 'ENTRY.NOT_MOVABLE', allowed: expect.arrayContaining(['NOTE_WRITTEN']) },
    });
  });

  it('is erased by the decision of another, and then it cannot be moved any more', async () => {
    const [entry] = await writes({ type: 'NOTE_WRITTEN', texts: { note: 'Skal slettes' } });
    await writes(restrict(entry!));
    const erase = { type: 'ENTRY_ERASED', facts: { entry }, texts: { reason: 'feil barn' } };
    expect((await nurse().records(wrong.caseId, erase)).body.code).toBe('CASE.EVENT_NOT_YOURS');
    well(await town.as('leader').records(wrong.caseId, erase));
    const moved = await nurse().post(`/cases/${wrong.caseId}/entries/${entry}/move`, {
      toCaseId: right.caseId,
    });
    expect(moved).toMatchObject({ status: 410, body: { code: 'ENTRY.ERASED' } });
  });

  it('is never erased by the leader who took it out of view in the place of the holder', async () => {
    const [entry] = await writes({ type: 'NOTE_WRITTEN', texts: { note: 'Bare én vil ha det bort' } });
    const { health: serviceId } = town.services;
    const deputy = {
      serviceId,
      absentId: town.staff.nurse,
      deputyId: town.staff.leader,
      until: '2026-09-03',
    };
    well(await town.as('leader').post('/deputies', { ...deputy, reason: 'holiday' }));
    well(await town.as('leader').records(wrong.caseId, restrict(entry!)));
    const erase = { type: 'ENTRY_ERASED', facts: { entry }, texts: { reason: 'feil barn' } };
    expect((await town.as('leader').records(wrong.caseId, erase)).body.code).toBe('CASE.EVENT_NOT_YOURS');
    well(await nurse().records(wrong.caseId, erase));
  });

  it('is never erased by the leader who took it out of view as a deputy, when the deputyship is over either', async () => {
    const [entry] = await writes({ type: 'NOTE_WRITTEN', texts: { note: 'Skal bort uten at noen ser det' } });
    const { health: serviceId } = town.services;
    const deputy = {
      serviceId,
      absentId: town.staff.nurse,
      deputyId: town.staff.leader,
      until: '2026-09-03',
    };
    const named = well(await town.as('leader').post('/deputies', { ...deputy, reason: 'holiday' }));
    well(await town.as('leader').records(wrong.caseId, restrict(entry!)));
    well(await town.as('leader').ask('DELETE', `/deputies/${named.body.id}`, {}));
    const erase = { type: 'ENTRY_ERASED', facts: { entry }, texts: { reason: 'feil barn' } };
    expect((await town.as('leader').records(wrong.caseId, erase)).body.code).toBe('CASE.EVENT_NOT_YOURS');
    well(await nurse().records(wrong.caseId, erase));
  });

  it('tells who took it out of view to nobody whose relation is over, or was for a service they have left', async () => {
    const [entry] = await writes({ type: 'NOTE_WRITTEN', texts: { note: 'Hvem tok det ut?' } });
    await writes(restrict(entry!));
    const tells = (who: 'nurse' | 'leader' | 'teacher') =>
      town.api.app.get(Database).runInTransaction(
        {
          ...systemContext(town.arranged.id, 'test', { clock: town.api.clock }),
          actor: { kind: 'staff', id: town.staff[who] },
        },
        async ({ client }) =>
          (await client.query('select restrictors_of($1, $2) as who', [wrong.caseId, entry])).rows[0].who,
      );
    const both = [await tells('nurse'), await tells('leader'), await tells('teacher')];
    expect(both).toEqual([[`staff:${town.staff.nurse}`], [`staff:${town.staff.nurse}`], []]);
    const holds = (until: string | null) =>
      town.superuser.query('update case_access set until = $3 where case_id = $1 and principal = $2', [
        wrong.caseId,
        `staff:${town.staff.nurse}`,
        until,
      ]);
    const works = (serviceId: string) =>
      town.superuser.query('update role_assignment set service_id = $2 where staff_id = $1', [
        town.staff.nurse,
        serviceId,
      ]);
    await holds('2026-08-31');
    expect(await tells('nurse')).toEqual([]);
    await holds(null);
    await works(town.services.school);
    expect(await tells('nurse')).toEqual([]);
    await works(town.services.health);
    expect(await tells('nurse')).toHaveLength(1);
  });

  it('leaves every chain whole', async () => {
    const said: string[] = [];
    const say = (line: string) => void said.push(line);
    const { ownerUrl, masterKey } = town.api.database;
    const env = { DATABASE_URL: ownerUrl, STAFETT_MASTER_KEY: masterKey };
    expect(await runCli(['verify'], { out: say, err: say, env })).toBe(0);
    expect(said.join()).toMatch(/everything holds/);
  });
});

describe('a correction', () => {
  let town: HttpTown;
  let child: MeasuredCase;

  beforeAll(async () => {
    town = await HttpTown.open();
    child = await caseWithPlan(town);
  });
  afterAll(() => town?.close());

  it('stands beside what it corrects, which stays as it was', async () => {
    const nurse = town.as('nurse');
    const written = well(
      await nurse.records(child.caseId, { type: 'NOTE_WRITTEN', texts: { note: 'Mor er tannlege.' } }),
    );
    const entry = written.body.entries[0].number;
    const correction = {
      type: 'ENTRY_CORRECTED',
      facts: { entry },
      texts: { correction: 'Mor er lege.', reason: 'Misforstått' },
    };
    const done = well(await nurse.records(child.caseId, correction));
    const { number } = done.body.entries[0];
    const mother = town.as({ person: child.guardianId });
    const { body } = await mother.get(`/cases/${child.caseId}/history`);
    const [before, after] = [entry, number].map((wanted) =>
      body.items.find((one: { number: number }) => one.number === wanted),
    );
    expect(before).toMatchObject({ texts: { note: 'Mor er tannlege.' }, corrections: [number] });
    expect(after).toMatchObject({ texts: { correction: 'Mor er lege.' }, corrects: entry });
  });

  it('is made by whoever wrote it, or drives the case', async () => {
    const mother = town.as({ person: child.guardianId });
    const own = well(await mother.records(child.caseId, { type: 'NOTE_WRITTEN', texts: { note: 'Hei' } }));
    const correct = (entry: number) => ({
      type: 'ENTRY_CORRECTED',
      facts: { entry },
      texts: { correction: 'Hallo' },
    });
    well(await mother.records(child.caseId, correct(own.body.entries[0].number)));
    expect((await mother.records(child.caseId, correct(2))).body.code).toBe('CASE.EVENT_NOT_YOURS');
  });
});
