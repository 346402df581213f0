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
