import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../../src/common/ids.js';
import { type Answer, HttpTown } from '../../support/http-town.js';

describe('who sees what of a concern', () => {
  let town: HttpTown;
  let caseId: string;

  beforeAll(async () => {
    town = await HttpTown.open();
    const logged = await town
      .as('nurse')
      .logs(town.services.health, { kind: 'cannotSayYet', name: 'Åse-Marie Fjell' });
    caseId = logged.body.caseId;
  });
  afterAll(() => town?.close());

  it('the author reads it all, with what can be done now and the words of the guide', async () => {
    const { status, body, etag } = await town.as('nurse').get(`/cases/${caseId}`);
    expect(status).toBe(200);
    expect(etag).toMatch(/^"[\w-]{22}"$/);
    expect(body).toMatchObject({
      content: true,
      relations: ['author'],
      level: { level: 0, mark: '0' },
      step: 'share',
      child: { name: 'Åse-Marie Fjell' },
      holder: null,
      homeService: { name: 'Helsestasjonen' },
      guide: {
        guide: 'baerum',
        steps: expect.arrayContaining([expect.objectContaining({ id: 'share', now: true })]),
      },
    });
    const shared = body.allowedEvents.find((one: { type: string }) => one.type === 'CONCERN_SHARED');
    expect(shared).toMatchObject({
      ready: true,
      facts: { properties: { with: { enum: expect.arrayContaining(['colleague']) } } },
      texts: { properties: { whatWasSaid: { type: 'string' } } },
      words: { nb: 'Drøft undringen med noen', nn: expect.any(String), en: 'Share the concern' },
    });
  });

  it('each thing that can be done has the words of the guide, its tools and what it lets one choose', async () => {
    const { body } = await town.as('nurse').get(`/cases/${caseId}`);
    const events = new Map<string, Answer['body']>(
      body.allowedEvents.map((one: Answer['body']) => [one.type, one]),
    );
    const said = { nb: expect.any(String), nn: expect.any(String), en: expect.any(String) };
    for (const { words, verb } of events.values())
      expect({ words, verb }).toEqual({ words: said, verb: said });
    expect(events.get('CONCERN_SHARED').steps).toEqual([
      {
        id: 'share',
        name: { nb: 'Del undringen', nn: 'Del undringa', en: 'Share the concern' },
        tools: [{ name: expect.objectContaining({ en: 'The necessary conversation' }) }],
      },
    ]);
    expect(events.get('GUIDE_STEP_COMPLETED')).toMatchObject({
      choices: [{ fact: 'guideStep', id: 'share', name: { nb: 'Del undringen' } }],
      facts: { properties: { guideStep: { enum: ['share'] } } },
    });
    expect(events.get('NOTE_WRITTEN')).toMatchObject({ choices: [], steps: [], leadsTo: null });
    expect(events.get('NOTE_WRITTEN').texts.properties.note).toMatchObject({ 'x-label': { nb: 'Notat' } });
    expect(events.get('CONTACT_RECORDED').facts.properties.with['x-options']).toContainEqual({
      value: 'guardians',
      words: { nb: 'De foresatte', nn: 'Dei føresette', en: 'The guardians' },
    });
    const acutely = events.get('LEVEL_2_STARTED_ACUTELY');
    expect(acutely.leadsTo).toMatchObject({ level: 2, mark: '2' });
    expect(acutely.words.nb).toBe(`Hev akutt til nivå 2: ${acutely.leadsTo.name.nb}`);
  });

  it('the leader of the service sees that it exists, its level, dates and holder, and no more', async () => {
    const { body } = await town.as('leader').get(`/cases/${caseId}`);
    expect(body).toMatchObject({ content: false, relations: ['leader'], level: { level: 0 }, holder: null });
    for (const hidden of ['child', 'step', 'guide', 'family', 'consents', 'log'])
      expect(body).not.toHaveProperty(hidden);
    const history = await town.as('leader').get(`/cases/${caseId}/history`);
    expect(history.body.items).toEqual([]);
  });

  it('nobody else knows of it, and a hidden case answers as one that never was', async () => {
    for (const who of ['colleague', 'teacher', 'head', 'coordinator'] as const) {
      const client = town.as(who);
      for (const path of ['', '/history', '/plan', '/follow-ups']) {
        const [hidden, unknown, nonsense] = await Promise.all(
          [caseId, newId(), 'no-id'].map((id) => client.get(`/cases/${id}${path}`)),
        );
        expect(hidden!.status).toBe(404);
        const { requestId: _a, ...one } = hidden!.body;
        const { requestId: _b, ...other } = unknown!.body;
        const { requestId: _c, ...third } = nonsense!.body;
        expect(one).toEqual(other);
        expect(third).toEqual(other);
        expect(Object.keys(hidden!.headers).sort()).toEqual(Object.keys(unknown!.headers).sort());
        expect(hidden!.text.length).toBe(unknown!.text.length);
      }
      const events = { events: [{ type: 'NOTE_WRITTEN', texts: { note: 'x' } }] };
      const [hidden, unknown] = await Promise.all(
        [caseId, newId()].map((id) => client.post(`/cases/${id}/events`, events, { 'if-match': '"x"' })),
      );
      expect(hidden!.status).toBe(404);
      expect({ ...hidden!.body, requestId: '' }).toEqual({ ...unknown!.body, requestId: '' });
    }
  });

  it('a manager has numbers only', async () => {
    const { status, body } = await town.as('manager').get('/cases');
    expect([status, body.code]).toEqual([403, 'ACCESS.ROLE_MAY_NOT']);
  });

  it('the history holds the words as they were written', async () => {
    const { body } = await town.as('nurse').get(`/cases/${caseId}/history`);
    expect(body.items).toEqual([
      expect.objectContaining({ number: 1, type: 'CONCERN_LOGGED', texts: {}, erased: false }),
      expect.objectContaining({
        number: 2,
        type: 'CONCERN_DEFINED',
        actor: { kind: 'staff', id: town.staff.nurse, name: 'nurse', serviceId: town.services.health },
        texts: { seenAndHeard: 'Er mye alene i friminuttene. 👧🏽 Ærlig talt …' },
      }),
    ]);
  });

  it('nothing that was written stands in clear in the database', async () => {
    const { rows } = await town.superuser.query(
      `select concat((select json_agg(c) from bti_case c), (select json_agg(e) from case_event e),
        (select json_agg(r) from receipt r), (select json_agg(p) from person_name p)) as everything`,
    );
    expect(rows[0].everything).toMatch(/CONCERN_DEFINED/);
    expect(rows[0].everything).not.toMatch(/friminutt|Fjell/);
  });
});

