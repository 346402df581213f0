import { Injectable } from '@nestjs/common';
import type { CaseContext, CaseSnapshot } from '../../../workflows/case-context.js';
import type { At } from '../../../workflows/events.js';
import { project } from '../../../workflows/project.js';
import { AccessLog, type Look } from '../../access/access-log/access-log.js';
import { principalOf, type RequestContext } from '../../common/request-context.js';
import { Database } from '../../database/database.js';
import { DirectoryService } from '../../directory/directory.service.js';
import type { DirectoryView } from '../../directory/directory-view.js';
import { GuidesService } from '../../guides/guides.service.js';
import { PeopleService } from '../../people/people.service.js';
import { seesContent } from '../apply-event/caller.js';
import type { Situation } from '../apply-event/decide.js';
import { situationOf, storedCase } from '../apply-event/situation.js';
import { countedVersion, passedOver } from '../asides.js';
import { CaseLookup } from '../case-lookup.js';
import { CaseTags } from '../case-tag.js';
import { firstDue } from '../persistence/projection-difference.js';
import { CaseStore } from '../persistence/case-store.js';
import { allowedEventsView } from '../queries/allowed-events-view.js';
import { EntryTexts } from '../queries/entry-texts.js';
import { asIfNeverWritten } from '../queries/as-if-never-written.js';
import { consentsView, decidesOn, speaksAs, withoutConsent, yesLastsUntil } from './family-consents.js';
import { familyEntries, type FamilyEntry } from './family-entries.js';
import type { FamilyHelperDto, FamilyMeetingDto, FamilyPageDto } from './family-page.dto.js';
import { goalsView, tasksView } from './family-plan.js';
import { FamilyWords, type Named } from './family-words.js';

type Entries = ReadonlyMap<number, FamilyEntry>;

type Next = Situation & { at: At };

/** What could be said next, with the number that it would have. */
const nextIn = (situation: Situation): Next => ({
  ...situation,
  at: { ...situation.at, number: situation.version + 1 },
});

/** A case as one of its family sees it, in one answer. */
@Injectable()
export class FamilyPageService {
  constructor(
    private readonly store: CaseStore,
    readonly database: Database,
    readonly guides: GuidesService,
    private readonly directory: DirectoryService,
    private readonly people: PeopleService,
    private readonly texts: EntryTexts,
    private readonly tags: CaseTags,
    private readonly lookup: CaseLookup,
    private readonly log: AccessLog,
  ) {}

  /** Null for a case whose family the reader is not, and for no case at all. */
  find(ctx: RequestContext, caseId: string): Promise<{ view: FamilyPageDto; etag: string } | null> {
    return this.pageOf(ctx, caseId, { look: 'case' });
  }

  /**
   * The page as one of the family would read it, for whoever drives the case: what is kept from them is not on it. Null for
   * anybody else, and for no case. Seeing it is a look at the case; that it was printed is told by {@link isPrinted}.
   */
  async asReadBy(ctx: RequestContext, caseId: string, personId: string): Promise<FamilyPageDto | null> {
    const page = await this.pageAsReadBy(ctx, caseId, personId);
    if (page) await this.account(ctx, { part: 'case', caseId, subjectId: personId, purpose: 'asFamily' });
    return page?.view ?? null;
  }

  /** It goes to paper, to be handed over: accounted for as a print, and by whom. False where there is nothing to print. */
  async isPrinted(ctx: RequestContext, caseId: string, personId: string): Promise<boolean> {
    if (!(await this.pageAsReadBy(ctx, caseId, personId))) return false;
    await this.account(ctx, { part: 'export', caseId, subjectId: personId, purpose: 'print' });
    return true;
  }

  private async pageAsReadBy(ctx: RequestContext, caseId: string, personId: string) {
    const standing = await this.lookup.standing(ctx, caseId);
    if (!standing?.drives || !standing.family.includes(personId)) return null;
    const { session: _session, looking: _looking, ...request } = ctx;
    const reader: RequestContext = {
      ...request,
      actor: { kind: 'person', id: personId },
      roles: [{ role: personId === standing.childId ? 'youngPerson' : 'guardian', serviceId: null }],
    };
    return this.pageOf(reader, caseId, {});
  }

  private account(ctx: RequestContext, look: Omit<Look, 'outcome'>): Promise<void> {
    return this.database.runInTransaction(ctx, (transaction) =>
      this.log.look(transaction, { ...look, outcome: 'shown' }),
    );
  }

