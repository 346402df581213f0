import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { newId } from '../../../src/common/ids.js';
import { type Answer, type Event, HttpTown } from '../../support/http-town.js';

jest.setTimeout(60_000);

/** A boy of thirteen whose log is open to his mother, his father and himself. */
describe('what is kept from guardians', () => {
  let town: HttpTown;
  let caseId: string;
  let child: string;
  let mother: string;
  let father: string;

  const ok = (answer: Answer) => {
    expect(answer).toMatchObject({ status: 200 });
    return answer.body;
  };
  const fieldsOf = (answer: Answer) => {
    expect(answer.status).toBe(422);
    return answer.body.fields.map(({ path, code }: { path: string; code: string }) => [path, code]);
  };
  const nurse = (...events: object[]) => town.as('nurse').records(caseId, ...(events as Event[]));
  const by = (person: string) => town.as({ person });
  const note = (text: string, more: object = {}) => ({
    type: 'NOTE_WRITTEN',
    texts: { note: text },
    ...more,
  });
  const entryOf = (answer: Answer): number => ok(answer).entries.at(-1).number;
  const born = async (birthDate: string): Promise<string> => {
    const asked = { kind: 'noNationalId', birthDate, serviceId: town.services.health };
    return (await town.as('nurse').post('/people', asked)).body.id;
  };
  const seenBy = async (person: string) => {
    const { body, etag } = await by(person).get(`/cases/${caseId}`);
    const { items } = ok(await by(person).get(`/cases/${caseId}/history?limit=500`));
    const list = ok(await by(person).get('/cases')).items;
    const plan = ok(await by(person).get(`/cases/${caseId}/plan`));
    return { view: body, etag, items, list, plan };
  };
  const keep = (entry: number, more: object = {}) => ({
    type: 'ENTRY_KEPT_FROM_GUARDIANS',
    facts: { entry, ground: 'dangerToChild', reviewBy: '2026-11-01', ...more },
    texts: { reason: 'Far har truet' },
  });

  beforeAll(async () => {
    town = await HttpTown.open();
    const acutely = {
      type: 'LEVEL_1_STARTED_ACUTELY',
      facts: { evaluateBy: '2026-09-10' },
      texts: { reason: 'Haster' },
    };
    const logged = await town.as('nurse').logs(town.services.health, { kind: 'cannotSayYet' }, [acutely]);
    caseId = logged.body.caseId;
    const found = await town.superuser.query('select child_id from bti_case where id = $1', [caseId]);
    child = found.rows[0].child_id;
    await town.superuser.query(`update person set birth_date = '2013-03-03' where id = $1`, [child]);
    const facts = { staffId: town.staff.nurse, serviceId: town.services.health };
    ok(await town.as('leader').records(caseId, { type: 'RELAY_HOLDER_NAMED', facts }));
    [mother, father] = [await born('1985-05-05'), await born('1984-04-04')];
    for (const guardian of [mother, father])
      ok(await town.as('nurse').ask('PUT', `/cases/${caseId}/family/${guardian}`, {}));
    const consent = {
      consentId: newId(),
      services: [],
      kinds: ['health'],
      givenBy: [{ role: 'guardian', personId: mother }],
      how: 'onPaper',
      validFrom: '2026-09-01',
    };
    ok(await nurse({ type: 'CONSENT_GIVEN', facts: consent }, { type: 'LOG_REQUESTED' }));
  });
  afterAll(() => town?.close());

  it('leaves no trace of an entry that is kept for danger: no gap, no date, no version, no count', async () => {
    const before = await seenBy(father);
    const entry = entryOf(await nurse(note('Sagt i fortrolighet')));
    const shown = await seenBy(father);
    expect(shown.items).toHaveLength(before.items.length + 1);
    ok(await nurse(keep(entry, { from: [father] })));
    expect(await seenBy(father)).toEqual(before);
    expect((await seenBy(mother)).items.map(({ texts }: { texts: object }) => texts)).toContainEqual({
      note: 'Sagt i fortrolighet',
    });
    const after = entryOf(await nurse(note('Neste')));
    const { items } = await seenBy(father);
    expect(items.at(-1)).toMatchObject({ number: items.length, texts: { note: 'Neste' } });
    expect(after).toBeGreaterThan(items.length);
  });

  it('tells no date by what is overdue, nor by the order of the list or its pages', async () => {
    const { body } = await town.as('nurse').logs(town.services.health, { kind: 'cannotSayYet' }, []);
    await town.superuser.query(
      `insert into case_access (municipality_id, case_id, principal, relation, content, next_due)
       values ($1, $2, $3, 'guardian', true, '2026-07-01')`,
      [town.arranged.id, body.caseId, `person:${father}`],
    );
    const due = async (date: string) =>
      town.superuser.query(`update case_access set next_due = $2 where case_id = $1`, [caseId, date]);
    const read = async (query: string) => ok(await by(father).get(`/cases?${query}`));
    const ids = async (query: string) => (await read(query)).items.map(({ id }: { id: string }) => id);
    const { rows } = await town.superuser.query(
      'select next_due::text as due from case_access where case_id = $1 limit 1',
      [caseId],
    );
    for (const hidden of ['2026-01-01', '2027-01-01']) {
      await due(hidden);
      expect(await ids('overdue=true')).toEqual([]);
      expect(await ids('')).toEqual([caseId, body.caseId].sort());
      const first = await read('limit=1');
      expect([first.items[0].id, ...(await ids(`limit=1&after=${first.next}`))]).toEqual(
        [caseId, body.caseId].sort(),
      );
    }
    await due(rows[0].due);
    await town.superuser.query('delete from case_access where case_id = $1 and principal = $2', [
      body.caseId,
      `person:${father}`,
    ]);
  });

  it('does not make stale what the guardian has seen', async () => {
    const { etag } = await by(father).get(`/cases/${caseId}`);
    const entry = entryOf(await nurse(note('Skjult straks')));
    ok(await nurse(keep(entry, { from: [father] })));
    const objection = { type: 'GUARDIAN_OBJECTED', facts: { by: { role: 'guardian', personId: father } } };
    const answer = await by(father).post(
      `/cases/${caseId}/events`,
      { events: [objection] },
      { 'if-match': etag },
    );
    expect(ok(answer).entries[0].number).toBe((await seenBy(father)).items.length);
    ok(
      await nurse({
        type: 'OBJECTION_SETTLED',
        facts: { outcome: 'sharingResumes' },
        texts: { reason: 'Enige' },
      }),
    );
  });

  it('keeps with a goal all that is said of it, also later', async () => {
    const goalId = newId();
    const before = await seenBy(father);
    const entry = entryOf(
      await nurse({ type: 'GOAL_SET', facts: { goalId }, texts: { goal: 'Trygg hjemme' } }),
    );
    ok(
      await nurse({
        type: 'INTERVENTION_PLANNED',
        facts: {
          interventionId: newId(),
          goalId,
          kind: 'conversation',
          responsible: { kind: 'staff', id: town.staff.nurse },
          serviceId: town.services.health,
          from: '2026-09-01',
          evaluateBy: '2026-09-03',
        },
        texts: { what: 'Samtaler' },
      }),
    );
    ok(await nurse(keep(entry, { from: [father] })));
    ok(await nurse({ type: 'GOAL_REACHED', facts: { goalId }, texts: { note: 'Bedre' } }));
    expect(await seenBy(father)).toEqual(before);
    expect((await seenBy(mother)).plan.goals).toHaveLength(1);
  });

  it('says nothing of a consent that is kept: it is none to name, to answer or to take back', async () => {
    const [given, asked] = [newId(), newId()];
    const of = { services: [], kinds: ['health'] };
    const givenBy = [{ role: 'guardian', personId: mother }];
    const when = { how: 'onPaper', validFrom: '2026-09-01' };
    const kept = [
      { type: 'CONSENT_GIVEN', facts: { consentId: given, ...of, givenBy, ...when } },
      { type: 'CONSENT_ASKED', facts: { consentId: asked, ...of } },
    ];
    for (const event of kept) ok(await nurse(keep(entryOf(await nurse(event)), { from: [father] })));
    const his = { role: 'guardian', personId: father };
    for (const [type, hidden, more] of [
      ['CONSENT_WITHDRAWN', given, {}],
      ['CONSENT_AGREED', asked, { how: 'idPorten' }],
      ['CONSENT_REFUSED', asked, {}],
    ] as const) {
      const named = async (consentId: string) => {
        const event = { type, facts: { consentId, by: his, ...more } };
        const { status, body } = await by(father).records(caseId, event);
        return { status, body: { ...body, requestId: '' } };
      };
      const refused = await named(hidden);
      expect([type, refused]).toEqual([type, await named(newId())]);
      expect(refused.status).toBeGreaterThanOrEqual(400);
      expect(JSON.stringify(refused)).not.toMatch(new RegExp(`${given}|${asked}`));
    }
    ok(await nurse({ type: 'CONSENT_NO_LONGER_ASKED', facts: { consentId: asked } }));
  });

  it('is looked at again, by whoever drives the case and nobody of the family', async () => {
    const follows = ok(await town.as('nurse').get(`/cases/${caseId}/follow-ups`));
    expect(follows).toContainEqual(
      expect.objectContaining({ kind: 'keptEntry.review', dueDate: '2026-11-02' }),
    );
    const found = await nurse(keep(1, { reviewBy: '2027-09-01' }));
    expect(fieldsOf(found)).toEqual([['events[0].facts.reviewBy', 'DATE.TOO_LATE']]);
    const without = await nurse({ ...keep(1), texts: {} });
    expect(fieldsOf(without)).toEqual([['events[0].texts.reason', 'TEXT.MISSING']]);
  });

  it('is shown again with a reason, and what kept it is not', async () => {
    const entry = entryOf(await nurse(note('Kan vises likevel')));
    ok(await nurse(keep(entry)));
    const count = (await seenBy(mother)).items.length;
    ok(
      await nurse({ type: 'ENTRY_SHOWN_TO_GUARDIANS', facts: { entry }, texts: { reason: 'Faren er over' } }),
    );
    const { items } = await seenBy(mother);
    expect(items).toHaveLength(count + 1);
    expect(items.at(-1)).toMatchObject({ number: count + 1, texts: { note: 'Kan vises likevel' } });
  });

  it('is what the young person says of their own health, by the number that they see', async () => {
    entryOf(await nurse(note('Mors egen sykdom', { about: mother })));
    ok(await nurse(note('Snakket om prevensjon')));
    const own = (await seenBy(child)).items.at(-1);
    expect(own.texts).toEqual({ note: 'Snakket om prevensjon' });
    const before = (await seenBy(mother)).items.length;
    const keeps = {
      type: 'ENTRY_KEPT_FROM_GUARDIANS',
      facts: { entry: own.number, ground: 'youngPersonsHealth' },
      texts: { reason: 'Vil ikke at de skal vite det' },
    };
    ok(await by(child).records(caseId, keeps));
    expect((await seenBy(mother)).items).toHaveLength(before - 1);
    expect(JSON.stringify(await seenBy(father))).not.toContain('prevensjon');
    expect((await seenBy(child)).items.at(-2)).toMatchObject(own);
  });

  it('is not for the young person to keep what is not their health, nor for danger', async () => {
    ok(await nurse(note('Fravær', { kinds: ['school'] })));
    const { number: entry } = (await seenBy(child)).items.at(-1);
    const facts = { entry, ground: 'youngPersonsHealth' };
    const keeps = { type: 'ENTRY_KEPT_FROM_GUARDIANS', facts, texts: { reason: 'Nei' } };
    const refused = await by(child).records(caseId, keeps);
    expect(fieldsOf(refused)).toEqual([['events[0].facts.entry', 'KEPT.NOT_THEIR_HEALTH']]);
    // Not which entries there are: that would count what is kept from them.
    expect(refused.body.fields[0].allowed).toEqual([{ type: 'integer', minimum: 1 }]);
    const forDanger = { ...keeps, facts: { ...facts, ground: 'dangerToChild', reviewBy: '2026-11-01' } };
    expect(await by(child).records(caseId, forDanger)).toMatchObject({
      status: 403,
      body: { code: 'CASE.EVENT_NOT_YOURS' },
    });
    expect((await by(mother).records(caseId, keeps)).status).toBe(403);
  });

  it('is one thing, a parent without parental responsibility another: he may ask, and appeal a refusal', async () => {
    const state = (more: object) => town.as('nurse').ask('PUT', `/cases/${caseId}/family/${father}`, more);
    const reads = async () => (await by(father).get(`/cases/${caseId}`)).status === 200;
    const facts = { personId: father };
    expect(fieldsOf(await nurse({ type: 'INFORMATION_ASKED_FOR', facts }))).toEqual([
      ['events[0].facts.personId', 'REFERENCE.UNKNOWN'],
    ]);
    ok(await state({ parentalResponsibility: false }));
    expect(await reads()).toBe(false);
    ok(await nurse({ type: 'INFORMATION_ASKED_FOR', facts, texts: { what: 'Hvordan går det på skolen?' } }));
    ok(
      await nurse({
        type: 'INFORMATION_ANSWERED',
        facts: { ...facts, answer: 'refused' },
        texts: { whatOrWhy: 'Kan skade barnet' },
      }),
    );
    ok(await nurse({ type: 'REFUSAL_APPEALED', facts }));
    const follows = ok(await town.as('nurse').get(`/cases/${caseId}/follow-ups`));
    expect(follows.map(({ kind }: { kind: string }) => kind)).toContain('information.answer');
    ok(await state({ parentalResponsibility: true }));
    expect(await reads()).toBe(true);
    ok(await state({ barredFromInsight: true }));
    expect(await reads()).toBe(false);
  });
});
