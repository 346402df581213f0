import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../../src/common/ids.js';
import { type Answer, type Event, HttpTown } from '../../support/http-town.js';

const NOTE: Event = { type: 'NOTE_WRITTEN', texts: { note: 'Ringte hjem.' } };
const SHARED: Event = { type: 'CONCERN_SHARED', facts: { with: 'colleague' } };

describe('a command on a case', () => {
  let town: HttpTown;
  let logged: Answer;
  let url: string;

  beforeAll(async () => {
    town = await HttpTown.open();
  });
  beforeEach(async () => {
    logged = await town.as('nurse').logs(town.services.health);
    url = `/cases/${logged.body.caseId}/events`;
  });
  afterAll(() => town?.close());

  const send = (events: unknown, headers: object = {}) =>
    town.as('nurse').post(url, { events }, { 'if-match': logged.etag, ...headers });
  const entries = () => town.count('case_event where case_id = $1', [logged.body.caseId]);

  it('says which version it has seen, and has a key', async () => {
    const nurse = town.as('nurse');
    expect(await nurse.post(url, { events: [NOTE] })).toMatchObject({
      status: 428,
      body: { code: 'CASE.IF_MATCH_REQUIRED' },
    });
    const noKey = await nurse.ask('POST', url, { events: [NOTE] }, { 'if-match': logged.etag });
    expect(noKey).toMatchObject({ status: 400, body: { code: 'CASE.IDEMPOTENCY_KEY_REQUIRED' } });
    const longKey = await send([NOTE], { 'idempotency-key': 'k'.repeat(201) });
    expect(longKey.body.fields).toMatchObject([
      { path: 'Idempotency-Key', code: 'HEADER.INVALID', allowed: [{ pattern: expect.any(String) }] },
    ]);
    const whatever = await send([NOTE], { 'if-match': '*' });
    expect(whatever).toMatchObject({
      status: 428,
      body: {
        code: 'CASE.IF_MATCH_REQUIRED',
        fields: [{ path: 'If-Match', code: 'HEADER.INVALID', allowed: [{ etagOf: expect.any(String) }] }],
      },
    });
  });

  it('a text that nobody can see is no text', async () => {
    for (const note of [' \n', '\u200b \u202e', '\u3164\u00a0'])
      expect((await send([{ type: 'NOTE_WRITTEN', texts: { note } }])).body).toMatchObject({
        code: 'CASE.EVENT_INVALID',
        fields: [{ path: 'events[0].texts.note', code: 'TEXT.MISSING' }],
      });
    expect(await entries()).toBe(2);
  });

  it('with the same key twice has one effect and one answer', async () => {
    const key = { 'idempotency-key': newId() };
    const [first, second] = [await send([SHARED], key), await send([SHARED], key)];
    expect(first.status).toBe(200);
    expect([second.status, second.body, second.etag]).toEqual([200, first.body, first.etag]);
    expect(await entries()).toBe(3);
  });

  it('with the same key twice at once has one effect and one answer', async () => {
    const key = { 'idempotency-key': newId() };
    const answers = await Promise.all(Array.from({ length: 6 }, () => send([NOTE], key)));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(answers[0]!.status).toBe(200);
    expect(await entries()).toBe(3);
  });

  it('with the key of another request is refused', async () => {
    const key = { 'idempotency-key': newId() };
    await send([NOTE], key);
    expect(await send([SHARED], key)).toMatchObject({ status: 422, body: { code: 'CASE.KEY_REUSED' } });
    const log = {
      child: { kind: 'unborn' },
      events: [{ type: 'CONCERN_LOGGED', facts: { serviceId: town.services.health } }],
    };
    const nurse = town.as('nurse');
    const [one, two] = [await nurse.post('/cases', log, key), await nurse.post('/cases', log, key)];
    expect([one.status, two.status]).toEqual([422, 422]);
  });

  it('that logs a concern twice with one key makes one case, and one child', async () => {
    const key = { 'idempotency-key': newId() };
    const log = {
      child: { kind: 'cannotSayYet' },
      events: [{ type: 'CONCERN_LOGGED', facts: { serviceId: town.services.health } }],
    };
    const before = await town.count('person');
    const nurse = town.as('nurse');
    const [one, two] = [await nurse.post('/cases', log, key), await nurse.post('/cases', log, key)];
    expect([two.status, two.body, two.etag]).toEqual([201, one.body, one.etag]);
    expect(await town.count('person')).toBe(before + 1);
  });

  it('on an older version is told what changed meanwhile', async () => {
    await send([SHARED]);
    const stale = await send([{ type: 'GROUPS_SET', facts: { groups: ['poverty'] } }]);
    expect(stale).toMatchObject({
      status: 412,
      body: { code: 'CASE.STALE', changed: [{ number: 3, type: 'CONCERN_SHARED' }] },
    });
    const retry = await town
      .as('nurse')
      .post(
        url,
        { events: [{ type: 'GROUPS_SET', facts: { groups: ['poverty'] } }] },
        { 'if-match': stale.etag },
      );
    expect(retry.status).toBe(200);
  });

  it('by two writers at once goes through for one; the other gets 412', async () => {
    const two = await Promise.all([
      send([{ type: 'GROUPS_SET', facts: { groups: ['poverty'] } }]),
      send([{ type: 'GROUPS_SET', facts: { groups: ['earlyYears'] } }]),
    ]);
    expect(two.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect(two.find(({ status }) => status === 412)!.body.changed).toEqual([
      {
        number: 3,
        type: 'GROUPS_SET',
        at: expect.any(String),
        words: { nb: 'satte målgrupper', nn: 'sette målgrupper', en: 'set the user groups' },
        by: { kind: 'staff', isMe: true, name: 'nurse', service: 'Helsestasjonen' },
      },
    ]);
    expect(await entries()).toBe(3);
  });

  it('that commutes goes through on a newer version', async () => {
    const notes = await Promise.all(Array.from({ length: 8 }, () => send([NOTE])));
    expect(notes.map(({ status }) => status)).toEqual(Array(8).fill(200));
    expect(await entries()).toBe(10);
  });

  it.each(['"nonsense"', '*', 'W/"0"', '"AAAAAAAAAAAAAAAAAAAAAA"', ''])(
    'with %s for a version is stale',
    async (tag) => {
      expect([412, 428]).toContain((await send([NOTE], { 'if-match': tag })).status);
      expect(await entries()).toBe(2);
    },
  );

  it("with another reader's tag is stale: a version is told to each by itself", async () => {
    const { etag } = await town.as('leader').get(`/cases/${logged.body.caseId}`);
    expect(etag).not.toBe(logged.etag);
    expect((await send([NOTE], { 'if-match': etag })).status).toBe(412);
  });

  it('stands or falls as a whole', async () => {
    const refused = await send([NOTE, SHARED, { type: 'PLAN_AGREED' }]);
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'CASE.EVENT_NOT_ALLOWED', event: 'PLAN_AGREED', index: 2 },
    });
    expect(refused.body.allowed).toContain('LEVEL_1_DECIDED');
    expect(await entries()).toBe(2);
    expect(
      await town.count("receipt where actor = $1 and response->>'outcome' <> 'applied'", [
        `staff:${town.staff.nurse}`,
      ]),
    ).toBe(0);
  });
});