  private async pageOf(ctx: RequestContext, caseId: string, { look }: { look?: 'case' }) {
    const read = await this.store.readCase(ctx, { caseId, withPeople: true, ...(look && { look }) });
    if (!read.case || ctx.actor.kind !== 'person') return null;
    const guide = await this.guides.load(ctx, read.case.guideId, read.case.guideVersion);
    const directory = await this.directory.view(ctx);
    const before = storedCase(read, read.case, guide);
    const situation = nextIn(situationOf(ctx, before, directory, 'people'));
    if (!seesContent(situation.caller)) return null;
    const snapshot = situation.snapshot!;
    const seen = await asIfNeverWritten(ctx, this, { id: caseId, guideId: read.case.guideId, snapshot });
    const entries = await this.entriesOf(ctx, caseId, seen.context);
    const ids = [before.childId, ...seen.context.family.map(({ personId }) => personId)];
    const known = await this.people.findMany(ctx, ids);
    const named: Named = {
      staff: (id) => directory.nameOfStaff(id),
      person: (id) => known.get(id)?.name ?? null,
    };
    const counted = countedVersion(read.case.version, passedOver(snapshot.context, ctx.actor));
    return {
      view: {
        ...this.courseOf(caseId, seen, { ...situation, snapshot: seen }, { directory, nameOf: named.person }),
        child: named.person(before.childId),
        me: meOf(seen.context, situation, named),
        nextMeeting: meetingOf(seen.context, entries),
        goals: goalsView(seen.context, entries),
        tasks: tasksView(seen.context, entries, { me: ctx.actor.id, named }),
        ...this.saidIn({ ...snapshot.context, asked: seen.context.asked }, situation, entries, named),
      },
      etag: this.tags.tagOf(caseId, counted, principalOf(ctx.actor)),
    };
  }

  private entriesOf(ctx: RequestContext, caseId: string, context: CaseContext): Promise<Entries> {
    const { goals, interventions, restricted } = context;
    const agreed = [...Object.values(goals), ...Object.values(interventions)].map(({ entry }) => entry);
    return this.database.runInTransaction(ctx, (transaction) =>
      familyEntries(transaction, caseId, { agreed, restricted, texts: this.texts }),
    );
  }

  private courseOf(
    id: string,
    seen: CaseSnapshot,
    situation: Next,
    names: { directory: DirectoryView; nameOf: Named['person'] },
  ) {
    const { context, value } = seen;
    const { directory } = names;
    return {
      id,
      status: context.closed ? 'closed' : 'open',
      step: context.closed ? 'closed' : context.step,
      consentState: value.consent,
      helpers: helpersOf(context, directory),
      evaluationOn: evaluationOf(seen, situation, directory),
      consents: consentsView(context, situation, names),
      withoutConsent: context.closed ? [] : withoutConsent(context, situation, directory),
      mayDo: allowedEventsView(situation.snapshot!, situation)
        .filter(({ ready }) => ready)
        .map(({ type }) => type),
    };
  }

  private saidIn(context: CaseContext, situation: Situation, entries: Entries, named: Named) {
    const words = new FamilyWords(context, situation, entries, named);
    return { brightSpots: words.brightSpots(), ownWords: words.own(), questions: words.questions() };
  }
}

function meOf(context: CaseContext, situation: Next, named: Named): FamilyPageDto['me'] {
  const { actor, subject } = situation.at;
  const relation = context.family.find(({ personId }) => personId === actor.id)?.relation ?? 'guardian';
  return {
    personId: actor.id,
    name: named.person(actor.id),
    relation,
    age: relation === 'child' ? subject.age : null,
    speaksAs: speaksAs(situation) ?? null,
    decidesOn: decidesOn(context, situation),
    yesLastsUntil: yesLastsUntil(situation),
  };
}

/** Who works with the family: the one with the baton, and those who take part. */
function helpersOf({ holder, participants }: CaseContext, directory: DirectoryView): FamilyHelperDto[] {
  const all = [...(holder ? [{ ...holder, isHolder: true }] : []), ...participants];
  const seen = new Map(all.map((one) => [one.staffId, one] as const).toReversed());
  return [...seen.values()]
    .map((one) => ({
      name: directory.nameOfStaff(one.staffId),
      service: { id: one.serviceId, name: directory.service(one.serviceId)?.name ?? null },
      isHolder: one.staffId === holder?.staffId,
    }))
    .sort((one, other) => Number(other.isHolder) - Number(one.isHolder));
}

/** The next date with what was said of it; one that the reader may not read of is none. */
function meetingOf({ nextDate }: CaseContext, entries: Entries): FamilyMeetingDto | null {
  if (!nextDate) return null;
  const set = [...entries.values()].find(
    ({ type, facts }) => type === 'NEXT_DATE_SET' && facts.date === nextDate.date,
  );
  if (!set) return null;
  const { date, time, waitingFor } = nextDate;
  const { what, where } = set.texts;
  return { date, time: time ?? null, waitingFor, what: what ?? null, where: where ?? null };
}

function evaluationOf(seen: CaseSnapshot, { guide, at }: Situation, directory: DirectoryView): string | null {
  const projection = project(seen, guide, at.today);
  const followUps = projection.followUps.filter(({ kind }) => kind === 'evaluation.hold');
  if (followUps.length === 0) return null;
  const calendarOf = (serviceId: string) => directory.calendarOf(serviceId);
  return firstDue({ after: { ...projection, followUps }, calendarOf });
}
