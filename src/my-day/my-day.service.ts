import { Injectable } from '@nestjs/common';
import { AccessLog } from '../access/access-log/access-log.js';
import { countedVersion } from '../cases/asides.js';
import { CaseTags } from '../cases/case-tag.js';
import { levelOf } from '../cases/queries/guide-view.js';
import { osloDateOf, todayInOslo } from '../common/clock.js';
import { principalOf, type RequestContext } from '../common/request-context.js';
import { Database } from '../database/database.js';
import type { Texts } from '../database/sealing/case-sealing.js';
import { DirectoryService } from '../directory/directory.service.js';
import type { DirectoryView } from '../directory/directory-view.js';
import { DraftsService } from '../drafts/drafts.service.js';
import { daysLate } from '../follow-ups/working-calendar.js';
import { InstrumentsService } from '../effects/instruments.service.js';
import { GuidesService } from '../guides/guides.service.js';
import { listedChild } from '../people/listed-child.js';
import { type KnownPerson, PeopleService } from '../people/people.service.js';
import {
  besideTheList,
  type CaseOfRow,
  type FollowUpOfDay,
  followUpsUntil,
  MOST_ITEMS,
  type ReferralOfDay,
  referralsSent,
} from './day-rows.js';
import type {
  DayBatonDto,
  DayCaseDto,
  DayItemDto,
  DayReferralDto,
  DueCaseDto,
  MyDayDto,
} from './my-day.dto.js';
import { whatToDo } from './what-to-do.js';
import { endOfNextWeek, whenOf } from './when.js';
import { type EntryOfCase, WordsOfEntries } from './words-of-entries.js';

/** What every row of the day is made with. */
interface Around {
  ctx: RequestContext;
  today: string;
  directory: DirectoryView;
  people: ReadonlyMap<string, KnownPerson>;
  wordsOf(row: EntryOfCase): Texts;
}

/** What one employee has to do, in one answer: row security decides what is there. */
@Injectable()
export class MyDayService {
  constructor(
    private readonly database: Database,
    private readonly guides: GuidesService,
    private readonly instruments: InstrumentsService,
    private readonly directory: DirectoryService,
    private readonly people: PeopleService,
    private readonly drafts: DraftsService,
    private readonly words: WordsOfEntries,
    private readonly tags: CaseTags,
    private readonly log: AccessLog,
  ) {}

  async of(ctx: RequestContext): Promise<MyDayDto> {
    const today = todayInOslo(ctx.clock);
    const lastDay = endOfNextWeek(today);
    const { followUps, sent, drafts, beside, wordsOf } = await this.read(ctx, { today, lastDay });
    const shown = followUps.slice(0, MOST_ITEMS);
    const childIds = [...shown, ...sent].filter(showsChild).map(({ childId }) => childId);
    const people = await this.people.findMany(ctx, [...new Set(childIds)]);
    const around = { ctx, today, directory: await this.directory.view(ctx), people, wordsOf };
    const ofKind = (kind: string) => shown.filter((row) => row.kind === kind);
    const toMe = shown.filter(isAskedOfUs);
    const items = shown.filter((row) => row.dueDate <= lastDay && !isElsewhere(row));
    return {
      today,
      items: await Promise.all(items.map((row) => this.item(row, around))),
      hasMore: followUps.length > MOST_ITEMS,
      nextDate: beside.nextDate,
      batons: await Promise.all(ofKind('baton.answer').map((row) => this.baton(row, around))),
      referrals: await Promise.all([
        ...toMe.map((row) => this.asked(row, around)),
        ...sent.map((row) => this.sent(row, around)),
      ]),
      withoutDate: await Promise.all(ofKind('nextDate.set').map((row) => this.caseOf(row, around))),
      drafts,
      reportsOverdue: beside.reportsOverdue,
    };
  }

  private read(ctx: RequestContext, days: { today: string; lastDay: string }) {
    return this.database.runInTransaction(ctx, async (transaction) => {
      const followUps = await followUpsUntil(transaction, days.lastDay);
      const sent = await referralsSent(transaction);
      const entries = followUps.flatMap(({ caseId, entry, content }) =>
        content && entry !== null ? [{ caseId, entry }] : [],
      );
      const wordsOf = await this.words.open(transaction, entries);
      const drafts = await this.drafts.listIn(transaction);
      const beside = await besideTheList(transaction, days);
      const listed = [...new Set([...followUps.slice(0, MOST_ITEMS), ...sent].map(({ caseId }) => caseId))];
      await this.log.look(transaction, { part: 'myDay', outcome: 'shown', listed });
      return { followUps, sent, drafts, beside, wordsOf };
    });
  }

