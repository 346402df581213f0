import { newId } from '../../src/common/ids.js';
import { syntheticNationalId } from '../../src/demo/national-id.js';
import { rightsWorker } from '../support/rights-worker.js';
import { type Answer, type Event, HttpTown } from '../support/http-town.js';
import type { Canary } from './capture.js';

/** Marked people and places. Nobody has such names, and no such place is. */
export const MARKED = {
  address: 'Kanarigata 77, 9999 Ukjentvik',
  strictAddress: 'Hemmeligveien 88, 9998 Skjulvika',
  name: 'Kanaria Gulfjær',
  strictName: 'Skjulina Fjærløs',
  nationalId: syntheticNationalId('2013-05-05', 'female', 7),
  strictNationalId: syntheticNationalId('2014-06-06', 'female', 7),
  text: 'KANARIFUGLEN synger i skogen ved Ukjentvik',
  strictText: 'SKJULTFUGLEN synger i fjæra ved Skjulvika',
  kept: 'UNNTATTFUGLEN sa noe om far',
  ownHealth: 'EGENFUGLEN sa noe om egen helse',
  report: 'MELDEFUGLEN meldte om blåmerker',
  reference: 'FIKS-KANARI-4711',
  draft: 'KLADDEFUGLEN er begynt på',
  file: 'PAPIRFUGLEN ligger i et vedlegg',
} as const;

export interface Planted {
  confidential: PlantedCase;
  strict: PlantedCase;
  /** An ordinary case in which things are kept from guardians. */
  open: PlantedCase;
  /** With a confidential address, closed, and on its way to the archive. */
  archived: PlantedCase;
  /** A covert report, a draft, a file, copies for the family: each with an id of its own. */
  things: readonly string[];
  /** Where a calendar reads the dates of whoever takes part in all of this. */
  calendar: string;
}
export interface PlantedCase {
  caseId: string;
  child: string;
  mother: string;
  father: string;
}

/** Three cases with marked data, made over the API as people would make them. */
export async function plant(town: HttpTown): Promise<Planted> {
  const confidential = await sharedCase(town, MARKED.name, MARKED.nationalId);
  await says(town, confidential, note(MARKED.text));
  await address(town, confidential, MARKED.address, 200);
  await says(town, confidential, protect(7));

  const strict = await sharedCase(town, MARKED.strictName, MARKED.strictNationalId);
  await says(town, strict, note(MARKED.strictText));
  await address(town, strict, MARKED.strictAddress, 200);
  await says(town, strict, protect(6));
  await address(town, strict, MARKED.strictAddress, 422);

  const open = await sharedCase(town, 'Åpen Sak', syntheticNationalId('2012-07-07', 'male', 7));
  for (const [text, ground] of [
    [MARKED.kept, 'dangerToChild'],
    [MARKED.ownHealth, 'youngPersonsHealth'],
  ] as const) {
    const { entries } = await says(town, open, note(text));
    const facts = {
      entry: entries.at(-1).number,
      ground,
      ...(ground === 'dangerToChild' && { reviewBy: '2026-10-01' }),
    };
    await says(town, open, { type: 'ENTRY_KEPT_FROM_GUARDIANS', facts, texts: { reason: text } });
  }
  for (const one of [confidential, strict]) await meets(town, one);
  const archived = await sharedCase(town, MARKED.name, syntheticNationalId('2014-08-08', 'male', 7));
  await says(town, archived, note(MARKED.text));
  await address(town, archived, MARKED.address, 200);
  await says(town, archived, protect(7), {
    type: 'CASE_DISCONTINUED',
    facts: { reason: 'moved', familyView: 'agrees' },
    texts: { reason: MARKED.text, familySaid: MARKED.text },
  });
  const things = [
    await reports(town, open),
    await reports(town, confidential),
    await drafts(town),
    await adds(town, confidential),
    ...(await copies(town, [confidential, open])),
  ];
  const { path: calendar } = ok(await town.as('nurse').post('/calendar-feed', {}), 201);
  return { confidential, strict, open, archived, things, calendar };
}

/** A meeting whose place would tell where the child lives: calendars say that there is one, and no more. */
async function meets(town: HttpTown, one: PlantedCase): Promise<void> {
  await says(town, one, {
    type: 'NEXT_DATE_SET',
    facts: { date: '2026-09-30', time: '10:00', waitingFor: 'meeting' },
    texts: { what: MARKED.text, where: MARKED.text },
  });
}

/** Known to who sent it alone; the school and the family take part in the case and see nothing of it. */
async function reports(town: HttpTown, { caseId }: PlantedCase): Promise<string> {
  const facts = { kind: 'covert', recipient: 'childProtection', unborn: false };
  const sent = await town.as('nurse').post('/protection-reports', {
    serviceId: town.services.health,
    caseId,
    events: [
      { type: 'REPORT_DRAFTED', facts, texts: { report: MARKED.report } },
      { type: 'REPORT_SENT', facts: { by: 'fiks', reference: MARKED.reference } },
    ],
  });
  return ok(sent, 201).id;
}

async function drafts(town: HttpTown): Promise<string> {
  const id = newId();
  const content = { text: MARKED.draft, name: MARKED.name, address: MARKED.address };
  ok(await town.as('nurse').ask('PUT', `/drafts/${id}`, { purpose: 'report', seen: 0, content }));
  return id;
}

