import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { runCli } from '../../../src/cli.js';
import { newId } from '../../../src/common/ids.js';
import { LeftFilesService } from '../../../src/files/left-files.service.js';
import { type Answer, HttpTown } from '../../support/http-town.js';
import { OutboxHand } from '../../support/outbox-hand.js';

const PDF = Buffer.concat([
  Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n'),
  randomBytes(1_400_000),
  Buffer.from('%%EOF'),
]);
const PNG = Buffer.concat([
  Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000a49444154', 'hex'),
  randomBytes(200),
]);
const JPEG = Buffer.concat([
  Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'),
  randomBytes(200),
]);

describe('the files of a case', () => {
  let town: HttpTown;
  let caseId: string;
  let mother: string;

  beforeAll(async () => {
    town = await HttpTown.open(undefined, { FILE_MEGABYTES: '2' });
    const nurse = town.as('nurse');
    const { health: serviceId } = town.services;
    const rise = {
      type: 'LEVEL_1_STARTED_ACUTELY',
      facts: { evaluateBy: '2026-09-10' },
      texts: { reason: 'x' },
    };
    caseId = (await nurse.logs(serviceId, { kind: 'cannotSayYet' }, [rise])).body.caseId;
    await town.as('leader').records(caseId, {
      type: 'RELAY_HOLDER_NAMED',
      facts: { staffId: town.staff.nurse, serviceId },
    });
    mother = (await nurse.post('/people', { kind: 'noNationalId', birthDate: '1990-01-01', serviceId })).body
      .id;
    await nurse.ask('PUT', `/cases/${caseId}/family/${mother}`, {});
    const opened = await nurse.records(caseId, { type: 'LOG_REQUESTED' }, consent(newId(), 'onPaper'));
    expect(opened.status).toBe(200);
  });
  afterAll(() => town?.close());

  const consent = (consentId: string, how: string) => ({
    type: 'CONSENT_GIVEN',
    facts: {
      consentId,
      services: [],
      kinds: ['health', 'family'],
      givenBy: [{ role: 'guardian', personId: mother }],
      how,
      validFrom: '2026-09-01',
    },
  });
  const url = () => `/cases/${caseId}/files`;
  const adds = (bytes: Buffer, name = 'Samtykke.pdf', headers: object = {}, query = ''): Promise<Answer> =>
    town.as('nurse').uploads(`${url()}${query}`, bytes, name, headers);
  const added = async (bytes: Buffer, name?: string) => {
    const answer = await adds(bytes, name);
    expect(answer).toMatchObject({ status: 201 });
    return answer.body as { fileId: string; entry: number };
  };
  const reads = (who: Parameters<HttpTown['as']>[0], fileId: string) =>
    town.as(who).get(`${url()}/${fileId}`);

  it('come back as they went in, to be saved and never shown by a browser', async () => {
    const { fileId } = await added(PDF, 'Møte – ærlig talt.pdf');
    const file = await reads('nurse', fileId);
    expect(file.status).toBe(200);
    expect(file.bytes.equals(PDF)).toBe(true);
    expect(file.headers).toMatchObject({
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'content-disposition': expect.stringMatching(/^attachment; .*filename\*=UTF-8''M%C3%B8te/),
      'content-security-policy': "default-src 'none'; sandbox",
    });
    expect((await reads({ person: mother }, fileId)).bytes.equals(PDF)).toBe(true);
  });

  it('lie sealed, and their name too', async () => {
    const canary = `${newId()}-canary`;
    const bytes = Buffer.concat([JPEG, Buffer.from(canary)]);
    await added(bytes, `${canary}.jpg`);
    const { rows } = await town.superuser.query(
      `select coalesce(sum(position(convert_to($1, 'utf8') in sealed)), 0)::int as found from
        (select sealed from case_file_chunk union all select sealed from case_event where sealed is not null) s`,
      [canary],
    );
    expect(rows[0].found).toBe(0);
    expect(await town.count(`case_event where facts::text like '%' || $1 || '%'`, [canary])).toBe(0);
  });

  it('are what their bytes say, whatever they are called', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    const html = Buffer.from('<!doctype html><script>alert(1)</script>');
    const zip = Buffer.concat([Buffer.from('504b0304', 'hex'), randomBytes(100)]);
    for (const bytes of [svg, html, zip, Buffer.from('bare tekst')])
      expect(await adds(bytes, 'kart.png')).toMatchObject({
        status: 415,
        body: { code: 'FILE.TYPE_NOT_ALLOWED', allowed: ['application/pdf', 'image/png', 'image/jpeg'] },
      });
    expect((await adds(PNG, 'tegning.html')).body).toMatchObject({ mediaType: 'image/png' });
    const { body } = await town.as('nurse').get(`/cases/${caseId}/history`);
    const names = body.items.map((one: { texts?: { name?: string } }) => one.texts?.name).filter(Boolean);
    expect(names.at(-1)).toBe('tegning.html.png');
  });

  it('have names without folders, hidden turns of writing and control characters', async () => {
    const nameOf = async (name: string) => {
      const { fileId } = await added(PNG, name);
      return String((await reads('nurse', fileId)).headers['content-disposition']);
    };
    expect(await nameOf('../../etc/passwd')).not.toMatch(/\.\.\/|\/etc/);
    expect(await nameOf('foto\u202Egnp.exe')).toBe('attachment; filename=fotognp.exe.png');
    expect(await nameOf('a"\r\nSet-Cookie: x=1.png')).not.toMatch(/[\r\n]/);
    expect(await nameOf('   ...   ')).toBe('attachment; filename=file.png');
  });

  it('have a largest size, and something in them', async () => {
    const before = await town.count('case_file');
    expect(await adds(Buffer.concat([PDF, randomBytes(1024 * 1024)]))).toMatchObject({
      status: 413,
      body: { code: 'FILE.TOO_LARGE', mostBytes: 2 * 1024 * 1024 },
    });
    expect(await adds(Buffer.alloc(0))).toMatchObject({ status: 422, body: { code: 'FILE.EMPTY' } });
    expect(await town.as('nurse').uploads(url(), PNG, '', {})).toMatchObject({ status: 400 });
    expect(await adds(PNG, 'x.png', { 'content-type': 'image/svg+xml' })).toMatchObject({ status: 415 });
    expect(await town.count('case_file')).toBe(before);
  });

  it('take bytes nowhere else', async () => {
    expect(await town.as('nurse').uploads('/cases', PNG, 'x.png')).toMatchObject({ status: 415 });
  });

  it('are one for one request, however often it is sent', async () => {
    const key = { 'idempotency-key': newId() };
    const [one, other] = [await adds(PNG, 'a.png', key), await adds(PNG, 'a.png', key)];
    expect(other.body).toEqual(one.body);
    expect(await town.count(`case_event where facts->>'fileId' = $1`, [one.body.fileId])).toBe(1);
  });

  it('are read by whoever reads their entry, and are nothing to others', async () => {
    const { fileId } = await added(PNG);
    const unknown = await reads('nurse', newId());
    for (const who of ['teacher', 'leader', 'colleague', 'coordinator'] as const) {
      const hidden = await reads(who, fileId);
      expect({ ...hidden.body, requestId: '' }).toEqual({ ...unknown.body, requestId: '' });
    }
    expect(await reads({ person: newId() }, fileId)).toMatchObject({ status: 404 });
    expect((await town.as('teacher').uploads(url(), PNG, 'a.png')).status).toBe(404);
    expect((await town.as('leader').uploads(url(), PNG, 'a.png')).status).toBe(403);
    expect((await town.as({ person: mother }).uploads(url(), PNG, 'a.png')).status).toBe(403);
  });

  it('are accounted for', async () => {
    const { fileId } = await added(PNG);
    await reads({ person: mother }, fileId);
    await reads('teacher', fileId);
    const { rows } = await town.superuser.query(
      `select actor, outcome from access_log where case_id = $1 and part = 'files' order by id desc limit 2`,
      [caseId],
    );
    expect(rows).toEqual([
      { actor: `staff:${town.staff.teacher}`, outcome: 'refused' },
      { actor: `person:${mother}`, outcome: 'shown' },
    ]);
  });

  it('can be the paper of a consent, once', async () => {
    const { rows } = await town.superuser.query('select consent_id from consent where case_id = $1', [
      caseId,
    ]);
    const query = `?consentId=${rows[0].consent_id}`;
    const waits = () =>
      town.count(`follow_up where case_id = $1 and kind = 'consent.paper' and status = 'open'`, [caseId]);
    expect(await waits()).toBe(1);
    expect((await adds(PDF, 'Samtykke.pdf', {}, query)).status).toBe(201);
    expect(await waits()).toBe(0);
    const again = await adds(PDF, 'Samtykke.pdf', {}, query);
    expect(again).toMatchObject({ status: 422, body: { code: 'CASE.EVENT_INVALID' } });
    expect(await town.count('case_file where entry is null')).toBe(0);
  });

  describe('that are put in the wrong log', () => {
    let fileId: string;
    let entry: number;
    beforeAll(async () => {
      ({ fileId, entry } = await added(PNG));
    });

    /** The keys of the file that row security leaves to somebody, whatever is asked. */
    const keysFor = async (who: 'colleague'): Promise<number> => {
      const api = new pg.Client({ connectionString: town.api.database.url('stafett_app') });
      await api.connect();
      try {
        await api.query('begin');
        const now = town.api.clock.now().toISOString();
        const asked = [town.arranged.id, `staff:${town.staff[who]}`, now.slice(0, 10), now];
        await api.query('select enter($1, $2, $3, $4)', asked);
        const keys = 'select from case_file_key where case_id = $1 and entry = $2';
        return (await api.query(keys, [caseId, entry])).rowCount!;
      } finally {
        await api.end();
      }
    };

    it('are out of view at once, for all', async () => {
      const joined = {
        type: 'PARTICIPANT_JOINED',
        facts: { staffId: town.staff.colleague, serviceId: town.services.health },
      };
      expect((await town.as('nurse').records(caseId, joined)).status).toBe(200);
      expect(await keysFor('colleague')).toBe(1);
      const restrict = { type: 'ENTRY_RESTRICTED', facts: { entry }, texts: { reason: 'feil barn' } };
      expect((await town.as('nurse').records(caseId, restrict)).status).toBe(200);
      expect((await reads('nurse', fileId)).status).toBe(404);
      expect(await keysFor('colleague')).toBe(0);
    });

    it('are gone with the key of their entry, and the history stays whole', async () => {
      const erase = { type: 'ENTRY_ERASED', facts: { entry }, texts: { reason: 'feil barn' } };
      expect((await town.as('leader').records(caseId, erase)).status).toBe(200);
      expect(await town.count('case_file_key where case_id = $1 and entry = $2', [caseId, entry])).toBe(0);
      const hand = await OutboxHand.beside(town.api);
      await hand.office.get(LeftFilesService, { strict: false }).sweep();
      await hand.close();
      expect(await town.count('case_file_chunk where file_id = $1', [fileId])).toBe(0);
      expect(await verify()).toMatchObject({ code: 0 });
    });
  });

  it('of uploads that nothing came of are swept away after a day', async () => {
    await town.superuser.query(
      `insert into case_file (id, municipality_id, case_id, media_type, bytes, digest, uploaded_by, uploaded_at)
       values ($1, $2, $3, 'image/png', 1, '\\x00', 'staff:x', '2026-08-30')`,
      [newId(), town.arranged.id, caseId],
    );
    const hand = await OutboxHand.beside(town.api);
    await hand.office.get(LeftFilesService, { strict: false }).sweep();
    await hand.close();
    expect(await town.count('case_file where entry is null')).toBe(0);
  });

  it('are part of what verify holds against the history', async () => {
    expect(await verify()).toMatchObject({ code: 0 });
    const { fileId, entry } = await added(PDF);
    await town.superuser.query(
      `update case_file_chunk set sealed = set_byte(sealed, 100, (get_byte(sealed, 100) + 1) % 256)
       where file_id = $1 and number = 1`,
      [fileId],
    );
    expect(await verify()).toMatchObject({
      code: 1,
      said: expect.stringContaining(`the file of entry ${entry} does not open`),
    });
    await town.superuser.query('delete from case_file_chunk where file_id = $1', [fileId]);
    expect(await verify()).toMatchObject({
      code: 1,
      said: expect.stringContaining(`the file of entry ${entry} was changed`),
    });
  });

  async function verify() {
    const said: string[] = [];
    const say = (line: string) => void said.push(line);
    const { ownerUrl, masterKey } = town.api.database;
    const env = { DATABASE_URL: ownerUrl, STAFETT_MASTER_KEY: masterKey };
    return { code: await runCli(['verify'], { out: say, err: say, env }), said: said.join('\n') };
  }
});
