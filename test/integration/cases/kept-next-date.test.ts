import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type Answer, HttpTown } from '../../support/http-town.js';
import { openFamilyLog, type OpenFamilyLog } from '../../support/open-family-log.js';

jest.setTimeout(60_000);

/** A meeting that is kept from the father for danger to the child, while the mother reads of it. */
describe('a next date that is kept from a guardian', () => {
  let town: HttpTown;
  let log: OpenFamilyLog;
  const HIDDEN = '2026-09-03';

  const ok = (answer: Answer) => {
    expect(answer).toMatchObject({ status: 200 });
    return answer.body;
  };
  const read = async (person: string, path: string) => ok(await town.as({ person }).get(path));
  const nurse = async (...events: Parameters<ReturnType<HttpTown['as']>['records']>[1][]) =>
    ok(await town.as('nurse').records(log.caseId, ...events));

  beforeAll(async () => {
    town = await HttpTown.open();
    log = await openFamilyLog(town);
    const set = await nurse({
      type: 'NEXT_DATE_SET',
      facts: { date: HIDDEN, time: '12:00', waitingFor: 'meeting' },
    });
    const entry = set.entries.at(-1).number;
    const keeps = { entry, ground: 'dangerToChild', reviewBy: '2026-11-01', from: [log.father] };
    await nurse({ type: 'ENTRY_KEPT_FROM_GUARDIANS', facts: keeps, texts: { reason: 'Far har truet' } });
  });
  afterAll(() => town?.close());

  it('stands in no answer to him: not in the case, its list, its history or the page of the family', async () => {
    const paths = ['', '/family-page', '/plan', '/history?limit=500'];
    for (const path of [...paths.map((one) => `/cases/${log.caseId}${one}`), '/cases'])
      expect([path, JSON.stringify(await read(log.father, path))]).toEqual([
        path,
        expect.not.stringContaining(HIDDEN),
      ]);
    expect(await read(log.father, `/cases/${log.caseId}`)).toMatchObject({ nextDate: null });
  });

  it('is as it was for her, and for those who drive the case', async () => {
    const set = { date: HIDDEN, time: '12:00', waitingFor: 'meeting' };
    expect(await read(log.mother, `/cases/${log.caseId}`)).toMatchObject({ nextDate: set, nextDue: HIDDEN });
    expect(ok(await town.as('nurse').get(`/cases/${log.caseId}`))).toMatchObject({ nextDate: set });
  });
});

/** Two meetings are set, and the second was meant for another child. */
describe('a next date in the log of the wrong child', () => {
  let town: HttpTown;
  let log: OpenFamilyLog;
  const [RIGHT, WRONG] = ['2026-09-24', '2026-09-09'];

  const meets = async (date: string, what: string): Promise<number> => {
    const facts = { date, time: '09:00', waitingFor: 'meeting' };
    const set = await town.as('nurse').records(log.caseId, { type: 'NEXT_DATE_SET', facts, texts: { what } });
    expect(set).toMatchObject({ status: 200 });
    return set.body.entries.at(-1).number;
  };

  beforeAll(async () => {
    town = await HttpTown.open();
    log = await openFamilyLog(town);
    await meets(RIGHT, 'Om garderoben');
    const entry = await meets(WRONG, 'Om et annet barn');
    const restricted = await town
      .as('nurse')
      .records(log.caseId, { type: 'ENTRY_RESTRICTED', facts: { entry }, texts: { reason: 'Feil barn' } });
    expect(restricted).toMatchObject({ status: 200 });
  });
  afterAll(() => town?.close());

  it('hides no meeting from the family that was set before it and holds still', async () => {
    for (const person of [log.mother, log.father, log.child]) {
      const read = async (path: string) =>
        (await town.as({ person }).get(`/cases/${log.caseId}${path}`)).body;
      expect((await read('/family-page')).nextMeeting).toMatchObject({ date: RIGHT, what: 'Om garderoben' });
      expect(await read('')).toMatchObject({
        nextDate: { date: RIGHT },
        nextDue: expect.not.stringContaining(WRONG),
      });
    }
  });

  it('shows those who drive the case the one before it too, and reminds them of that', async () => {
    const read = async (path: string) => (await town.as('nurse').get(`/cases/${log.caseId}${path}`)).body;
    expect(await read('')).toMatchObject({
      nextDate: { date: RIGHT, time: '09:00', waitingFor: 'meeting' },
      nextDue: expect.not.stringContaining(WRONG),
    });
    expect(JSON.stringify(await read('/follow-ups'))).not.toContain(WRONG);
  });

  it('leaves none where it was the only one, which the case then lacks', async () => {
    const only = await openFamilyLog(town);
    const set = await town.as('nurse').records(only.caseId, {
      type: 'NEXT_DATE_SET',
      facts: { date: WRONG, waitingFor: 'meeting' },
    });
    const { number: entry } = set.body.entries.at(-1);
    const reason = { reason: 'Feil barn' };
    await town
      .as('nurse')
      .records(only.caseId, { type: 'ENTRY_RESTRICTED', facts: { entry }, texts: reason });
    expect((await town.as('nurse').get(`/cases/${only.caseId}`)).body).toMatchObject({ nextDate: null });
  });
});
