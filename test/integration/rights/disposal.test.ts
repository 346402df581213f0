import { createHash } from 'node:crypto';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { runCli } from '../../../src/cli.js';
import { type Event, HttpTown } from '../../support/http-town.js';
import { caseWithPlan, type MeasuredCase, well } from '../../support/measured-case.js';
import { rightsWorker } from '../../support/rights-worker.js';
import { textOfPdf } from '../../support/text-of-pdf.js';

jest.setTimeout(120_000);

/** Larger than one part of a file, so that parts are put together in order. */
const PAPER = Buffer.concat([
  Buffer.from('%PDF-1.7\n'),
  Buffer.alloc(700_000, 'samtykke '),
  Buffer.from('%%EOF'),
]);

let town: HttpTown;

async function stafett(...args: string[]) {
  const said: string[] = [];
  const say = (line: string) => void said.push(line);
  const { ownerUrl, masterKey } = town.api.database;
  const env = { DATABASE_URL: ownerUrl, STAFETT_MASTER_KEY: masterKey };
  return { code: await runCli(args, { out: say, err: say, env }), said: said.join('\n') };
}

const note = (text: string): Event => ({ type: 'NOTE_WRITTEN', texts: { note: text } });
const discontinued: Event = {
  type: 'CASE_DISCONTINUED',
  facts: { reason: 'moved', familyView: 'agrees' },
  texts: { reason: 'Flyttet' },
};
const receipt: Event = { type: 'ARCHIVE_RECEIPT_RECORDED', facts: { reference: '2026/1234-5' } };

