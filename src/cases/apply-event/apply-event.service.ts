import { Injectable } from '@nestjs/common';
import { EVENTS, type EventType } from '../../../workflows/events.js';
import type { Guide } from '../../../workflows/guide.js';
import { project } from '../../../workflows/project.js';
import type { Projection } from '../../../workflows/projection.js';
import { newId, readId } from '../../common/ids.js';
import { stopped } from '../../common/clock.js';
import type { RequestContext } from '../../common/request-context.js';
import { DirectoryService } from '../../directory/directory.service.js';
import type { DirectoryView } from '../../directory/directory-view.js';
import { GuidesService } from '../../guides/guides.service.js';
import { type LeftForWorkers, Nudge } from '../../outbox/nudge.js';
import { asFamilyNumbers, countedVersion, numberForFamily, passedOver } from '../asides.js';
import { caseProblem } from '../case-problems.js';
import type { StoredCase } from '../persistence/case-reading.js';
import { CaseStore } from '../persistence/case-store.js';
import type { CaseWrite } from '../persistence/case-write.js';
import { asksForRenewal } from '../persistence/renewed-rows.js';
import { seesContent } from './caller.js';
import { CaseAsKnown } from './case-as-known.js';
import { ChangesSince } from './changes-since.js';
import type { Applied, ApplyOptions, Command, Outcome, Refused, StartOptions } from './command.js';
import { decide, type DecidedEntry } from './decide.js';
import { EntryOrigins } from './entry-origins.js';
import { answerOf, RequestHash } from './receipt.js';
import { withRelation } from './fill-in.js';
import { type Before, newCase, situationOf, storedCase, withChild } from './situation.js';
import { WriteUp } from './write-up.js';

/** Races lost in a row before giving up; each means that somebody else's command went through. */
const ATTEMPTS = 8;

/**
 * The only writer of cases. One round trip reads the case, the model decides, one round trip writes everything that
 * follows; all or nothing. What was refused comes back as a value and leaves no trace.
 */
@Injectable()
export class ApplyEventService {
  constructor(
    private readonly store: CaseStore,
    private readonly guides: GuidesService,
    private readonly directory: DirectoryService,
    private readonly changes: ChangesSince,
    private readonly origins: EntryOrigins,
    private readonly asKnown: CaseAsKnown,
    private readonly requests: RequestHash,
    private readonly writeUp: WriteUp,
    private readonly nudge: Nudge,
  ) {}

  /** Records events in a case. The system, and events that commute, are tried again on a newer version of it. */
  async applyEvent(
    asking: RequestContext,
    caseId: string,
    asked: Command,
    options: ApplyOptions,
  ): Promise<Outcome> {
    const requestHash = this.requests.of(caseId, asked);
    return this.untilSettled(asking, async (ctx) => {
      const read = await this.store.readCase(ctx, {
        caseId,
        idempotencyKey: options.idempotencyKey,
        withPeople: true,
      });
      if (read.receipt) return answerOf(read.receipt, requestHash);
      if (!read.case) return { outcome: 'unknown' };
      const { version } = read.case;
      if (isGone(read.case) && options.by !== 'engine') return disposed(asked);
      const over = passedOver(read.case.snapshot.context, ctx.actor);
      const command = ctx.actor.kind === 'person' ? asFamilyNumbers(asked, over) : asked;
      const seen = countedVersion(version, over);
      const { expectedVersion } = options;
      const mayBeOlder = expectedVersion === undefined || (expectedVersion !== null && isCommuting(command));
      if (expectedVersion !== seen && !mayBeOlder) return this.stale(ctx, read.case, expectedVersion ?? seen);
      const guide = await this.guides.load(ctx, read.case.guideId, read.case.guideVersion);
      const before = storedCase(read, read.case, guide);
      const { snapshot } = before;
      if (snapshot) before.known = await this.asKnown.by(ctx, { ...read.case, snapshot });
      before.movesTo = await this.guideMovedTo(ctx, read.case, command, options);
      if (asksForRenewal(command, options)) before.found = await this.store.rowsOf(ctx, caseId);
      before.entries = await this.origins.of(ctx, caseId, command, read.case.snapshot.context);
      if (options.relation) before.family = withRelation(before.family, options.relation);
      return this.attempt(ctx, before, command, { ...options, requestHash });
    });
  }

  /** Begins a case: a concern is logged, and what is said about it at once. */
  async startCase(asking: RequestContext, command: Command, options: StartOptions): Promise<Outcome> {
    const { child, idempotencyKey } = options;
    const asked = typeof child === 'string' ? child : child.asked;
    const requestHash = this.requests.of('new', command, asked);
    return this.untilSettled(asking, async (ctx) => {
      const read = await this.store.readCase(ctx, { idempotencyKey });
      if (read.receipt) return answerOf(read.receipt, requestHash);
      const directory = await this.directory.view(ctx);
      const serviceId = readId(command.events[0]?.facts.serviceId) ?? '';
      const guide = await this.guides.forService(ctx, directory.service(serviceId) ?? { kind: '' });
      const before = newCase(ctx, { id: newId(), serviceId }, guide);
      const refused = this.refusal(ctx, before, directory, command);
      if (refused) return refused;
      // Only now: what is refused leaves nobody behind.
      const childId = typeof child === 'string' ? child : await child.find();
      return this.attempt(ctx, withChild(before, childId), command, {
        ...options,
        requestHash,
      });
    });
  }

