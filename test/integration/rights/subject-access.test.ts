import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { HttpTown } from '../../support/http-town.js';
import { caseWithPlan, type MeasuredCase, well } from '../../support/measured-case.js';
import { rightsWorker } from '../../support/rights-worker.js';
import { textOfPdf } from '../../support/text-of-pdf.js';

jest.setTimeout(120_000);

const PAPER = Buffer.from('%PDF-1.7\nSamtykke fra mor.\n%%EOF');
const OTHERS = Buffer.from('%PDF-1.7\nOm far.\n%%EOF');

describe('everything that is kept of a child', () => {
  let town: HttpTown;
  let worker: Awaited<ReturnType<typeof rightsWorker>>;
  let child: MeasuredCase;
  let barred: string;
  let documentId: string;
  const mother = () => town.as({ person: child.guardianId });
  const nurse = () => town.as('nurse');
  const note = (text: string) => ({ type: 'NOTE_WRITTEN', texts: { note: text } });

  beforeAll(async () => {
    town = await HttpTown.open();
    child = await caseWithPlan(town);
    worker = await rightsWorker(town.api);
    const father = await nurse().post('/people', {
      kind: 'noNationalId',
      birthDate: '1987-02-02',
      name: 'Torbjørn Eksempel',
      serviceId: town.services.health,
    });
    barred = father.body.id;
    well(await nurse().ask('PUT', `/cases/${child.caseId}/family/${barred}`, { barredFromInsight: true }));
    well(await nurse().records(child.caseId, note('Far, Torbjørn, er syk og innlagt. Ærlig talt 👧🏽.')));
    well(await nurse().records(child.caseId, note('Barnet liker å tegne.')));
    well(await nurse().uploads(`/cases/${child.caseId}/files`, PAPER, 'Samtykke.pdf'));
    well(await nurse().uploads(`/cases/${child.caseId}/files`, OTHERS, 'Epikrise.pdf'));
    well(await nurse().records(child.caseId, note('Gjelder et annet barn, Kalle Kanari.')));
    const { body } = await nurse().get(`/cases/${child.caseId}/history`);
    well(
      await nurse().records(child.caseId, {
        type: 'ENTRY_RESTRICTED',
        facts: { entry: body.items.at(-1).number },
        texts: { reason: 'feil barn' },
      }),
    );
    await town.as('nurse').post('/protection-reports', {
      serviceId: town.services.health,
      caseId: child.caseId,
      events: [
        {
          type: 'REPORT_DRAFTED',
          facts: { kind: 'covert', recipient: 'childProtection', unborn: false },
          texts: { report: 'Skjult kanari.' },
        },
        { type: 'REPORT_SENT', facts: { by: 'fiks', reference: 'FIKS-1' } },
      ],
    });
  });
  afterAll(async () => {
    await worker?.close();
    await town?.close();
  });

  it('is asked for by the guardian, and is due in a month', async () => {
    const asked = well(await mother().post(`/cases/${child.caseId}/access-requests`, {}));
    expect(asked).toMatchObject({ status: 201, body: { askedOn: '2026-09-01', dueOn: '2026-10-01' } });
    expect(await worker.works()).toBe(1);
    const { body } = await nurse().get(`/cases/${child.caseId}/follow-ups`);
    expect(body).toContainEqual(expect.objectContaining({ kind: 'access.answer', dueDate: '2026-10-01' }));
  });

  it('is not for whoever may not know of the case, or is barred from it', async () => {
    const strangers = [town.as({ person: barred }), town.as('teacher')];
    for (const stranger of strangers)
      expect((await stranger.post(`/cases/${child.caseId}/access-requests`, {})).status).toBe(404);
    const onBehalf = await nurse().post(`/cases/${child.caseId}/access-requests`, {
      onBehalfOf: barred,
      how: 'onPaper',
    });
    expect(onBehalf).toMatchObject({ status: 403, body: { code: 'ACCESS_REQUEST.NO_INSIGHT' } });
  });

  it('is nothing to its asker before somebody has gone through it', async () => {
    const { body } = await mother().get('/access-requests');
    expect(body).toMatchObject({ mine: [{ isPrepared: true, documents: [] }], toReview: [] });
    const { body: mine } = await nurse().get('/access-requests');
    documentId = mine.toReview[0].id;
    expect((await mother().get(`/access-documents/${documentId}`)).status).toBe(404);
    expect((await mother().get(`/access-documents/${documentId}/pdf`)).status).toBe(404);
    for (const who of ['leader', 'teacher', 'coordinator'] as const)
      expect((await town.as(who).get(`/access-documents/${documentId}`)).status).toBe(404);
  });

  it('lies sealed at rest', async () => {
    const { rows } = await town.superuser.query('select draft from access_document');
    expect(rows[0].draft.toString('utf8')).not.toMatch(/tegne|Torbjørn|stafett/);
  });

  it('is read by its reviewer with hints of who else it is about', async () => {
    const { body: draft } = well(await nurse().get(`/access-documents/${documentId}`));
    expect(draft).toMatchObject({ format: 'stafett.access/1', asker: { relation: 'guardian' } });
    const about = draft.history.find((one: { texts: object }) => /innlagt/.test(JSON.stringify(one.texts)));
    expect(about.flags).toEqual(['namesAnotherInTheFamily']);
    expect(JSON.stringify(draft)).not.toMatch(/Kalle Kanari|Skjult kanari|FIKS-1/);
  });

  it('can leave out only what is there, and for a legal reason', async () => {
    const review = (omission: object) =>
      nurse().post(`/access-documents/${documentId}/review`, { decision: 'release', omissions: [omission] });
    expect(await review({ entry: 999, reason: 'gdpr-15-4' })).toMatchObject({
      status: 422,
      body: { code: 'ACCESS_REQUEST.OMISSIONS_WRONG', fields: [{ path: 'omissions[0].entry' }] },
    });
    expect((await review({ entry: 1, reason: 'because' })).status).toBe(400);
    expect(
      (await nurse().post(`/access-documents/${documentId}/review`, { decision: 'withhold' })).body.code,
    ).toBe('ACCESS_REQUEST.REASON_MISSING');
  });

  it('is released without the words that were left out, as data and as a document to read', async () => {
    const { body: draft } = await nurse().get(`/access-documents/${documentId}`);
    const { number } = draft.history.find((one: { texts: object }) =>
      /innlagt/.test(JSON.stringify(one.texts)),
    );
    const omission = {
      entry: number,
      text: 'note',
      passage: 'Far, Torbjørn, er syk og innlagt.',
      reason: 'gdpr-15-4',
    };
    const fathers = draft.files.find(({ name }: { name: string }) => name === 'Epikrise.pdf');
    expect(fathers).toMatchObject({ given: 'separately', content: null });
    const review = {
      decision: 'release',
      omissions: [omission, { entry: fathers.entry, reason: 'gdpr-15-4' }],
    };
    expect((await nurse().post(`/access-documents/${documentId}/review`, review)).status).toBe(204);
    expect((await nurse().post(`/access-documents/${documentId}/review`, review)).body.code).toBe(
      'ACCESS_REQUEST.DECIDED',
    );
    const given = well(await mother().get(`/access-documents/${documentId}`));
    expect(given.text).toContain('Barnet liker å tegne.');
    expect(given.text).not.toMatch(/innlagt|"flags"|Kanari|kanari/);
    const entry = given.body.history.find((one: { number: number }) => one.number === number);
    expect(entry).toMatchObject({
      texts: { note: '[…] Ærlig talt 👧🏽.' },
      leftOut: [{ reason: 'gdpr-15-4' }],
    });
    expect(given.body.files).toEqual([
      expect.objectContaining({
        name: 'Samtykke.pdf',
        bytes: PAPER.length,
        checksum: createHash('sha256').update(PAPER).digest('hex'),
        given: 'here',
        content: PAPER.toString('base64'),
      }),
    ]);
    expect(given.text).not.toMatch(/Epikrise/);
    const printed = await mother().get(`/access-documents/${documentId}/pdf`);
    expect(printed.headers['content-type']).toBe('application/pdf');
    const text = await textOfPdf(printed.bytes);
    expect(text).toContain('Barnet liker å tegne.');
    expect(text).toContain('Utelatt: opplysninger om andre personer');
    expect(text).toContain('Samtykke.pdf');
    expect(text).not.toContain('Epikrise');
    expect(text).toMatch(/Hvem som har tilgang, og hvorfor .*nurse, Helsestasjonen: er stafettholder/);
    expect(text).not.toMatch(/innlagt|Kanari|kanari/);
  });

  it('is told to its asker, and the deadline is kept', async () => {
    expect(await worker.works()).toBe(1);
    const { body } = await mother().get('/access-requests');
    expect(body.mine[0].documents).toEqual([
      { id: documentId, caseId: child.caseId, status: 'released', reason: null, expiresOn: '2026-10-01' },
    ]);
    const told = await town.superuser.query(
      `select payload->>'to' as "to" from outbox where payload->>'about' = $1`,
      ['access.answered'],
    );
    expect(told.rows).toEqual([{ to: `person:${child.guardianId}` }]);
    const { body: left } = await nurse().get(`/cases/${child.caseId}/follow-ups`);
    expect(left.map((one: { kind: string }) => one.kind)).not.toContain('access.answer');
    expect(await worker.works()).toBe(0);
  });

  it('leaves a trace of each step in the account of looks', async () => {
    const { rows } = await town.superuser.query(
      `select distinct actor, purpose from access_log where part = 'rights' and case_id = $1 and purpose is not null
       order by purpose`,
      [child.caseId],
    );
    expect(rows).toEqual([
      { actor: `person:${child.guardianId}`, purpose: 'access.asked' },
      { actor: `staff:${town.staff.nurse}`, purpose: 'access.released' },
    ]);
  });

  it('is gone after thirty days, with its key', async () => {
    town.api.clock.advance({ days: 31 });
    await worker.works();
    expect(await town.count('access_document where wrapped is not null')).toBe(0);
    expect(await mother().get(`/access-documents/${documentId}`)).toMatchObject({
      status: 410,
      body: { code: 'ACCESS_REQUEST.EXPIRED' },
    });
    expect((await town.as('teacher').get(`/access-documents/${documentId}`)).status).toBe(404);
  });

  it('is withheld for a legal reason, which its asker is told', async () => {
    well(await mother().post(`/cases/${child.caseId}/access-requests`, {}));
    await worker.works();
    const { body } = await nurse().get('/access-requests');
    const { id } = body.toReview[0];
    const review = { decision: 'withhold', reason: 'pol-16-c' };
    expect((await nurse().post(`/access-documents/${id}/review`, review)).status).toBe(204);
    const mine = (await mother().get('/access-requests')).body.mine[0];
    expect(mine.documents).toEqual([expect.objectContaining({ status: 'withheld', reason: 'pol-16-c' })]);
    expect((await mother().get(`/access-documents/${id}`)).status).toBe(404);
  });

  it('is nothing to others of the family', async () => {
    expect((await town.as({ person: barred }).get('/access-requests')).body).toEqual({
      mine: [],
      toReview: [],
    });
  });
});
