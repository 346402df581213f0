import { Injectable } from '@nestjs/common';
import type { CaseContext } from '../../../workflows/case-context.js';
import type { EventOf } from '../../../workflows/events.js';
import type { Intent } from '../../../workflows/intents.js';
import { project } from '../../../workflows/project.js';
import type { Projection } from '../../../workflows/projection.js';
import { MODEL_VERSION } from '../../../workflows/model-version.js';
import { newId } from '../../common/ids.js';
import { CaseSealing } from '../../database/sealing/case-sealing.js';
import { HistoryChain } from '../../database/sealing/history-chain.js';
import { FactKeys } from '../../effects/fact-keys.js';
import { factsOf } from '../../effects/measurement-facts.js';
import { resolveDue, type ServiceCalendar } from '../../follow-ups/working-calendar.js';
import { NOTIFY, SHARING_END_IS_OVER, SHARING_ENDED, TELL_OPEN_LOG } from '../../outbox/notice.js';
import type { CaseWrite } from '../persistence/case-write.js';
import { projectionDifference } from '../persistence/projection-difference.js';
import { renewedRows } from '../persistence/renewed-rows.js';
import { sealEntries } from '../persistence/seal-entries.js';
import type { DecidedEntry, Decision, Situation } from './decide.js';
import type { Before } from './situation.js';

export interface Decided {
  before: Before;
  decision: Extract<Decision, { ok: true }>;
  situation: Situation;
  after: Projection;
  receipt: NonNullable<CaseWrite['receipt']>;
}

/** Everything that a decision becomes in the database, as one payload of `write_case`. */
@Injectable()
export class WriteUp {
  constructor(
    private readonly sealing: CaseSealing,
    private readonly chain: HistoryChain,
    private readonly factKeys: FactKeys,
  ) {}

  of({ before, decision, situation, after, receipt }: Decided): CaseWrite {
    const { now } = situation.at;
    const { guide } = situation;
    const { key, opened } = this.keyOf(before);
    const { entries, head } = sealEntries(
      decision.entries.map((entry, at) => ({ ...entry, checkpoint: before.wasOlder && at === 0 })),
      {
        caseId: before.id,
        caseKey: opened,
        head: before.head === null ? null : Buffer.from(before.head, 'base64'),
        modelVersion: MODEL_VERSION,
        guideVersion: guide.version,
      },
      { sealing: this.sealing, chain: this.chain },
    );
    const { nextDue, ...differences } = this.differences({ before, decision, situation, after });
    return {
      caseId: before.id,
      expectedVersion: before.version,
      ...(before.version === 0 && key && { key }),
      case: {
        ...after.summary,
        ...(before.version === 0 && { childId: before.childId }),
        guideId: guide.guide,
        guideVersion: guide.version,
        modelVersion: MODEL_VERSION,
        snapshot: decision.snapshot,
        head,
        ...(nextDue !== undefined && { nextDue }),
        at: now,
      },
      entries,
      receipt,
      ...differences,
      ...logChange(before, decision),
      ...destroyed(decision.intents),
      ...outboxOf(decision, situation, before),
    };
  }

  private differences({ before, decision, situation, after }: Omit<Decided, 'receipt'>) {
    const { directory, at } = situation;
    const earlier = before.snapshot && project(before.snapshot, before.guide, before.writtenOn);
    const calendarOf = (serviceId: string): ServiceCalendar => directory.calendarOf(serviceId);
    const facts = factsOf(
      {
        disposed: decision.snapshot.context.disposed !== undefined,
        caseId: before.id,
        childId: before.childId,
        before: earlier,
        after,
        recorded: recordedIn(decision.entries),
        today: at.today,
        age: at.subject.age,
        dueDateOf: ({ due }) => resolveDue(due, calendarOf(after.summary.homeServiceId)).date,
      },
      this.factKeys,
    );
    const written = { caseId: before.id, after, calendarOf, now: at.now };
    if (before.found) return renewedRows(before.found, written);
    return projectionDifference({ ...written, before: earlier, wasOlder: before.wasOlder, facts });
  }

  private keyOf({ id, version, key }: Before) {
    if (version === 0) {
      const { key: opened, wrapped, masterKeyId } = this.sealing.newCaseKey(id);
      return { opened, key: { wrapped: wrapped.toString('base64'), masterKeyId } };
    }
    if (!key) return { opened: null };
    const wrapped = Buffer.from(key.wrapped, 'base64');
    return { opened: this.sealing.openCaseKey(id, { wrapped, masterKeyId: key.masterKeyId }), key };
  }
}

/** The child's one log is taken and given back in the same transaction in which the case says so. */
function logChange(
  { snapshot }: Before,
  decision: Decided['decision'],
): Pick<CaseWrite, 'openLog' | 'closeLog'> {
  const was = snapshot?.context.log === 'opened';
  const is = decision.snapshot.context.log === 'opened';
  if (was === is) return {};
  return is ? { openLog: true } : { closeLog: true };
}

function recordedIn(entries: readonly DecidedEntry[]) {
  return entries.flatMap(({ event, at }) =>
    event.type === 'MEASUREMENT_RECORDED'
      ? [{ facts: (event as EventOf<'MEASUREMENT_RECORDED'>).facts, entry: at.number }]
      : [],
  );
}

function destroyed(intents: readonly Intent[]): Pick<CaseWrite, 'destroyKeys' | 'dispose'> {
  const numbers = intents.flatMap((intent) => (intent.type === 'entry.erase' ? [intent.entry] : []));
  return {
    ...(numbers.length > 0 && { destroyKeys: numbers }),
    ...(intents.some(({ type }) => type === 'case.dispose') && { dispose: true as const }),
  };
}

/** With those who read the case for the service until now: after this, nothing tells who they were. */
function endingOf(
  { serviceId, why }: Extract<Intent, { type: 'sharing.end' }>,
  endedAt: string,
  before: CaseContext | undefined,
) {
  const inCase = [...(before?.participants ?? []), ...(before?.holder ? [before.holder] : [])];
  const knownTo = inCase.flatMap((one) => (one.serviceId === serviceId ? [`staff:${one.staffId}`] : []));
  return { serviceId, why, endedAt, knownTo };
}

function outboxOf(
  { intents, entries }: Decided['decision'],
  { logIsFree, at }: Situation,
  { snapshot, childId }: Before,
): Pick<CaseWrite, 'outbox'> {
  const notices = intents.flatMap((intent) =>
    // Nobody is told of what they did themselves.
    intent.type === 'principal.notify' && intent.to !== `${at.actor.kind}:${at.actor.id}`
      ? [{ id: newId(), intent: NOTIFY, payload: { to: intent.to, about: intent.about } }]
      : [],
  );
  // Once for each time that it begins to wait, however often it is asked for.
  const asksInVain =
    !logIsFree &&
    snapshot?.context.log !== 'requested' &&
    entries.some(({ event }) => event.type === 'LOG_REQUESTED');
  const endings = intents.flatMap((intent) => {
    if (intent.type === 'sharing.end')
      return [{ id: newId(), intent: SHARING_ENDED, payload: endingOf(intent, at.now, snapshot?.context) }];
    if (intent.type !== 'sharing.endIsOver') return [];
    return [{ id: newId(), intent: SHARING_END_IS_OVER, payload: { serviceId: intent.serviceId } }];
  });
  const rows = [
    ...notices,
    ...endings,
    ...(asksInVain ? [{ id: newId(), intent: TELL_OPEN_LOG, payload: { childId } }] : []),
  ];
  return rows.length > 0 ? { outbox: rows } : {};
}
