import type { CaseSnapshot } from '../../../workflows/case-context.js';
import { EVENTS, type At, type CaseEvent, type EventType } from '../../../workflows/events.js';
import type { Guide } from '../../../workflows/guide.js';
import type { Intent } from '../../../workflows/intents.js';
import type { FieldProblem } from '../../../workflows/payload-rules.js';
import { allowedEvents, start, step, type Refusal } from '../../../workflows/step.js';
import { isBlank } from '../../../workflows/visible-text.js';
import { withoutEntryNumbers } from '../asides.js';
import type { Command, CommandEvent, Refused } from './command.js';
import { mayCallerEverSend, seesContent, senderOf, worksFor, type Caller } from './caller.js';
import type { EntryOrigin } from './entry-origins.js';
import { fillIn, withPlainIds, type Family } from './fill-in.js';
import type { DirectoryView } from '../../directory/directory-view.js';
import { wrongAsker } from './asking-parent.js';
import { marksOf, wrongKeeping, wrongMarks } from './entry-marks.js';
import { atKeeping, keepAtOnce } from './keep-at-writing.js';
import { opensLog } from './open-log.js';
import { wrongReaders } from './protected-readers.js';
import { wrongReferences } from './references.js';

/** Everything that a decision rests on; the same situation always gives the same decision. */
export interface Situation {
  /** Null for a case that begins with this command. */
  snapshot: CaseSnapshot | null;
  /** As who acts knows it, where something is kept from them: they are refused by what they read. */
  known?: CaseSnapshot | undefined;
  /** Number of the last history entry; 0 for a new case. */
  version: number;
  at: Omit<At, 'number'>;
  /** The guide that the case follows, from this command on. */
  guide: Guide;
  /** Version of the guide that it followed before. */
  pinned: number;
  caller: Caller;
  directory: DirectoryView;
  family: Family;
  /** How the one who acts is logged in. */
  session?: { acr: string | null } | undefined;
  /** Whether no other log is open for the child. */
  logIsFree: boolean;
  /** Of the entries that the command is about. */
  entries: ReadonlyMap<number, EntryOrigin>;
}

/** One event that was taken, with what the history keeps of it. */
export interface DecidedEntry {
  event: CaseEvent;
  at: At;
  /** The free texts, still in clear. */
  words: Record<string, string>;
  /** Which information it holds, and whose it is when not the child's. */
  kinds: readonly string[];
  about: string | null;
  /** The case right after it. */
  snapshot: CaseSnapshot;
}

export type Decision =
  | { ok: true; snapshot: CaseSnapshot; entries: DecidedEntry[]; intents: Intent[] }
  | { ok: false; refused: Refused };

/** Steps a command's events one after the other. The first that is refused refuses them all. */
export function decide(command: Command, situation: Situation): Decision {
  const entries: DecidedEntry[] = [];
  const intents: Intent[] = [];
  let { snapshot, known } = situation;
  const record = (taken: { entry: DecidedEntry; intents: Intent[]; known?: CaseSnapshot | undefined }) => {
    snapshot = taken.entry.snapshot;
    known = taken.known ?? known;
    entries.push(taken.entry);
    intents.push(...taken.intents);
  };
  for (const [index, asked] of command.events.entries()) {
    const plain = withPlainFacts(asked);
    const taken = take(plain, { snapshot, known }, entries.length, situation);
    if (!taken.ok) return { ok: false, refused: { outcome: 'refused', index, ...taken.refusal } };
    record(taken);
    const keeping = keepAtOnce(plain, taken.entry, situation);
    if (keeping) {
      const kept = take(keeping.event, { snapshot, known }, entries.length, keeping.situation);
      if (!kept.ok) return { ok: false, refused: { outcome: 'refused', index, ...atKeeping(kept.refusal) } };
      record(kept);
    }
    const last = { ...taken.entry, snapshot: entries.at(-1)!.snapshot };
    const opening = openLogIfItMay(last, entries.length, situation);
    if (opening) record(opening);
  }
  if (!snapshot) throw new Error('a command without events');
  return { ok: true, snapshot, entries, intents };
}

type Taken =
  | { ok: true; entry: DecidedEntry; intents: Intent[]; known: CaseSnapshot | undefined }
  | { ok: false; refusal: Omit<Refused, 'outcome' | 'index'> };