  private refusal(
    ctx: RequestContext,
    before: Before,
    directory: DirectoryView,
    command: Command,
  ): Refused | undefined {
    const decision = decide(command, situationOf(ctx, before, directory, 'people'));
    return decision.ok ? undefined : decision.refused;
  }

  /** A case moves to another version of its guide by a command of the engine, which then follows the new one. */
  private guideMovedTo(
    ctx: RequestContext,
    { guideId, guideVersion }: StoredCase,
    { events }: Command,
    { by }: ApplyOptions,
  ): Promise<Guide> | undefined {
    const moved = events.find(({ type }) => type === 'GUIDE_MOVED');
    if (by !== 'engine' || moved?.facts.from !== guideVersion) return undefined;
    return this.guides.load(ctx, guideId, Number(moved.facts.to));
  }

  /** Decides and writes once. `again`: somebody else was faster, so everything is read and decided anew. */
  private async attempt(
    ctx: RequestContext,
    before: Before,
    command: Command,
    options: ApplyOptions & { requestHash: string },
  ): Promise<Outcome | 'again'> {
    const directory = await this.directory.view(ctx);
    const situation = situationOf(ctx, before, directory, options.by ?? 'people');
    const decision = decide(command, situation);
    if (!decision.ok) return decision.refused;

    const after = project(decision.snapshot, situation.guide, situation.at.today);
    const over = passedOver(decision.snapshot.context, ctx.actor);
    const applied: Applied = {
      outcome: 'applied',
      caseId: before.id,
      version: before.version + decision.entries.length,
      seen: countedVersion(before.version + decision.entries.length, over),
      entries: decision.entries.map(({ event, at }) => ({
        number: ctx.actor.kind === 'person' ? numberForFamily(at.number, over) : at.number,
        type: event.type,
      })),
      summary: after.summary,
      content: seesContent(situation.caller) || before.version === 0,
    };
    const receipt = { key: options.idempotencyKey, requestHash: options.requestHash, response: applied };
    const write = {
      ...this.writeUp.of({ before, decision, situation, after, receipt }),
      ...besides(options, before, decision.entries),
    };
    const written = await this.store.writeCase(ctx, write);
    switch (written.status) {
      case 'written':
        this.nudge.afterCommit(leftForWorkers(ctx, write, after));
        return applied;
      case 'unknown':
        return { outcome: 'unknown' };
      case 'stale':
        // Read anew: what was written meanwhile may be nothing that makes the command an older one.
        return 'again';
      case 'keyUsed':
      case 'logTaken':
        return 'again';
    }
  }

  private async stale(
    ctx: RequestContext,
    { id, version, snapshot: { context } }: Pick<StoredCase, 'id' | 'version' | 'snapshot'>,
    expected: number,
  ): Promise<Outcome> {
    return {
      outcome: 'stale',
      version: countedVersion(version, passedOver(context, ctx.actor)),
      changed: await this.changes.since(ctx, id, context, expected),
    };
  }

  /** Each attempt has one time, by which it reads, decides and writes. */
  private async untilSettled(
    ctx: RequestContext,
    attempt: (ctx: RequestContext) => Promise<Outcome | 'again'>,
  ): Promise<Outcome> {
    for (let tried = 0; tried < ATTEMPTS; tried += 1) {
      const outcome = await attempt({ ...ctx, clock: stopped(ctx.clock) });
      if (outcome !== 'again') return outcome;
    }
    throw caseProblem('CASE.BUSY', { headers: { 'retry-after': '1' } });
  }
}

/** What is written with the case beside its own rows. */
function besides(
  { relation, file }: ApplyOptions,
  { familySeen }: Before,
  entries: readonly DecidedEntry[],
): Pick<CaseWrite, 'relation' | 'file' | 'familySeen'> {
  const saysWhoReads = entries.some(
    ({ event: { type } }) => type === 'LOG_OPENED' || type === 'FAMILY_CHANGED' || type === 'CONSENT_ASKED',
  );
  return {
    ...(relation && { relation }),
    ...(file && { file }),
    ...(saysWhoReads && familySeen && { familySeen }),
  };
}

/** The key was destroyed again after a restore that the history does not know of. */
export const isGone = ({ wrappedKey }: StoredCase): boolean => wrappedKey === null;

export function disposed({ events }: Command): Refused {
  const event = events[0]?.type ?? '';
  const nothing = { allowed: [], missing: [], missingSteps: [], fields: [] };
  return { outcome: 'refused', index: 0, code: 'CASE.DISPOSED', event, ...nothing };
}

function isCommuting({ events }: Command): boolean {
  return events.every(({ type }) => Object.hasOwn(EVENTS, type) && EVENTS[type as EventType].commutes);
}

function leftForWorkers(ctx: RequestContext, write: CaseWrite, { access }: Projection): LeftForWorkers {
  const { caseId, expectedVersion: from, entries } = write;
  const distinct = (rows: readonly { principal: string }[]) => [
    ...new Set(rows.map(({ principal }) => principal)),
  ];
  return {
    changed: {
      caseId,
      from,
      to: from + entries.length,
      principals: distinct(access),
      lost: distinct(write.access?.remove ?? []),
    },
    municipalityId: ctx.municipalityId,
    followUps: write.followUps?.upsert?.map(({ id, nextAt }) => ({ id, nextAt })) ?? [],
    outboxIds: write.outbox?.map(({ id }) => id) ?? [],
  };
}
