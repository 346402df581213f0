import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../../src/common/ids.js';
import { type Answer, type Event, HttpTown } from '../../support/http-town.js';

/** A girl of nine with a mother and a father, whose log is open. */
describe('the family of a case', () => {
  let town: HttpTown;
  let caseId: string;
  let child: string;
  let mother: string;
  let father: string;

  beforeAll(async () => {
    town = await HttpTown.open();
  });
  afterAll(() => town?.close());
  beforeEach(async () => {
    const logged = await town
      .as('nurse')
      .logs(town.services.health, { kind: 'cannotSayYet' }, [
        { type: 'LEVEL_1_STARTED_ACUTELY', facts: { evaluateBy: '2026-09-10' }, texts: { reason: 'Haster' } },
      ]);
    caseId = logged.body.caseId;
    const found = await town.superuser.query('select child_id from bti_case where id = $1', [caseId]);
    child = found.rows[0].child_id;
    [mother, father] = [await born('1988-05-05'), await born('1986-02-02')];
    const nurse = { staffId: town.staff.nurse, serviceId: town.services.health };
    ok(await town.as('leader').records(caseId, { type: 'RELAY_HOLDER_NAMED', facts: nurse }));
    await state(mother);
    await state(father);
    ok(await nurses({ type: 'LOG_REQUESTED' }, yesOf({ role: 'guardian', personId: mother })));
  });

  const ok = (answer: Answer) => {
    expect(answer).toMatchObject({ status: 200 });
    return answer.body;
  };
  const born = async (birthDate: string): Promise<string> => {
    const { health: serviceId } = town.services;
    return (await town.as('nurse').post('/people', { kind: 'noNationalId', birthDate, serviceId })).body.id;
  };
  const nurses = (...events: Event[]) => town.as('nurse').records(caseId, ...events);
  const ask = (method: 'PUT' | 'DELETE', personId: string, body?: object) =>
    town.as('nurse').ask(method, `/cases/${caseId}/family/${personId}`, body);
  const state = async (personId: string, more: object = {}) => ok(await ask('PUT', personId, more));
  const reads = async (personId: string) =>
    (await town.as({ person: personId }).get(`/cases/${caseId}`)).status === 200;
  const consent = (givenBy: object[], more: object = {}): Event => ({
    type: 'CONSENT_GIVEN',
    facts: {
      consentId: newId(),
      services: [town.services.school],
      kinds: ['school', 'health'],
      givenBy,
      how: 'onPaper',
      validFrom: '2026-09-01',
      ...more,
    },
  });
  const yesOf = (...givenBy: object[]) => consent(givenBy);
  const closes = () =>
    nurses({
      type: 'CASE_DISCONTINUED',
      facts: { reason: 'moved', familyView: 'agrees' },
      texts: { reason: 'Flyttet' },
    });
  const fieldsOf = (answer: Answer) => {
    expect(answer.status).toBe(422);
    return answer.body.fields.map(({ path, code }: { path: string; code: string }) => [path, code]);
  };

  it('reads the log after its end, but not whoever is barred or taken out then', async () => {
    ok(await closes());
    expect([await reads(mother), await reads(father), await reads(child)]).toEqual([true, true, true]);
    await state(father, { barredFromInsight: true });
    expect([await reads(mother), await reads(father)]).toEqual([true, false]);
    expect((await ask('DELETE', mother, {})).status).toBe(200);
    expect([await reads(mother), await reads(child)]).toEqual([false, true]);
    await state(await born('1990-01-01'));
    const { rows } = await town.superuser.query(
      "select facts -> 'family' as family from case_event where case_id = $1 and type = 'FAMILY_CHANGED' order by number",
      [caseId],
    );
    // Somebody who is stated after the end never began to read.
    expect(rows.map(({ family }) => family.length)).toEqual([2, 1]);
  });

  it('loses what it read before when the case is taken up again', async () => {
    ok(await closes());
    ok(await nurses(yesOf({ role: 'guardian', personId: mother })));
    ok(await nurses({ type: 'CASE_REOPENED', texts: { reason: 'Strever igjen' } }));
    expect(await reads(father)).toBe(true);
    await state(father, { barredFromInsight: true });
    expect(await reads(father)).toBe(false);
  });

  it('stays as it was stated where nothing else is said', async () => {
    await state(father, { parentalResponsibility: false, barredFromInsight: true });
    const { members } = await state(father);
    expect(members.find((one: { personId: string }) => one.personId === father)).toMatchObject({
      parentalResponsibility: false,
      barredFromInsight: true,
    });
    expect(await reads(father)).toBe(false);
  });

  it('does not count the child among its guardians', async () => {
    expect(fieldsOf(await ask('PUT', child, {}))).toEqual([['personId', 'REFERENCE.IS_THE_CHILD']]);
  });

  it('changed by several at once is in the end what was stated', async () => {
    const others = await Promise.all(['1980-01-01', '1981-01-01', '1982-01-01'].map(born));
    await Promise.all([...others.map((one) => state(one)), state(father, { barredFromInsight: true })]);
    for (const one of others) expect(await reads(one)).toBe(true);
    expect(await reads(father)).toBe(false);
  });

  it('says yes and no by those who may: one with parental responsibility, named', async () => {
    const unnamed = await nurses(yesOf({ role: 'guardian' }));
    expect(fieldsOf(unnamed)).toEqual([['events[0].facts.givenBy.0.personId', 'FIELD.MISSING']]);
    const stranger = await nurses(yesOf({ role: 'guardian', personId: newId() }));
    expect(fieldsOf(stranger)).toEqual([['events[0].facts.givenBy.0.personId', 'REFERENCE.UNKNOWN']]);
    await state(father, { parentalResponsibility: false });
    expect(fieldsOf(await nurses(yesOf({ role: 'guardian', personId: father })))).toEqual([
      ['events[0].facts.givenBy.0.personId', 'REFERENCE.UNKNOWN'],
    ]);
    const asMother = await town
      .as({ person: mother })
      .records(caseId, consent([{ role: 'pregnantWoman', personId: mother }], { how: 'idPorten' }));
    expect(fieldsOf(asMother)).toContainEqual(['events[0].facts.givenBy', 'CONSENT.GIVER_MISSING']);
    expect(
      fieldsOf(
        await nurses({ type: 'CONSENT_REFUSED', facts: { by: { role: 'youngPerson', personId: mother } } }),
      ),
    ).toEqual([['events[0].facts.by.personId', 'REFERENCE.UNKNOWN']]);
  });

  it('does not consent for a child in care: child protection does', async () => {
    const client = town.as('nurse');
    expect(
      await town.as('teacher').ask('PUT', `/cases/${caseId}/family/child`, { inCare: true }),
    ).toMatchObject({
      status: 404,
    });
    const before = ok(await client.ask('PUT', `/cases/${caseId}/family/child`, { inCare: true }));
    expect(before).toEqual({ inCare: true });
    const mothers = await nurses(yesOf({ role: 'guardian', personId: mother }));
    expect(fieldsOf(mothers)).toEqual([['events[0].facts.givenBy', 'CONSENT.GIVER_MISSING']]);
    ok(await nurses(yesOf({ role: 'childProtection' })));
    ok(await client.ask('PUT', `/cases/${caseId}/family/child`, { inCare: false }));
    expect((await nurses(yesOf({ role: 'guardian', personId: mother }))).status).toBe(200);
    const { members } = await state(father);
    expect(members).toHaveLength(2);
  });

  it('stops sharing by the no of one guardian to what the other has said yes to', async () => {
    const refused = { type: 'CONSENT_REFUSED', facts: { by: { role: 'guardian', personId: father } } };
    ok(await town.as({ person: father }).records(caseId, refused));
    const { body } = await town.as('nurse').get(`/cases/${caseId}`);
    expect(body.consents).toEqual([expect.objectContaining({ status: 'objected' })]);
  });
});

describe('a child that is not born', () => {
  let town: HttpTown;
  beforeAll(async () => {
    town = await HttpTown.open();
  });
  afterAll(() => town?.close());

  it('is spoken for by the woman who carries it, and not by the father', async () => {
    const { health: serviceId } = town.services;
    const nurse = town.as('nurse');
    const { caseId } = (await nurse.logs(serviceId, { kind: 'unborn' })).body;
    const made = await nurse.post('/people', { kind: 'noNationalId', birthDate: '1990-01-01', serviceId });
    const father = made.body.id;
    await nurse.ask('PUT', `/cases/${caseId}/family/${father}`, {});
    const given = await nurse.records(caseId, {
      type: 'CONSENT_GIVEN',
      facts: {
        consentId: newId(),
        services: [],
        kinds: ['health'],
        givenBy: [{ role: 'pregnantWoman', personId: father }],
        how: 'onPaper',
        validFrom: '2026-09-01',
      },
    });
    expect(given).toMatchObject({
      status: 422,
      body: { fields: [{ path: 'events[0].facts.givenBy.0.personId', code: 'REFERENCE.UNKNOWN' }] },
    });
  });
});