describe('a closed case', () => {
  let child: MeasuredCase;
  const nurse = () => town.as('nurse');
  const leader = () => town.as('leader');
  const facts = async () =>
    (await town.superuser.query('select * from measurement_fact order by fact_key')).rows;
  let factsBefore: object[];

  beforeAll(async () => {
    town = await HttpTown.open();
    child = await caseWithPlan(town);
    const answer = { instrument: 'gas', timePoint: 'start', respondent: 'team', answers: {} };
    well(await nurse().post(`/cases/${child.caseId}/measurements`, answer));
    well(await nurse().records(child.caseId, note('Barnet sover dårlig.')));
    well(await nurse().uploads(`/cases/${child.caseId}/files`, PAPER, 'Samtykke.pdf'));
    well(await nurse().ask('PUT', `/cases/${child.caseId}/address`, { address: 'Eksempelveien 1' }));
    well(await nurse().records(child.caseId, discontinued));
    factsBefore = await facts();
  });
  afterAll(() => town?.close());

  it('goes to the archive as a document with what the archive wants to know of it', async () => {
    const produced = await nurse().post(`/cases/${child.caseId}/archive-package`, {});
    expect(produced).toMatchObject({
      status: 200,
      body: {
        metadata: {
          systemId: child.caseId,
          documentType: 'Stafettlogg',
          title: 'Stafettlogg',
          closedOn: '2026-09-01',
          format: 'application/pdf',
          checksum: expect.stringMatching(/^[0-9a-f]{64}$/),
        },
      },
    });
    const text = await textOfPdf(Buffer.from(produced.body.document, 'base64'));
    expect(text).toContain('Barnet sover dårlig.');
    expect((await leader().post(`/cases/${child.caseId}/archive-package`, {})).status).toBe(404);
  });

  it('takes its files along, byte for byte, and where the child lives', async () => {
    const { body } = well(await nurse().post(`/cases/${child.caseId}/archive-package`, {}));
    expect(body.files).toEqual([
      {
        entry: expect.any(Number),
        fileId: expect.any(String),
        name: 'Samtykke.pdf',
        mediaType: 'application/pdf',
        bytes: PAPER.length,
        checksum: createHash('sha256').update(PAPER).digest('hex'),
        given: 'here',
        content: PAPER.toString('base64'),
      },
    ]);
    expect(body.metadata.party.contactAddress).toBe('Eksempelveien 1');
    const text = await textOfPdf(Buffer.from(body.document, 'base64'));
    expect(text).toContain('Samtykke.pdf');
  });

  it('loses its content only when the archive has it, and by the decision of its leader', async () => {
    const dispose = { type: 'CASE_DISPOSED' };
    expect(await leader().records(child.caseId, dispose)).toMatchObject({
      status: 409,
      body: { code: 'CASE.REQUIREMENT_MISSING', missing: [{ requirement: 'isInTheArchive' }] },
    });
    const named = { ...receipt, facts: { reference: 'Kari Nordmann' } };
    expect((await nurse().records(child.caseId, named)).status).toBe(422);
    well(await nurse().records(child.caseId, receipt));
    expect((await leader().get('/disposals/waiting')).body).toEqual([
      { caseId: child.caseId, what: 'archivedCase', closedOn: '2026-09-01', service: 'Helsestasjonen' },
    ]);
    expect((await nurse().records(child.caseId, dispose)).body.code).toBe('CASE.EVENT_NOT_YOURS');
    const begun = { purpose: 'evaluation', seen: 0, content: { conclusion: 'Barnet sover dårlig.' } };
    well(await nurse().ask('PUT', `/drafts/${child.caseId}`, begun));
    well(await leader().records(child.caseId, dispose));
  });

  it('has no key any more, and nobody is named in it', async () => {
    for (const table of [
      'case_key',
      'entry_key',
      'guardian_relation',
      'goal',
      'consent',
      'measurement',
      'draft',
    ])
      expect(await town.count(`${table} where case_id = $1`, [child.caseId])).toBe(0);
    const { rows } = await town.superuser.query(
      'select kind, birth_date, id_hash, sealed from person where id = any ($1)',
      [[child.childId, child.guardianId]],
    );
    const nobody = { kind: 'noNationalId', birth_date: null, id_hash: null, sealed: null };
    expect(rows).toEqual([nobody, nobody]);
    expect(await town.count('person_name where person_id = $1', [child.childId])).toBe(0);
  });

  it('keeps what was measured, which tells nobody whose it was', async () => {
    expect(await facts()).toEqual(factsBefore);
    expect(factsBefore.length).toBeGreaterThan(0);
  });

  it('cannot be opened again, and says why; the family sees nothing of it', async () => {
    const reopened = await nurse().records(child.caseId, { type: 'CASE_REOPENED', texts: { reason: 'x' } });
    expect(reopened).toMatchObject({ status: 409, body: { code: 'CASE.DISPOSED' } });
    expect(await leader().records(child.caseId, { type: 'CASE_DISPOSED' })).toMatchObject({
      status: 409,
      body: { code: 'CASE.DISPOSED', allowed: [] },
    });
    expect((await town.as({ person: child.guardianId }).get(`/cases/${child.caseId}`)).status).toBe(404);
    expect((await nurse().get(`/cases/${child.caseId}/history`)).text).not.toContain('sover');
  });

  it('still has a whole chain, and stands in the account with no name', async () => {
    expect(await stafett('verify')).toMatchObject({
      code: 0,
      said: expect.stringMatching(/everything holds/),
    });
    const account = await town.as('auditor').get('/disposals/account?from=2026-01-01&to=2026-12-31');
    expect(account.body).toEqual([
      { month: '2026-09-01', service: 'Helsestasjonen', what: 'CASE_DISPOSED', howMany: 1 },
    ]);
  });

  it('whose keys came back with a backup is found, and its keys go again', async () => {
    const kept = await stafett('erasures');
    await town.superuser.query(
      `insert into case_key (municipality_id, case_id, wrapped, master_key_id) values ($1, $2, '\\x00', 'x')`,
      [town.arranged.id, child.caseId],
    );
    expect((await stafett('verify')).said).toContain('it has been disposed of, and its key is there');
    const file = join(await mkdtemp(join(tmpdir(), 'stafett-')), 'erasures.jsonl');
    await writeFile(file, kept.said);
    expect(await stafett('erasures', 'apply', file)).toEqual({
      code: 0,
      said: '1 erasures: 1 applied again, 0 held already, 0 of cases that are not in this backup, 0 refused.',
    });
    expect((await stafett('verify')).code).toBe(0);
  });
});

