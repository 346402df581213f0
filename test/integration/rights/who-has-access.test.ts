import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { newId } from '../../../src/common/ids.js';
import { HttpTown } from '../../support/http-town.js';
import { caseWithPlan, type MeasuredCase, well } from '../../support/measured-case.js';

jest.setTimeout(60_000);

describe('who has access to a case, and why', () => {
  let town: HttpTown;
  let child: MeasuredCase;
  const consentId = newId();
  interface Seen {
    kind: string;
    name: string | null;
    relation: string;
    content: boolean;
    reason: { code: string; words: string; entry: number | null; basis: string | null };
    since: string;
    until: string | null;
  }
  const seenBy = async (who: Parameters<HttpTown['as']>[0], language = 'nb'): Promise<Seen[]> => {
    const url = `/cases/${child.caseId}/access`;
    const { body } = well(await town.as(who).ask('GET', url, undefined, { 'accept-language': language }));
    return body.access;
  };
  const relations = (access: Seen[]) => access.map(({ relation }) => relation).sort();

  beforeAll(async () => {
    town = await HttpTown.open();
    child = await caseWithPlan(town);
    town.api.clock.advance({ days: 3 });
    const consent = {
      consentId,
      services: [town.services.school],
      kinds: ['school', 'health'],
      givenBy: [{ role: 'guardian', personId: child.guardianId }],
      how: 'orally',
      validFrom: '2026-09-04',
      validUntil: '2027-03-01',
    };
    const joins = { staffId: town.staff.teacher, serviceId: town.services.school };
    well(
      await town
        .as('nurse')
        .records(
          child.caseId,
          { type: 'CONSENT_GIVEN', facts: consent, texts: { witness: 'Ei Vitne' } },
          { type: 'PARTICIPANT_JOINED', facts: joins },
        ),
    );
  });
  afterAll(() => town?.close());

  it('is told to the holder with reason, since when, until when and on which basis', async () => {
    const access = await seenBy('nurse');
    expect(relations(access)).toEqual(['child', 'guardian', 'holder', 'leader', 'leader', 'participant']);
    const teacher = access.find(({ relation }) => relation === 'participant');
    expect(teacher).toMatchObject({
      kind: 'staff',
      name: 'teacher',
      service: 'Solvik skole',
      content: true,
      since: '2026-09-04T08:00:00.000Z',
      until: '2027-03-01',
      reason: { code: 'takesPart', basis: consentId, entry: expect.any(Number) },
    });
    const holder = access.find(({ relation }) => relation === 'holder');
    expect(holder).toMatchObject({ since: '2026-09-01T08:00:00.000Z', reason: { code: 'holdsTheBaton' } });
  });

  it('is told to the family in plain words, in its language', async () => {
    const access = await seenBy({ person: child.guardianId });
    const words = access.map(({ name, reason }) => `${name}: ${reason.words}`);
    expect(words).toContain('nurse: er stafettholder og har ansvaret for at det skjer noe');
    expect(words).toContain(
      'teacher: deltar for en tjeneste som familien har samtykket til, eller som loven åpner for',
    );
    const english = await seenBy({ person: child.guardianId }, 'en');
    expect(english.some(({ reason }) => reason.words.startsWith('is the relay holder'))).toBe(true);
  });

  it('is told to the leader without who takes part, for that would tell what it is about', async () => {
    const access = await seenBy('leader');
    expect(relations(access)).toEqual(['holder', 'leader']);
    expect(JSON.stringify(access)).not.toMatch(new RegExp(`teacher|Solvik|${child.guardianId}|${consentId}`));
  });

  it('is told to the auditor without the names of the family', async () => {
    const access = await seenBy('auditor');
    expect(relations(access)).toEqual(['child', 'guardian', 'holder', 'leader', 'leader', 'participant']);
    expect(JSON.stringify(access)).not.toContain(child.guardianId);
    expect(JSON.stringify(access)).not.toContain(child.childId);
    expect((await town.as('auditor').get(`/cases/${child.caseId}`)).status).toBeGreaterThanOrEqual(400);
    expect((await town.as('auditor').get(`/cases/${newId()}/access`)).status).toBe(404);
  });

  it('is nothing to others: the answer of a case that does not exist', async () => {
    for (const who of ['colleague', 'coordinator'] as const) {
      const [hidden, unknown] = await Promise.all(
        [child.caseId, newId()].map((id) => town.as(who).get(`/cases/${id}/access`)),
      );
      expect(hidden!.status).toBe(404);
      expect({ ...hidden!.body, requestId: '' }).toEqual({ ...unknown!.body, requestId: '' });
    }
    expect((await town.as('manager').get(`/cases/${child.caseId}/access`)).status).toBe(403);
  });

  it('ends with its reason', async () => {
    const by = { role: 'guardian', personId: child.guardianId };
    const withdrawn = { type: 'CONSENT_WITHDRAWN', facts: { consentId, by } };
    well(await town.as({ person: child.guardianId }).records(child.caseId, withdrawn));
    expect(relations(await seenBy('nurse'))).not.toContain('participant');
    expect((await town.as('teacher').get(`/cases/${child.caseId}/access`)).status).toBe(404);
  });

  it('is itself a look that is accounted for', async () => {
    const { rows } = await town.superuser.query(
      `select outcome, count(*)::int as n from access_log where part = 'access' and case_id = $1 group by 1`,
      [child.caseId],
    );
    expect(rows).toEqual(
      expect.arrayContaining([
        { outcome: 'refused', n: expect.any(Number) },
        { outcome: 'shown', n: expect.any(Number) },
      ]),
    );
  });
});
