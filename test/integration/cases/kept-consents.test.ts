import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { newId } from '../../../src/common/ids.js';
import { type Answer, type Event, HttpTown } from '../../support/http-town.js';
import { well } from '../../support/measured-case.js';

jest.setTimeout(120_000);

const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** A log of somebody of sixteen that two parents read, who each think that they know what is said yes to. */
interface Log {
  caseId: string;
  child: string;
  /** The consent that both parents know of. */
  known: string;
  /** Health shared with the school by the young person, or family by the mother: kept from those it is kept from. */
  kept: string | null;
}

describe('a consent that is kept from a guardian', () => {
  let town: HttpTown;
  let mother: string;
  let father: string;

  const born = async (birthDate: string): Promise<string> => {
    const asked = { kind: 'noNationalId', birthDate, serviceId: town.services.health };
    return well(await town.as('nurse').post('/people', asked)).body.id;
  };
  const guardian = (personId: string) => ({ role: 'guardian', personId });

  beforeAll(async () => {
    town = await HttpTown.open();
    [mother, father] = [await born('1985-05-05'), await born('1984-04-04')];
  });
  afterAll(() => town?.close());

  const given = (facts: object): Event => ({
    type: 'CONSENT_GIVEN',
    facts: { services: [], kinds: ['family'], how: 'onPaper', validFrom: '2026-09-01', ...facts },
  });

  async function logKeeping(what: 'nothing' | "the young person's own" | "the mother's"): Promise<Log> {
    const nurse = town.as('nurse');
    const { health: serviceId, school } = town.services;
    const acutely = {
      type: 'LEVEL_1_STARTED_ACUTELY',
      facts: { evaluateBy: '2026-09-10' },
      texts: { reason: 'Haster' },
    };
    const { caseId } = well(await nurse.logs(serviceId, { kind: 'cannotSayYet' }, [acutely])).body;
    const found = await town.superuser.query('select child_id from bti_case where id = $1', [caseId]);
    const child = found.rows[0].child_id;
    await town.superuser.query(`update person set birth_date = '2010-03-03' where id = $1`, [child]);
    const holder = { staffId: town.staff.nurse, serviceId };
    well(await town.as('leader').records(caseId, { type: 'RELAY_HOLDER_NAMED', facts: holder }));
    for (const one of [mother, father]) well(await nurse.ask('PUT', `/cases/${caseId}/family/${one}`, {}));
    const [known, kept] = [newId(), newId()];
    const both = given({ consentId: known, givenBy: [guardian(mother), guardian(father)] });
    well(await nurse.records(caseId, both, { type: 'LOG_REQUESTED' }));
    if (what === 'nothing') return { caseId, child, known, kept: null };
    const isOwn = what === "the young person's own";
    const more = isOwn
      ? { kinds: ['health'], givenBy: [{ role: 'youngPerson', personId: child }] }
      : { givenBy: [guardian(mother)] };
    const event = given({ consentId: kept, services: [school], ...more });
    const facts = {
      ground: 'dangerToChild',
      reviewBy: '2026-11-01',
      from: isOwn ? [mother, father] : [father],
    };
    const { entries } = well(await nurse.records(caseId, event)).body;
    const keeps = {
      type: 'ENTRY_KEPT_FROM_GUARDIANS',
      facts: { entry: entries.at(-1).number, ...facts },
      texts: { reason: 'Er truet' },
    };
    well(await nurse.records(caseId, keeps));
    return { caseId, child, known, kept };
  }

  const statusOf = async ({ caseId }: Log, consentId: string) => {
    const { rows } = await town.superuser.query<{ status: string }>(
      `select snapshot #>> array['context', 'consents', $2, 'status'] as status from bti_case where id = $1`,
      [caseId, consentId],
    );
    return rows[0]!.status;
  };
  const plain = ({ status, text }: Answer) => [
    status,
    text.replace(/"requestId":"[^"]*"/, '').replaceAll(ID, '…'),
  ];
  const says = async ({ caseId }: Log, event: Event) =>
    plain(await town.as({ person: father }).records(caseId, event));
  /** All that he finds afterwards. */
  const finds = async ({ caseId }: Log) => {
    const family = town.as({ person: father });
    const paths = ['', '/history', '/plan', '/family-page'];
    return Promise.all(paths.map(async (path) => plain(await family.get(`/cases/${caseId}${path}`))));
  };

  describe.each(["the young person's own", "the mother's"] as const)('%s', (what) => {
    it.each(['CONSENT_REFUSED', 'GUARDIAN_OBJECTED'])(
      'stands when he says no without naming it, and he is answered as if there were none: %s',
      async (type) => {
        const [told, untold] = [await logKeeping(what), await logKeeping('nothing')];
        const no = { type, facts: { by: guardian(father) } };
        expect(await says(told, no)).toEqual(await says(untold, no));
        expect(await finds(told)).toEqual(await finds(untold));
        expect(await statusOf(told, told.kept!)).toBe('inForce');
        expect(await statusOf(told, told.known)).toBe(await statusOf(untold, untold.known));
      },
    );

    it('is told by no refusal: neither its reason, nor what is allowed, nor what is missing', async () => {
      const [told, untold] = [await logKeeping(what), await logKeeping('nothing')];
      for (const log of [told, untold]) {
        const facts = { consentId: log.known, by: guardian(mother) };
        well(await town.as('nurse').records(log.caseId, { type: 'CONSENT_WITHDRAWN', facts }));
      }
      const by = guardian(father);
      const his: Event[] = [
        { type: 'CONSENT_WITHDRAWN', facts: { consentId: newId(), by } },
        { type: 'CONSENT_EXTENDED', facts: { consentId: newId(), givenBy: [by], validUntil: '2027-01-01' } },
        { type: 'CONSENT_REFUSED', facts: { by, consentId: newId() } },
        { type: 'GUARDIAN_OBJECTED', facts: { by: guardian(newId()) } },
        { type: 'OBJECTION_SETTLED', facts: { outcome: 'sharingEnds' }, texts: { reason: 'x' } },
        { type: 'CONSENT_REFUSED', facts: {} },
      ];
      for (const event of his) {
        const answer = await says(told, event);
        expect([event.type, ...answer]).toEqual([event.type, ...(await says(untold, event))]);
        expect(answer[0]).toBeGreaterThanOrEqual(400);
      }
      expect(await finds(told)).toEqual(await finds(untold));
      expect(await statusOf(told, told.kept!)).toBe('inForce');
    });
  });
});
