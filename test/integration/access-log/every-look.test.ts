import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { openApi } from '../../../src/api.js';
import { newId } from '../../../src/common/ids.js';
import { HttpTown } from '../../support/http-town.js';
import { LooksOfTown } from '../../support/looks-of-town.js';

jest.setTimeout(60_000);

/** What shows nothing of a case. Whoever adds a route that is not here says with @Looks what it shows. */
const NOTHING_OF_A_CASE = [
  /^\/api\/v1\/(calendar|calendar-feed|drafts|services|staff|deputies|directory-events|consent-texts|directory-imports|guides|instruments|insights|queues|service-calendars|live|demo|logins?|sessions?|me|municipality|status-reports)\b/,
  /^\/(health|metrics)\b/,
];

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

describe('every route', () => {
  let town: HttpTown;
  let looks: LooksOfTown;
  let caseId: string;
  let routes: { method: Method; path: string }[];

  beforeAll(async () => {
    town = await HttpTown.open();
    looks = new LooksOfTown(town);
    caseId = (await town.as('nurse').logs(town.services.health)).body.caseId;
    routes = Object.entries(openApi(town.api.app).paths).flatMap(([path, item]) =>
      Object.keys(item).map((method) => ({ method: method.toUpperCase() as Method, path })),
    );
  });
  afterAll(() => town?.close());

  /** The address with a case in it, as `ask` wants it. */
  const at = (path: string, id: string) =>
    path
      .replace('/api/v1', '')
      .replace(/\{(id|caseId)\}/, id)
      .replaceAll(/\{\w+\}/g, newId());
  const ofACase = () => routes.filter(({ path }) => /^\/api\/v1\/cases\/\{/.test(path));

  it('of a case that shows it leaves exactly one look', async () => {
    const shown: string[] = [];
    for (const { path } of ofACase().filter(({ method }) => method === 'GET')) {
      await looks.forget();
      const { status } = await town.as('nurse').get(at(path, caseId));
      const rows = await looks.all();
      if (status !== 200) {
        expect([path, status, rows.map(({ outcome }) => outcome)]).toEqual([path, status, ['refused']]);
        continue;
      }
      shown.push(path);
      expect({ path, rows }).toMatchObject({
        path,
        rows: [
          {
            actor: `staff:${town.staff.nurse}`,
            service_id: town.services.health,
            role: 'practitioner',
            outcome: 'shown',
            case_id: caseId,
            stream: 'case',
            relation: 'author',
            address: '127.0.0.1',
            at: town.api.clock.now(),
          },
        ],
      });
    }
    expect(shown).toEqual(
      expect.arrayContaining(
        ['', '/history', '/plan', '/follow-ups', '/measurements'].map((end) => `/api/v1/cases/{id}${end}`),
      ),
    );
  });

  it.each(['unknown', 'hidden', 'no id at all'])(
    'that answers as for a case that does not exist leaves one refused try: %s',
    async (which) => {
      const id = which === 'unknown' ? newId() : which === 'hidden' ? caseId : 'no-id';
      let refused = 0;
      for (const { method, path } of ofACase()) {
        await looks.forget();
        const headers = { 'idempotency-key': newId(), 'if-match': '"x"' };
        const { status } = await town.as('teacher').ask(method, at(path, id), bodyOf(method), headers);
        const rows = await looks.all();
        if (status === 404 || status === 403) {
          refused += 1;
          expect({ method, path, rows }).toMatchObject({
            rows: [
              {
                outcome: 'refused',
                actor: `staff:${town.staff.teacher}`,
                case_id: which === 'no id at all' ? null : id,
                relation: null,
              },
            ],
          });
        } else {
          expect([method, path, [400, 428].includes(status), rows]).toEqual([method, path, true, []]);
        }
      }
      expect(refused).toBeGreaterThanOrEqual(6);
    },
  );

  it('that a role does not open leaves one refused try as well', async () => {
    for (const { path } of ofACase().filter(({ method }) => method === 'GET')) {
      await looks.forget();
      const { status } = await town.as('manager').get(at(path, caseId));
      expect([path, status, (await looks.all()).map(({ outcome, role }) => [outcome, role])]).toEqual([
        path,
        403,
        [['refused', 'manager']],
      ]);
    }
  });

  it('that shows something of cases says so, or stands among those that do not', async () => {
    const readers = routes.filter(
      ({ method, path }) => method === 'GET' && !NOTHING_OF_A_CASE.some((one) => one.test(path)),
    );
    expect(readers.length).toBeGreaterThan(8);
    const unaccounted: unknown[] = [];
    for (const { path } of readers) {
      await looks.forget();
      const { status } = await town.as('nurse').get(at(path, caseId));
      const written = (await looks.all()).length;
      if (written !== (status === 400 ? 0 : 1)) unaccounted.push([path, status, written]);
    }
    expect(unaccounted).toEqual([]);
  });
});

/** Whatever a route asks for: what is wrong is told after whether there is such a case, or before it is looked for. */
function bodyOf(method: Method): object | undefined {
  return method === 'GET' ? undefined : { events: [{ type: 'NOTE_WRITTEN', texts: { note: 'x' } }] };
}