  private async caseOf(row: CaseOfRow, around: Around): Promise<DayCaseDto> {
    const { ctx, today, people } = around;
    const guide = await this.guides.load(ctx, row.guideId, row.guideVersion);
    const child = showsChild(row) ? people.get(row.childId) : undefined;
    return {
      caseId: row.caseId,
      level: levelOf(guide, row.level),
      child: child ? listedChild(child, today) : null,
      homeService: serviceOf(row.homeServiceId, around),
    };
  }

  private async due(row: FollowUpOfDay, around: Around): Promise<DueCaseDto> {
    const { dueDate, asDeputy } = row;
    const { today } = around;
    const late = { daysLate: daysLate(dueDate, today), when: whenOf(dueDate, today) };
    return { ...(await this.caseOf(row, around)), dueDate, ...late, asDeputy };
  }

  private async item(row: FollowUpOfDay, around: Around): Promise<DayItemDto> {
    const { id, kind, entry, services } = row;
    const [serviceId] = services;
    return {
      ...(await this.due(row, around)),
      id,
      kind,
      do: { ...whatToDo(row), of: aboutOf(row), measurement: measurementOf(row) },
      text: entry === null ? null : (around.wordsOf({ caseId: row.caseId, entry }).what ?? null),
      name: row.content ? await this.nameOf(row, around) : null,
      respondent: row.respondent,
      service: serviceId ? serviceOf(serviceId, around) : null,
      since: row.since ?? (kind === 'concern.decide' ? osloDateOf(row.createdAt) : null),
    };
  }

  /** What the guide calls it: its step, or the instrument. */
  private async nameOf({ kind, of, instrument, guideId, guideVersion }: FollowUpOfDay, { ctx }: Around) {
    if (instrument) {
      const instruments = await this.instruments.ofGuide(ctx, guideId, guideVersion);
      return instruments.get(instrument)?.name ?? null;
    }
    if (kind !== 'step.finish') return null;
    const { levels } = await this.guides.load(ctx, guideId, guideVersion);
    return levels.flatMap(({ steps }) => steps).find(({ id }) => id === of)?.name ?? null;
  }

  private async baton(row: FollowUpOfDay, around: Around): Promise<DayBatonDto> {
    const { caseId, holderStaffId, holderServiceId, entry } = row;
    const { ctx, directory, wordsOf } = around;
    const holder = holderStaffId &&
      holderServiceId && {
        staffId: holderStaffId,
        name: directory.nameOfStaff(holderStaffId),
        service: serviceOf(holderServiceId, around),
      };
    return {
      ...(await this.due(row, around)),
      holder: holder || null,
      message: entry === null ? null : (wordsOf({ caseId, entry }).message ?? null),
      tag: this.tags.tagOf(caseId, countedVersion(row.version, row), principalOf(ctx.actor)),
    };
  }

  private async asked(row: FollowUpOfDay, around: Around): Promise<DayReferralDto> {
    const { dueDate, of, referredAt, createdAt, homeServiceId } = row;
    return {
      ...(await this.caseOf(row, around)),
      referralId: of!,
      direction: 'toMe',
      service: serviceOf(homeServiceId, around),
      since: osloDateOf(referredAt ?? createdAt),
      dueDate,
      daysLate: daysLate(dueDate, around.today),
    };
  }

  private async sent(row: ReferralOfDay, around: Around): Promise<DayReferralDto> {
    const { referralId, serviceId, since, dueDate } = row;
    return {
      ...(await this.caseOf(row, around)),
      referralId,
      direction: 'fromMe',
      service: serviceOf(serviceId, around),
      since: osloDateOf(since),
      dueDate,
      daysLate: dueDate ? daysLate(dueDate, around.today) : 0,
    };
  }
}

/** A service that is asked by name knows whose case it is, though it does not read the rest. */
const showsChild = (row: CaseOfRow & { named?: boolean | null }) => row.content || row.named === true;

const isAskedOfUs = ({ kind, owner }: FollowUpOfDay) =>
  kind === 'referral.answer' && owner.startsWith('service:');

/** Which meeting it is, no form asks for: only that a date is one of a meeting. */
function aboutOf({ kind, of, waitsFor }: FollowUpOfDay): string | null {
  if (kind !== 'meeting.call') return of;
  return waitsFor === 'meeting' ? null : 'meeting';
}

function measurementOf({ instrument, timePoint, respondent }: FollowUpOfDay) {
  return instrument && timePoint && respondent ? { instrument, timePoint, respondent } : null;
}

/** What stands in a list of its own. */
const isElsewhere = (row: FollowUpOfDay) =>
  row.kind === 'baton.answer' || row.kind === 'nextDate.set' || isAskedOfUs(row);

function serviceOf(id: string, { directory }: Around) {
  return { id, name: directory.service(id)?.name ?? null };
}
