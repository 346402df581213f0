import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { newId } from '../../../src/common/ids.js';
import { Database } from '../../../src/database/database.js';
import { syntheticNationalId } from '../../../src/demo/national-id.js';
import type { MyDayDto } from '../../../src/my-day/my-day.dto.js';
import { whatToDo } from '../../../src/my-day/what-to-do.js';
import { type Event, HttpTown } from '../../support/http-town.js';
import { openFamilyLog } from '../../support/open-family-log.js';

jest.setTimeout(120_000);

type Who = keyof HttpTown['staff'];

const ELIAS = {
  kind: 'nationalId',
  nationalId: syntheticNationalId('2017-03-20', 'male', 11),
  name: 'Elias Fjell',
};
const NORA = {
  kind: 'nationalId',
  nationalId: syntheticNationalId('2011-05-02', 'female', 12),
  name: 'Nora Sol',
};

describe('my day', () => {
  let town: HttpTown;
  let concern: string;
  let held: string;

  beforeAll(async () => {
    // A Tuesday.
    town = await HttpTown.open('2026-09-01T08:00:00Z');
    concern = (await town.as('nurse').logs(town.services.health, ELIAS)).body.caseId;
    held = await atLevel1();
  });
  afterAll(() => town?.close());

  /** Nora's case, or another's: at level 1, with the baton at the nurse. */
  async function atLevel1(child = NORA): Promise<string> {
    const acutely: Event = {
      type: 'LEVEL_1_STARTED_ACUTELY',
      facts: { evaluateBy: '2026-09-08' },
      texts: { reason: 'Haster' },
    };
    const id = (await town.as('nurse').logs(town.services.health, child, [acutely])).body.caseId as string;
    const facts = { staffId: town.staff.nurse, serviceId: town.services.health };
    const named = await town.as('leader').records(id, { type: 'RELAY_HOLDER_NAMED', facts });
    expect(named.status).toBe(200);
    return id;
  }

  it('knows everybody who is on a list, however long it is', async () => {
    const { rows: people } = await town.superuser.query<{ id: string }>(
      `insert into person (id, municipality_id, kind) select gen_random_uuid(), $1, 'unborn' from generate_series(1, 450)
       returning id`,
      [town.arranged.id],
    );
    const worker = await Database.connect({ url: town.api.database.url('stafett_worker'), poolSize: 1 });
    const asked = { municipality: town.arranged.id, actor: 'system:test', today: '2026-09-01' };
    const { rowCount } = await worker.pool.query('select from known_people($1)', [
      JSON.stringify({ ...asked, ids: people.map(({ id }) => id) }),
    ]);
    expect(rowCount).toBe(450);
    await worker.close();
  });

  const dayOf = async (who: Who): Promise<MyDayDto> => (await town.as(who).get('/my-day')).body;
  const at = (day: string) => town.api.clock.moveTo(`${day}T08:00:00Z`);

  it('tells what is overdue, due today, this week and next week, and where each is done', async () => {
    at('2026-09-01');
    const due = async () =>
      (await dayOf('nurse')).items.filter(
        ({ kind }) => kind === 'concern.decide' || kind === 'evaluation.afterAcuteRise',
      );
    expect(await due()).toMatchObject([
      {
        caseId: held,
        kind: 'evaluation.afterAcuteRise',
        dueDate: '2026-09-08',
        when: 'nextWeek',
        level: { level: 1 },
        do: { page: 'case', event: 'ACUTE_RISE_EVALUATED' },
      },
    ]);
    at('2026-09-07');
    expect((await due()).map(({ when }) => when)).toEqual(['thisWeek', 'nextWeek']);
    at('2026-09-15');
    expect((await due()).map(({ when, daysLate }) => [when, daysLate])).toEqual([
      ['overdue', 7],
      ['today', 0],
    ]);
    expect((await due())[1]).toMatchObject({
      caseId: concern,
      since: '2026-09-01',
      do: { page: 'case', event: 'CONCERN_SHARED' },
    });
    at('2026-09-01');
  });

  it('names a child by first name, initial and age, and never by the whole name', async () => {
    at('2026-09-15');
    const day = await town.as('nurse').get('/my-day');
    expect(day.body.items.find((item: { caseId: string }) => item.caseId === concern)!.child).toEqual({
      firstName: 'Elias',
      initial: 'F',
      age: 9,
      unborn: false,
    });
    expect(day.text).not.toContain('Fjell');
    at('2026-09-01');
  });

  it('is one’s own: a colleague, a teacher and another’s leader find nothing of it', async () => {
    at('2026-09-15');
    for (const who of ['colleague', 'teacher', 'head', 'coordinator'] as const)
      expect(await dayOf(who)).toMatchObject({
        items: [],
        batons: [],
        referrals: [],
        withoutDate: [],
        drafts: [],
      });
    for (const who of ['manager', 'auditor'] as const)
      expect((await town.as(who).get('/my-day')).status).toBe(403);
    at('2026-09-01');
  });

  it('asks for a meeting to be called, and when it has its date, for it to be held', async () => {
    const nationalId = syntheticNationalId('2016-02-04', 'female', 14);
    const caseId = await atLevel1({ ...NORA, nationalId });
    at('2026-09-15');
    const meeting = async () =>
      (await dayOf('nurse')).items.find((one) => one.caseId === caseId && one.kind === 'meeting.call');
    expect((await meeting())?.do).toEqual({
      page: 'case',
      event: 'NEXT_DATE_SET',
      of: 'meeting',
      measurement: null,
    });
    const called = await town
      .as('nurse')
      .records(caseId, { type: 'NEXT_DATE_SET', facts: { date: '2026-09-18', waitingFor: 'meeting' } });
    expect([called.status, called.text]).toEqual([200, expect.anything()]);
    expect((await meeting())?.do).toMatchObject({ event: 'MEETING_HELD', of: null });
    at('2026-09-01');
  });

  it('leads to where each kind of work is done, and not to the top of a case', () => {
    const page = (kind: string) => whatToDo({ kind, step: 'carryOut', waitsFor: null });
    expect(page('measurement.answer')).toEqual({ page: 'measure', event: null });
    expect(page('consent.paper')).toEqual({ page: 'files', event: null });
    expect(page('sharing.tidyUp')).toEqual({ page: 'sharingEnds', event: null });
    expect(page('access.answer')).toEqual({ page: 'longWork', event: null });
    expect(page('keptEntry.review')).toEqual({ page: 'case', event: 'ENTRY_SHOWN_TO_GUARDIANS' });
    expect(page('consent.refusedReview')).toEqual({ page: 'case', event: 'CONSENT_ASKED' });
  });

  it('says in words of the case which intervention it is', async () => {
    const [goalId, interventionId] = [newId(), newId()];
    await town
      .as('nurse')
      .records(held, { type: 'GOAL_SET', facts: { goalId }, texts: { goal: 'Sove bedre' } });
    const planned = await town.as('nurse').records(held, {
      type: 'INTERVENTION_PLANNED',
      facts: {
        interventionId,
        goalId,
        kind: 'conversation',
        responsible: { kind: 'staff', id: town.staff.nurse },
        serviceId: town.services.health,
        from: '2026-09-01',
        evaluateBy: '2026-09-04',
      },
      texts: { what: 'Rolig morgenstart' },
    });
    expect([planned.status, planned.body.fields]).toEqual([200, undefined]);
    expect((await dayOf('nurse')).items.find(({ kind }) => kind === 'intervention.evaluate')).toMatchObject({
      text: 'Rolig morgenstart',
      since: '2026-09-01',
      when: 'thisWeek',
      do: { event: 'INTERVENTION_EVALUATED', of: interventionId },
    });
  });

  it('offers the baton with what it is about to whoever may read it, and it is taken there and then', async () => {
    const offered = await town.as('nurse').records(held, {
      type: 'BATON_OFFERED',
      facts: { staffId: town.staff.colleague, serviceId: town.services.health, wishAsked: 'both' },
      texts: { message: 'Nora kjenner deg fra før.' },
    });
    expect([offered.status, offered.text]).toEqual([200, expect.anything()]);
    const [baton] = (await dayOf('colleague')).batons;
    expect(baton).toMatchObject({
      caseId: held,
      holder: { staffId: town.staff.nurse },
      when: 'thisWeek',
      tag: expect.stringMatching(/^".+"$/),
    });
    expect((await dayOf('nurse')).batons).toEqual([]);
    const taken = await town
      .as('colleague')
      .post(`/cases/${held}/events`, { events: [{ type: 'BATON_ACCEPTED' }] }, { 'if-match': baton!.tag });
    expect([taken.status, taken.text]).toEqual([200, expect.anything()]);
    expect((await dayOf('colleague')).batons).toEqual([]);
    expect((await dayOf('colleague')).items.map(({ caseId }) => caseId)).toContain(held);
  });

  it('of a log that was opened in an emergency, too, lets the baton be taken', async () => {
    const { caseId } = await openFamilyLog(town);
    const broken = await town.as('head').post('/emergency-access', {
      serviceId: town.services.school,
      reason: 'acuteDanger',
      text: 'Noen må se',
      caseId,
    });
    expect([broken.status, broken.text]).toEqual([201, expect.stringContaining(caseId)]);
    const opened = `case_event where case_id = $1 and type = 'EMERGENCY_ACCESS_OPENED'`;
    expect(await town.count(opened, [caseId])).toBe(1);
    await town.as('nurse').records(caseId, {
      type: 'BATON_OFFERED',
      facts: { staffId: town.staff.colleague, serviceId: town.services.health, wishAsked: 'both' },
    });
    const baton = (await dayOf('colleague')).batons.find((one) => one.caseId === caseId)!;
    expect((await town.as('colleague').get(`/cases/${caseId}`)).etag).toBe(baton.tag);
    const taken = await town
      .as('colleague')
      .post(`/cases/${caseId}/events`, { events: [{ type: 'BATON_ACCEPTED' }] }, { 'if-match': baton.tag });
    expect([taken.status, taken.text]).toEqual([200, expect.anything()]);
  });

  it('lists drafts and reports that wait, the reports as a number only', async () => {
    const id = newId();
    await town
      .as('teacher')
      .ask('PUT', `/drafts/${id}`, { purpose: 'concern', seen: 0, step: 2, content: {} });
    const reported = await town.as('teacher').post('/protection-reports', {
      serviceId: town.services.school,
      events: [
        {
          type: 'REPORT_DRAFTED',
          facts: { kind: 'covert', recipient: 'childProtection', unborn: false },
          texts: { report: 'Blåmerker' },
        },
        { type: 'REPORT_SENT', facts: { by: 'phone' } },
      ],
    });
    expect([reported.status, reported.text]).toEqual([201, expect.anything()]);
    expect(await dayOf('teacher')).toMatchObject({ drafts: [{ id, step: 2 }], reportsOverdue: 0 });
    at('2026-10-01');
    const later = await town.as('teacher').get('/my-day');
    expect(later.body.reportsOverdue).toBe(1);
    expect(later.text).not.toContain(reported.body.id);
    expect((await dayOf('colleague')).reportsOverdue).toBe(0);
    at('2026-09-01');
  });

  describe('before a concern is logged', () => {
    const asks = (who: Who, child: object) => town.as(who).post('/earlier-concerns', child);
    const { nationalId } = ELIAS;

    it('tells its writer of the child’s earlier concern, in the writer’s own words', async () => {
      expect((await asks('nurse', { nationalId })).body.items).toEqual([
        {
          caseId: concern,
          status: 'open',
          level: expect.objectContaining({ level: 0 }),
          isLog: false,
          since: '2026-09-01',
          mine: true,
          worry: 3,
          seenAndHeard: expect.stringContaining('alene i friminuttene'),
        },
      ]);
    });

    it('shows nothing of what was taken out of view, not to its writer either', async () => {
      const wrong = {
        ...ELIAS,
        nationalId: syntheticNationalId('2017-04-21', 'male', 13),
        name: 'Elias Berg',
      };
      const { caseId } = (await town.as('nurse').logs(town.services.health, wrong)).body;
      const { items: written } = (await town.as('nurse').get(`/cases/${caseId}/history`)).body;
      const { number } = written.find(({ type }: { type: string }) => type === 'CONCERN_DEFINED');
      const taken = await town.as('nurse').records(caseId, {
        type: 'ENTRY_RESTRICTED',
        facts: { entry: number },
        texts: { reason: 'Feil barn' },
      });
      expect([taken.status, taken.text]).toEqual([200, expect.anything()]);
      const { items } = (await asks('nurse', { nationalId: wrong.nationalId })).body;
      expect(items).toMatchObject([{ caseId, worry: null, seenAndHeard: null }]);
    });

    it('answers everybody else as for a child that nobody knows, to the byte', async () => {
      const nobodys = syntheticNationalId('2016-01-05', 'female', 31);
      for (const who of ['teacher', 'head', 'coordinator', 'leader'] as const) {
        const [known, unknown, wrong] = [
          await asks(who, { nationalId }),
          await asks(who, { nationalId: nobodys }),
          await asks(who, { nationalId: '12345678901' }),
        ];
        expect([who, known.status, known.text]).toEqual([who, 200, '{"items":[]}']);
        expect([known.text, wrong.text]).toEqual([unknown.text, unknown.text]);
      }
    });

    it('is refused to whoever asks for nobody', async () => {
      expect((await asks('nurse', {})).status).toBe(400);
    });
  });
});
