import { Readable } from 'node:stream';
import type { INestApplicationContext } from '@nestjs/common';
import type pg from 'pg';
import { ApplyEventService } from '../../../../src/cases/apply-event/apply-event.service.js';
import type { CommandEvent, Outcome } from '../../../../src/cases/apply-event/command.js';
import { ContactAddressService } from '../../../../src/cases/contact-address/contact-address.service.js';
import { EmergencyAccessService } from '../../../../src/cases/emergency-access/emergency-access.service.js';
import type { MovableClock } from '../../../../src/common/clock.js';
import { newId } from '../../../../src/common/ids.js';
import { type RequestContext, systemContext } from '../../../../src/common/request-context.js';
import { FilesService } from '../../../../src/files/files.service.js';
import { ProtectionReportsService } from '../../../../src/protection-reports/protection-reports.service.js';
import type { CaseFacts, ConsentTime, Level, Protection, ServiceName } from './facts.js';
import type { MatrixTown } from './town.js';

export interface Wanted {
  level: Level;
  consent: ConsentTime;
  protection: Protection;
  /** The coordinating unit is asked what to do. */
  isStuck?: boolean;
}

/** What was said, by name, so that what the case then holds can be told without asking the code that keeps it. */
interface Told {
  kept: Map<number, readonly string[]>;
  asked: { service: ServiceName; named: boolean; entry: number; id: string }[];
  participants: { name: string; service: ServiceName }[];
  offeredTo: string | null;
  emergencies: { name: string; until: string }[];
  outOfView: number[];
  files: { id: string; entry: number }[];
  report: string;
  outsideReferral: string;
  asksForAnother?: number;
}

const TEXT = 'Skrevet i en test.';
const CONSENT_ENDS: Partial<Record<ConsentTime, string>> = { expired: '2026-09-10' };
/** Nobody opens more than fifty a day. */
const HAVE_EMERGENCIES: readonly ConsentTime[] = ['none', 'inForce', 'withdrawn'];
const hasEmergencies = ({ consent, isStuck }: Wanted) => !isStuck && HAVE_EMERGENCIES.includes(consent);
const PAPER = Buffer.from('%PDF-1.7\nEt papir.\n%%EOF');

/**
 * Who of the family the case states, and whether they have insight in it. The father has it in the log of one child and
 * is barred in those of its siblings; at level 3 child protection has the care, and the child a representative.
 */
const familyOf = ({ level }: Wanted) =>
  [
    { name: 'mother', relation: 'guardian', hasInsight: true },
    { name: 'father', relation: 'guardian', hasInsight: level === 2 },
    { name: 'fosterMother', relation: 'fosterParent', hasInsight: true },
    ...(isInCare(level) ? [{ name: 'representative', relation: 'representative', hasInsight: true }] : []),
  ] as const;
const isInCare = (level: Level): boolean => level === 3;

const said = (type: string, facts: object = {}, texts: readonly string[] = [], marks?: object) =>
  ({
    type,
    facts,
    texts: Object.fromEntries(texts.map((name) => [name, TEXT])),
    ...(marks && { marks }),
  }) as CommandEvent;
const note = (kinds: readonly string[], about?: string) =>
  said('NOTE_WRITTEN', {}, ['note'], { kinds, ...(about && { about }) });

const youngPerson = (id: string) => ({ id, kind: 'person' as const, roles: [] });

/** Makes cases through the one writer, each in the state that was asked for, and tells what is true of them. */
export class CaseMaker {
  private readonly writer: ApplyEventService;
  private readonly glass: EmergencyAccessService;
  private readonly files: FilesService;
  private readonly protection: ProtectionReportsService;
  private readonly addresses: ContactAddressService;

  constructor(
    office: INestApplicationContext,
    private readonly superuser: pg.Client,
    private readonly clock: MovableClock,
    private readonly town: MatrixTown,
    private readonly townName: string,
  ) {
    this.writer = office.get(ApplyEventService, { strict: false });
    this.glass = office.get(EmergencyAccessService, { strict: false });
    this.files = office.get(FilesService, { strict: false });
    this.addresses = office.get(ContactAddressService, { strict: false });
    this.protection = office.get(ProtectionReportsService, { strict: false });
  }

