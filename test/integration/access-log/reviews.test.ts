import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { newId } from '../../../src/common/ids.js';
import { systemContext } from '../../../src/common/request-context.js';
import { FindOddLooksService } from '../../../src/access-reviews/odd-looks/find-odd-looks.service.js';
import { PersonSealing } from '../../../src/database/sealing/person-sealing.js';
import { type Client, HttpTown } from '../../support/http-town.js';
import { LooksOfTown } from '../../support/looks-of-town.js';
import { startWorker } from '../../support/worker.js';

jest.setTimeout(60_000);

/** A Wednesday; what was looked at then is looked through on the day after. */
const WEDNESDAY = '2026-09-02T08:00:00Z';
const THURSDAY = '2026-09-03T07:30:00Z';

describe('odd looks', () => {
  let town: HttpTown;
  let looks: LooksOfTown;
  let auditor: Client;
  const cases: Record<'own' | 'colleagues' | 'namesake' | 'usual', string> = {
    own: '',
    colleagues: '',
    namesake: '',
    usual: '',
  };
  const people: Record<string, string> = {};

  beforeAll(async () => {
    town = await HttpTown.open(WEDNESDAY);
    looks = new LooksOfTown(town);
    const { health } = town.services;
    auditor = town.as('auditor');
    await rename('nurse', 'Nina Solheim');
    await rename('colleague', 'Kari Kollega Bakke');
    cases.usual = (
      await town.as('nurse').logs(health, { kind: 'cannotSayYet', name: 'Per Vik' })
    ).body.caseId;
    cases.namesake = (
      await town.as('nurse').logs(health, { kind: 'cannotSayYet', name: 'Lise SOLHEIM' })
    ).body.caseId;
    cases.colleagues = (
      await town.as('nurse').logs(health, { kind: 'cannotSayYet', name: 'Tom Li' })
    ).body.caseId;
    await isFamily(cases.colleagues, 'Kari Kollega Bakke');
    cases.own = (await town.as('nurse').logs(health, { kind: 'cannotSayYet', name: 'Ida Moe' })).body.caseId;
    await hasNationalId(await isFamily(cases.own, 'Somebody Else'), 'nurse');
    for (const caseId of Object.values(cases)) await town.as('nurse').get(`/cases/${caseId}`);
    await town.as('nurse').get(`/cases/${cases.usual}/plan`);
    for (let n = 0; n < 5; n += 1) await town.as('teacher').get(`/cases/${newId()}`);
    town.api.clock.moveTo('2026-09-02T21:30:00Z');
    await town.as('nurse').get(`/cases/${cases.usual}`);
    town.api.clock.moveTo(THURSDAY);
    await find();
  });
  afterAll(() => town?.close());

  async function rename(who: 'nurse' | 'colleague', name: string) {
    await town.superuser.query('update staff set name = $2 where id = $1', [town.staff[who], name]);
  }

  /** Somebody whom the case states to be a guardian, named as the health station wrote it. */
  async function isFamily(caseId: string, name: string): Promise<string> {
    const { body } = await town
      .as('nurse')
      .post('/people', { kind: 'noNationalId', serviceId: town.services.health, name });
    await town.as('nurse').ask('PUT', `/cases/${caseId}/family/${body.id}`, {});
    people[name] = body.id;
    return body.id;
  }

  /** As login and the register would have it: the same keyed hash on the employee and on the person. */
  async function hasNationalId(personId: string, who: 'nurse') {
    const hash = town.api.app.get(PersonSealing, { strict: false }).hashNationalId('13097248022');
    await town.superuser.query(`update person set kind = 'identified', id_hash = $2 where id = $1`, [
      personId,
      hash,
    ]);
    await town.superuser.query('update staff set id_hash = $2 where id = $1', [town.staff[who], hash]);
  }

  async function find(): Promise<number> {
    const worker = await startWorker(town.api.environment, town.api.clock);
    try {
      const ctx = systemContext(town.arranged.id, 'access-log', { clock: town.api.clock });
      return await worker.get(FindOddLooksService, { strict: false }).find(ctx);
    } finally {
      await worker.close();
    }
  }

  const found = async (who: 'leader' | 'head', query = '') =>
    (await town.as(who).get(`/access-log/findings?from=2026-09-01&to=2026-09-30${query}`)).body.items;

  it('are found: own family, a colleague’s child, the same surname, at night', async () => {
    const items = await found('leader');
    const byRule = Object.fromEntries(items.map((one: { rule: string }) => [one.rule, one]));
    expect(Object.keys(byRule)).toEqual(['ownFamily', 'colleaguesChild', 'sameSurname', 'atNight']);
    expect(items).toHaveLength(4);
    for (const one of items)
      expect(one).toMatchObject({
        staff: { id: town.staff.nurse, name: 'Nina Solheim' },
        service: 'Helsestasjonen',
        reviews: [],
      });
    expect(byRule.atNight).toMatchObject({ case: null, cases: 1, looks: 1, what: { nb: 'om natten' } });
    expect(byRule.ownFamily.case).toMatch(/^[\w-]{22}$/);
  });

  it('name a case by a reference that opens nothing, and no child', async () => {
    const { text } = await town.as('leader').get('/access-log/findings?from=2026-09-01&to=2026-09-30');
    expect(text).not.toMatch(/Vik|SOLHEIM|Lise|Tom|Ida|Moe/);
    const references = (await found('leader')).flatMap((one: { case: string | null }) => one.case ?? []);
    expect(new Set(references).size).toBe(3);
    for (const reference of references)
      expect((await town.as('leader').get(`/cases/${reference}`)).status).toBe(404);
  });

  it('are found once, however often a worker looks', async () => {
    expect(await find()).toBe(0);
    expect(await found('leader')).toHaveLength(4);
  });

  it('are shown to the leader of who looked only; refused tries too', async () => {
    expect(
      (await found('head')).map(({ rule, staff }: never) => [rule, (staff as { id: string }).id]),
    ).toEqual([['manyRefused', town.staff.teacher]]);
    for (const who of ['nurse', 'coordinator', 'manager'] as const)
      expect((await town.as(who).get('/access-log/findings')).status).toBe(403);
  });

  it('are never shown to whom they are about', async () => {
    await town.superuser.query(
      `insert into look_finding (municipality_id, rule, actor, service_id, period, at, looks, cases, found_at)
       values ($1, 'atNight', $2, $3, '2026-09-01', '2026-09-01T22:00:00Z', 1, 1, now())`,
      [town.arranged.id, `staff:${town.staff.leader}`, town.services.health],
    );
    expect((await found('leader')).map(({ staff }: never) => (staff as { id: string }).id)).not.toContain(
      town.staff.leader,
    );
    const audited = (await auditor.get('/access-log/audit/findings?from=2026-09-01&to=2026-09-30')).body
      .items;
    const own = audited.find((one: { staff: { id: string } }) => one.staff.id === town.staff.leader);
    const answer = await town
      .as('leader')
      .post(`/access-log/findings/${own.id}/reviews`, { conclusion: 'asExpected' });
    expect(answer.status).toBe(404);
  });

  it('are reviewed with a conclusion, which stays, and the auditor sees who has and who has not', async () => {
    const [worst] = await found('leader');
    const leader = town.as('leader');
    await looks.forget();
    const first = await leader.post(`/access-log/findings/${worst.id}/reviews`, { conclusion: 'explained' });
    expect(first).toMatchObject({
      status: 200,
      body: { reviews: [{ conclusion: 'explained', by: { id: town.staff.leader } }] },
    });
    expect(await looks.all()).toMatchObject([
      {
        stream: 'review',
        part: 'review',
        subject_id: worst.id,
        purpose: 'explained',
        actor: `staff:${town.staff.leader}`,
      },
    ]);
    town.api.clock.advance({ minutes: 5 });
    const second = await leader.post(`/access-log/findings/${worst.id}/reviews`, { conclusion: 'breach' });
    expect(second.body.reviews.map(({ conclusion }: never) => conclusion)).toEqual(['explained', 'breach']);

    const audited = async (reviewed: boolean) =>
      (await auditor.get(`/access-log/audit/findings?from=2026-09-01&to=2026-09-30&reviewed=${reviewed}`))
        .body.items;
    expect((await audited(true)).map(({ id }: never) => id)).toEqual([worst.id]);
    expect((await audited(false)).length).toBe(5);
    for (const write of [
      'update look_review set conclusion = $$asExpected$$',
      'delete from look_review',
      'delete from look_finding',
    ])
      await expect(town.superuser.query(write)).rejects.toThrow(/cannot be changed/);
  });

  it('of a leader are concluded on by the auditor, and by nobody who stands in for that leader', async () => {
    const audited = async () =>
      (await auditor.get('/access-log/audit/findings?from=2026-09-01&to=2026-09-30')).body.items;
    const ofLeader = (one: { staff: { id: string } }) => one.staff.id === town.staff.leader;
    const [own] = (await audited()).filter(ofLeader);
    const { id: deputyId } = (
      await town.as('leader').post('/deputies', {
        ...{ serviceId: town.services.health, absentId: town.staff.leader, deputyId: town.staff.colleague },
        ...{ until: '2026-09-10', reason: 'away' },
      })
    ).body;
    const sees = (who: string, at: string) =>
      town.superuser.query(
        `with entered as (select enter($1, $2, $3::date)) select concludes_on(actor, service_id) as may
         from look_finding, entered where id = $4`,
        [town.arranged.id, `staff:${who}`, at, own.id],
      );
    expect((await sees(town.staff.colleague, '2026-09-03')).rows).toEqual([{ may: false }]);
    await town.as('leader').ask('DELETE', `/deputies/${deputyId}`);

    expect(
      (await audited()).map((one: never) => [ofLeader(one), (one as { toConclude: boolean }).toConclude]),
    ).toEqual(
      expect.arrayContaining([
        [true, true],
        [false, false],
      ]),
    );
    const answer = await auditor.post(`/access-log/findings/${own.id}/reviews`, { conclusion: 'explained' });
    expect(answer).toMatchObject({
      status: 200,
      body: { reviews: [{ conclusion: 'explained', by: { id: town.staff.auditor } }] },
    });
  });

  it('are reviewed by nobody else', async () => {
    const [worst] = await found('leader');
    for (const who of ['head', 'nurse', 'auditor'] as const) {
      const { status } = await town
        .as(who)
        .post(`/access-log/findings/${worst.id}/reviews`, { conclusion: 'asExpected' });
      expect([who, status]).toEqual([who, who === 'nurse' ? 403 : 404]);
    }
  });

  it('stand among all looks of the staff, which the leader reads without addresses or cases', async () => {
    const { body, text } = await town
      .as('leader')
      .get(`/access-log/looks?from=2026-09-01&to=2026-09-03&staff=${town.staff.nurse}`);
    expect(body.items.length).toBeGreaterThan(5);
    expect(body.items[0]).toMatchObject({
      part: 'case',
      relation: 'author',
      outcome: 'shown',
      service: 'Helsestasjonen',
    });
    for (const caseId of Object.values(cases)) expect(text).not.toContain(caseId);
    expect(text).not.toContain('127.0.0.1');
    const others = await town
      .as('head')
      .get(`/access-log/looks?from=2026-09-01&to=2026-09-03&staff=${town.staff.nurse}`);
    expect(others.body.items).toEqual([]);
  });

  it('are told of one case, as far as they are of the own staff', async () => {
    const [caseId, other] = Object.values(cases);
    const asked = (who: 'leader' | 'head', id = caseId) =>
      town.as(who).get(`/access-log/looks?from=2026-09-01&to=2026-09-03&limit=200&caseId=${id}`);
    const [one, two] = [(await asked('leader')).body.items, (await asked('leader', other)).body.items];
    const references = new Set(one.map((look: { case: string }) => look.case));
    expect(references.size).toBe(1);
    expect(two.every((look: { case: string }) => !references.has(look.case))).toBe(true);
    expect((await asked('head')).body.items).toEqual([]);
    expect((await town.as('nurse').get(`/access-log/looks?caseId=${caseId}`)).status).toBe(403);
  });

  it('come in pages that together hold each look once', async () => {
    const seen: string[] = [];
    let after = '';
    do {
      const { body } = await town
        .as('leader')
        .get(`/access-log/looks?from=2026-09-01&to=2026-09-02&limit=2${after && `&after=${after}`}`);
      seen.push(...body.items.map((one: object) => JSON.stringify(one)));
      after = body.next ?? '';
    } while (after);
    const all = await town.as('leader').get('/access-log/looks?from=2026-09-01&to=2026-09-02');
    expect(seen).toEqual(all.body.items.map((one: object) => JSON.stringify(one)));
  });

  it.each([
    ['looks?after=nonsense', 'LOOK.CURSOR_INVALID'],
    ['looks?from=2026-09-02&to=2026-09-01', 'LOOK.PERIOD_TOO_LONG'],
    ['looks?from=2020-01-01&to=2026-09-01', 'LOOK.PERIOD_TOO_LONG'],
    ['looks?from=2026-02-31', 'REQUEST.INVALID'],
    ['findings?rule=curiosity', 'REQUEST.INVALID'],
  ])('refuse %s', async (path, code) => {
    expect(await town.as('leader').get(`/access-log/${path}`)).toMatchObject({ status: 400, body: { code } });
  });

  describe('the auditor', () => {
    it('finds the looks at one case by its reference, with addresses, and leaves a look too', async () => {
      const reference = (await found('leader')).find(
        (one: { rule: string }) => one.rule === 'sameSurname',
      ).case;
      await looks.forget();
      const { status, body } = await auditor.get(`/access-log/audit/looks?case=${reference}`);
      expect(status).toBe(200);
      expect(body.items).toEqual(
        expect.arrayContaining([
          expect.objectContaining({
            case: reference,
            address: '127.0.0.1',
            actor: `staff:${town.staff.nurse}`,
            part: 'case',
          }),
        ]),
      );
      expect(await looks.all()).toMatchObject([
        {
          stream: 'audit',
          case_id: cases.namesake,
          actor: `staff:${town.staff.auditor}`,
          service_id: null,
          role: 'auditor',
        },
      ]);
      const again = await auditor.get(`/access-log/audit/looks?staff=${town.staff.auditor}`);
      expect(again.body.items.map(({ part }: never) => part)).toContain('audit');
    });

    it('leaves out the looks at notices where that is asked for, and nothing else', async () => {
      await town.as('nurse').get('/notices');
      const parts = async (query: string): Promise<Set<string>> => {
        const { body } = await auditor.get(
          `/access-log/audit/looks?staff=${town.staff.nurse}&limit=200${query}`,
        );
        return new Set(body.items.map(({ part }: { part: string }) => part));
      };
      const all = await parts('');
      expect(all).toContain('notices');
      expect(await parts('&without=notices')).toEqual(new Set([...all].filter((part) => part !== 'notices')));
      expect((await auditor.get('/access-log/audit/looks?without=case')).status).toBe(400);
    });

    it('finds refused tries, whoever tried', async () => {
      const { body } = await auditor.get(
        `/access-log/audit/looks?staff=${town.staff.teacher}&outcome=refused&from=2026-09-01&to=2026-09-03`,
      );
      expect(body.items).toHaveLength(5);
    });

    it('says who has access to the case of a reference and why, and names nobody of the family', async () => {
      const found = await town.as('leader').get('/access-log/findings?from=2026-08-01&to=2026-09-30');
      const reference = found.body.items.find((one: { case: string | null }) => one.case)?.case;
      const { status, body } = await auditor.get(`/access-log/audit/access?case=${reference}`);
      expect(status).toBe(200);
      expect(body.access.length).toBeGreaterThan(0);
      for (const one of body.access)
        expect(one).toMatchObject({ relation: expect.any(String), reason: { words: expect.any(String) } });
      expect((await auditor.get('/access-log/audit/access?case=nonsense')).status).toBe(404);
      expect((await town.as('leader').get(`/access-log/audit/access?case=${reference}`)).status).toBe(403);
    });

    it('opens no case, and what is no reference is said to be none', async () => {
      expect((await auditor.get(`/cases/${cases.usual}`)).status).toBe(403);
      expect((await auditor.get('/access-log/audit/looks?case=nonsense')).body.code).toBe(
        'LOOK.REFERENCE_INVALID',
      );
    });

    it('is the only one who may', async () => {
      for (const who of ['leader', 'nurse', 'manager', 'coordinator'] as const)
        expect((await town.as(who).get('/access-log/audit/looks')).status).toBe(403);
    });
  });
});
