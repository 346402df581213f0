import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HttpTown } from '../../support/http-town.js';

/** The log of a case that has gone on for long is read from its end, a page at a time, or a part of it by itself. */
describe('pages of the history', () => {
  let town: HttpTown;
  let caseId: string;

  beforeAll(async () => {
    town = await HttpTown.open();
    const concern = await town
      .as('nurse')
      .logs(town.services.health, { kind: 'unborn', name: 'Barnet til Kari' });
    caseId = concern.body.caseId;
    for (const note of ['en', 'to', 'tre'])
      await town
        .as('nurse')
        .records(
          caseId,
          { type: 'NOTE_WRITTEN', texts: { note } },
          { type: 'BRIGHT_SPOT_WRITTEN', texts: { brightSpot: `lysglimt ${note}` } },
        );
  });
  afterAll(() => town?.close());

  async function read(question: string) {
    const pages: { number: number; type: string }[][] = [];
    for (let after: number | null = 0; after !== null;) {
      const { status, body } = await town
        .as('nurse')
        .get(`/cases/${caseId}/history?after=${after}&${question}`);
      expect(status).toBe(200);
      pages.push(body.items);
      after = body.next;
    }
    return pages;
  }

  it('with the newest first have each entry once, from the last to the first', async () => {
    const pages = await read('first=newest&limit=3');
    expect(pages.map((page) => page.length)).toEqual([3, 3, 2]);
    expect(pages.flat().map(({ number }) => number)).toEqual([8, 7, 6, 5, 4, 3, 2, 1]);
    expect(pages.flat()).toEqual((await read('limit=500')).flat().reverse());
  });

  it('of one part have that part only, and their own next page', async () => {
    const pages = await read('first=newest&part=voices&limit=2');
    expect(pages.map((page) => page.length)).toEqual([2, 1]);
    expect(new Set(pages.flat().map(({ type }) => type))).toEqual(new Set(['BRIGHT_SPOT_WRITTEN']));
  });

  it('of a part that does not exist are refused', async () => {
    for (const question of ['part=secrets', 'first=loudest'])
      expect(await town.as('nurse').get(`/cases/${caseId}/history?${question}`)).toMatchObject({
        status: 400,
        body: { code: 'REQUEST.INVALID' },
      });
  });

  it('are nobody else’s, whatever is asked for', async () => {
    const leader = await town.as('leader').get(`/cases/${caseId}/history?first=newest&part=voices`);
    expect(leader.body).toEqual({ items: [], next: null });
    expect((await town.as('teacher').get(`/cases/${caseId}/history?first=newest`)).status).toBe(404);
  });
});