describe('an erasure that a restored backup does not know of', () => {
  let caseId: string;
  let list: string;
  const apply = async (lines: string) => {
    const file = join(await mkdtemp(join(tmpdir(), 'stafett-')), 'erasures.jsonl');
    await writeFile(file, lines);
    return stafett('erasures', 'apply', file);
  };
  const rows = async (table: string) =>
    (await town.superuser.query(`select * from ${table} where case_id = $1 order by number`, [caseId])).rows;

  beforeAll(async () => {
    town = await HttpTown.open();
    caseId = (await town.as('nurse').logs(town.services.health)).body.caseId;
    const written = well(await town.as('nurse').records(caseId, note('Feil barn.')));
    const entry = written.body.entries[0].number;
    // What a backup taken at this point holds.
    const [before] = (await town.superuser.query('select * from bti_case where id = $1', [caseId])).rows;
    const keys = await rows('entry_key');
    const reason = { facts: { entry }, texts: { reason: 'feil barn' } };
    well(await town.as('nurse').records(caseId, { type: 'ENTRY_RESTRICTED', ...reason }));
    well(await town.as('leader').records(caseId, { type: 'ENTRY_ERASED', ...reason }));
    list = (await stafett('erasures')).said;
    // The backup is brought back.
    await town.superuser.query('alter table case_event disable trigger unchangeable');
    await town.superuser.query('delete from case_event where case_id = $1 and number > $2', [
      caseId,
      before.version,
    ]);
    await town.superuser.query('alter table case_event enable trigger unchangeable');
    await town.superuser.query(
      'update bti_case set snapshot = $2, version = $3, head = $4, changed_at = $5 where id = $1',
      [caseId, JSON.stringify(before.snapshot), before.version, before.head, before.changed_at],
    );
    await town.superuser.query('delete from entry_key where case_id = $1', [caseId]);
    for (const { municipality_id, number, wrapped } of keys)
      await town.superuser.query(
        'insert into entry_key (municipality_id, case_id, number, wrapped) values ($1, $2, $3, $4)',
        [municipality_id, caseId, number, wrapped],
      );
    expect((await stafett('verify')).code).toBe(0);
  });
  afterAll(() => town?.close());

  it('is done again from the list that was kept outside, once', async () => {
    expect((await town.as('nurse').get(`/cases/${caseId}/history`)).text).toContain('Feil barn.');
    expect((await apply(list)).said).toMatch(/^1 erasures: 1 applied again/);
    expect((await apply(list)).said).toMatch(/^1 erasures: 0 applied again, 1 held already/);
    expect((await town.as('nurse').get(`/cases/${caseId}/history`)).text).not.toContain('Feil barn.');
    expect(await stafett('verify')).toMatchObject({ code: 0 });
  });

  it('is not taken from a list that somebody has changed', async () => {
    const forged = JSON.stringify({ ...JSON.parse(list), number: 2 });
    expect(await apply(forged)).toMatchObject({ code: 1, said: expect.stringMatching(/1 refused/) });
    expect((await rows('entry_key')).some(({ number }: { number: number }) => number === 2)).toBe(true);
  });

  it('is not believed when somebody wrote it into the database', async () => {
    await town.superuser.query('delete from entry_key where case_id = $1 and number = 2', [caseId]);
    expect((await stafett('verify')).said).toContain(
      'the text of entry 2 is gone though nobody has erased it',
    );
    await town.superuser.query(`insert into repeated_erasure values ($1, $2, 2, now(), now(), '\\x00')`, [
      town.arranged.id,
      caseId,
    ]);
    expect((await stafett('verify')).said).toContain('an erasure of entry 2 that nobody decided');
  });
});

