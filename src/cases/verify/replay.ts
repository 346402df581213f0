import type { CaseSnapshot } from '../../../workflows/case-context.js';
import type { At, CaseEvent, EventOf } from '../../../workflows/events.js';
import type { Guide } from '../../../workflows/guide.js';
import { MODEL_VERSION } from '../../../workflows/model-version.js';
import { start, step } from '../../../workflows/step.js';
import { todayInOslo } from '../../common/clock.js';
import { snapshotHash } from '../../database/sealing/history-chain.js';
import type { StoredEntry } from '../persistence/case-reading.js';

export interface Replayed {
  /** Null when the history is of an older model and holds no checkpoint to go on from. */
  snapshot: CaseSnapshot | null;
  problems: string[];
}

/**
 * Steps the whole history again from its facts, exactly as it was stepped, and compares with the hash that each entry
 * kept. Entries from before a change of the model are taken over by the checkpoint that came with it.
 */
export function replay(entries: readonly StoredEntry[], guideOf: (version: number) => Guide): Replayed {
  const from = entries.findLastIndex(({ checkpoint }) => checkpoint !== null);
  const begin = Math.max(from, 0);
  if (entries[begin]?.modelVersion !== MODEL_VERSION) return { snapshot: null, problems: [] };
  const problems: string[] = [];
  let snapshot: CaseSnapshot | null = null;
  for (const entry of entries.slice(begin)) {
    const next: CaseSnapshot | string =
      entry.checkpoint ?? taken(snapshot, entry, guideOf(entry.guideVersion));
    if (typeof next === 'string') {
      problems.push(`entry ${entry.number} (${entry.type}) cannot be replayed: ${next}`);
      return { snapshot, problems };
    }
    snapshot = next;
    if (snapshotHash(snapshot).toString('base64') !== withoutBreaks(entry.snapshotHash))
      problems.push(`entry ${entry.number} (${entry.type}) leads to another state than it did`);
  }
  return { snapshot, problems };
}

/** The next snapshot, or why there is none. */
function taken(before: CaseSnapshot | null, entry: StoredEntry, guide: Guide): CaseSnapshot | string {
  const { type, facts, texts } = entry;
  const event = { type, facts, texts } as unknown as CaseEvent;
  const result = before
    ? step(before, event, atOf(entry), guide)
    : start(event as EventOf<'CONCERN_LOGGED'>, atOf(entry), guide);
  if (result.ok) return result.snapshot;
  const { code, missing, fields } = result.refusal;
  return [code, ...missing, ...fields.map((field) => `${field.path} ${field.code}`)].join(', ');
}

export function atOf({ at, number, actor, subject, about }: StoredEntry): At {
  return { now: at, today: osloDate(at), number, actor, subject, ...(about && { about }) };
}

function osloDate(instant: string): string {
  return todayInOslo({ now: () => new Date(instant) });
}

/** PostgreSQL breaks long base64 into lines. */
export function withoutBreaks(base64: string): string {
  return base64.replaceAll('\n', '');
}
