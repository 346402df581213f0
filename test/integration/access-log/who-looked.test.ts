import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Controller, type DynamicModule, Get, Module, Param } from '@nestjs/common';
import { Permission } from '../../../src/access/permission.decorator.js';
import { createApi } from '../../../src/api.js';
import { AppModule } from '../../../src/app.module.js';
import { newId } from '../../../src/common/ids.js';
import { syntheticNationalId } from '../../../src/demo/national-id.js';
import { type Answer, type Event, HttpTown } from '../../support/http-town.js';
import { LooksOfTown } from '../../support/looks-of-town.js';

jest.setTimeout(60_000);

/** A girl of seventeen with a mother and a father; the nurse holds the baton, and their log is open. */
describe('who has looked', () => {
  let town: HttpTown;
  let looks: LooksOfTown;
  let caseId: string;
  let daughter: string;
  let mother: string;
  let father: string;
  let place = 0;

  beforeAll(async () => {
    town = await HttpTown.open();
    looks = new LooksOfTown(town);
    await town.superuser.query(`update staff set name = 'Nina Nilsen' where id = $1`, [town.staff.nurse]);
  });
  afterAll(() => town?.close());
  beforeEach(async () => {
    const { health: serviceId } = town.services;
    town.api.clock.moveTo('2026-09-01T08:00:00Z');
    const nationalId = syntheticNationalId('2009-03-20', 'female', (place += 1));
    const acutely = {
      type: 'LEVEL_3_STARTED_ACUTELY',
      facts: { evaluateBy: '2026-09-10' },
      texts: { reason: 'Nå' },
    };
    caseId = (await town.as('nurse').logs(serviceId, { kind: 'nationalId', nationalId }, [acutely])).body
      .caseId;
    daughter = (await town.as('nurse').get(`/cases/${caseId}`)).body.child.id;
    const made = { kind: 'noNationalId', birthDate: '1980-05-05', serviceId };
    mother = (await town.as('nurse').post('/people', made)).body.id;
    father = (await town.as('nurse').post('/people', made)).body.id;
    for (const id of [mother, father])
      ok(await town.as('nurse').ask('PUT', `/cases/${caseId}/family/${id}`, {}));
    ok(
      await town.as('leader').records(caseId, {
        type: 'RELAY_HOLDER_NAMED',
        facts: { staffId: town.staff.nurse, serviceId },
      }),
    );
    ok(await town.as('nurse').records(caseId, consent(), { type: 'LOG_REQUESTED' }));
    town.api.clock.advance({ minutes: 1 });
  });

  const ok = (answer: Answer) => {
    expect(answer).toMatchObject({ status: 200 });
    return answer.body;
  };
  const consent = (): Event => ({
    type: 'CONSENT_GIVEN',
    facts: {
      consentId: newId(),
      services: [],
      kinds: ['school', 'health'],
      givenBy: [
        { role: 'guardian', personId: mother },
        { role: 'guardian', personId: father },
        { role: 'youngPerson', personId: daughter },
      ],
      how: 'onPaper',
      validFrom: '2026-09-01',
    },
  });
  const seenBy = (person: string, query = '') => town.as({ person }).get(`/cases/${caseId}/looks${query}`);
  /** Parts and people, the newest first, since the case was arranged. */
  const told = async (person: string) =>
    ok(await seenBy(person))
      .items.filter(({ at }: { at: string }) => at > '2026-09-01T08:00:30Z')
      .map(({ who, part }: { who: { kind: string; name: string | null }; part: string }) => [
        who.name ?? who.kind,
        part,
      ]);

  it('is told to the family in plain words: who, from where, when, at what and why they could', async () => {
    ok(await town.as('nurse').get(`/cases/${caseId}/history`));
    const { items, reference, next } = ok(await seenBy(mother));
    expect(items[1]).toEqual({
      at: '2026-09-01T08:01:00.000Z',
      who: { kind: 'staff', name: 'Nina Nilsen', role: 'practitioner', service: 'Helsestasjonen' },
      part: 'history',
      what: { nb: 'historikken', nn: 'historikken', en: 'the history' },
      why: { nb: 'er stafettholder', nn: 'er stafetthaldar', en: 'holds the baton' },
      emergency: false,
    });
    expect(items[0]).toMatchObject({ who: { kind: 'you', name: null }, part: 'accessLog' });
    expect([next, reference]).toEqual([null, expect.stringMatching(/^[\w-]{22}$/)]);
  });

  it('holds no address, no id, and nothing of who was refused or had it in a list', async () => {
    ok(await town.as('nurse').get('/cases'));
    await town.as('teacher').get(`/cases/${caseId}`);
    ok(await town.as('nurse').get(`/cases/${caseId}/plan`));
    expect(await told(mother)).toEqual([
      ['you', 'accessLog'],
      ['Nina Nilsen', 'plan'],
    ]);
    const { text } = await seenBy(mother);
    for (const hidden of ['127.0.0.1', caseId, town.staff.nurse, town.services.health, town.staff.teacher])
      expect(text).not.toContain(hidden);
  });

  it('is one’s own: the others of the family do not read that one reads', async () => {
    ok(await town.as({ person: daughter }).get(`/cases/${caseId}`));
    ok(await town.as({ person: father }).get(`/cases/${caseId}/history`));
    expect(await told(mother)).toEqual([['you', 'accessLog']]);
    expect(await told(daughter)).toEqual([
      ['you', 'accessLog'],
      ['you', 'case'],
    ]);
  });

  it('is nothing for a guardian who is barred from insight, nor for staff, nor for another family', async () => {
    const barred = { barredFromInsight: true };
    const { status } = await town.as('nurse').ask('PUT', `/cases/${caseId}/family/${father}`, barred);
    expect([200, 201]).toContain(status);
    await looks.forget();
    const hidden = await seenBy(father);
    const unknown = await town.as({ person: father }).get(`/cases/${newId()}/looks`);
    for (const answer of [hidden, unknown]) expect([401, 403, 404]).toContain(answer.status);
    expect({ ...hidden.body, requestId: '' }).toEqual({ ...unknown.body, requestId: '' });
    expect((await looks.all()).every(({ outcome }) => outcome === 'refused')).toBe(true);
    for (const who of ['nurse', 'leader', 'manager', 'auditor'] as const)
      expect((await town.as(who).get(`/cases/${caseId}/looks`)).status).toBe(403);
    expect((await seenBy(mother)).status).toBe(200);
  });

  it('comes in pages whose marks count nothing', async () => {
    for (let n = 0; n < 4; n += 1) ok(await town.as('nurse').get(`/cases/${caseId}/plan`));
    const first = ok(await seenBy(mother, '?limit=3'));
    expect(first.items).toHaveLength(3);
    expect(first.next).toMatch(/^[\w-]{22}$/);
    const second = ok(await seenBy(mother, `?limit=3&after=${first.next}`));
    expect(second.items).toHaveLength(3);
    expect(Buffer.from(first.next, 'base64url').toString('latin1')).not.toMatch(/2026|^\d+$/);
  });

  describe('at a covert report', () => {
    let reportId: string;
    beforeEach(async () => {
      const begun = await town.as('nurse').post('/protection-reports', {
        serviceId: town.services.health,
        caseId,
        events: [
          {
            type: 'REPORT_DRAFTED',
            facts: { kind: 'covert', recipient: 'childProtection', unborn: false },
            texts: { report: 'Blåmerker.' },
          },
        ],
      });
      expect(begun).toMatchObject({ status: 201 });
      reportId = begun.body.id;
    });

    it('tells the family nothing: not of its making, not of looks at it, not of tries at it', async () => {
      ok(await town.as('nurse').get(`/protection-reports/${reportId}`));
      ok(await town.as('nurse').get('/protection-reports'));
      await town.as('leader').get(`/protection-reports/${reportId}`);
      await town.as({ person: mother }).get(`/protection-reports/${reportId}`);
      const before = await told(mother);
      expect(before).toEqual([['you', 'accessLog']]);
      expect((await seenBy(mother)).text).not.toMatch(/report|melding|Report/);
    });

    it('is told to those who may read it, and to nobody else', async () => {
      ok(await town.as('nurse').get(`/protection-reports/${reportId}`));
      await town.as('teacher').get(`/protection-reports/${reportId}`);
      const own = ok(await town.as('nurse').get(`/protection-reports/${reportId}/looks`));
      expect(own.map(({ who, outcome }: never) => [(who as { name: string | null }).name, outcome])).toEqual([
        [null, 'shown'],
        ['teacher', 'refused'],
        [null, 'shown'],
      ]);
      for (const who of ['leader', 'colleague', 'teacher'] as const)
        expect((await town.as(who).get(`/protection-reports/${reportId}/looks`)).status).toBe(404);
    });

    it('does not show the leader of the reporter that there is one', async () => {
      ok(await town.as('nurse').get(`/protection-reports/${reportId}`));
      const { text } = await town.as('leader').get(`/access-log/looks?staff=${town.staff.nurse}&limit=200`);
      expect(text).not.toMatch(/protectionReport/);
      expect(text).toMatch(/"part":"case"/);
    });

    it('is found by the auditor as looks at a report, not at a case', async () => {
      ok(await town.as('nurse').get(`/protection-reports/${reportId}`));
      const { body } = await town
        .as('auditor')
        .get(`/access-log/audit/looks?staff=${town.staff.nurse}&limit=200`);
      const ofReport = body.items.filter(({ part }: { part: string }) => part === 'protectionReport');
      expect(ofReport.length).toBeGreaterThan(0);
      expect(ofReport.every((one: { case: string | null }) => one.case === null)).toBe(true);
    });
  });

  it('that only makes sense by what is kept from the family stays kept, also from the leader', async () => {
    await town.superuser.query(
      `insert into access_log (municipality_id, at, actor, service_id, stream, part, outcome, case_id, covert)
       values ($1, '2026-09-01T08:01:00Z', $2, $3, 'case', 'export', 'shown', $4, true)`,
      [town.arranged.id, `staff:${town.staff.colleague}`, town.services.health, caseId],
    );
    expect(await told(mother)).toEqual([['you', 'accessLog']]);
    const { text } = await town.as('leader').get(`/access-log/looks?staff=${town.staff.colleague}&limit=200`);
    expect(text).not.toMatch(/"part":"export"/);
  });

  it('in an emergency is told only once it has been decided that it may be', async () => {
    const opened = newId();
    await town.superuser.query(
      `insert into emergency_access (id, municipality_id, staff_id, service_id, key, at, reason, outcome, case_id, until_at)
       values ($1::uuid, $2, $3, $4, $1::text, '2026-09-01T08:00:50Z', 'crisis', 'opened', $5, '2026-09-02T08:00:50Z')`,
      [opened, town.arranged.id, town.staff.teacher, town.services.school, caseId],
    );
    await town.superuser.query(
      `insert into access_log (municipality_id, at, actor, service_id, stream, part, outcome, case_id, relation)
       values ($1, '2026-09-01T08:01:00Z', $2, $3, 'case', 'case', 'shown', $4, 'emergency')`,
      [town.arranged.id, `staff:${town.staff.teacher}`, town.services.school, caseId],
    );
    expect(await told(mother)).toEqual([['you', 'accessLog']]);
    await town.superuser.query('update emergency_access set told = true where id = $1', [opened]);
    const { items } = ok(await seenBy(mother));
    expect(items).toContainEqual(
      expect.objectContaining({
        who: expect.objectContaining({ name: 'teacher' }),
        part: 'case',
        emergency: true,
      }),
    );
  });

  it('is written or nothing is shown', async () => {
    await town.superuser.query('revoke insert on access_log from stafett_app');
    try {
      for (const path of ['', '/history', '/plan', '/follow-ups', '/measurements']) {
        const { status, text } = await town.as('nurse').get(`/cases/${caseId}${path}`);
        expect([path, status]).toEqual([path, 500]);
        expect(text).toMatch(/SERVER.UNEXPECTED/);
      }
      const { status, text } = await town.as('nurse').get(`/people/${daughter}`);
      expect([status, text]).toEqual([500, expect.stringMatching(/SERVER.UNEXPECTED/)]);
    } finally {
      await town.superuser.query(GRANT_AGAIN);
    }
    expect((await town.as('nurse').get(`/cases/${caseId}`)).status).toBe(200);
  });

  it('survives the reading: a try is written though the transaction that refused it was taken back', async () => {
    await looks.forget();
    const answer = await town.as('teacher').ask('PUT', `/cases/${caseId}/family/${newId()}`, {});
    expect(answer.status).toBe(404);
    expect(await looks.all()).toMatchObject([{ outcome: 'refused', part: 'family', case_id: caseId }]);
  });

  it('could be forgotten by nobody: a route of a case that does not say what it shows does not start', async () => {
    await expect(
      createApi(town.api.environment, { root: withForgetful(town), clock: town.api.clock }),
    ).rejects.toThrow('Routes of a case without @Looks: ForgetfulController.secret');
  });
});

const GRANT_AGAIN = `grant insert (municipality_id, at, actor, service_id, role, stream, part, outcome, case_id, child_id,
  subject_id, listed, relation, purpose, covert, address) on access_log to stafett_app`;

@Controller('api/v1/cases')
class ForgetfulController {
  @Get(':id/secret')
  @Permission('case.read')
  secret(@Param('id') id: string): string {
    return id;
  }
}

@Module({})
class RootModule {}

function withForgetful(town: HttpTown): DynamicModule {
  return {
    module: RootModule,
    imports: [AppModule.forRoot(town.api.environment, town.api.clock)],
    controllers: [ForgetfulController],
  };
}
