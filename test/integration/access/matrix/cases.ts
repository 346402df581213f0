import type { INestApplicationContext } from '@nestjs/common';
import type pg from 'pg';
import { ApplyEventService } from '../../../../src/cases/apply-event/apply-event.service.js';
import type { CommandEvent, Outcome } from '../../../../src/cases/apply-event/command.js';
import { EmergencyAccessService } from '../../../../src/cases/emergency-access/emergency-access.service.js';
import type { MovableClock } from '../../../../src/common/clock.js';
import { newId } from '../../../../src/common/ids.js';
import { type RequestContext, systemContext } from '../../../../src/common/request-context.js';
import type { CaseFacts, ConsentTime, Level, Protection, ServiceName } from './facts.js';
import type { MatrixTown } from './town.js';

export interface Wanted {
  level: Level;
  consent: ConsentTime;
  protection: Protection;
}

/** What was said, by name, so that what the case then holds can be told without asking the code that keeps it. */
interface Told {
  kept: Map<number, readonly string[]>;
  asked: { service: ServiceName; named: boolean; entry: number }[];
  participants: { name: string; service: ServiceName }[];
  offeredTo: string | null;
  emergencies: { name: string; until: string }[];
  outOfView: number[];
}

const TEXT = 'Skrevet i en test.';
const CONSENT_ENDS: Partial<Record<ConsentTime, string>> = { expired: '2026-09-10' };
/** Nobody opens more than fifty a day. */
const HAVE_EMERGENCIES: readonly ConsentTime[] = ['none', 'inForce', 'withdrawn'];
const FAMILY = ['mother', 'fosterMother'] as const;

const said = (type: string, facts: object = {}, texts: readonly string[] = [], marks?: object) =>
  ({
    type,
    facts,
    texts: Object.fromEntries(texts.map((name) => [name, TEXT])),
    ...(marks && { marks }),
  }) as CommandEvent;
const note = (kinds: readonly string[], about?: string) =>
  said('NOTE_WRITTEN', {}, ['note'], { kinds, ...(about && { about }) });

/** Makes cases through the one writer, each in the state that was asked for, and tells what is true of them. */
export class CaseMaker {
  private readonly writer: ApplyEventService;
  private readonly glass: EmergencyAccessService;

  constructor(
    office: INestApplicationContext,
    private readonly superuser: pg.Client,
    private readonly clock: MovableClock,
    private readonly town: MatrixTown,
    private readonly townName: string,
  ) {
    this.writer = office.get(ApplyEventService, { strict: false });
    this.glass = office.get(EmergencyAccessService, { strict: false });
  }

  async make(wanted: Wanted): Promise<CaseFacts> {
    const told: Told = {
      ...{ kept: new Map(), asked: [], participants: [], offeredTo: null, emergencies: [], outOfView: [] },
    };
    const childId = await this.child();
    const caseId = await this.begin(childId, wanted.level);
    const driver = wanted.level === 0 ? 'author' : 'holder';
    if (wanted.level !== 0) await this.says('leader', caseId, this.named('holder'));
    const hasBasis = await this.share(caseId, driver, wanted);
    if (wanted.level !== 0) await this.gather(caseId, hasBasis, told);
    await this.write(caseId, driver, told);
    if (hasBasis && wanted.level !== 0) await this.says('teacher', caseId, note(['school']));
    if (wanted.protection) await this.protect(caseId, driver, wanted.protection, childId);
    if (HAVE_EMERGENCIES.includes(wanted.consent)) await this.breaksGlass('wasInEmergency', caseId, told);
    if (wanted.consent === 'withdrawn' && hasBasis) await this.withdraw(caseId, driver);
    if (wanted.level === 'closed')
      await this.says(
        'holder',
        caseId,
        said('CASE_DISCONTINUED', { reason: 'moved', familyView: 'agrees' }, ['reason', 'familySaid']),
      );
    await this.beside(caseId, childId);
    return this.factsOf(caseId, childId, wanted, told);
  }

  /** Rows beside the case: a covert report, and an address, planted even where none may be. */
  private async beside(caseId: string, childId: string): Promise<void> {
    const { id, services } = this.town;
    const holder = this.town.of('holder').id;
    await this.superuser.query(
      `insert into protection_report (id, municipality_id, reporter_id, service_id, case_id, child_id, kind, recipient,
         status, snapshot, model_version, version, head, wrapped_key, master_key_id, readers, created_at)
       values ($1, $2, $3, $4, $5, $6, 'covert', 'childProtection', 'sent', '{}', 1, 1, '', '', '', $7, $8)`,
      [newId(), id, holder, services.health, caseId, childId, [`staff:${holder}`], this.clock.now()],
    );
    await this.superuser.query('set session_replication_role = replica');
    await this.superuser.query(
      `insert into contact_address (municipality_id, case_id, sealed, wrapped_key, written_by, written_at)
       values ($1, $2, '', '', 'system:test', $3)`,
      [id, caseId, this.clock.now()],
    );
    await this.superuser.query('reset session_replication_role');
  }