  async make(wanted: Wanted): Promise<CaseFacts> {
    const told: Told = {
      ...{ kept: new Map(), asked: [], participants: [], offeredTo: null, emergencies: [], outOfView: [] },
      ...{ files: [], report: '', outsideReferral: '' },
    };
    const childId = await this.child();
    const caseId = await this.begin(childId, wanted);
    const driver = wanted.level === 0 ? 'author' : 'holder';
    if (wanted.level !== 0) await this.says('leader', caseId, this.named('holder'));
    const hasBasis = await this.share(caseId, driver, wanted);
    if (wanted.level !== 0) await this.gather(caseId, hasBasis, wanted, told);
    await this.write(caseId, driver, wanted, told);
    await this.adds(driver, caseId, told);
    await this.addresses.put(this.ctx(driver), caseId, 'Storgata 1, 1337 Sandvika');
    if (hasBasis) await this.othersWrite(caseId, childId, wanted, told);
    if (wanted.isStuck) await this.says(driver, caseId, said('CASE_STUCK', {}, ['reason']));
    told.report = await this.reports(driver, caseId);
    if (wanted.protection) await this.protect(caseId, driver, wanted.protection, childId);
    if (hasEmergencies(wanted)) await this.breaksGlass('wasInEmergency', caseId, told);
    if (wanted.consent === 'withdrawn' && hasBasis) await this.withdraw(caseId, driver, wanted.level);
    if (wanted.level === 'closed')
      await this.says(
        'holder',
        caseId,
        said('CASE_DISCONTINUED', { reason: 'moved', familyView: 'agrees' }, ['reason', 'familySaid']),
      );
    if (wanted.protection === 6) await this.beside(caseId);
    return this.factsOf(caseId, childId, wanted, told);
  }

  /** An address, planted where none may be. */
  private async beside(caseId: string): Promise<void> {
    // One message, so that what stands beside it on the connection keeps its triggers.
    await this.superuser.query(
      `set local session_replication_role = replica;
       insert into contact_address (municipality_id, case_id, sealed, wrapped_key, written_by, written_at)
       values ('${this.town.id}', '${caseId}', '', '', 'system:test', '${this.clock.now().toISOString()}')`,
    );
  }

  /** On the day that everything is asked. */
  async openInEmergency(facts: CaseFacts): Promise<CaseFacts> {
    const emergencies = [...facts.emergencies];
    if (hasEmergencies(facts)) await this.breaksGlass('inEmergency', facts.id, { emergencies });
    return { ...facts, emergencies, entries: await this.entriesOf(facts.id, facts) };
  }

  private ctx(name: string): RequestContext {
    const { id, kind, roles } = this.town.people.get(name) ?? youngPerson(name);
    return {
      ...systemContext(this.town.id, 'test', { clock: this.clock }),
      actor: { kind, id },
      roles: roles.map(({ role, service }) => ({ role, serviceId: service && this.town.services[service] })),
    };
  }

  private async says(name: string, caseId: string, ...events: CommandEvent[]): Promise<number[]> {
    const outcome = await this.tries(name, caseId, ...events);
    if (outcome.outcome !== 'applied') throw new Error(`${name}: ${JSON.stringify(outcome)}`);
    const types = new Set(events.map(({ type }) => type));
    return outcome.entries.filter(({ type }) => types.has(type)).map(({ number }) => number);
  }

  private tries(name: string, caseId: string, ...events: CommandEvent[]): Promise<Outcome> {
    return this.writer.applyEvent(this.ctx(name), caseId, { events }, { idempotencyKey: newId() });
  }

  private async child(): Promise<string> {
    const id = newId();
    await this.superuser.query(
      `insert into person (id, municipality_id, kind, birth_date) values ($1, $2, 'noNationalId', '2013-03-01')`,
      [id, this.town.id],
    );
    return id;
  }