describe('the work list', () => {
  let town: HttpTown;
  beforeAll(async () => {
    town = await HttpTown.open();
    for (let n = 0; n < 7; n += 1)
      await town.as('nurse').logs(town.services.health, { kind: 'unborn', name: `Barn ${n}` });
  });
  afterAll(() => town?.close());

  it('comes in pages that together hold each case once', async () => {
    for (const who of ['nurse', 'leader'] as const) {
      const seen: string[] = [];
      let after = '';
      do {
        const { body, status } = await town.as(who).get(`/cases?limit=3${after && `&after=${after}`}`);
        expect(status).toBe(200);
        seen.push(...body.items.map((one: { id: string }) => one.id));
        after = body.next ?? '';
      } while (after);
      expect(new Set(seen).size).toBe(7);
      expect(seen.length).toBe(7);
    }
  });

  it('names the child for those who read the content only', async () => {
    const nurse = await town.as('nurse').get('/cases?limit=1');
    const leader = await town.as('leader').get('/cases?limit=1');
    expect(nurse.body.items[0].childName).toMatch(/^Barn/);
    expect(leader.body.items[0]).toMatchObject({ childName: null, step: null, content: false });
  });

  it('is filtered', async () => {
    const nurse = town.as('nurse');
    const count = async (query: string) => (await nurse.get(`/cases?${query}`)).body.items.length;
    expect(await count('level=0')).toBe(7);
    expect(await count('level=2')).toBe(0);
    expect(await count('status=closed')).toBe(0);
    expect(await count('overdue=true')).toBe(0);
    expect(await count('overdue=false')).toBe(7);
    expect(await count('stuck=true')).toBe(0);
    expect(await count(`service=${town.services.health}`)).toBe(7);
    expect(await count(`service=${town.services.school}`)).toBe(0);
    town.api.clock.advance({ days: 30 });
    expect(await town.as('nurse').get('/cases?overdue=true')).toMatchObject({
      status: 200,
      body: { items: { length: 7 } },
    });
  });

  it('goes on from where the reader came themselves, and from nowhere else', async () => {
    const { next } = (await town.as('nurse').get('/cases?limit=3')).body;
    expect((await town.as('nurse').get(`/cases?after=${next}`)).status).toBe(200);
    expect(await town.as('leader').get(`/cases?after=${next}`)).toMatchObject({
      status: 400,
      body: { code: 'CASE.CURSOR_INVALID' },
    });
  });

  it.each([
    ['after=bm9uc2Vuc2U', 'CASE.CURSOR_INVALID'],
    [
      `after=${Buffer.from('2026-09-09 01a2000b-544b-7284-9ef4-5a15bb0bb62c').toString('base64url')}`,
      'CASE.CURSOR_INVALID',
    ],
    ['limit=0', 'REQUEST.INVALID'],
    ['limit=1000', 'REQUEST.INVALID'],
    ['level=7', 'REQUEST.INVALID'],
    ['overdue=perhaps', 'REQUEST.INVALID'],
    ['service=mine', 'REQUEST.INVALID'],
    ['status=open&status=closed', 'REQUEST.INVALID'],
    ['child=Kari', 'REQUEST.INVALID'],
  ])('refuses %s', async (query, code) => {
    expect(await town.as('nurse').get(`/cases?${query}`)).toMatchObject({ status: 400, body: { code } });
  });
});
