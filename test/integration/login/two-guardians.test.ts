import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { todayInOslo } from '../../../src/common/clock.js';
import { newId } from '../../../src/common/ids.js';
import { syntheticNationalId } from '../../../src/demo/national-id.js';
import type { Visitor } from '../../../src/demo-login/provider/visitor.js';
import { LoginTown } from '../../support/login-town.js';
import { caseOfNurse, parentIn, reads, records, relativeIn, tries } from '../../support/visitors-at-work.js';

jest.setTimeout(180_000);

const [MOTHER, FATHER] = [
  syntheticNationalId('1984-03-09', 'female', 4),
  syntheticNationalId('1983-04-04', 'male', 7),
];
const KINDS = ['school', 'health', 'family', 'childProtection', 'economy'];

/** Each comes through the provider’s page, in a browser of their own. */
describe('two guardians, each in their own session from the provider', () => {
  let login: LoginTown;
  let nurse: Visitor;
  let mother: Visitor;
  let father: Visitor;
  let caseId: string;
  const ids = { mother: '', father: '' };

  const asked = async (consentId: string) => {
    const { school } = login.town.services;
    const facts = { consentId, services: [school], kinds: KINDS, everyGuardian: true };
    await records(nurse, caseId, { type: 'CONSENT_ASKED', facts });
  };
  const agreed = (consentId: string, personId: string, how = 'idPorten') => ({
    type: 'CONSENT_AGREED',
    facts: { consentId, by: { role: 'guardian', personId }, how },
  });
  const refused = (consentId: string, personId: string) => ({
    type: 'CONSENT_REFUSED',
    facts: { consentId, by: { role: 'guardian', personId } },
    texts: { reason: 'Vil vente' },
  });
  const found = (consents: { consentId: string }[], consentId: string) =>
    consents.find((one) => one.consentId === consentId);
  const onCasePage = async (consentId: string) =>
    found((await reads(nurse, caseId)).body.consents, consentId);
  const onFamilyPage = async (by: Visitor, consentId: string) =>
    found((await reads(by, caseId, '/family-page')).body.consents, consentId);
  const joins = () => {
    const facts = { staffId: login.town.staff.teacher, serviceId: login.town.services.school };
    return tries(nurse, caseId, { type: 'PARTICIPANT_JOINED', facts });
  };

  beforeAll(async () => {
    login = await LoginTown.open();
    nurse = await login.loggedIn('nurse');
    caseId = await caseOfNurse(login, { nurse, leader: await login.loggedIn('leader') });
    ids.mother = await parentIn(login, nurse, caseId, { nationalId: MOTHER, name: 'Mor Elvestein' });
    ids.father = await parentIn(login, nurse, caseId, { nationalId: FATHER, name: 'Far Elvestein' });
    const both = [ids.mother, ids.father].map((personId) => ({ role: 'guardian', personId }));
    const log = { consentId: newId(), services: [], kinds: KINDS, givenBy: both, how: 'onPaper' };
    await records(
      nurse,
      caseId,
      { type: 'CONSENT_GIVEN', facts: { ...log, validFrom: todayInOslo(login.clock) } },
      { type: 'LOG_REQUESTED' },
    );
    mother = await relativeIn(login, MOTHER);
    father = await relativeIn(login, FATHER);
  });
  afterAll(() => login?.close());

  it('answer alone: the school gets nothing before both have said yes, and each page says who is waited for', async () => {
    const consentId = newId();
    await asked(consentId);
    expect(await onFamilyPage(mother, consentId)).toMatchObject({
      status: 'asked',
      maySayYes: true,
      maySayNo: true,
      mayWithdraw: false,
    });
    expect((await joins()).status).toBe(422);

    await records(mother, caseId, agreed(consentId, ids.mother));
    const waitsForFather = [
      { personId: ids.mother, says: 'yes', mustSay: true },
      { personId: ids.father, says: null, mustSay: true },
    ];
    const sorted = (one: { answers: { personId: string }[] }) =>
      one.answers.toSorted((a, b) => Number(a.personId === ids.father) - Number(b.personId === ids.father));
    const onCase = (await onCasePage(consentId)) as never;
    expect(onCase).toMatchObject({ status: 'asked' });
    expect(sorted(onCase)).toMatchObject(waitsForFather);
    const fathers = (await onFamilyPage(father, consentId)) as never;
    expect(fathers).toMatchObject({ status: 'asked', maySayYes: true });
    expect(sorted(fathers)).toMatchObject(waitsForFather);
    expect((await joins()).status).toBe(422);
    const { body: followUps } = await reads(nurse, caseId, '/follow-ups');
    expect(followUps).toContainEqual(expect.objectContaining({ kind: 'consent.answer' }));

    await records(father, caseId, agreed(consentId, ids.father));
    expect(await onCasePage(consentId)).toMatchObject({ status: 'inForce', answers: [] });
    expect((await joins()).status).toBe(200);
    const teacher = await login.loggedIn('teacher');
    expect((await reads(teacher, caseId)).body).toMatchObject({ content: true });
    const { rows } = await login.town.superuser.query(
      `select facts from case_event where case_id = $1 and type = 'CONSENT_AGREED' order by number`,
      [caseId],
    );
    expect(rows.map(({ facts }) => facts.signedIn)).toEqual([{ acr: 'substantial' }, { acr: 'substantial' }]);

    const facts = { consentId, by: { role: 'guardian', personId: ids.father } };
    await records(father, caseId, { type: 'CONSENT_WITHDRAWN', facts });
    expect((await reads(teacher, caseId)).status).toBe(404);
  });

  it('speak for themselves only: neither the other parent nor the nurse can use their session’s way', async () => {
    const consentId = newId();
    await asked(consentId);
    expect(await tries(mother, caseId, agreed(consentId, ids.father))).toMatchObject({
      status: 403,
      body: { code: 'CASE.EVENT_NOT_YOURS' },
    });
    expect((await tries(mother, caseId, agreed(consentId, ids.mother, 'onPaper'))).status).toBe(422);
    expect((await tries(nurse, caseId, agreed(consentId, ids.father))).status).toBe(422);
    expect(
      (await tries(mother, caseId, { type: 'CONSENT_ASKED', facts: { consentId: newId() } })).status,
    ).toBe(403);
    await records(nurse, caseId, { type: 'CONSENT_NO_LONGER_ASKED', facts: { consentId } });
    expect(await onFamilyPage(mother, consentId)).toMatchObject({ status: 'ended', maySayYes: false });
  });

  it('can differ: one no keeps it from being given till the same one has another mind', async () => {
    const consentId = newId();
    await asked(consentId);
    await records(mother, caseId, agreed(consentId, ids.mother));
    await records(father, caseId, refused(consentId, ids.father));
    expect(await onCasePage(consentId)).toMatchObject({ status: 'asked' });
    expect(await onFamilyPage(mother, consentId)).toMatchObject({ maySayYes: false, maySayNo: true });
    expect((await joins()).status).toBe(422);
    const { answers } = (await onFamilyPage(mother, consentId)) as never as {
      answers: { personId: string; says: string }[];
    };
    expect(answers.find(({ personId }) => personId === ids.father)).toMatchObject({ says: 'no' });
    await records(father, caseId, agreed(consentId, ids.father));
    expect(await onCasePage(consentId)).toMatchObject({ status: 'inForce' });
  });
});