  private async begin(childId: string, wanted: Wanted): Promise<string> {
    const { level } = wanted;
    const acute = level === 'closed' ? 1 : level;
    const events = [
      said('CONCERN_LOGGED', { serviceId: this.town.services.health }),
      said('CONCERN_DEFINED', { worry: 3, earlierConcerns: false }, ['seenAndHeard']),
      ...(acute === 0
        ? []
        : [said(`LEVEL_${acute}_STARTED_ACUTELY`, { evaluateBy: '2026-09-30' }, ['reason'])]),
    ];
    const options = { child: childId, idempotencyKey: newId() };
    const outcome = await this.writer.startCase(this.ctx('author'), { events }, options);
    if (outcome.outcome !== 'applied') throw new Error(JSON.stringify(outcome));
    const state = (personId: string, relation: string, hasInsight: boolean, inCare: boolean) =>
      this.superuser.query(
        `insert into guardian_relation (municipality_id, case_id, person_id, relation, barred_from_insight, in_care)
         values ($1, $2, $3, $4, $5, $6)`,
        [this.town.id, outcome.caseId, personId, relation, !hasInsight, inCare],
      );
    for (const { name, relation, hasInsight } of familyOf(wanted))
      await state(this.town.of(name).id, relation, hasInsight, false);
    if (isInCare(level)) await state(childId, 'child', true, true);
    return outcome.caseId;
  }

  private named(name: string): CommandEvent {
    return said('RELAY_HOLDER_NAMED', {
      staffId: this.town.of(name).id,
      serviceId: this.town.services.health,
    });
  }

  /** Whose yes it is: the mother's, or of child protection where it has the care. */
  private giver(level: Level) {
    if (isInCare(level)) return { role: 'childProtection' };
    return { role: 'guardian', personId: this.town.of('mother').id };
  }

  /** A consent for what is of school, to the school, PPT and the coordinating unit. */
  private async share(caseId: string, driver: string, { consent, level }: Wanted): Promise<boolean> {
    if (consent === 'none' || level === 0) return false;
    const { school, ppt, unit } = this.town.services;
    const given = said('CONSENT_GIVEN', {
      consentId: newId(),
      services: [school, ppt, unit],
      kinds: ['school'],
      givenBy: [this.giver(level)],
      how: 'onPaper',
      validFrom: consent === 'future' ? '2026-12-01' : '2026-09-01',
      validUntil: CONSENT_ENDS[consent] ?? '2027-06-30',
    });
    if (consent === 'future') {
      const outcome = await this.tries(driver, caseId, given);
      if (outcome.outcome !== 'refused') throw new Error('a consent of the future was taken');
      return false;
    }
    await this.says(driver, caseId, given, said('LOG_REQUESTED'));
    return true;
  }

  private async withdraw(caseId: string, driver: string, level: Level): Promise<void> {
    const { rows } = await this.superuser.query('select consent_id as id from consent where case_id = $1', [
      caseId,
    ]);
    await this.says(
      driver,
      caseId,
      said('CONSENT_WITHDRAWN', { consentId: rows[0].id, by: this.giver(level) }),
    );
  }

