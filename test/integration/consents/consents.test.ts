import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../../src/common/ids.js';
import { type Answer, type Event, HttpTown } from '../../support/http-town.js';
import { OutboxHand } from '../../support/outbox-hand.js';

/** A girl with a mother and a father, and a second service that takes part. */
describe('consents over HTTP', () => {
  let town: HttpTown;
  let hand: OutboxHand;
  let caseId: string;
  let child: string;
  let mother: string;
  let father: string;

  beforeAll(async () => {
    town = await HttpTown.open();
    hand = await OutboxHand.beside(town.api);
  }, 60_000);
  afterAll(async () => {
    await hand?.close();
    await town?.close();
  });

  const ok = (answer: Answer) => {
    if (answer.status >= 300) throw new Error(`${answer.status} ${answer.text}`);
    return answer.body;
  };
  const born = async (birthDate: string): Promise<string> => {
    const { health: serviceId } = town.services;
    return ok(await town.as('nurse').post('/people', { kind: 'noNationalId', birthDate, serviceId })).id;
  };
  const guardian = (personId: string) => ({ role: 'guardian', personId });
  const consent = (givenBy: object[], more: object = {}, texts: Record<string, string> = {}): Event => ({
    type: 'CONSENT_GIVEN',
    facts: {
      consentId: newId(),
      services: [town.services.school],
      kinds: ['school', 'health'],
      givenBy,
      how: 'onScreen',
      shown: { text: 'sharing', version: 1, language: 'ar' },
      validFrom: '2026-09-01',
      ...more,
    },
    texts: { signedBy: 'Mor Elvestein', ...texts },
  });
  const nurses = (...events: Event[]) => town.as('nurse').records(caseId, ...events);
  const asPerson = (person: string, ...events: Event[]) => town.as({ person }).records(caseId, ...events);
  const states = (personId: string, more: object = {}) =>
    town.as('nurse').ask('PUT', `/cases/${caseId}/family/${personId}`, more);
  const wrong = (answer: Answer) =>
    answer.body.fields.map((one: { path: string; code: string }) => `${one.path} ${one.code}`);
  const reads = async (who: Parameters<HttpTown['as']>[0]) =>
    (await town.as(who).get(`/cases/${caseId}`)).body?.content === true;

  /** @returns id of the consent that the second service takes part on */
  async function openedFor(birthDate: string): Promise<string> {
    const { health, school } = town.services;
    const nurse = town.as('nurse');
    child = await born(birthDate);
    const rise = {
      type: 'LEVEL_2_STARTED_ACUTELY',
      facts: { evaluateBy: '2026-09-10' },
      texts: { reason: 'x' },
    };
    caseId = ok(await nurse.logs(health, { kind: 'cannotSayYet', name: 'Ylva Testjente' }, [rise])).caseId;
    await town.superuser.query(
      'update person set birth_date = $2 where id = (select child_id from bti_case where id = $1)',
      [caseId, birthDate],
    );
    [mother, father] = [await born('1988-05-05'), await born('1986-02-02')];
    const holder = { staffId: town.staff.nurse, serviceId: health };
    ok(await town.as('leader').records(caseId, { type: 'RELAY_HOLDER_NAMED', facts: holder }));
    for (const one of [mother, father]) ok(await states(one));
    const given = consent([guardian(mother), guardian(father)]);
    ok(await nurses({ type: 'LOG_REQUESTED' }, given));
    const facts = { referralId: newId(), serviceId: school, named: true, kinds: ['school'] };
    ok(await nurses({ type: 'REFERRAL_SENT', facts, texts: { question: 'Vil dere delta?' } }));
    ok(
      await town.as('head').records(caseId, {
        type: 'REFERRAL_ACCEPTED',
        facts: { referralId: facts.referralId, staffId: town.staff.teacher },
      }),
    );
    return String(given.facts!.consentId);
  }

  describe('that are given', () => {
    beforeAll(() => openedFor('2017-03-01'));

    it('say what was shown, in which language, and refuse a text that there is not', async () => {
      const shown = { text: 'sharing', version: 1, language: 'ar' };
      const given = consent([guardian(mother)], { shown });
      ok(await nurses(given));
      const { rows } = await town.superuser.query(
        `select facts from case_event where case_id = $1 and facts->>'consentId' = $2`,
        [caseId, given.facts!.consentId],
      );
      expect(rows[0].facts.shown).toEqual(shown);
      for (const other of [{ version: 2 }, { language: 'fi' }, { text: 'another' }])
        expect(wrong(await nurses(consent([guardian(mother)], { shown: { ...shown, ...other } })))).toEqual([
          'events[0].facts.shown REFERENCE.UNKNOWN',
        ]);
    });

    it('are never dated in the future', async () => {
      expect(wrong(await nurses(consent([guardian(mother)], { validFrom: '2026-09-02' })))).toContain(
        'events[0].facts.validFrom DATE.IN_THE_FUTURE',
      );
    });

    it('by ID-porten are given by the guardian alone, with how they logged in', async () => {
      expect(wrong(await nurses(consent([guardian(mother)], { how: 'idPorten' })))).toEqual([
        'events[0].facts.how CONSENT.NOT_THIS_WAY',
      ]);
      expect(wrong(await asPerson(mother, consent([guardian(mother)])))).toEqual([
        'events[0].facts.how CONSENT.NOT_THIS_WAY',
      ]);
      const given = consent([guardian(mother)], { how: 'idPorten' });
      expect((await asPerson(father, given)).status).toBe(403);
      ok(await asPerson(mother, given));
      const { rows } = await town.superuser.query(
        `select facts->'signedIn' as "signedIn" from case_event where case_id = $1 and facts->>'consentId' = $2`,
        [caseId, given.facts!.consentId],
      );
      expect(rows[0].signedIn).toHaveProperty('acr');
      const claimed = consent([guardian(mother)], { how: 'idPorten', signedIn: { acr: 'high' } });
      expect(wrong(await asPerson(mother, claimed))).toEqual(['events[0].facts.signedIn FIELD.UNKNOWN']);
    });

    it('orally name a witness', async () => {
      expect(wrong(await nurses(consent([guardian(mother)], { how: 'orally' })))).toEqual([
        'events[0].texts.witness TEXT.MISSING',
      ]);
      ok(await nurses(consent([guardian(mother)], { how: 'orally' }, { witness: 'Rektor' })));
    });

    it('are given by a stated representative in the guardians’ place, and never by foster parents', async () => {
      const [representative, foster] = [await born('1970-01-01'), await born('1975-01-01')];
      const unnamed = await nurses(consent([{ role: 'representative' }]));
      expect(wrong(unnamed)).toEqual(['events[0].facts.givenBy.0.personId FIELD.MISSING']);
      const asked = { role: 'representative', personId: representative };
      expect(wrong(await nurses(consent([asked])))).toEqual([
        'events[0].facts.givenBy.0.personId REFERENCE.UNKNOWN',
      ]);
      expect(ok(await states(representative, { relation: 'representative' })).members).toContainEqual({
        personId: representative,
        relation: 'representative',
        parentalResponsibility: false,
        barredFromInsight: false,
        isPregnant: false,
      });
      ok(await states(foster, { relation: 'fosterParent', parentalResponsibility: true }));
      ok(await asPerson(representative, consent([asked], { how: 'idPorten' })));
      expect(await reads({ person: foster })).toBe(true);
      for (const role of ['guardian', 'representative', 'youngPerson'])
        expect(
          (await asPerson(foster, consent([{ role, personId: foster }], { how: 'idPorten' }))).status,
        ).toBe(403);
      const no = { type: 'GUARDIAN_OBJECTED', facts: { by: guardian(foster) } };
      expect((await asPerson(foster, no)).status).toBe(403);
      expect(wrong(await nurses(consent([guardian(foster)])))).toEqual([
        'events[0].facts.givenBy.0.personId REFERENCE.UNKNOWN',
      ]);
      ok(await asPerson(foster, { type: 'NOTE_WRITTEN', texts: { note: 'Hun sover bedre.' } }));
    });
  });

  describe('of a girl of fourteen', () => {
    beforeAll(() => openedFor('2012-01-15'));

    it('are renewed in time before fifteen, and end for others the day before eighteen', async () => {
      const { rows } = await town.superuser.query(
        `select due_date::text as due from follow_up where case_id = $1 and kind = 'consent.renewAtAge'`,
        [caseId],
      );
      expect(rows).toEqual([{ due: '2026-12-16' }]);
      const { body } = await town.as({ person: child }).get(`/cases/${caseId}`);
      expect(body).toBeDefined();
    });
  });

  describe('that are withdrawn when the address of the child is protected', () => {
    it('leave no name to anybody', async () => {
      const consentId = await openedFor('2017-03-01');
      const readers = [{ kind: 'staff', id: town.staff.teacher }];
      const set = { type: 'PROTECTION_SET', facts: { code: 6, readers }, texts: { reason: 'x' } };
      ok(await nurses(set));
      ok(await nurses({ type: 'CONSENT_WITHDRAWN', facts: { consentId, by: guardian(mother) } }));
      await hand.empties();
      const left = 'sharing_end where case_id = $1';
      expect(await town.count(left, [caseId])).toBe(1);
      expect(await town.count(`${left} and sealed_name is not null`, [caseId])).toBe(0);
      await town.superuser.query('delete from sharing_end');
      await town.superuser.query('delete from outbox');
    });
  });

  describe('that are withdrawn', () => {
    let consentId: string;
    beforeAll(async () => {
      consentId = await openedFor('2017-03-01');
    });
    const ends = (who: 'teacher' | 'head' | 'nurse' | 'leader') => town.as(who).get('/sharing-ends');

    it('end the other service’s access in the same step', async () => {
      expect(await reads('teacher')).toBe(true);
      const by = guardian(mother);
      ok(await asPerson(mother, { type: 'CONSENT_WITHDRAWN', facts: { consentId, by } }));
      const [hidden, unknown] = await Promise.all(
        [caseId, newId()].map((id) => town.as('teacher').get(`/cases/${id}`)),
      );
      expect({ ...hidden!.body, requestId: '' }).toEqual({ ...unknown!.body, requestId: '' });
      expect(
        await town.count('case_access where case_id = $1 and service_id = $2', [
          caseId,
          town.services.school,
        ]),
      ).toBe(0);
    });

    it('leave the service what it must see to, in the words of the guide, and nobody else', async () => {
      await hand.empties();
      const [end] = (await ends('teacher')).body;
      expect(end).toMatchObject({
        why: 'withdrawn',
        service: { id: town.services.school },
        child: 'Ylva Testjente',
        tookPart: ['teacher'],
        dueDate: '2026-09-15',
        overdue: false,
        whatToDo: expect.arrayContaining([expect.objectContaining({ id: 'deleteCopies' })]),
      });
      expect((await ends('head')).body).toEqual([{ ...end, child: null }]);
      expect((await ends('nurse')).body).toEqual([]);
      expect((await ends('leader')).body).toEqual([]);
      expect(JSON.stringify(end)).not.toContain(caseId);
      const { rows } = await town.superuser.query(
        `select payload from outbox where payload->>'about' = 'sharing.ended'`,
      );
      expect(rows).toEqual([{ payload: expect.objectContaining({ to: `service:${town.services.school}` }) }]);
    });

    it('leave no name once the address of the child is protected', async () => {
      const named = 'sharing_end where case_id = $1 and sealed_name is not null';
      expect(await town.count(named, [caseId])).toBe(1);
      const { rows } = await town.superuser.query('select * from sharing_end where case_id = $1', [caseId]);
      const lifted = { type: 'PROTECTION_LIFTED', texts: { reason: 'x' } };
      const set = { type: 'PROTECTION_SET', facts: { code: 6, readers: [] }, texts: { reason: 'x' } };
      ok(await nurses(set));
      expect(await town.count(named, [caseId])).toBe(0);
      expect((await ends('teacher')).body).toMatchObject([{ id: rows[0].id, child: null }]);
      ok(await nurses(lifted));
    });

    it('are answered by the service, and the case is told, and the name is gone', async () => {
      const [{ id }] = (await ends('head')).body;
      const url = `/sharing-ends/${id}/handled`;
      expect((await town.as('nurse').post(url, { done: ['deleted'] })).status).toBe(404);
      expect((await town.as('teacher').post(url, { done: [] })).status).toBe(400);
      expect((await town.as('teacher').post(url, { done: ['deleted', 'keptByLaw'] })).status).toBe(204);
      expect((await town.as('teacher').post(url, { done: ['deleted'] })).status).toBe(404);
      expect((await ends('teacher')).body).toEqual([]);
      expect(await town.count('sharing_end where sealed_name is not null or wrapped_key is not null')).toBe(
        0,
      );
      await hand.empties();
      await hand.empties();
      const { body } = await town.as({ person: mother }).get(`/cases/${caseId}/history`);
      expect(body.items.filter(({ type }: { type: string }) => type === 'COPIES_HANDLED')).toMatchObject([
        { facts: { serviceId: town.services.school, done: ['deleted', 'keptByLaw'] } },
      ]);
      expect(
        await town.count(`follow_up where case_id = $1 and kind = 'sharing.tidyUp' and status = 'open'`, [
          caseId,
        ]),
      ).toBe(0);
    });

    it('and given again leave nothing to see to', async () => {
      const anew = consent([guardian(mother)]);
      ok(await nurses(anew));
      ok(
        await nurses({
          type: 'CONSENT_WITHDRAWN',
          facts: { consentId: anew.facts!.consentId, by: guardian(mother) },
        }),
      );
      await hand.empties();
      expect((await ends('teacher')).body).toHaveLength(1);
      ok(await nurses(consent([guardian(mother)])));
      await hand.empties();
      expect((await ends('teacher')).body).toEqual([]);
    });
  });

  it('refused, paused and withdrawn are three things, each with its own words', async () => {
    const consentId = await openedFor('2017-03-01');
    const state = async () => {
      const { consentState, consentMeaning } = (await town.as('nurse').get(`/cases/${caseId}`)).body;
      return [consentState, consentMeaning?.nb] as const;
    };
    const seen = [await state()];
    ok(await asPerson(father, { type: 'GUARDIAN_OBJECTED', facts: { by: guardian(father) } }));
    seen.push(await state());
    ok(
      await nurses({
        type: 'OBJECTION_SETTLED',
        facts: { outcome: 'sharingResumes' },
        texts: { reason: 'Enige' },
      }),
    );
    ok(await nurses({ type: 'CONSENT_WITHDRAWN', facts: { consentId, by: guardian(mother) } }));
    seen.push(await state());
    ok(await asPerson(mother, { type: 'CONSENT_REFUSED', facts: { by: guardian(mother) } }));
    seen.push(await state());
    expect(seen.map(([state]) => state)).toEqual(['given', 'paused', 'withdrawn', 'refused']);
    expect(new Set(seen.map(([, words]) => words)).size).toBe(4);
  });

  it('are shown in the language of those who sign', async () => {
    const text = (language: string) => town.as('nurse').get(`/consent-texts/sharing?language=${language}`);
    expect((await text('ar')).body).toMatchObject({
      direction: 'rtl',
      draft: true,
      version: 1,
      name: 'العربية',
    });
    expect((await text('nn')).body).toMatchObject({ direction: 'ltr' });
    expect(await text('fi')).toMatchObject({
      status: 404,
      body: { allowed: expect.arrayContaining(['ti', 'tr']) },
    });
    expect((await town.as({ person: mother }).get('/consent-texts/sharing?language=so')).status).toBe(200);
    expect((await town.as('manager').get('/consent-texts/sharing')).status).toBe(403);
  });
});