function take(
  asked: CommandEvent,
  { snapshot: before, known }: Pick<Situation, 'snapshot' | 'known'>,
  done: number,
  situation: Situation,
): Taken {
  const { caller, guide } = situation;
  const asSent: At = { ...situation.at, number: situation.version + done + 1 };
  const words = Object.fromEntries(Object.entries(asked.texts).filter(([, text]) => !isBlank(text)));
  const refusal = (code: string, fields: FieldProblem[] = []): Taken => ({
    ok: false,
    refusal: {
      code,
      event: asked.type,
      allowed: allowedFor(known ?? before, asSent, situation),
      missing: [],
      missingSteps: [],
      fields: withoutEntryNumbers(fields, caller.actor),
    },
  });

  if (!Object.hasOwn(EVENTS, asked.type)) return refusal('CASE.EVENT_UNKNOWN');
  const type = asked.type as EventType;
  if (!before && type !== 'CONCERN_LOGGED') return refusal('CASE.EVENT_NOT_ALLOWED');
  if (!before && !worksFor(caller, asked.facts.serviceId)) return refusal('CASE.EVENT_NOT_YOURS');
  const actor = before
    ? senderOf(throughDoorOf(asked, caller), type, asked.facts, aroundOf(before, situation))
    : asSent.actor;
  if (!actor) return refusal('CASE.EVENT_NOT_YOURS');
  const marks = withPlainIds(asked.marks ?? {});
  const at: At = { ...asSent, actor, ...(marks.about && { about: marks.about }) };
  const wrong = wrongTexts(type, asked.texts);
  if (wrong.length > 0) return refusal('CASE.EVENT_INVALID', wrong);

  const filled = fillIn(type, asked.facts, situation);
  if (!filled.ok) return refusal('CASE.EVENT_INVALID', filled.fields);
  const stated = { type, facts: filled.facts, texts: Object.keys(words) } as unknown as CaseEvent;
  const result = before
    ? step(before, stated, at, guide)
    : start(stated as Extract<CaseEvent, { type: 'CONCERN_LOGGED' }>, at, guide);
  const asKnown = known && step(known, stated, at, guide);
  if (asKnown?.ok === false) return { ok: false, refusal: forCaller(asKnown.refusal, caller) };
  if (!result.ok) return { ok: false, refusal: forCaller(result.refusal, caller) };
  const event = { ...stated, facts: result.facts } as CaseEvent;
  const unknown = [
    ...wrongReferences(event, { ...situation, snapshot: result.snapshot }),
    ...wrongMarks(marks, { ...situation, at }),
    ...wrongKeeping(event, { ...situation, at }),
    ...wrongReaders(event, situation),
    ...wrongAsker(event, situation.family),
  ];
  if (unknown.length > 0) return refusal('CASE.EVENT_INVALID', unknown);
  const { snapshot, intents } = result;
  const marked = marksOf(event, marks, snapshot, { ...situation, at });
  const entry = { event, at, words, ...marked, snapshot };
  return { ok: true, entry, intents, known: asKnown?.snapshot };
}

function withPlainFacts({ keptFromGuardians, ...asked }: CommandEvent): CommandEvent {
  return {
    ...asked,
    facts: withPlainIds(asked.facts),
    ...(keptFromGuardians && { keptFromGuardians: withPlainIds(keptFromGuardians) }),
  };
}

const throughDoorOf = ({ by }: CommandEvent, caller: Caller): Caller => (by ? { ...caller, by } : caller);

function aroundOf({ context }: CaseSnapshot, { directory, at, entries }: Situation) {
  return { context, directory, today: at.today, entries };
}

/** The engine's own event in the same command: the log opens as soon as it was asked for and everything is there. */
function openLogIfItMay(
  { event, at: { about: _about, ...at }, snapshot }: DecidedEntry,
  done: number,
  situation: Situation,
) {
  if (!situation.logIsFree || !opensLog(event.type, snapshot)) return undefined;
  const { facts } = fillIn('LOG_OPENED', {}, situation) as { facts: object };
  const opened = { type: 'LOG_OPENED', facts, texts: [] } as unknown as CaseEvent;
  const byEngine: At = {
    ...at,
    number: situation.version + done + 1,
    actor: { kind: 'system', id: 'engine' },
  };
  const result = step(snapshot, opened, byEngine, situation.guide);
  if (!result.ok) return undefined;
  return {
    entry: {
      event: { ...opened, facts: result.facts } as CaseEvent,
      at: byEngine,
      words: {},
      kinds: [],
      about: null,
      snapshot: result.snapshot,
    },
    intents: result.intents,
  };
}

function allowedFor(snapshot: CaseSnapshot | null, at: At, { guide, caller }: Situation): EventType[] {
  if (!snapshot) return ['CONCERN_LOGGED'];
  return allowedEvents(snapshot, at, guide)
    .map(({ type }) => type)
    .filter((type) => mayCallerEverSend(caller, type));
}

function forCaller(refusal: Refusal, caller: Caller): Refusal {
  return {
    ...refusal,
    allowed: refusal.allowed.filter((type) => mayCallerEverSend(caller, type)),
    // The step where the case stands is content.
    missingSteps: seesContent(caller) ? refusal.missingSteps : [],
    fields: withoutEntryNumbers(refusal.fields, caller.actor),
  };
}

/** Text is measured here, for the model never sees it. */
function wrongTexts(type: EventType, texts: Record<string, string>): FieldProblem[] {
  return Object.entries(EVENTS[type].texts).flatMap(([name, { max }]) =>
    (texts[name]?.length ?? 0) > max
      ? [{ path: `texts.${name}`, code: 'TEXT.TOO_LONG', allowed: { maxLength: max } }]
      : [],
  );
}