  /** Who takes part, who has stopped, who is offered the baton, and who is asked. */
  private async gather(caseId: string, hasBasis: boolean, wanted: Wanted, told: Told): Promise<void> {
    const { health, school, ppt, unit, gp } = this.town.services;
    const unitTakesPart = hasBasis && wanted.level === 1;
    told.outsideReferral = newId();
    const member = (name: string, serviceId = health) => ({ staffId: this.town.of(name).id, serviceId });
    const own = ['participant', 'hasLeftTheCase', 'roleHasEnded', 'hasLeftTheMunicipality', 'hasMoved'];
    const joining = [...own, 'becameManager', 'becameAdministrator'];
    const referral = { referralId: newId(), serviceId: ppt, named: hasBasis, kinds: ['school'] };
    const numbers = await this.says(
      'holder',
      caseId,
      ...joining.map((name) => said('PARTICIPANT_JOINED', member(name))),
      ...(hasBasis ? [said('PARTICIPANT_JOINED', member('teacher', school))] : []),
      ...(unitTakesPart ? [said('PARTICIPANT_JOINED', member('coordinator', unit))] : []),
      said('REFERRAL_SENT', { ...referral, referralId: told.outsideReferral, serviceId: gp, named: false }, [
        'question',
      ]),
      said('PARTICIPANT_LEFT', member('hasLeftTheCase')),
      said('BATON_OFFERED', { ...member('offered'), wishAsked: 'notAsked' }, ['whyNotAsked']),
      said('REFERRAL_SENT', referral, ['question']),
    );
    told.participants = [
      ...joining
        .filter((name) => name !== 'hasLeftTheCase')
        .map((name) => ({ name, service: 'health' as const })),
      ...(hasBasis ? [{ name: 'teacher', service: 'school' as const }] : []),
      ...(unitTakesPart ? [{ name: 'coordinator', service: 'unit' as const }] : []),
    ];
    told.offeredTo = 'offered';
    told.asked = [{ service: 'ppt', named: hasBasis, entry: numbers.at(-1)!, id: referral.referralId }];
  }

