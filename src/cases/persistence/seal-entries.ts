import type { CaseSnapshot } from '../../../workflows/case-context.js';
import type { At, CaseEvent } from '../../../workflows/events.js';
import type { CaseSealing } from '../../database/sealing/case-sealing.js';
import { type HistoryChain, snapshotHash } from '../../database/sealing/history-chain.js';
import type { StoredEntry } from './case-reading.js';
import type { EntryWrite } from './case-write.js';
import { withScoresSealed } from '../sealed-scores.js';

/** One event that was taken, with its free texts still in clear and the case right after it. */
export interface TakenEvent {
  event: CaseEvent;
  at: At;
  words: Record<string, string>;
  snapshot: CaseSnapshot;
  /** Whether replay must be able to start here. */
  checkpoint?: boolean;
  /** Which information it holds, and whose it is when not the child's. */
  kinds?: readonly string[];
  about?: string | null;
}

export interface SealingOf {
  caseId: string;
  /** Opened; null where the content has been disposed of, and nothing can be written any more. */
  caseKey: Buffer | null;
  /** Link of the last entry; null for a new case. */
  head: Buffer | null;
  modelVersion: number;
  guideVersion: number;
}

/** The history rows of a command, their texts sealed and each linked to the one before, and the new head. */
export function sealEntries(
  taken: readonly TakenEvent[],
  of: SealingOf,
  { sealing, chain }: { sealing: CaseSealing; chain: HistoryChain },
): { entries: EntryWrite[]; head: string } {
  let head = of.head;
  const known = new WeakMap<object, string>();
  const entries = taken.map(({ event, at, words: said, snapshot, checkpoint, kinds, about }) => {
    const { facts, texts, words } = withScoresSealed(event, said);
    const hasText = Object.keys(words).length > 0;
    if (hasText && !of.caseKey) throw new Error('the content of the case has been disposed of');
    const sealed = hasText && of.caseKey ? sealing.sealEntry(of.caseKey, of.caseId, at.number, words) : null;
    const hash = snapshotHash(snapshot, known);
    const clear = {
      type: event.type,
      at: at.now,
      actor: at.actor,
      subject: at.subject,
      facts,
      texts,
      kinds: kinds ?? null,
      about: about ?? null,
      modelVersion: of.modelVersion,
      guideVersion: of.guideVersion,
      checkpoint: checkpoint ? snapshot : null,
    };
    head = chain.link(head, chained(of.caseId, at.number, clear), sealed?.sealed ?? null, hash);
    return {
      ...clear,
      sealed: sealed?.sealed.toString('base64') ?? null,
      wrappedKey: sealed?.wrappedKey.toString('base64') ?? null,
      link: head.toString('base64'),
      snapshotHash: hash.toString('base64'),
    };
  });
  if (!head) throw new Error('a command without events');
  return { entries, head: head.toString('base64') };
}

/** The link that a stored entry should have after `previous`; the same as it has, unless somebody changed something. */
export function linkOf(
  caseId: string,
  entry: StoredEntry,
  previous: Buffer | null,
  chain: HistoryChain,
): Buffer {
  return chain.link(
    previous,
    chained(caseId, entry.number, entry),
    entry.sealed === null ? null : Buffer.from(entry.sealed, 'base64'),
    Buffer.from(entry.snapshotHash, 'base64'),
  );
}

/** Everything that a history row says in clear. */
function chained(
  caseId: string,
  number: number,
  entry: Omit<EntryWrite, 'sealed' | 'wrappedKey' | 'link' | 'snapshotHash'>,
) {
  const { type, at, actor, subject, facts, texts, kinds, about, modelVersion, guideVersion, checkpoint } =
    entry;
  return {
    caseId,
    number,
    type,
    at,
    actor,
    subject,
    facts,
    texts,
    // Entries from before kinds were written down were linked without them.
    ...(kinds && { kinds, about: about ?? null }),
    modelVersion,
    guideVersion,
    checkpoint: checkpoint ?? null,
  };
}
