import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { newId } from '../../../src/common/ids.js';
import { type Answer, type Event, HttpTown } from '../../support/http-town.js';

jest.setTimeout(60_000);

interface Entry {
  number: number;
  type: string;
  kinds: string[] | null;
  about: string | null;
  texts: Record<string, string>;
}

/** A girl of nine whose log the health nurse holds; the school takes part with a consent for what is of school. */
describe('a consent for one kind of information', () => {
  let town: HttpTown;
  let caseId: string;
  let mother: string;
  let father: string;
  const schoolOnly = newId();

  const ok = (answer: Answer) => {
    expect(answer).toMatchObject({ status: 200 });
    return answer.body;
  };
  const nurse = (...events: object[]) => town.as('nurse').records(caseId, ...(events as Event[]));
  const note = (text: string, more: object = {}) => ({
    type: 'NOTE_WRITTEN',
    texts: { note: text },
    ...more,
  });
  const historyOf = async (who: Parameters<HttpTown['as']>[0]): Promise<Entry[]> =>
    ok(await town.as(who).get(`/cases/${caseId}/history?limit=500`)).items;
  const notesOf = async (who: Parameters<HttpTown['as']>[0]) =>
    (await historyOf(who)).flatMap(({ texts }) => texts?.note ?? []);
  const parent = async (): Promise<string> => {
    const asked = { kind: 'noNationalId', birthDate: '1988-05-05', serviceId: town.services.health };
    const { id } = (await town.as('nurse').post('/people', asked)).body;
    ok(await town.as('nurse').ask('PUT', `/cases/${caseId}/family/${id}`, {}));
    return id;
  };
  const yes = (consentId: string, givenBy: string[], kinds: string[], services = [town.services.school]) => ({
    type: 'CONSENT_GIVEN',
    facts: {
      consentId,
      services,
      kinds,
      givenBy: givenBy.map((personId) => ({ role: 'guardian', personId })),
      how: 'onPaper',
      validFrom: '2026-09-01',
    },
  });

  beforeAll(async () => {
    town = await HttpTown.open();
    const acutely = {
      type: 'LEVEL_2_STARTED_ACUTELY',
      facts: { evaluateBy: '2026-09-10' },
      texts: { reason: 'Haster' },
    };
    const logged = await town.as('nurse').logs(town.services.health, { kind: 'cannotSayYet' }, [acutely]);
    caseId = logged.body.caseId;
    const facts = { staffId: town.staff.nurse, serviceId: town.services.health };
    ok(await town.as('leader').records(caseId, { type: 'RELAY_HOLDER_NAMED', facts }));
    [mother, father] = [await parent(), await parent()];
    ok(await nurse(yes(schoolOnly, [mother], ['school']), { type: 'LOG_REQUESTED' }));
    ok(
      await nurse({
        type: 'PARTICIPANT_JOINED',
        facts: { staffId: town.staff.teacher, serviceId: town.services.school },
      }),
    );
    ok(
      await nurse(
        note('Sover dårlig'),
        note('Fravær i matematikk', { kinds: ['school'] }),
        note('Søvn og fravær', { kinds: ['school', 'health'] }),
        note('Mor er syk', { kinds: ['health'], about: mother }),
      ),
    );
    ok(await town.as('teacher').records(caseId, note('Trives i gruppa')));
  });
  afterAll(() => town?.close());

  it('opens the entries that hold it, and what the service wrote itself', async () => {
    expect(await notesOf('teacher')).toEqual(['Fravær i matematikk', 'Trives i gruppa']);
  });

  it('keeps back an entry that holds another kind as well', async () => {
    expect(await notesOf('teacher')).not.toContain('Søvn og fravær');
  });

  it('leaves the holder everything, each with the kinds that its writer usually writes', async () => {
    const notes = (await historyOf('nurse')).filter(({ type }) => type === 'NOTE_WRITTEN');
    expect(notes.map(({ kinds, about }) => [kinds, about])).toEqual([
      [['health'], null],
      [['school'], null],
      [['school', 'health'], null],
      [['health'], mother],
      [['school'], null],
    ]);
  });

  it("leaves a parent's own information to that parent: not the other, and not by a consent that is not hers", async () => {
    expect(await notesOf({ person: mother })).toContain('Mor er syk');
    expect(await notesOf({ person: father })).not.toContain('Mor er syk');
    const fathers = newId();
    ok(await nurse(yes(fathers, [father], ['health'])));
    expect(await notesOf('teacher')).not.toContain('Mor er syk');
    expect(await notesOf('teacher')).toContain('Sover dårlig');
    ok(
      await nurse({
        type: 'CONSENT_WITHDRAWN',
        facts: { consentId: fathers, by: { role: 'guardian', personId: father } },
      }),
    );
    expect(await notesOf('teacher')).not.toContain('Sover dårlig');
    const mothers = newId();
    ok(await nurse(yes(mothers, [mother], ['health'])));
    expect(await notesOf('teacher')).toContain('Mor er syk');
    ok(
      await nurse({
        type: 'CONSENT_WITHDRAWN',
        facts: { consentId: mothers, by: { role: 'guardian', personId: mother } },
      }),
    );
  });

  it('counts on without a gap for whoever does not read an entry of the other parent', async () => {
    const numbers = (await historyOf({ person: father })).map(({ number }) => number);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });

  it('shows a goal, an intervention and a measurement only with the entry that holds them', async () => {
    const [goalId, interventionId] = [newId(), newId()];
    ok(
      await nurse(
        { type: 'GOAL_SET', facts: { goalId }, texts: { goal: 'Sove gjennom natta' } },
        {
          type: 'INTERVENTION_PLANNED',
          facts: {
            interventionId,
            goalId,
            kind: 'conversation',
            responsible: { kind: 'staff', id: town.staff.nurse },
            serviceId: town.services.health,
            from: '2026-09-01',
            evaluateBy: '2026-10-01',
          },
          texts: { what: 'Kveldsrutiner' },
        },
      ),
    );
    const planOf = async (who: 'nurse' | 'teacher') => ok(await town.as(who).get(`/cases/${caseId}/plan`));
    expect(await planOf('nurse')).toMatchObject({ goals: [{ goalId }], interventions: [{ interventionId }] });
    expect(await planOf('teacher')).toEqual({ goals: [], interventions: [] });
  });

  it('shows another service the bases that name it, and no others', async () => {
    const other = newId();
    ok(await nurse(yes(other, [mother], ['health'], [town.services.unit])));
    const idsOf = async (who: 'nurse' | 'teacher') =>
      ok(await town.as(who).get(`/cases/${caseId}`)).consents.map(
        (one: { consentId: string }) => one.consentId,
      );
    expect(await idsOf('nurse')).toContain(other);
    expect(await idsOf('teacher')).toContain(schoolOnly);
    expect(await idsOf('teacher')).not.toContain(other);
  });

  it('is enforced by the rows themselves', async () => {
    const client = await town.superuser.query(
      `select count(*)::int as n from case_access where case_id = $1 and principal = $2 and kinds @> '{school}'`,
      [caseId, `staff:${town.staff.teacher}`],
    );
    expect(client.rows[0].n).toBe(1);
  });

  it('refuses what is no kind, and whose it cannot be', async () => {
    expect((await nurse(note('x', { kinds: ['gossip'] }))).status).toBe(400);
    const stranger = await nurse(note('x', { about: newId() }));
    expect([stranger.status, stranger.body.fields[0]]).toMatchObject([422, { code: 'REFERENCE.UNKNOWN' }]);
    const ofTheOther = await town
      .as({ person: father })
      .records(caseId, note('x', { about: mother }) as Event);
    expect(ofTheOther.status).toBe(422);
  });

  it('leaves what was written before kinds were to its own service, the holder and the family', async () => {
    await town.superuser.query('alter table case_event disable trigger unchangeable');
    await town.superuser.query(
      `update case_event set kinds = null where case_id = $1 and type = 'NOTE_WRITTEN' and kinds = '{school}'
         and actor_service_id = $2`,
      [caseId, town.services.health],
    );
    await town.superuser.query('alter table case_event enable trigger unchangeable');
    expect(await notesOf('teacher')).toEqual(['Trives i gruppa']);
    expect(await notesOf('nurse')).toContain('Fravær i matematikk');
    expect(await notesOf({ person: father })).toContain('Fravær i matematikk');
  });
});