  /** Entries of several kinds, one of the mother's own, two that are kept, one that is taken out of view. */
  private async write(
    caseId: string,
    driver: string,
    wanted: Wanted,
    { kept, outOfView: out }: Told,
  ): Promise<void> {
    const mother = this.town.of('mother').id;
    const numbers = await this.says(
      driver,
      caseId,
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
    const [byDanger, byHealth] = await this.says(
      driver,
      caseId,
      said(
        'ENTRY_KEPT_FROM_GUARDIANS',
        { entry: keptFromMother, ground: 'dangerToChild', from: [mother], reviewBy: '2026-11-01' },
        ['reason'],
      ),
      said('ENTRY_KEPT_FROM_GUARDIANS', { entry: keptFromAll, ground: 'youngPersonsHealth' }, ['reason']),
      said('ENTRY_RESTRICTED', { entry: outOfView }, ['reason']),
    );
    out.push(outOfView);
    for (const entry of [keptFromMother, byDanger!]) kept.set(entry, ['mother']);
    const guardians = familyOf(wanted).map(({ name }) => name);
    for (const entry of [keptFromAll, byHealth!]) kept.set(entry, guardians);
    const meeting = { date: '2026-10-01', time: '10:00', waitingFor: 'meeting' };
    await this.says(driver, caseId, said('NEXT_DATE_SET', meeting, ['what']));
  }

  /** The school in its own words, and of them some in the wrong log; and the family, when its log is open to it. */
  private async othersWrite(caseId: string, childId: string, { consent }: Wanted, told: Told): Promise<void> {
    await this.adds('teacher', caseId, told);
    const [, elsewhere] = await this.says('teacher', caseId, note(['school']), note(['school']));
    await this.says('teacher', caseId, said('ENTRY_RESTRICTED', { entry: elsewhere }, ['reason']));
    told.outOfView.push(elsewhere!);
    if (consent !== 'inForce') return;
    const asks = said('FAMILY_ASKED', { wish: 'anotherHolder' }, ['words']);
    const [, asked] = await this.says('mother', caseId, note(['school']), asks);
    told.asksForAnother = asked;
    await this.says(childId, caseId, note(['school']));
  }

  private async adds(name: string, caseId: string, { files }: Told): Promise<void> {
    const file = { name: 'Papir.pdf', idempotencyKey: newId(), body: Readable.from([PAPER]) };
    const added = await this.files.add(this.ctx(name), caseId, file);
    if (added.outcome !== 'added') throw new Error(`${name}: ${JSON.stringify(added)}`);
    files.push({ id: added.fileId, entry: added.entry });
  }

  /** To child protection, and the family is not to know. */
  private async reports(name: string, caseId: string): Promise<string> {
    const drafted = { kind: 'covert', recipient: 'childProtection', unborn: false };
    const events = [
      said('REPORT_DRAFTED', drafted, ['report']),
      said('REPORT_SENT', { by: 'fiks', reference: 'FIKS-1' }),
    ];
    const report = { serviceId: this.town.services.health, caseId, events };
    const outcome = await this.protection.begin(this.ctx(name), report, newId());
    if (outcome.outcome !== 'applied') throw new Error(`${name}: ${JSON.stringify(outcome)}`);
    return outcome.reportId;
  }

  private async protect(caseId: string, driver: string, code: 6 | 7, childId: string): Promise<void> {
    const readers = [
      { kind: 'staff', id: this.town.of('participant').id },
      { kind: 'person', id: childId },
    ];
    await this.says(driver, caseId, said('PROTECTION_SET', { code, readers }, ['reason']));
  }

  private async breaksGlass(
    name: string,
    caseId: string,
    { emergencies }: { emergencies: { name: string; until: string }[] },
  ): Promise<void> {
    const broken = await this.glass.open(
      this.ctx(name),
      { serviceId: this.town.services.school, reason: 'acuteDanger', text: TEXT, glass: { caseId } },
      newId(),
    );
    if (broken.outcome === 'opened') emergencies.push({ name, until: broken.until });
  }

  private async factsOf(caseId: string, childId: string, wanted: Wanted, told: Told): Promise<CaseFacts> {
    const isWithBasis = told.participants.some(({ name }) => name === 'teacher');
    const isLogOpened = isWithBasis;
    const facts = {
      id: caseId,
      childId,
      town: this.townName,
      ...wanted,
      isStuck: wanted.isStuck ?? false,
      author: 'author',
      holder: wanted.level === 0 ? null : 'holder',
      participants: wanted.level === 'closed' ? [] : told.participants,
      offeredTo: wanted.level === 'closed' ? null : told.offeredTo,
      asked: wanted.level === 'closed' ? [] : told.asked,
      basis: isWithBasis
        ? {
            services: ['school', 'ppt', 'unit'] as const,
            kinds: ['school'],
            givenBy: isInCare(wanted.level) ? 'childProtection' : 'mother',
            until:
              wanted.consent === 'withdrawn' ? '2026-09-01' : (CONSENT_ENDS[wanted.consent] ?? '2027-06-30'),
          }
        : null,
      isLogOpened,
      family: isLogOpened
        ? [
            { name: `child ${childId}`, relation: 'child' as const },
            ...familyOf(wanted)
              .filter(({ hasInsight }) => hasInsight)
              .map(({ name }) => ({ name, relation: 'guardian' as const })),
          ]
        : [],
      shortList: wanted.protection ? ['participant', `child ${childId}`] : [],
      emergencies: told.emergencies,
      outOfView: told.outOfView,
      reportedBy: wanted.level === 0 ? 'author' : 'holder',
      report: told.report,
      outsideReferral: told.outsideReferral,
      asksForAnother: told.asksForAnother ?? null,
      files: told.files,
      documents: [],
      sharingEnds: [],
      hasMeeting: wanted.level !== 'closed',
      entries: [],
    };
    const kept = [...told.kept].map(([number, keptFrom]) => ({ number, keptFrom }));
    return { ...facts, entries: await this.entriesOf(caseId, { ...facts, entries: kept }) };
  }

  /** What was written, as it stands in the rows; what is kept from whom, as it was said. */
  private async entriesOf(
    caseId: string,
    { entries }: { entries: readonly { number: number; keptFrom: readonly string[] }[] },
  ): Promise<CaseFacts['entries']> {
    const keptFrom = new Map(entries.map((one) => [one.number, one.keptFrom]));
    const { rows } = await this.superuser.query(
      `select number, type, actor_id as by, actor_service_id as service, kinds, about from case_event
       where case_id = $1 order by number`,
      [caseId],
    );
    return rows.map(({ number, type, by, service, kinds, about }) => ({
      number,
      type,
      writtenBy: this.town.nameOf(by) ?? by,
      service: this.town.serviceNamed(service),
      kinds,
      about: about && this.town.nameOf(about),
      keptFrom: keptFrom.get(number) ?? [],
    }));
  }
}