async function adds(town: HttpTown, { caseId }: PlantedCase): Promise<string> {
  const bytes = Buffer.from(`%PDF-1.7\n${MARKED.file}\n%%EOF`);
  return ok(await town.as('nurse').uploads(`/cases/${caseId}/files`, bytes, `${MARKED.file}.pdf`), 201)
    .fileId;
}

/** What the mothers ask for is prepared, gone through and given out; to the one at a protected address nothing is. */
async function copies(town: HttpTown, cases: readonly PlantedCase[]): Promise<string[]> {
  const nurse = town.as('nurse');
  for (const { caseId, mother } of cases)
    await nurse.post(`/cases/${caseId}/access-requests`, { onBehalfOf: mother, how: 'onPaper' });
  const worker = await rightsWorker(town.api);
  await worker.works().finally(() => worker.close());
  const { rows } = await town.superuser.query<{ id: string }>('select id from access_document order by id');
  for (const { id } of rows)
    ok(await nurse.post(`/access-documents/${id}/review`, { decision: 'release', omissions: [] }), 204);
  return rows.map(({ id }) => id);
}

/** What is looked for, and who may have it: nobody has an id number, and no place outside the answers has anything. */
export function canariesOf(): Canary[] {
  const holder = ['nurse'];
  const spaced = (id: string) => [id, `${id.slice(0, 6)} ${id.slice(6)}`, `${id.slice(0, 6)}-${id.slice(6)}`];
  return [
    { name: 'confidential address', forms: [MARKED.address], seenBy: holder },
    { name: 'strictly confidential address', forms: [MARKED.strictAddress], seenBy: [] },
    { name: 'name at a confidential address', forms: [MARKED.name], seenBy: holder },
    { name: 'name at a strictly confidential address', forms: [MARKED.strictName], seenBy: holder },
    { name: 'national id', forms: spaced(MARKED.nationalId), seenBy: [] },
    {
      name: 'national id at a strictly confidential address',
      forms: spaced(MARKED.strictNationalId),
      seenBy: [],
    },
    { name: 'text of a protected case', forms: [MARKED.text], seenBy: holder },
    { name: 'text of a strictly protected case', forms: [MARKED.strictText], seenBy: holder },
    { name: 'text of a covert report', forms: [MARKED.report], seenBy: holder },
    // A code among the facts; row security leaves the row to who may read the report.
    { name: 'reference of a covert report', forms: [MARKED.reference], seenBy: [...holder, 'database'] },
    { name: 'draft of a report', forms: [MARKED.draft], seenBy: holder },
    { name: 'file of a protected case', forms: [MARKED.file], seenBy: holder },
    { name: 'kept for danger', forms: [MARKED.kept], seenBy: [...holder, 'teacher', 'child'] },
    { name: 'kept as own health', forms: [MARKED.ownHealth], seenBy: [...holder, 'teacher', 'child'] },
  ];
}

export const note = (text: string): Event => ({ type: 'NOTE_WRITTEN', texts: { note: text } });

const protect = (code: 6 | 7): Event => ({
  type: 'PROTECTION_SET',
  facts: { code },
  texts: { reason: 'Vedtak' },
});

export async function says(town: HttpTown, { caseId }: { caseId: string }, ...events: Event[]) {
  return ok(await town.as('nurse').records(caseId, ...events));
}

export function ok(answer: Answer, status = 200) {
  if (answer.status !== status) throw new Error(`${answer.status} ${answer.text}`);
  return answer.body;
}

export async function address(
  town: HttpTown,
  { caseId }: PlantedCase,
  text: string,
  status: number,
): Promise<void> {
  ok(await town.as('nurse').ask('PUT', `/cases/${caseId}/address`, { address: text }), status);
}

/** A child whose log is open to the family, with the school taking part. */
export async function sharedCase(town: HttpTown, name: string, nationalId: string): Promise<PlantedCase> {
  const { health, school } = town.services;
  const acutely = {
    type: 'LEVEL_3_STARTED_ACUTELY',
    facts: { evaluateBy: '2026-09-10' },
    texts: { reason: 'Haster' },
  };
  const logged = await town.as('nurse').logs(health, { kind: 'nationalId', nationalId, name }, [acutely]);
  const { caseId } = ok(logged, 201);
  const { rows } = await town.superuser.query('select child_id from bti_case where id = $1', [caseId]);
  const facts = { staffId: town.staff.nurse, serviceId: health };
  ok(await town.as('leader').records(caseId, { type: 'RELAY_HOLDER_NAMED', facts }));
  const [mother, father] = [await guardian(town, caseId), await guardian(town, caseId)];
  const consent = {
    consentId: newId(),
    services: [school],
    kinds: ['school', 'health', 'family'],
    givenBy: [mother, father].map((personId) => ({ role: 'guardian', personId })),
    how: 'onPaper',
    validFrom: '2026-09-01',
  };
  const planted = { caseId, child: rows[0].child_id as string, mother, father };
  await says(town, planted, { type: 'CONSENT_GIVEN', facts: consent }, { type: 'LOG_REQUESTED' });
  const joins = { staffId: town.staff.teacher, serviceId: school };
  await says(town, planted, { type: 'PARTICIPANT_JOINED', facts: joins });
  return planted;
}

async function guardian(town: HttpTown, caseId: string): Promise<string> {
  const asked = { kind: 'noNationalId', birthDate: '1988-05-05', serviceId: town.services.health };
  const { id } = ok(await town.as('nurse').post('/people', asked), 201);
  ok(await town.as('nurse').ask('PUT', `/cases/${caseId}/family/${id}`, {}));
  return id as string;
}