  /** On the day that everything is asked. */
  async openInEmergency(facts: CaseFacts): Promise<CaseFacts> {
    const emergencies = [...facts.emergencies];
    if (HAVE_EMERGENCIES.includes(facts.consent))
      await this.breaksGlass('inEmergency', facts.id, { emergencies });
    return { ...facts, emergencies, entries: await this.entriesOf(facts.id, facts) };
  }

  private ctx(name: string): RequestContext {
    const { id, kind, roles } = this.town.of(name);
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

  private async begin(childId: string, level: Level): Promise<string> {
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
    const relations = [
      ['mother', 'guardian', false],
      ['father', 'guardian', true],
      ['fosterMother', 'fosterParent', false],
    ] as const;
    for (const [name, relation, barred] of relations)
      await this.superuser.query(
        `insert into guardian_relation (municipality_id, case_id, person_id, relation, barred_from_insight)
         values ($1, $2, $3, $4, $5)`,
        [this.town.id, outcome.caseId, this.town.of(name).id, relation, barred],
      );
    return outcome.caseId;
  }

  private named(name: string): CommandEvent {
    return said('RELAY_HOLDER_NAMED', {
      staffId: this.town.of(name).id,
      serviceId: this.town.services.health,
    });
  }

  /** A consent for what is of school, given by the mother, to the school, PPT and the coordinating unit. */
  private async share(caseId: string, driver: string, { consent, level }: Wanted): Promise<boolean> {
    if (consent === 'none' || level === 0) return false;
    const { school, ppt, unit } = this.town.services;
    const given = said('CONSENT_GIVEN', {
      consentId: newId(),
      services: [school, ppt, unit],
      kinds: ['school'],
      givenBy: [{ role: 'guardian', personId: this.town.of('mother').id }],
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

  private async withdraw(caseId: string, driver: string): Promise<void> {
    const { rows } = await this.superuser.query('select consent_id as id from consent where case_id = $1', [
      caseId,
    ]);
    const by = { role: 'guardian', personId: this.town.of('mother').id };
    await this.says(driver, caseId, said('CONSENT_WITHDRAWN', { consentId: rows[0].id, by }));
  }

  /** Who takes part, who has stopped, who is offered the baton, and who is asked. */
  private async gather(caseId: string, hasBasis: boolean, told: Told): Promise<void> {
    const { health, school, ppt } = this.town.services;
    const member = (name: string, serviceId = health) => ({ staffId: this.town.of(name).id, serviceId });
    const own = ['participant', 'hasLeftTheCase', 'roleHasEnded', 'hasLeftTheMunicipality', 'hasMoved'];
    const joining = [...own, 'becameManager', 'becameAdministrator'];
    const referral = { referralId: newId(), serviceId: ppt, named: hasBasis, kinds: ['school'] };
    const numbers = await this.says(
      'holder',
      caseId,
      ...joining.map((name) => said('PARTICIPANT_JOINED', member(name))),
      ...(hasBasis ? [said('PARTICIPANT_JOINED', member('teacher', school))] : []),
      said('PARTICIPANT_LEFT', member('hasLeftTheCase')),
      said('BATON_OFFERED', { ...member('offered'), wishAsked: 'notAsked' }, ['whyNotAsked']),
      said('REFERRAL_SENT', referral, ['question']),
    );
    told.participants = [
      ...joining
        .filter((name) => name !== 'hasLeftTheCase')
        .map((name) => ({ name, service: 'health' as const })),
      ...(hasBasis ? [{ name: 'teacher', service: 'school' as const }] : []),
    ];
    told.offeredTo = 'offered';
    told.asked = [{ service: 'ppt', named: hasBasis, entry: numbers.at(-1)! }];
  }

  /** Entries of several kinds, one of the mother's own, two that are kept, one that is taken out of view. */
  private async write(caseId: string, driver: string, { kept, outOfView: out }: Told): Promise<void> {
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
    for (const entry of [keptFromAll, byHealth!]) kept.set(entry, [...FAMILY, 'father']);
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
      isStuck: false,
      author: 'author',
      holder: wanted.level === 0 ? null : 'holder',
      participants: wanted.level === 'closed' ? [] : told.participants,
      offeredTo: wanted.level === 'closed' ? null : told.offeredTo,
      asked: wanted.level === 'closed' ? [] : told.asked,
      basis: isWithBasis
        ? {
            services: ['school', 'ppt', 'unit'] as const,
            kinds: ['school'],
            givenBy: 'mother',
            until:
              wanted.consent === 'withdrawn' ? '2026-09-01' : (CONSENT_ENDS[wanted.consent] ?? '2027-06-30'),
          }
        : null,
      isLogOpened,
      family: isLogOpened
        ? [
            { name: `child ${childId}`, relation: 'child' as const },
            ...FAMILY.map((name) => ({ name, relation: 'guardian' as const })),
          ]
        : [],
      shortList: wanted.protection ? ['participant', `child ${childId}`] : [],
      emergencies: told.emergencies,
      outOfView: told.outOfView,
      reportedBy: 'holder',
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