describe('bad input', () => {
  let town: HttpTown;
  let caseId: string;

  beforeAll(async () => {
    town = await HttpTown.open();
    caseId = (await town.as('nurse').logs(town.services.health)).body.caseId;
  });
  afterAll(() => town?.close());

  const record = (...events: Event[]) => town.as('nurse').records(caseId, ...events);

  it.each<[string, Event, number, string, object]>([
    [
      'an unknown event',
      { type: 'CHILD_SOLD' },
      422,
      'CASE.EVENT_UNKNOWN',
      {
        allowed: expect.arrayContaining(['CONCERN_SHARED']),
        fields: [
          expect.objectContaining({
            path: 'events[0].type',
            code: 'EVENT.UNKNOWN',
            allowed: expect.arrayContaining(['CONCERN_SHARED']),
          }),
        ],
      },
    ],
    ['an event that objects have', { type: 'constructor' }, 422, 'CASE.EVENT_UNKNOWN', {}],
    ['an event that is not allowed now', { type: 'PLAN_AGREED' }, 409, 'CASE.EVENT_NOT_ALLOWED', {}],
    [
      "an event that is the engine's",
      { type: 'LOG_OPENED', facts: { family: [] } },
      403,
      'CASE.EVENT_NOT_YOURS',
      {},
    ],
    [
      'an event that is somebody else’s',
      { type: 'COORDINATING_UNIT_ADVISED', texts: { advice: 'x' } },
      403,
      'CASE.EVENT_NOT_YOURS',
      {},
    ],
    [
      'a missing text',
      { type: 'NOTE_WRITTEN' },
      422,
      'CASE.EVENT_INVALID',
      { fields: [{ path: 'events[0].texts.note', code: 'TEXT.MISSING' }] },
    ],
    [
      'a text of blanks',
      { type: 'NOTE_WRITTEN', texts: { note: ' \n\t ' } },
      422,
      'CASE.EVENT_INVALID',
      { fields: [{ path: 'events[0].texts.note', code: 'TEXT.MISSING' }] },
    ],
    [
      'a text that is too long',
      { type: 'NOTE_WRITTEN', texts: { note: 'å'.repeat(20_001) } },
      422,
      'CASE.EVENT_INVALID',
      { fields: [{ path: 'events[0].texts.note', code: 'TEXT.TOO_LONG', allowed: [{ maxLength: 20_000 }] }] },
    ],
    [
      'a text nobody asked for',
      { type: 'GROUPS_SET', facts: { groups: [] }, texts: { secret: 'x' } },
      422,
      'CASE.EVENT_INVALID',
      { fields: [{ path: 'events[0].texts.secret', code: 'FIELD.UNKNOWN' }] },
    ],
    [
      'a missing fact',
      { type: 'CONCERN_SHARED' },
      422,
      'CASE.EVENT_INVALID',
      { fields: [expect.objectContaining({ path: 'events[0].facts.with', code: 'FIELD.MISSING' })] },
    ],
    [
      'a fact nobody asked for',
      { type: 'NOTE_WRITTEN', facts: { x: 1 }, texts: { note: 'x' } },
      422,
      'CASE.EVENT_INVALID',
      {},
    ],
    [
      'a date in the past',
      { type: 'NEXT_DATE_SET', facts: { date: '2020-01-01', waitingFor: 'answer' } },
      422,
      'CASE.EVENT_INVALID',
      {
        fields: [
          { path: 'events[0].facts.date', code: 'DATE.IN_THE_PAST', allowed: [{ from: '2026-09-01' }] },
        ],
      },
    ],
    [
      'a date that does not exist',
      { type: 'NEXT_DATE_SET', facts: { date: '2027-02-30', waitingFor: 'answer' } },
      422,
      'CASE.EVENT_INVALID',
      {},
    ],
  ])(
    '%s is answered with a code, the field and what is allowed',
    async (_what, event, status, code, more) => {
      const before = await written();
      const { body, ...answer } = await record(event);
      expect({ ...answer, body }).toMatchObject({ status, body: { code, event: event.type, ...more } });
      expect(body.allowed).toEqual(expect.arrayContaining(['NOTE_WRITTEN']));
      for (const field of body.fields ?? [])
        expect(field).toEqual({
          path: expect.stringMatching(/^events\[0\]\./),
          code: expect.stringMatching(/^[A-Z]+\.[A-Z_]+$/),
          allowed: expect.any(Array),
          message: expect.stringMatching(/\p{L}{2}/u),
        });
      expect(await written()).toEqual(before);
    },
  );

  /** How many rows there are of whatever a command writes. */
  async function written(): Promise<number[]> {
    const tables = [
      'bti_case',
      'case_event',
      'entry_key',
      'receipt',
      'outbox',
      'follow_up',
      'case_access',
      'goal',
    ];
    const counts: number[] = [];
    for (const table of tables) counts.push(await town.count(table));
    return [...counts, await town.count('bti_case where version > 1')];
  }

  it('a goal that leaves its weight to the schema has it in the history, and the chain holds', async () => {
    const acutely = { evaluateBy: '2026-09-20' };
    const goalId = newId();
    const nurse = town.as('nurse');
    const leader = town.as('leader');
    const logged = await nurse.logs(town.services.health, { kind: 'cannotSayYet' }, [
      { type: 'LEVEL_1_STARTED_ACUTELY', facts: acutely, texts: { reason: 'Nå' } },
    ]);
    const holder = { staffId: town.staff.nurse, serviceId: town.services.health };
    await leader.records(logged.body.caseId, { type: 'RELAY_HOLDER_NAMED', facts: holder });
    const set = { type: 'GOAL_SET', facts: { goalId }, texts: { goal: 'Sove bedre' } };
    expect((await nurse.records(logged.body.caseId, set)).status).toBe(200);
    const { rows } = await town.superuser.query(
      `select facts from case_event where case_id = $1 and type = 'GOAL_SET'`,
      [logged.body.caseId],
    );
    expect(rows).toEqual([{ facts: { goalId, weight: 1, baseline: -1 } }]);
    expect(await town.verifies()).toMatch(/everything holds/);
  });

  it.each([
    ['no events', { events: [] }],
    ['too many events', { events: Array(501).fill(NOTE) }],
    ['events that are none', { events: ['NOTE_WRITTEN'] }],
    ['facts that are a list', { events: [{ type: 'NOTE_WRITTEN', facts: [] }] }],
    ['texts that are numbers', { events: [{ type: 'NOTE_WRITTEN', texts: { note: 1 } }] }],
    ['a stranger among the fields', { events: [NOTE], by: 'me' }],
  ])('%s is refused before anybody looks at the case', async (_what, body) => {
    const answer = await town.as('nurse').post(`/cases/${caseId}/events`, body, { 'if-match': '"x"' });
    expect(answer).toMatchObject({ status: 400, body: { code: 'REQUEST.INVALID' } });
  });

  it('10 MB of text is refused before it is read, broken JSON and half characters when it is', async () => {
    const nurse = town.as('nurse');
    const send = (payload: string) => nurse.post(`/cases/${caseId}/events`, payload, { 'if-match': '"x"' });
    const huge = JSON.stringify({
      events: [{ type: 'NOTE_WRITTEN', texts: { note: 'x'.repeat(10 * 1024 * 1024) } }],
    });
    expect(await send(huge)).toMatchObject({ status: 413, body: { code: 'REQUEST.TOO_LARGE' } });
    expect(await send('{"events": [')).toMatchObject({ status: 400, body: { code: 'REQUEST.BROKEN_JSON' } });
    expect(await send('{"events":[{"type":"NOTE_WRITTEN","texts":{"note":"\\ud83d"}}]}')).toMatchObject({
      status: 400,
      body: { code: 'REQUEST.TEXT_NOT_ALLOWED', fields: [{ path: 'events[0].texts.note' }] },
    });
  });

  it('what is nested without end is refused', async () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    const send = (payload: string) =>
      town.as('nurse').post(`/cases/${caseId}/events`, payload, { 'if-match': '"x"' });
    for (const payload of [
      `{"events":[{"type":"NOTE_WRITTEN","facts":{"x":${deep}},"texts":{"note":"x"}}]}`,
      `{"events":${deep}}`,
      deep,
    ])
      expect(await send(payload)).toMatchObject({ status: 400, body: { code: 'REQUEST.INVALID' } });
  });

  it('ids are the same however they are written', async () => {
    const goal = newId();
    const logged = await town.as('nurse').logs(town.services.health, { kind: 'unborn' }, [
      { type: 'LEVEL_1_STARTED_ACUTELY', facts: { evaluateBy: '2026-09-10' }, texts: { reason: 'Haster' } },
      { type: 'GOAL_SET', facts: { goalId: goal.toUpperCase() }, texts: { goal: 'Sove' } },
    ]);
    const id = logged.body.caseId.toUpperCase();
    const nurse = town.as('nurse');
    const { etag } = await nurse.get(`/cases/${id}`);
    expect(etag).toBe(logged.etag);
    const reached = { events: [{ type: 'GOAL_REACHED', facts: { goalId: goal } }] };
    expect(await nurse.post(`/cases/${id}/events`, reached, { 'if-match': etag })).toMatchObject({
      status: 200,
    });
    const history = await nurse.get(`/cases/${id}/history`);
    expect(history.body.items.at(-2).texts).toEqual({ goal: 'Sove' });
    expect((await nurse.get(`/cases/${id}/plan`)).body.goals).toMatchObject([
      { goalId: goal, texts: { goal: 'Sove' } },
    ]);
  });

  it('odd Unicode is kept as it was written', async () => {
    const note =
      '\u202Eexe.txt \u0301é e\u0301 👨‍👩‍👧‍👦 ﷽ \uFEFF \u200B Ǆ İ ﬃ Å\u030A \u{1F1F3}\u{1F1F4} \\u0041 "quoted" \'; drop table person; --';
    await record({ type: 'NOTE_WRITTEN', texts: { note } });
    const { body } = await town.as('nurse').get(`/cases/${caseId}/history`);
    expect(body.items.at(-1).texts.note).toBe(note);
  });

  it('an id number that is wrong is not repeated', async () => {
    for (const nationalId of ['12345678910', '00000000000', 'abcdefghijk', '01010112345']) {
      const answer = await town.as('nurse').logs(town.services.health, { kind: 'nationalId', nationalId });
      expect(answer).toMatchObject({
        status: 422,
        body: {
          code: 'PERSON.NATIONAL_ID_WRONG',
          fields: [{ path: 'child.nationalId', code: 'FIELD.IS_NATIONAL_ID' }],
        },
      });
      expect(answer.text).not.toContain(nationalId);
    }
  });

  it("a real person's number is not taken in the demo", async () => {
    // The format of a living person's number with a date of birth in 1854: nobody alive has it.
    const answer = await town
      .as('nurse')
      .logs(town.services.health, { kind: 'nationalId', nationalId: realLooking() });
    expect(answer).toMatchObject({ status: 422, body: { code: 'PERSON.ONLY_SYNTHETIC' } });
  });

  it('a concern that is refused leaves nobody behind', async () => {
    const people = await town.count('person');
    const refused = await town.as('nurse').post('/cases', {
      child: { kind: 'unborn' },
      events: [
        { type: 'CONCERN_LOGGED', facts: { serviceId: town.services.health } },
        { type: 'CASE_CLOSED' },
      ],
    });
    expect(refused).toMatchObject({ status: 409, body: { code: 'CASE.EVENT_NOT_ALLOWED', index: 1 } });
    expect(await town.count('person')).toBe(people);
    const first = await town.as('nurse').post('/cases', {
      child: { kind: 'unborn' },
      events: [{ type: 'CONCERN_SHARED', facts: { with: 'colleague', serviceId: town.services.health } }],
    });
    expect(first).toMatchObject({ status: 409, body: { allowed: ['CONCERN_LOGGED'] } });
  });

  it('a concern for a service one does not work in is refused', async () => {
    const answer = await town.as('nurse').logs(town.services.school);
    expect(answer).toMatchObject({ status: 403, body: { code: 'CASE.NOT_IN_SERVICE' } });
  });

  it('a child that one may not know of is as wrong as one that is not there', async () => {
    const { rows } = await town.superuser.query('select child_id from bti_case where id = $1', [caseId]);
    const ask = (personId: string) =>
      town.as('teacher').logs(town.services.school, { kind: 'known', personId });
    const [hidden, unknown] = [await ask(rows[0].child_id), await ask(newId())];
    expect(hidden).toMatchObject({
      status: 400,
      body: { fields: [{ path: 'child.personId', code: 'REFERENCE.UNKNOWN' }] },
    });
    expect({ ...hidden.body, requestId: '' }).toEqual({ ...unknown.body, requestId: '' });
  });
});

/** Checksums put right by trying, for a birth date of 1854. */
function realLooking(): string {
  for (let individual = 500; individual < 750; individual += 1) {
    const nine = `010154${individual}`;
    const digit = (weights: number[], digits: string) =>
      (11 - (weights.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0) % 11)) % 11;
    const first = digit([3, 7, 6, 1, 8, 9, 4, 5, 2], nine);
    const second = digit([5, 4, 3, 2, 7, 6, 5, 4, 3, 2], `${nine}${first}`);
    if (first < 10 && second < 10) return `${nine}${first}${second}`;
  }
  throw new Error('no number');
}
