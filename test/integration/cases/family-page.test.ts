import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { newId } from '../../../src/common/ids.js';
import { type Answer, type Event, HttpTown } from '../../support/http-town.js';
import { openFamilyLog, type OpenFamilyLog } from '../../support/open-family-log.js';

jest.setTimeout(60_000);

/** A boy of thirteen, his mother and his father. */
describe('the page of the family', () => {
  let town: HttpTown;
  let log: OpenFamilyLog;

  const ok = (answer: Answer) => {
    if (answer.status !== 200) throw new Error(answer.text);
    return answer;
  };
  const nurse = async (...events: Event[]) => ok(await town.as('nurse').records(log.caseId, ...events));
  const page = async (person: string) =>
    ok(await town.as({ person }).get(`/cases/${log.caseId}/family-page`));
  const says = async (person: string, ...events: Event[]) => {
    const { etag } = await page(person);
    return town.as({ person }).post(`/cases/${log.caseId}/events`, { events }, { 'if-match': etag });
  };

  beforeAll(async () => {
    town = await HttpTown.open();
    log = await openFamilyLog(town);
  });
  afterAll(() => town?.close());

  it('says what is agreed, who does what until when, and when the next meeting is', async () => {
    const goalId = newId();
    const task = (responsible: object, what: string) => ({
      type: 'INTERVENTION_PLANNED',
      facts: {
        interventionId: newId(),
        goalId,
        kind: 'routine',
        responsible,
        serviceId: town.services.health,
        from: '2026-09-01',
        evaluateBy: '2026-10-01',
      },
      texts: { what },
    });
    await nurse(
      { type: 'GOAL_SET', facts: { goalId }, texts: { goal: 'Går inn uten gråt' } },
      task({ kind: 'staff', id: town.staff.nurse }, 'Tar imot i garderoben'),
      task({ kind: 'guardian', id: log.mother }, 'Følger inn til knaggen'),
      {
        type: 'NEXT_DATE_SET',
        facts: { date: '2026-09-24', time: '09:00', waitingFor: 'meeting' },
        texts: { what: 'Vi snakker om garderoben', where: 'Testløkka skole' },
      },
    );
    const { body } = await page(log.mother);
    expect(body.goals).toEqual([{ goalId, goal: 'Går inn uten gråt', expected: null, status: 'active' }]);
    expect(body.tasks.map(({ by, what }: { by: string; what: string }) => [by, what])).toEqual([
      ['staff', 'Tar imot i garderoben'],
      ['you', 'Følger inn til knaggen'],
    ]);
    expect(body.nextMeeting).toEqual({
      date: '2026-09-24',
      time: '09:00',
      waitingFor: 'meeting',
      what: 'Vi snakker om garderoben',
      where: 'Testløkka skole',
    });
    expect(body.helpers[0]).toMatchObject({ isHolder: true, service: { name: 'Helsestasjonen' } });
    const { body: fathers } = await page(log.father);
    expect(fathers.tasks[1]).toMatchObject({ by: 'family', name: 'Line Fjellbekk' });
  });

  it('lets a parent take back what a parent has said yes to, and the child below the age say what it thinks', async () => {
    const { body } = await page(log.mother);
    expect(body.consents).toMatchObject([
      { status: 'inForce', mayWithdraw: true, kinds: ['school', 'health'] },
    ]);
    expect(body.me).toMatchObject({ speaksAs: 'guardian', relation: 'guardian', age: null });
    expect(body.me.decidesOn).toContain('health');
    const { body: own } = await page(log.child);
    expect(own.consents).toMatchObject([{ status: 'inForce', mayWithdraw: false }]);
    expect(own.me).toMatchObject({ speaksAs: 'youngPerson', relation: 'child', age: 13, decidesOn: [] });
    expect(own.mayDo).toEqual(
      expect.arrayContaining(['FAMILY_ASKED', 'BRIGHT_SPOT_WRITTEN', 'NOTE_WRITTEN']),
    );
    ok(
      await says(log.child, {
        type: 'FAMILY_ASKED',
        facts: { wish: 'disagreement' },
        texts: { words: 'Vil ikke' },
      }),
    );
  });

  it('shows what I asked, and the answer', async () => {
    const { questions } = (await page(log.child)).body;
    expect(questions).toMatchObject([{ wish: 'disagreement', text: 'Vil ikke', waits: true }]);
    const { rows } = await town.superuser.query(
      `select number from case_event where case_id = $1 and type = 'FAMILY_ASKED'`,
      [log.caseId],
    );
    const followUps = (await town.as('nurse').get(`/cases/${log.caseId}/follow-ups`)).body;
    expect(followUps).toContainEqual(expect.objectContaining({ kind: 'family.answer' }));
    await nurse({
      type: 'FAMILY_ANSWERED',
      facts: { entry: rows[0].number },
      texts: { answer: 'Vi snakker om det i morgen' },
    });
    expect((await page(log.child)).body.questions).toMatchObject([
      { waits: false, answer: { by: 'staff', text: 'Vi snakker om det i morgen' } },
    ]);
    expect((await page(log.mother)).body.questions).toEqual([]);
  });

  it('lets the leader answer who asks for another relay holder, and nothing else', async () => {
    ok(await says(log.mother, { type: 'FAMILY_ASKED', facts: { wish: 'anotherHolder' } }));
    ok(await says(log.mother, { type: 'FAMILY_ASKED', facts: { wish: 'talk' } }));
    const { rows } = await town.superuser.query(
      `select number, facts ->> 'wish' as wish from case_event where case_id = $1 and type = 'FAMILY_ASKED'`,
      [log.caseId],
    );
    const answer = (wish: string) =>
      town.as('leader').records(log.caseId, {
        type: 'FAMILY_ANSWERED',
        facts: { entry: rows.find((row) => row.wish === wish).number },
        texts: { answer: 'Jeg ringer deg' },
      });
    expect((await answer('talk')).body).toMatchObject({ code: 'CASE.EVENT_NOT_YOURS' });
    ok(await answer('anotherHolder'));
    const { questions } = (await page(log.mother)).body;
    expect(questions).toMatchObject([
      { wish: 'talk', waits: true },
      { wish: 'anotherHolder', waits: false, answer: { text: 'Jeg ringer deg' } },
    ]);
  });

  it('tells a young person which of their words each parent reads, and lets them keep their own health', async () => {
    const note = (text: string, more: object = {}) => ({
      type: 'NOTE_WRITTEN',
      texts: { note: text },
      ...more,
    });
    ok(await says(log.child, note('Om skolen')));
    expect((await page(log.child)).body.ownWords[0]).toMatchObject({ text: 'Om skolen', mayKeep: false });
    ok(await says(log.child, note('Jeg har snakket med helsesykepleier', { kinds: ['health'] })));
    const [word] = (await page(log.child)).body.ownWords;
    expect(word).toMatchObject({ text: 'Jeg har snakket med helsesykepleier', keptFrom: [], mayKeep: true });
    expect(word.seenBy.map(({ name }: { name: string }) => name).sort()).toEqual([
      'Line Fjellbekk',
      'Ola Fjellbekk',
    ]);
    const facts = { entry: word.entry, ground: 'youngPersonsHealth', from: [log.father] };
    ok(await says(log.child, { type: 'ENTRY_KEPT_FROM_GUARDIANS', facts, texts: { reason: 'Mitt eget' } }));
    const after = (await page(log.child)).body.ownWords.find(
      ({ entry }: { entry: number }) => entry === word.entry,
    );
    expect(after.keptFrom).toMatchObject([{ personId: log.father }]);
    expect(after.seenBy).toMatchObject([{ personId: log.mother }]);
  });

  it('shows bright spots of all, and to nobody the words of another as their own', async () => {
    ok(await says(log.mother, { type: 'BRIGHT_SPOT_WRITTEN', texts: { brightSpot: 'Han vinket' } }));
    expect((await page(log.mother)).body.brightSpots).toMatchObject([{ by: 'you', text: 'Han vinket' }]);
    const { body } = await page(log.father);
    expect(body.brightSpots).toMatchObject([{ by: 'family', name: 'Line Fjellbekk', text: 'Han vinket' }]);
    expect(body.ownWords).toEqual([]);
  });

  it('offers a yes to a service that is asked, and takes it back with one click', async () => {
    await nurse({
      type: 'REFERRAL_SENT',
      facts: { referralId: newId(), serviceId: town.services.unit, named: false, kinds: [] },
      texts: { question: 'Kan dere hjelpe?' },
    });
    const { withoutConsent, me } = (await page(log.mother)).body;
    expect(withoutConsent).toMatchObject([{ service: { name: 'Koordinerende enhet' }, mayGive: true }]);
    const consentId = newId();
    const facts = {
      consentId,
      services: [town.services.unit],
      kinds: withoutConsent[0].kinds,
      givenBy: [{ role: me.speaksAs, personId: me.personId }],
      how: 'idPorten',
      validFrom: '2026-09-01',
    };
    ok(await says(log.mother, { type: 'CONSENT_GIVEN', facts }));
    expect((await page(log.mother)).body.withoutConsent).toEqual([]);
    const by = { role: me.speaksAs, personId: me.personId };
    ok(await says(log.mother, { type: 'CONSENT_WITHDRAWN', facts: { consentId, by } }));
    expect((await page(log.mother)).body.withoutConsent).toMatchObject([{ mayGive: true }]);
  });

  it('is read by who drives the case as the reader would read it, which is a look at the case', async () => {
    const read = ok(await town.as('nurse').get(`/cases/${log.caseId}/family-page/${log.father}`)).body;
    expect(read).toEqual((await page(log.father)).body);
    const looks = async () =>
      ok(await town.as({ person: log.father }).get(`/cases/${log.caseId}/looks`)).body.items;
    const items = await looks();
    expect(items.map(({ part }: { part: string }) => part)).not.toContain('export');
    const before = items.filter(({ who }: { who: { kind: string } }) => who.kind === 'you').length;
    ok(await town.as('nurse').get(`/cases/${log.caseId}/family-page/${log.father}`));
    const after = await looks();
    // The look at the looks is one more of their own; none is for what the nurse read as them.
    expect(after.filter(({ who }: { who: { kind: string } }) => who.kind === 'you')).toHaveLength(before + 1);
  });

  it('is printed when it goes to paper, which the account tells apart, and by whom', async () => {
    const prints = (who: 'nurse' | 'leader' | 'teacher', person: string) =>
      town.as(who).post(`/cases/${log.caseId}/family-page/${person}/prints`, {});
    expect((await prints('nurse', log.father)).status).toBe(204);
    const { items } = ok(await town.as({ person: log.father }).get(`/cases/${log.caseId}/looks`)).body;
    expect(items).toContainEqual(
      expect.objectContaining({
        part: 'export',
        who: expect.objectContaining({ kind: 'staff', name: 'nurse' }),
      }),
    );
    const { rows } = await town.superuser.query(
      `select part, purpose, subject_id as "for" from access_log where case_id = $1 and purpose is not null order by id desc limit 1`,
      [log.caseId],
    );
    expect(rows).toEqual([{ part: 'export', purpose: 'print', for: log.father }]);
    for (const [who, person] of [
      ['leader', log.father],
      ['teacher', log.father],
      ['nurse', newId()],
    ] as const) {
      expect((await town.as(who).get(`/cases/${log.caseId}/family-page/${person}`)).status).toBe(404);
      expect((await prints(who, person)).status).toBe(404);
    }
  });

  it('is nobody’s but the family’s, and answers others as if there were no case', async () => {
    expect((await town.as('nurse').get(`/cases/${log.caseId}/family-page`)).status).toBe(403);
    const stranger = town.as({ person: newId() });
    const [hidden, none] = [
      await stranger.get(`/cases/${log.caseId}/family-page`),
      await stranger.get(`/cases/${newId()}/family-page`),
    ];
    expect([hidden.status, none.status]).toEqual([404, 404]);
    expect({ ...hidden.body, requestId: '' }).toEqual({ ...none.body, requestId: '' });
  });
});
