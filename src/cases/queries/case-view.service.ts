import { Injectable } from '@nestjs/common';
import type { CaseContext, CaseSnapshot } from '../../../workflows/case-context.js';
import type { At } from '../../../workflows/events.js';
import { project } from '../../../workflows/project.js';
import { onlyFor } from '../../access/fields/field-table.js';
import { todayInOslo } from '../../common/clock.js';
import { principalOf, type RequestContext } from '../../common/request-context.js';
import { Database } from '../../database/database.js';
import { DirectoryService } from '../../directory/directory.service.js';
import type { DirectoryView } from '../../directory/directory-view.js';
import { GuidesService } from '../../guides/guides.service.js';
import { PeopleService } from '../../people/people.service.js';
import { seesContent } from '../apply-event/caller.js';
import { type Before, situationOf, storedCase } from '../apply-event/situation.js';
import { countedVersion, passedOver } from '../asides.js';
import { CONSENT_STATE_WORDS } from '../consent-state-words.js';
import { CaseTags } from '../case-tag.js';
import { CaseStore } from '../persistence/case-store.js';
import { asIfNeverWritten } from './as-if-never-written.js';
import { nextDueSeen } from './next-due-seen.js';
import { protectionOf, readerOf, type Reader } from './reader.js';
import { allowedEventsView } from './allowed-events-view.js';
import { answersOf } from './consent-answers.js';
import type { CaseContentDto, CaseDto } from './case.dto.js';
import { CourseService } from './course.service.js';
import { guideAt, levelOf } from './guide-view.js';

/** A case for one reader: what they may see of it, and what they can do now. */
@Injectable()
export class CaseViewService {
  constructor(
    private readonly store: CaseStore,
    readonly guides: GuidesService,
    private readonly directory: DirectoryService,
    private readonly people: PeopleService,
    private readonly tags: CaseTags,
    private readonly courses: CourseService,
    readonly database: Database,
  ) {}

  /** Null for a case the reader may not know of, and for no case at all. */
  async find(ctx: RequestContext, caseId: string): Promise<{ view: CaseDto; etag: string } | null> {
    const read = await this.store.readCase(ctx, { caseId, withPeople: true, look: 'case' });
    if (!read.case) return null;
    const guide = await this.guides.load(ctx, read.case.guideId, read.case.guideVersion);
    const directory = await this.directory.view(ctx);
    const before = storedCase(read, read.case, guide);
    const situation = situationOf(ctx, before, directory, 'people');
    const snapshot = situation.snapshot!;
    const content = seesContent(situation.caller);
    const seen = await asIfNeverWritten(ctx, this, { id: caseId, guideId: read.case.guideId, snapshot });
    const projection = project(snapshot, guide, situation.at.today);
    const { summary } = seen === snapshot ? projection : project(seen, guide, situation.at.today);
    const reader = readerOf(ctx, read.relations, projection);
    const view: CaseDto = onlyFor('case', reader.audience, {
      id: caseId,
      content,
      relations: [...new Set(read.relations.map(({ relation }) => relation))],
      status: summary.status,
      level: levelOf(guide, summary.level),
      levelSince: summary.levelSince,
      nextDue: nextDueSeen(ctx, read.case.nextDue, { snapshot, seen }, { guide, directory }),
      missingNextDate: summary.missingNextDate,
      stuck: summary.stuck,
      acute: summary.acute,
      holder: memberOf(seen.context.holder, directory),
      homeService: serviceOf(summary.homeServiceId, directory),
      ...(reader.isDrivingOrLeading && { protection: protectionOf(snapshot.context, directory, reader) }),
      ...(content &&
        (await this.content(ctx, caseId, before, {
          snapshot: seen,
          directory,
          reader,
          at: { ...situation.at, number: situation.version + 1 },
        }))),
      allowedEvents: allowedEventsView(seen, situation),
    });
    return {
      view,
      etag: this.tags.tagOf(
        caseId,
        countedVersion(read.case.version, passedOver(snapshot.context, ctx.actor)),
        principalOf(ctx.actor),
      ),
    };
  }

  private async content(
    ctx: RequestContext,
    caseId: string,
    { childId, guide, family }: Before,
    {
      snapshot,
      directory,
      reader,
      at,
    }: { snapshot: CaseSnapshot; directory: DirectoryView; reader: Reader; at: At },
  ): Promise<CaseContentDto> {
    const { context, value } = snapshot;
    const ids = [childId, ...family.members.map(({ personId }) => personId)];
    const known = await this.people.findMany(ctx, ids);
    const asked = { at, guide, family };
    const nameOf = (personId: string) => known.get(personId)?.name ?? null;
    return {
      step: context.closed ? 'closed' : context.step,
      log: context.log,
      consentState: value.consent,
      consentMeaning: CONSENT_STATE_WORDS[value.consent],
      relayState: value.relay,
      groups: context.groups,
      nextDate: context.nextDate,
      child: known.get(childId) ?? null,
      family: family.members.map(({ personId, relation }) => ({
        personId,
        relation,
        name: known.get(personId)?.name ?? null,
      })),
      offer: memberOf(context.offer, directory),
      participants: context.participants.map((one) => memberOf(one, directory)!),
      consents: inView(context.consents, context)
        .filter(reader.seesConsent)
        .map(([consentId, one]) => ({
          consentId,
          kind: one.kind,
          status: one.status,
          services: one.services.map((id) => serviceOf(id, directory)),
          kinds: one.kinds,
          validFrom: one.validFrom,
          validUntil: one.validUntil,
          // Who of the family says yes or no to what is their own matter.
          givenBy:
            reader.audience === 'wholeReader' ? one.givenBy.flatMap(({ personId }) => personId ?? []) : [],
          paperIsMissing: one.paperSince !== undefined && one.paperEntry === undefined,
          answers: reader.audience === 'partReader' ? [] : answersOf(one, asked, nameOf),
        })),
      referrals: inView(context.referrals, context)
        .filter(reader.seesReferral)
        .map(([referralId, one]) => ({
          referralId,
          service: serviceOf(one.serviceId, directory),
          named: one.named,
          outside: one.outside,
          status: one.status,
          since: one.since,
        })),
      guide: guideAt(guide, context, todayInOslo(ctx.clock)),
      course: await this.courses.of(ctx, caseId, {
        guide,
        context,
        named: (member) => memberOf(member, directory)!,
      }),
    };
  }
}

/** Without what was written in the log of the wrong child. */
function inView<One extends { entry: number }>(records: Record<string, One>, { restricted }: CaseContext) {
  return Object.entries(records).filter(([, { entry }]) => !restricted.includes(entry));
}

function serviceOf(id: string, directory: DirectoryView) {
  return { id, name: directory.service(id)?.name ?? null };
}

function memberOf(member: { staffId: string; serviceId: string } | null, directory: DirectoryView) {
  if (!member) return null;
  const { staffId, serviceId } = member;
  return { staffId, name: directory.nameOfStaff(staffId), service: serviceOf(serviceId, directory) };
}
