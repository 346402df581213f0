import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { newId } from '../../../src/common/ids.js';
import { eventually } from '../../support/eventually.js';
import { type Answer, type Event, HttpTown } from '../../support/http-town.js';
import { LivePage } from '../../support/live-page.js';
import { openFamilyLog, type OpenFamilyLog } from '../../support/open-family-log.js';

jest.setTimeout(60_000);

const REASON = 'Far har truet med å ta med seg gutten';
const FOR_DANGER = { ground: 'dangerToChild', reviewBy: '2026-11-01', reason: REASON };

/** A boy of thirteen, his mother and his father. */
describe('what is kept from guardians as it is written', () => {
  let town: HttpTown;
  let log: OpenFamilyLog;

  const ok = (answer: Answer) => {
    if (answer.status !== 200) throw new Error(answer.text);
    return answer.body;
  };
  const nurse = (...events: object[]) => town.as('nurse').records(log.caseId, ...(events as Event[]));
  const note = (text: string, keptFromGuardians?: object) => ({
    type: 'NOTE_WRITTEN',
    texts: { note: text },
    ...(keptFromGuardians && { keptFromGuardians }),
  });
  const historyOf = async (person: string) =>
    ok(await town.as({ person }).get(`/cases/${log.caseId}/history?limit=500`)).items;
  const wordsOf = async (person: string) =>
    (await historyOf(person)).map(({ texts }: { texts?: Record<string, string> }) => texts?.note);
  const tagOf = async (person: string) => (await town.as({ person }).get(`/cases/${log.caseId}`)).etag;

  beforeAll(async () => {
    town = await HttpTown.open();
    await town.api.app.listen(0, '127.0.0.1');
    log = await openFamilyLog(town);
  });
  afterAll(() => town?.close());

  it('is recorded with why in one command, and leaves no number, no version and no date for the guardians', async () => {
    const before = await Promise.all([historyOf(log.father), tagOf(log.father)]);
    const { entries } = ok(await nurse(note('Sagt i fortrolighet', FOR_DANGER)));
    expect(entries.map(({ type }: { type: string }) => type)).toEqual([
      'NOTE_WRITTEN',
      'ENTRY_KEPT_FROM_GUARDIANS',
    ]);
    expect(await Promise.all([historyOf(log.father), tagOf(log.father)])).toEqual(before);
    expect(await wordsOf(log.child)).toContain('Sagt i fortrolighet');
    const read = ok(await town.as('nurse').get(`/cases/${log.caseId}/history?limit=500`)).items;
    expect(read.at(-1)).toMatchObject({
      type: 'ENTRY_KEPT_FROM_GUARDIANS',
      facts: { entry: entries[0].number, ground: 'dangerToChild' },
      texts: { reason: REASON },
    });
  });

  it('is kept from the one guardian that it says, and read by the other', async () => {
    ok(await nurse(note('Mor vet om dette', { ...FOR_DANGER, from: [log.father] })));
    expect(await wordsOf(log.mother)).toContain('Mor vet om dette');
    expect(await wordsOf(log.father)).not.toContain('Mor vet om dette');
  });

  it('is in the database with what keeps it, by one transaction and no other', async () => {
    const { entries } = ok(
      await nurse(note('Én transaksjon', FOR_DANGER), { type: 'GROUPS_SET', facts: { groups: ['poverty'] } }),
    );
    const { rows } = await town.superuser.query(
      `select count(distinct xmin::text)::int as transactions, count(*)::int as entries
         from case_event where case_id = $1 and number = any($2)`,
      [log.caseId, entries.map(({ number }: { number: number }) => number)],
    );
    expect(rows).toEqual([{ transactions: 1, entries: 3 }]);
  });

  it('is seen by a guardian at no instant, however often they look, and their open page is told nothing', async () => {
    const page = await LivePage.of(town.api, town.as({ person: log.father }));
    await page.hears('session');
    const isTold = (tag: string) =>
      eventually(
        async () => page.of('case').at(-1)?.tag,
        (told) => told === tag,
      );
    // Something that he reads: what came before it is not on its way any more.
    ok(await nurse(note('Til alle, før')));
    const tag = await tagOf(log.father);
    await isTold(tag);
    const told = page.of('case').length;
    let isWriting = true;
    const looks: string[] = [];
    const looking = async () => {
      while (isWriting) {
        const { items } = ok(
          await town.as({ person: log.father }).get(`/cases/${log.caseId}/history?limit=500`),
        );
        looks.push(JSON.stringify(items));
      }
    };
    const both = [looking(), looking()];
    for (let nth = 0; nth < 12; nth += 1) ok(await nurse(note(`Hemmelig ${nth}`, FOR_DANGER)));
    isWriting = false;
    await Promise.all(both);
    expect(looks.length).toBeGreaterThan(2);
    expect(looks.filter((look) => look !== looks[0])).toEqual([]);
    expect(looks[0]).not.toContain('Hemmelig');
    expect(await tagOf(log.father)).toBe(tag);
    ok(await nurse(note('Til alle')));
    const after = await tagOf(log.father);
    await isTold(after);
    expect(page.of('case').slice(told)).toEqual([{ caseId: log.caseId, tag: after }]);
    await page.close();
  });

  it('is the young person’s own health, in their own words and by their own reasons', async () => {
    const { etag } = await town.as({ person: log.child }).get(`/cases/${log.caseId}`);
    const event = {
      ...note('Jeg har snakket med legen', { ground: 'youngPersonsHealth', reason: 'Det er mitt' }),
      kinds: ['health'],
    };
    const answer = await town
      .as({ person: log.child })
      .post(`/cases/${log.caseId}/events`, { events: [event] }, { 'if-match': etag });
    ok(answer);
    expect(await wordsOf(log.child)).toContain('Jeg har snakket med legen');
    for (const guardian of [log.mother, log.father])
      expect(await wordsOf(guardian)).not.toContain('Jeg har snakket med legen');
  });

  it('holds of whatever is written: a goal and its intervention are not in the plan that guardians read', async () => {
    const goalId = newId();
    const goal = { type: 'GOAL_SET', facts: { goalId }, texts: { goal: 'Trygg hjemme' } };
    ok(await nurse({ ...goal, keptFromGuardians: FOR_DANGER }));
    const planOf = async (person: string) =>
      ok(await town.as({ person }).get(`/cases/${log.caseId}/plan`)).goals.map(
        (one: { goalId: string }) => one.goalId,
      );
    expect(await planOf(log.father)).not.toContain(goalId);
    expect(await planOf(log.child)).toContain(goalId);
  });

  it('is refused whole where it may not be kept: nothing is written, and the field is named', async () => {
    const fieldsOf = (answer: Answer) => [
      answer.status,
      ...(answer.body.fields ?? []).map(({ path, code }: { path: string; code: string }) => [path, code]),
    ];
    const { etag } = await town.as('nurse').get(`/cases/${log.caseId}`);
    const { reason: _reason, ...withoutWhy } = FOR_DANGER;
    expect(fieldsOf(await nurse(note('x', withoutWhy)))).toEqual([
      422,
      ['events[0].keptFromGuardians.reason', 'TEXT.MISSING'],
    ]);
    const { reviewBy: _review, ...withoutDay } = FOR_DANGER;
    expect(fieldsOf(await nurse(note('x', withoutDay)))).toEqual([
      422,
      ['events[0].keptFromGuardians.reviewBy', 'FIELD.MISSING'],
    ]);
    expect(fieldsOf(await nurse(note('x', { ...FOR_DANGER, from: [log.child] })))).toEqual([
      422,
      ['events[0].keptFromGuardians.from.0', 'REFERENCE.UNKNOWN'],
    ]);
    expect((await nurse(note('x', { ...FOR_DANGER, entry: 1 }))).status).toBe(400);
    expect((await nurse(note('x', { ...FOR_DANGER, ground: 'other' }))).status).toBe(400);
    expect((await town.as('nurse').get(`/cases/${log.caseId}`)).etag).toBe(etag);
  });

  it('is nothing that a guardian may do: neither parent keeps their words from the other', async () => {
    const { etag } = await town.as({ person: log.mother }).get(`/cases/${log.caseId}`);
    const answer = await town
      .as({ person: log.mother })
      .post(
        `/cases/${log.caseId}/events`,
        { events: [note('Bare til dere', { ...FOR_DANGER, from: [log.father] })] },
        { 'if-match': etag },
      );
    expect(answer).toMatchObject({ status: 403, body: { code: 'CASE.EVENT_NOT_YOURS' } });
    expect(await wordsOf(log.mother)).not.toContain('Bare til dere');
  });
});