describe('a concern that came to nothing', () => {
  let worker: Awaited<ReturnType<typeof rightsWorker>>;
  const dismissed = async () => {
    const { body } = await town
      .as('nurse')
      .logs(town.services.health, undefined, [{ type: 'CONCERN_SHARED', facts: { with: 'colleague' } }]);
    well(
      await town
        .as('nurse')
        .records(body.caseId, { type: 'CONCERN_DISMISSED', texts: { reason: 'Avklart.' } }),
    );
    return body.caseId as string;
  };
  const told = async () =>
    (
      await town.superuser.query(
        `select payload from outbox where payload->>'about' = 'concern.pastRetention'`,
      )
    ).rows;

  beforeAll(async () => {
    town = await HttpTown.open();
    worker = await rightsWorker(town.api);
  });
  afterAll(async () => {
    await worker?.close();
    await town?.close();
  });

  it('is kept for as long as the guide says, then its leader is told once a month', async () => {
    const caseId = await dismissed();
    await worker.reviewsRetention();
    expect(await told()).toEqual([]);
    town.api.clock.advance({ days: 367 });
    await worker.reviewsRetention();
    await worker.reviewsRetention();
    town.api.clock.advance({ days: 1 });
    await worker.reviewsRetention();
    expect(await told()).toEqual([
      {
        payload: {
          to: `leader:${town.services.health}`,
          about: 'concern.pastRetention',
          serviceId: town.services.health,
        },
      },
    ]);
    const waiting = await town.as('leader').get('/disposals/waiting');
    expect(waiting.body).toEqual([expect.objectContaining({ caseId, what: 'dismissedConcern' })]);
    well(await town.as('leader').records(caseId, { type: 'CONCERN_DISPOSED' }));
    expect(await town.count('case_key where case_id = $1', [caseId])).toBe(0);
    expect((await town.as('leader').get('/disposals/waiting')).body).toEqual([]);
  });

  it('goes by itself where the guide lets it, with an account of how many', async () => {
    const caseId = await dismissed();
    await town.superuser.query(
      `update guide_version set parsed = parsed || '{"retention": {"dismissedConcern": {"amount": 1, "unit": "months"}, "byRule": true}}'`,
    );
    const another = await rightsWorker(town.api);
    town.api.clock.advance({ days: 40 });
    await another.reviewsRetention();
    await another.close();
    expect(await town.count('case_key where case_id = $1', [caseId])).toBe(0);
    const { body } = await town.as('leader').get('/disposals/account?from=2026-01-01&to=2028-12-31');
    expect(body.map(({ what, howMany }: { what: string; howMany: number }) => [what, howMany])).toEqual([
      ['CONCERN_DISPOSED', 1],
      ['CONCERN_LAPSED', 1],
    ]);
  });
});

describe('files too large to stand together in one answer', () => {
  it('are named with their checksum, and fetched one by one', async () => {
    const own = await HttpTown.open(undefined, { FILE_MEGABYTES: '20' });
    try {
      const { caseId } = await caseWithPlan(own);
      const nurse = own.as('nurse');
      const scan = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(18 * 1024 * 1024, 'skann')]);
      for (const name of ['Første.pdf', 'Andre.pdf'])
        well(await nurse.uploads(`/cases/${caseId}/files`, scan, name));
      well(await nurse.records(caseId, discontinued));
      const { body } = well(await nurse.post(`/cases/${caseId}/archive-package`, {}));
      const checksum = createHash('sha256').update(scan).digest('hex');
      expect(body.files).toMatchObject([
        { name: 'Første.pdf', given: 'here', checksum },
        { name: 'Andre.pdf', given: 'separately', checksum, content: null },
      ]);
      const fetched = await nurse.get(`/cases/${caseId}/files/${body.files[1].fileId}`);
      expect(fetched.bytes.equals(scan)).toBe(true);
    } finally {
      await own.close();
    }
  });
});
