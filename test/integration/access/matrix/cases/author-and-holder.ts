import { Readable } from 'node:stream';
import { ApplyEventService } from '../../../../../src/cases/apply-event/apply-event.service.js';
import { ContactAddressService } from '../../../../../src/cases/contact-address/contact-address.service.js';
import { newId } from '../../../../../src/common/ids.js';
import { FilesService } from '../../../../../src/files/files.service.js';
import { ProtectionReportsService } from '../../../../../src/protection-reports/protection-reports.service.js';
import { CaseInTheMaking, contextOf, note, type Office, said, type Wanted } from './case-in-the-making.js';
import { familyOf } from './family.js';

const PAPER = Buffer.from('%PDF-1.7\nEt papir.\n%%EOF');

/** The author logs a concern about a child of its own, and raises it as far as is wanted. */
export async function beginCase(office: Office, wanted: Wanted): Promise<CaseInTheMaking> {
  const childId = newId();
  await office.superuser.query(
    `insert into person (id, municipality_id, kind, birth_date) values ($1, $2, 'noNationalId', '2013-03-01')`,
    [childId, office.town.id],
  );
  const acute = wanted.level === 'closed' ? 1 : wanted.level;
  const raised = said(`LEVEL_${acute}_STARTED_ACUTELY`, { evaluateBy: '2026-09-30' }, ['reason']);
  const events = [
    said('CONCERN_LOGGED', { serviceId: office.town.services.health }),
    said('CONCERN_DEFINED', { worry: 3, earlierConcerns: false }, ['seenAndHeard']),
    ...(acute === 0 ? [] : [raised]),
  ];
  const writer = office.app.get(ApplyEventService, { strict: false });
  const options = { child: childId, idempotencyKey: newId() };
  const outcome = await writer.startCase(contextOf(office, 'author'), { events }, options);
  if (outcome.outcome !== 'applied') throw new Error(JSON.stringify(outcome));
  return new CaseInTheMaking(office, wanted, childId, outcome.caseId);
}

/** From level 1 on the leader names a holder. */
export async function namesHolder(one: CaseInTheMaking): Promise<void> {
  const holder = { staffId: one.town.of('holder').id, serviceId: one.town.services.health };
  await one.says('leader', said('RELAY_HOLDER_NAMED', holder));
}

/** Entries of several kinds, some of the mother's own, two that are kept, one that is taken out of view. */
export async function driverWrites(one: CaseInTheMaking): Promise<void> {
  const mother = one.town.of('mother').id;
  const { kept, outOfView: out } = one.told;
  const numbers = await one.says(
    one.driver,
    note(['health']),
    note(['school']),
    note(['school', 'health']),
    note(['school'], mother),
    note(['health'], mother),
    note(['school']),
    note(['health']),
    note(['school']),
  );
  const [keptFromMother, keptFromAll, outOfView] = numbers.slice(5) as [number, number, number];
  const danger = { entry: keptFromMother, ground: 'dangerToChild', from: [mother], reviewBy: '2026-11-01' };
  const [byDanger, byHealth] = await one.says(
    one.driver,
    said('ENTRY_KEPT_FROM_GUARDIANS', danger, ['reason']),
    said('ENTRY_KEPT_FROM_GUARDIANS', { entry: keptFromAll, ground: 'youngPersonsHealth' }, ['reason']),
    said('ENTRY_RESTRICTED', { entry: outOfView }, ['reason']),
    said('NEXT_DATE_SET', { date: '2026-10-01', time: '10:00', waitingFor: 'meeting' }, ['what']),
  );
  out.push(outOfView);
  for (const entry of [keptFromMother, byDanger!]) kept.set(entry, ['mother']);
  const guardians = familyOf(one.wanted).map(({ name }) => name);
  for (const entry of [keptFromAll, byHealth!]) kept.set(entry, guardians);
  await addsFile(one, one.driver);
  const addresses = one.office.app.get(ContactAddressService, { strict: false });
  await addresses.put(one.ctx(one.driver), one.caseId, 'Storgata 1, 1337 Sandvika');
}

export async function addsFile(one: CaseInTheMaking, name: string): Promise<void> {
  const files = one.office.app.get(FilesService, { strict: false });
  const file = { name: 'Papir.pdf', idempotencyKey: newId(), body: Readable.from([PAPER]) };
  const added = await files.add(one.ctx(name), one.caseId, file);
  if (added.outcome !== 'added') throw new Error(`${name}: ${JSON.stringify(added)}`);
  one.told.files.push({ id: added.fileId, entry: added.entry });
}

/** The coordinating unit is asked what to do. */
export async function isStuck(one: CaseInTheMaking): Promise<void> {
  await one.says(one.driver, said('CASE_STUCK', {}, ['reason']));
}

/** To child protection, and the family is not to know. */
export async function reportsCovertly(one: CaseInTheMaking): Promise<void> {
  const drafted = { kind: 'covert', recipient: 'childProtection', unborn: false };
  const events = [
    said('REPORT_DRAFTED', drafted, ['report']),
    said('REPORT_SENT', { by: 'fiks', reference: 'FIKS-1' }),
  ];
  const reports = one.office.app.get(ProtectionReportsService, { strict: false });
  const report = { serviceId: one.town.services.health, caseId: one.caseId, events };
  const outcome = await reports.begin(one.ctx(one.driver), report, newId());
  if (outcome.outcome !== 'applied') throw new Error(`${one.driver}: ${JSON.stringify(outcome)}`);
  one.told.report = outcome.reportId;
}

export async function closes(one: CaseInTheMaking): Promise<void> {
  const facts = { reason: 'moved', familyView: 'agrees' };
  await one.says('holder', said('CASE_DISCONTINUED', facts, ['reason', 'familySaid']));
}
