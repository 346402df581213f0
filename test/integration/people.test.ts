import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../src/common/ids.js';
import { syntheticNationalId } from '../../src/demo/national-id.js';
import { HttpTown } from '../support/http-town.js';
import { LooksOfTown } from '../support/looks-of-town.js';

describe('people', () => {
  let town: HttpTown;
  let place = 0;
  const someChild = () => syntheticNationalId('2016-04-12', 'female', (place += 1));

  beforeAll(async () => {
    town = await HttpTown.open();
  });
  afterAll(() => town?.close());

  it('a child that another service knows is found or made with the same answer', async () => {
    const nationalId = someChild();
    await town
      .as('nurse')
      .logs(town.services.health, { kind: 'nationalId', nationalId, name: 'Ingrid Synne Moe' });
    const teacher = town.as('teacher');
    const log = (id: string) => teacher.logs(town.services.school, { kind: 'nationalId', nationalId: id });
    const [known, unknown] = [await log(nationalId), await log(someChild())];
    expect(known.status).toBe(201);
    const shape = ({ body, headers }: typeof known) => [
      Object.keys(body),
      body.entries,
      Object.keys(headers).sort(),
    ];
    expect(shape(known)).toEqual(shape(unknown));
    const seen = await teacher.get(`/cases/${known.body.caseId}`);
    // The name is the one the other service wrote, so it is not told.
    expect(seen.body.child).toEqual({
      id: expect.any(String),
      kind: 'identified',
      birthDate: '2016-04-12',
      name: null,
    });
    expect(await town.count('opened_log')).toBe(0);
  });

  it('the same number gives the same id, typed as people type it', async () => {
    const nationalId = someChild();
    const make = async (text: string) =>
      (
        await town
          .as('nurse')
          .post('/people', { kind: 'nationalId', nationalId: text, serviceId: town.services.health })
      ).body.id;
    const id = await make(nationalId);
    expect(await make(`${nationalId.slice(0, 6)} ${nationalId.slice(6)}`)).toBe(id);
    expect(await make(someChild())).not.toBe(id);
    expect(await town.as('nurse').get(`/people/${id}`)).toMatchObject({ status: 404 });
  });

  it('whoever asks by a number leaves one look, of a child that is known as of one that is not', async () => {
    const looks = new LooksOfTown(town);
    const known = someChild();
    const { health: serviceId } = town.services;
    await town.as('nurse').logs(serviceId, { kind: 'nationalId', nationalId: known, name: 'Ola Moe' });
    const left: object[] = [];
    for (const nationalId of [known, someChild()])
      for (const name of [undefined, 'Kari Noe']) {
        await looks.forget();
        const asked = { kind: 'nationalId', nationalId, serviceId, name };
        const { status, body } = await town.as('colleague').post('/people', asked);
        expect(status).toBe(201);
        const [look, ...more] = await looks.all();
        expect([look, more]).toMatchObject([
          { actor: `staff:${town.staff.colleague}`, part: 'person', stream: 'list', outcome: 'shown' },
          [],
        ]);
        expect(look!.listed).toEqual([body.id]);
        expect([look!.case_id, look!.subject_id, look!.relation]).toEqual([null, null, null]);
        left.push({ ...look, id: null, at: null, written_in: null, listed: null });
      }
    expect(left.slice(1)).toEqual([left[0], left[0], left[0]]);
  });

  it('a wrong number is told where it stands in the request, and what a right one is', async () => {
    const wrong = { kind: 'nationalId', nationalId: '12345678910' };
    const right = { code: 'FIELD.IS_NATIONAL_ID', allowed: [{ pattern: '^[0-9]{11}$', checkDigits: 2 }] };
    const nurse = town.as('nurse');
    expect((await nurse.logs(town.services.health, wrong)).body).toMatchObject({
      code: 'PERSON.NATIONAL_ID_WRONG',
      fields: [{ path: 'child.nationalId', ...right }],
    });
    expect((await nurse.post('/people', { ...wrong, serviceId: town.services.health })).body).toMatchObject({
      code: 'PERSON.NATIONAL_ID_WRONG',
      fields: [{ path: 'nationalId', ...right }],
    });
  });

  it('a colleague with the number does not write over the name in a case that is not theirs', async () => {
    const nationalId = someChild();
    const person = { kind: 'nationalId', nationalId, serviceId: town.services.health };
    const nurse = town.as('nurse');
    const logged = await nurse.logs(town.services.health, {
      ...person,
      serviceId: undefined,
      name: 'Ola Moe',
    });
    const named = async () => (await nurse.get(`/cases/${logged.body.caseId}`)).body.child.name;
    const colleague = town.as('colleague');
    expect((await colleague.post('/people', { ...person, name: 'Kari Noe' })).status).toBe(201);
    await colleague.logs(town.services.health, { ...person, serviceId: undefined, name: 'Kari Noe' });
    expect(await named()).toBe('Ola Moe');
    await nurse.post('/people', { ...person, name: 'Ola Moen' });
    expect(await named()).toBe('Ola Moen');
  });

  it('whoever has taken over the case puts right the name that its author wrote', async () => {
    const nationalId = someChild();
    const child = { kind: 'nationalId', nationalId, name: 'Ola Moe' };
    const { body } = await town
      .as('nurse')
      .logs(town.services.health, child, [
        { type: 'LEVEL_1_STARTED_ACUTELY', facts: { evaluateBy: '2026-09-10' }, texts: { reason: 'Haster' } },
      ]);
    const holder = { staffId: town.staff.colleague, serviceId: town.services.health };
    const leader = town.as('leader');
    const named = await leader.records(body.caseId, { type: 'RELAY_HOLDER_NAMED', facts: holder });
    expect(named.status).toBeLessThan(300);
    const colleague = town.as('colleague');
    await colleague.post('/people', { ...child, name: 'Ola Moen', serviceId: town.services.health });
    expect((await colleague.get(`/cases/${body.caseId}`)).body.child.name).toBe('Ola Moen');
  });

  it('are searched within the cases one sees, by number or by parts of the name', async () => {
    const nationalId = someChild();
    await town
      .as('nurse')
      .logs(town.services.health, { kind: 'nationalId', nationalId, name: 'Åse-Marie Østby' });
    const found = async (who: 'nurse' | 'teacher' | 'leader', search: object) =>
      (await town.as(who).post('/people/searches', search)).body;
    const child = [expect.objectContaining({ name: 'Åse-Marie Østby', birthDate: '2016-04-12' })];
    expect(await found('nurse', { nationalId })).toEqual(child);
    for (const name of ['østby', 'ÅSE', 'marie Østby', 'østby, åse'])
      expect(await found('nurse', { name })).toEqual(child);
    expect(await found('nurse', { name: 'øst' })).toEqual([]);
    for (const who of ['teacher', 'leader'] as const) {
      expect(await found(who, { nationalId })).toEqual([]);
      expect(await found(who, { name: 'østby' })).toEqual([]);
    }
    expect(await found('nurse', { nationalId: someChild() })).toEqual([]);
    expect(await found('nurse', { nationalId: '12345678910' })).toEqual([]);
  });

  it('a person whom one may not know of answers as one who is not there', async () => {
    const logged = await town
      .as('nurse')
      .logs(town.services.health, { kind: 'nationalId', nationalId: someChild() });
    const { body } = await town.as('nurse').get(`/cases/${logged.body.caseId}`);
    expect(await town.as('nurse').get(`/people/${body.child.id}`)).toMatchObject({ status: 200 });
    const [hidden, unknown] = await Promise.all(
      [body.child.id, newId()].map((id) => town.as('teacher').get(`/people/${id}`)),
    );
    expect(hidden!.status).toBe(404);
    expect({ ...hidden!.body, requestId: '' }).toEqual({ ...unknown!.body, requestId: '' });
  });

  it.each([
    [{ kind: 'nationalId', serviceId: 'health' }, 400, 'REQUEST.INVALID'],
    [{ kind: 'clone', serviceId: 'health' }, 400, 'REQUEST.INVALID'],
    [{ kind: 'noNationalId', birthDate: '12.04.2016', serviceId: 'health' }, 400, 'REQUEST.INVALID'],
    [{ kind: 'noNationalId', birthDate: '2016-02-30', serviceId: 'health' }, 400, 'REQUEST.INVALID'],
    [{ kind: 'unborn', serviceId: 'school' }, 403, 'PERSON.NOT_YOUR_SERVICE'],
  ])('%j is refused', async (person, status, code) => {
    const serviceId = town.services[person.serviceId as 'health'];
    expect(await town.as('nurse').post('/people', { ...person, serviceId })).toMatchObject({
      status,
      body: { code },
    });
  });

  it('neither number nor name stands in clear in the database', async () => {
    const nationalId = someChild();
    await town
      .as('nurse')
      .logs(town.services.health, { kind: 'nationalId', nationalId, name: 'Torbjørn Uvanlig' });
    const { rows } = await town.superuser.query(
      `select concat((select json_agg(p) from person p), (select json_agg(n) from person_name n),
        (select json_agg(n) from person_name_part n), (select json_agg(r) from receipt r)) as everything`,
    );
    expect(rows[0].everything).not.toMatch(new RegExp(`${nationalId}|Uvanlig`));
    const hex = Buffer.from(nationalId).toString('hex');
    expect(rows[0].everything).not.toContain(hex);
  });
});

describe('the directory', () => {
  let town: HttpTown;
  beforeAll(async () => {
    town = await HttpTown.open();
  });
  afterAll(() => town?.close());

  it('lists the services, and who works in one', async () => {
    const { body } = await town.as('nurse').get('/services');
    const unset = { calendar: null, guide: null };
    expect(body).toEqual(
      expect.arrayContaining([
        { id: town.services.gp, kind: 'gp', name: 'Fastlegen', outside: true, ...unset },
        { id: town.services.school, kind: 'school', name: 'Solvik skole', outside: false, ...unset },
      ]),
    );
    const staff = await town.as('nurse').get(`/services/${town.services.health}/staff`);
    expect(staff.body.map(({ name }: { name: string }) => name)).toEqual(['colleague', 'leader', 'nurse']);
    expect(await town.as('nurse').get(`/services/${newId()}/staff`)).toMatchObject({
      status: 404,
      body: { code: 'DIRECTORY.NO_SUCH_SERVICE' },
    });
  });
});
