import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { newId } from '../../../src/common/ids.js';
import { syntheticNationalId } from '../../../src/demo/national-id.js';
import type { Visitor } from '../../../src/demo-login/provider/visitor.js';
import { LoginTown } from '../../support/login-town.js';
import {
  asks,
  caseOfNurse,
  does,
  isGoneFor,
  parentIn,
  reads,
  records,
  relativeIn,
} from '../../support/visitors-at-work.js';

jest.setTimeout(180_000);

const KINDS = ['school', 'health', 'family', 'childProtection', 'economy'];
const number = (day: string, sex: 'female' | 'male', at: number) => syntheticNationalId(day, sex, at);

/** The first consent, for the log itself: asked on the page, answered alone, before there is anything to read. */
describe('asked before there is a log, in a session from the provider', () => {
  let login: LoginTown;
  let nurse: Visitor;
  let leader: Visitor;
  let mother: Visitor;
  let father: Visitor;
  let caseId: string;
  let consentId: string;
  const ids = { mother: '', father: '' };
  let made = 10;
  /** Nobody of them has a case: they are let in once they are asked. */
  let comeIn: () => Promise<void>;

  const questions = async (by: Visitor) => (await does(by, 'GET', '/consent-questions')).items;
  const answers = (by: Visitor, says: 'yes' | 'no', more: object = {}) =>
    asks(by, 'POST', `/consent-questions/${caseId}/answers`, { consentId, says, ...more });
  const asked = (more: object = {}) => ({
    type: 'CONSENT_ASKED',
    facts: { consentId, services: [], kinds: KINDS, everyGuardian: true, ...more },
  });

  beforeAll(async () => {
    login = await LoginTown.open();
    nurse = await login.loggedIn('nurse');
    leader = await login.loggedIn('leader');
  });
  afterAll(() => login?.close());

  /** Each time another child with other parents: nobody brings a log along. */
  beforeEach(async () => {
    const [her, his] = [number('1984-03-09', 'female', (made += 1)), number('1983-04-04', 'male', made)];
    caseId = await caseOfNurse(login, { nurse, leader });
    consentId = newId();
    ids.mother = await parentIn(login, nurse, caseId, { nationalId: her, name: 'Mor Elvestein' });
    ids.father = await parentIn(login, nurse, caseId, { nationalId: his, name: 'Far Elvestein' });
    comeIn = async () => {
      [mother, father] = [await relativeIn(login, her), await relativeIn(login, his)];
    };
  });

  it('each parent answers alone, and the log opens to both with the last yes', async () => {
    await comeIn();
    expect((await asks(mother, 'GET', '/consent-questions')).status).toBe(401);
    await records(nurse, caseId, { type: 'LOG_REQUESTED' }, asked());
    await comeIn();
    const [question] = await questions(mother);
    expect(question).toMatchObject({ caseId, consentId, services: [], kinds: KINDS, says: null });
    expect(question).toMatchObject({ isAskedOfOthers: true, maySayYes: true, maySayNo: true });

    expect(await answers(mother, 'yes')).toMatchObject({ status: 200, body: { isLogOpen: false } });
    expect(await questions(mother)).toMatchObject([{ says: 'yes' }]);
    await isGoneFor(mother, caseId);
    const shown = { text: 'sharing', version: 1, language: 'nb' };
    expect(await answers(father, 'yes', { shown })).toMatchObject({ status: 200, body: { isLogOpen: true } });
    for (const parent of [mother, father]) {
      expect(await questions(parent)).toEqual([]);
      expect((await reads(parent, caseId, '/family-page')).body).toMatchObject({ consentState: 'given' });
    }
    const { rows } = await login.town.superuser.query(
      `select type, actor_kind || ':' || actor_id as who, facts -> 'signedIn' as login from case_event
       where case_id = $1 and type in ('CONSENT_AGREED', 'LOG_OPENED') order by number`,
      [caseId],
    );
    expect(rows).toEqual([
      { type: 'CONSENT_AGREED', who: `person:${ids.mother}`, login: { acr: 'substantial' } },
      { type: 'CONSENT_AGREED', who: `person:${ids.father}`, login: { acr: 'substantial' } },
      { type: 'LOG_OPENED', who: 'system:engine', login: null },
    ]);
  });

  it('they read the question and nothing else: not who else is asked, not the level, not that there is a case', async () => {
    await records(nurse, caseId, { type: 'LOG_REQUESTED' }, asked());
    await comeIn();
    const [question] = await questions(mother);
    expect(Object.keys(question).sort()).toEqual(
      [
        ...['asker', 'caseId', 'child', 'consentId', 'isAskedOfOthers', 'kinds', 'maySayNo', 'maySayYes'],
        ...['says', 'service', 'services', 'validUntil'],
      ].sort(),
    );
    expect(JSON.stringify(question)).not.toContain(ids.father);
    await isGoneFor(mother, caseId);
    for (const part of ['/family-page', '/access', '/looks', '/changes', '/measurements'])
      expect([part, (await reads(mother, caseId, part)).status]).toEqual([part, 404]);
    expect((await does(mother, 'GET', '/cases')).items).toEqual([]);
    const agreed = {
      type: 'CONSENT_AGREED',
      facts: { consentId, by: { role: 'guardian', personId: ids.mother }, how: 'idPorten' },
    };
    const tag = { 'if-match': '"1"' };
    const posted = await asks(mother, 'POST', `/cases/${caseId}/events`, { events: [agreed] }, tag);
    expect([404, 412]).toContain(posted.status);
    expect((await answers(nurse, 'yes')).status).toBe(403);
    const stranger = await relativeIn(login, number('1990-01-01', 'female', (made += 1)));
    expect((await answers(stranger, 'yes')).status).not.toBe(200);
    const { body } = await reads(nurse, caseId, '/access');
    expect(body.access).toContainEqual(
      expect.objectContaining({ id: ids.mother, relation: 'invited', content: false }),
    );
  });

  it('a no keeps the log closed till the same one has another mind', async () => {
    await records(nurse, caseId, { type: 'LOG_REQUESTED' }, asked());
    await comeIn();
    expect((await answers(father, 'no', { reason: 'Vil vente' })).status).toBe(200);
    expect(await questions(father)).toMatchObject([{ says: 'no', maySayYes: true, maySayNo: false }]);
    expect(await questions(mother)).toMatchObject([{ says: null, maySayNo: true }]);
    expect((await reads(nurse, caseId)).body).toMatchObject({ log: 'requested', consentState: 'refused' });
    await answers(mother, 'yes');
    expect(await answers(father, 'yes')).toMatchObject({ body: { isLogOpen: true } });
  });

  it('who is barred from insight is asked no more, and a question that is taken back is gone', async () => {
    await records(nurse, caseId, asked());
    await comeIn();
    const barred = { barredFromInsight: true };
    await does(nurse, 'PUT', `/cases/${caseId}/family/${ids.father}`, barred);
    expect(await questions(father)).toEqual([]);
    expect((await answers(father, 'yes')).status).toBe(404);
    expect(await questions(mother)).toHaveLength(1);
    await records(nurse, caseId, { type: 'CONSENT_NO_LONGER_ASKED', facts: { consentId } });
    expect(await questions(mother)).toEqual([]);
    expect((await answers(mother, 'yes')).status).toBe(404);
  });

  it('a question that is kept from a parent is not put to them beside another that is', async () => {
    await records(nurse, caseId, { type: 'LOG_REQUESTED' }, asked());
    const kept = newId();
    const reviewBy = new Date(login.clock.now().getTime() + 30 * 86_400_000).toISOString().slice(0, 10);
    const keeping = { ground: 'dangerToChild', from: [ids.father], reviewBy, reason: 'Fare for barnet' };
    const keptQuestion = { ...asked({ consentId: kept }), keptFromGuardians: keeping };
    await records(nurse, caseId, keptQuestion);
    await comeIn();
    const put = async (to: Visitor) =>
      (await questions(to)).map((one: { consentId: string }) => one.consentId).sort();
    expect(await put(mother)).toEqual([consentId, kept].sort());
    expect(await put(father)).toEqual([consentId]);
    const [toKept, toNone] = [
      await answers(father, 'no', { consentId: kept }),
      await answers(father, 'no', { consentId: newId() }),
    ];
    expect({ ...toKept, body: { ...toKept.body, requestId: '' } }).toEqual({
      ...toNone,
      body: { ...toNone.body, requestId: '' },
    });
    expect(toKept.status).toBe(409);
  });

  it('the same answer sent again has one effect', async () => {
    await records(nurse, caseId, { type: 'LOG_REQUESTED' }, asked({ everyGuardian: false }));
    await comeIn();
    const key = { 'idempotency-key': newId() };
    const send = () =>
      asks(mother, 'POST', `/consent-questions/${caseId}/answers`, { consentId, says: 'yes' }, key);
    expect((await send()).body).toEqual({ isLogOpen: true });
    expect((await send()).body).toEqual({ isLogOpen: true });
  });
});
