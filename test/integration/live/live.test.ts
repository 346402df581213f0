import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createApi } from '../../../src/api.js';
import { newId } from '../../../src/common/ids.js';
import { LiveService } from '../../../src/live/live.service.js';
import { eventually } from '../../support/eventually.js';
import { type Client, HttpTown } from '../../support/http-town.js';
import { LivePage } from '../../support/live-page.js';

jest.setTimeout(60_000);

/** Pages that are open in two processes of the API, on one real PostgreSQL. */
describe('a page that is open', () => {
  let town: HttpTown;
  let other: Pick<HttpTown['api'], 'app'>;
  let caseId: string;
  const pages: LivePage[] = [];

  const open = async (who: Client, at: Pick<HttpTown['api'], 'app'> = town.api) => {
    const page = await LivePage.of(at, who);
    pages.push(page);
    if (page.status === 200) await page.hears('session');
    return page;
  };
  const NOTE = { type: 'NOTE_WRITTEN', texts: { note: 'Sett i skolegården.' } };
  const setGroups = (who: Client, group = 'poverty') =>
    who.records(caseId, { type: 'GROUPS_SET', facts: { groups: [group] } });
  /** Something that everybody who follows is told of, so that what came before it has been dealt with. */
  const afterwards = async (page: LivePage) => {
    await setGroups(town.as('nurse'));
    const { etag } = await town.as('leader').get(`/cases/${caseId}`);
    await eventually(
      async () => page.of('case').at(-1)?.tag,
      (tag) => tag === etag,
    );
  };
  /** The leader's page, when all that was announced before has been told. */
  const leaders = async () => {
    const page = await open(town.as('leader'));
    await afterwards(page);
    return page;
  };

  beforeAll(async () => {
    town = await HttpTown.open();
    await town.api.app.listen(0, '127.0.0.1');
    const app = await createApi(town.api.environment, { clock: town.api.clock });
    await app.listen(0, '127.0.0.1');
    other = { app };
  });

  beforeEach(async () => {
    const acutely = {
      type: 'LEVEL_1_STARTED_ACUTELY',
      facts: { evaluateBy: '2026-09-10' },
      texts: { reason: 'Haster' },
    };
    const logged = await town.as('nurse').logs(town.services.health, { kind: 'cannotSayYet' }, [acutely]);
    caseId = logged.body.caseId;
    const facts = { staffId: town.staff.nurse, serviceId: town.services.health };
    await town.as('leader').records(caseId, { type: 'RELAY_HOLDER_NAMED', facts });
  });

  afterEach(async () => {
    await Promise.all(pages.splice(0).map((page) => page.close()));
  });

  afterAll(async () => {
    await other?.app.close();
    await town?.close();
  });

  it('is told that a case it sees has another version, also by a process that did not write it', async () => {
    const first = await leaders();
    const nurse = town.as('nurse');
    const here = await open(nurse);
    const there = await open(town.as('leader'), other);
    await afterwards(first);
    const { etag } = await nurse.get(`/cases/${caseId}`);
    expect(await here.hears('case')).toEqual({ caseId, tag: etag });
    expect(await there.hears('case')).toEqual(first.of('case').at(-1));
    expect(first.of('case').at(-1).tag).not.toBe(etag);
  });

  it('is told nothing of cases that are not theirs, and an administrator or manager of none', async () => {
    const strangers = [
      await open(town.as('teacher')),
      await open(town.as('manager')),
      await open(town.as('auditor')),
    ];
    await leaders();
    expect(strangers.map((page) => page.names())).toEqual([['session'], ['session'], ['session']]);
  });

  it('is told no more from the moment the relation ends, and asks anew', async () => {
    const facts = { staffId: town.staff.colleague, serviceId: town.services.health };
    await town.as('nurse').records(caseId, { type: 'PARTICIPANT_JOINED', facts });
    const first = await leaders();
    const page = await open(town.as('colleague'));
    await afterwards(first);
    await page.hears('case');
    await town.as('nurse').records(caseId, { type: 'PARTICIPANT_LEFT', facts });
    await page.hears('again');
    await afterwards(first);
    expect(page.names()).toEqual(['session', 'case', 'again']);
  });

  it('of a mother hears nothing of what is kept from her, by no number and no time', async () => {
    const born = { kind: 'noNationalId', birthDate: '1985-05-05', serviceId: town.services.health };
    const mother = (await town.as('nurse').post('/people', born)).body.id as string;
    await town.as('nurse').ask('PUT', `/cases/${caseId}/family/${mother}`, {});
    const consent = {
      type: 'CONSENT_GIVEN',
      facts: {
        consentId: newId(),
        services: [],
        kinds: ['health'],
        givenBy: [{ role: 'guardian', personId: mother }],
        how: 'onPaper',
        validFrom: '2026-09-01',
      },
    };
    await town.as('nurse').records(caseId, consent, { type: 'LOG_REQUESTED' });
    const first = await leaders();
    const page = await open(town.as({ person: mother }));
    const note = await town.as('nurse').records(caseId, NOTE);
    await page.hears('case');
    const entry = note.body.entries.at(-1).number;
    const keep = {
      type: 'ENTRY_KEPT_FROM_GUARDIANS',
      facts: { entry, ground: 'dangerToChild', reviewBy: '2026-11-01', from: [mother] },
      texts: { reason: 'Far har truet' },
    };
    expect(await town.as('nurse').records(caseId, keep)).toMatchObject({ status: 200 });
    await first.hears('case', 3);
    expect(page.of('case')).toHaveLength(1);
    await afterwards(first);
    const { etag } = await town.as({ person: mother }).get(`/cases/${caseId}`);
    expect(await page.hears('case', 2)).toEqual({ caseId, tag: etag });
    expect(page.of('case')).toHaveLength(2);
  });

  it('is told by the roles of now: those that ended open nothing, and the last takes the page with it', async () => {
    const first = await leaders();
    const colleague = town.as('colleague');
    const page = await open(colleague);
    const [own] = (
      await town.superuser.query('select * from role_assignment where staff_id = $1', [town.staff.colleague])
    ).rows;
    const roles = (text: string, ...more: unknown[]) =>
      town.superuser.query(text, [town.staff.colleague, ...more]);
    const leads = `insert into role_assignment (id, municipality_id, staff_id, service_id, role, valid_from)
      values ($2, $3, $1, $4, 'leader', '2026-01-01')`;
    await roles(leads, newId(), own.municipality_id, own.service_id);
    await page.hears('again');
    // As a leader they follow the cases of the service, which they did not before.
    await afterwards(first);
    await page.hears('case');
    await roles(`delete from role_assignment where staff_id = $1 and role = 'leader'`);
    await page.hears('again', 2);
    const heard = page.of('case').length;
    await setGroups(town.as('nurse'), 'earlyYears');
    await afterwards(first);
    expect(page.of('case')).toHaveLength(heard);
    await roles('update staff set active = false where id = $1');
    expect(await page.hears('over')).toEqual({ why: 'session' });
    await roles('update staff set active = true where id = $1');
  });

  it('is told nothing more of whom they stood in for when the last day is over', async () => {
    const began = town.api.clock.now().toISOString();
    town.api.clock.moveTo('2026-09-01T21:50:00Z');
    await town.superuser.query(
      `insert into deputy (id, municipality_id, service_id, absent_id, deputy_id, valid_from, valid_until, reason, named_by,
         named_at)
       select $1, municipality_id, service_id, staff_id, $2, '2026-09-01', '2026-09-01', 'away', 'staff:' || staff_id, now()
       from role_assignment where staff_id = $3`,
      [newId(), town.staff.colleague, town.staff.nurse],
    );
    const page = await open(town.as('colleague'));
    const first = await leaders();
    await page.hears('case');
    town.api.clock.advance({ minutes: 15 });
    await town.api.app.get(LiveService, { strict: false }).beat();
    await page.hears('again');
    const heard = page.of('case').length;
    await setGroups(town.as('nurse'), 'earlyYears');
    await afterwards(first);
    expect(page.of('case')).toHaveLength(heard);
    town.api.clock.moveTo(began);
  });

  it('of a parent asks anew in the moment their insight ends, and hears nothing more', async () => {
    const born = { kind: 'noNationalId', birthDate: '1985-05-05', serviceId: town.services.health };
    const mother = (await town.as('nurse').post('/people', born)).body.id as string;
    const family = (more: object) => town.as('nurse').ask('PUT', `/cases/${caseId}/family/${mother}`, more);
    await family({});
    const given = { role: 'guardian', personId: mother };
    const facts = { consentId: newId(), services: [], kinds: ['health'], givenBy: [given], how: 'onPaper' };
    const consent = { type: 'CONSENT_GIVEN', facts: { ...facts, validFrom: '2026-09-01' } };
    await town.as('nurse').records(caseId, consent, { type: 'LOG_REQUESTED' });
    const first = await leaders();
    const page = await open(town.as({ person: mother }));
    await afterwards(first);
    await page.hears('case');
    expect((await family({ barredFromInsight: true })).status).toBe(200);
    await page.hears('again');
    const heard = page.of('case').length;
    await setGroups(town.as('nurse'), 'earlyYears');
    await afterwards(first);
    expect(page.of('case')).toHaveLength(heard);
  });

  it('ends when the session is signed out, in whatever process, and when it has run out', async () => {
    const [nurse, leader] = [town.as('nurse'), town.as('leader')];
    const [page, others] = [await open(nurse), await open(leader)];
    await nurse.ask('DELETE', '/session', {});
    expect(await page.hears('over')).toEqual({ why: 'session' });
    town.api.clock.advance({ minutes: 31 });
    await town.api.app.get(LiveService, { strict: false }).beat();
    expect(await others.hears('over')).toEqual({ why: 'session' });
    await eventually(
      async () => [page.isOver, others.isOver],
      (over) => over.every(Boolean),
    );
  });

  it('ends on every device when somebody signs out everywhere', async () => {
    const [here, there] = [await open(town.as('nurse')), await open(town.as('nurse'), other)];
    await town.as('nurse').ask('DELETE', '/sessions', {});
    expect([await here.hears('over'), await there.hears('over')]).toEqual([
      { why: 'session' },
      { why: 'session' },
    ]);
  });

  it('is told of nothing that happens when its time is up, before anybody has asked', async () => {
    await leaders();
    const page = await open(town.as('nurse'));
    town.api.clock.advance({ minutes: 31 });
    await setGroups(town.as('nurse'));
    expect(await page.hears('over')).toEqual({ why: 'session' });
    expect(page.of('case')).toEqual([]);
  });

  it('does not make the session longer, and is told when somebody does', async () => {
    const nurse = town.as('nurse');
    const page = await open(nurse);
    const [{ endsAt }] = page.of('session');
    town.api.clock.advance({ minutes: 10 });
    const live = town.api.app.get(LiveService, { strict: false });
    await live.beat();
    expect((await nurse.get('/session')).body.endsAt).toBe(endsAt);
    await nurse.post('/session/extend', {});
    await live.beat();
    const later = await page.hears('session', 2);
    expect(new Date(later.endsAt).getTime() - new Date(endsAt).getTime()).toBe(600_000);
  });

  it('is one of twelve that a person can have open', async () => {
    const nurse = town.as('nurse');
    const opened = await Promise.all(Array.from({ length: 12 }, () => open(nurse)));
    expect(opened.map(({ status }) => status)).toEqual(Array(12).fill(200));
    expect((await open(nurse)).status).toBe(429);
    const atOnce = await Promise.all(Array.from({ length: 14 }, () => open(town.as('colleague'))));
    expect(atOnce.filter(({ status }) => status === 200)).toHaveLength(12);
    await opened[0]!.close();
    await eventually(
      async () => (await open(nurse)).status,
      (status) => status === 200,
    );
  });

  it('asks anew after the process could not listen for a while', async () => {
    const page = await open(town.as('nurse'));
    await town.superuser.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'stafett_app listening'
        and datname = current_database()`,
    );
    await page.hears('again');
    await leaders();
    await page.hears('case');
  });

  it('hears of what was written in the moment the connections of its process were cut', async () => {
    const page = await open(town.as('leader'));
    for (const group of ['earlyYears', 'poverty', 'earlyYears']) {
      const asked = page.of('again').length;
      await setGroups(town.as('nurse'), group);
      await town.superuser.query(
        `select pg_terminate_backend(pid, 5000) from pg_stat_activity where application_name = 'stafett_app'
          and datname = current_database()`,
      );
      const { etag } = await eventually(
        () => town.as('leader').get(`/cases/${caseId}`),
        ({ status }) => status === 200,
      );
      // Cut while it was read what to tell: then the page is told to ask for everything.
      await eventually(
        async () => page.of('case').at(-1)?.tag === etag || page.of('again').length > asked,
        (knows) => knows,
      );
    }
  });

  it('is not there for who is not logged in', async () => {
    const answer = await town.api.app.inject({ method: 'GET', url: '/api/v1/live' });
    expect(answer.statusCode).toBe(401);
  });

  it('is told when its server ends, which does not wait for it', async () => {
    const app = await createApi(town.api.environment, { clock: town.api.clock });
    await app.listen(0, '127.0.0.1');
    const page = await open(town.as('nurse'), { app });
    const from = performance.now();
    await app.close();
    expect(performance.now() - from).toBeLessThan(5_000);
    expect(await page.hears('over')).toEqual({ why: 'server' });
  });
});
