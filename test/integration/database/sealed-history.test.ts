import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CaseSnapshot } from '../../../workflows/case-context.js';
import type { At, CaseEvent } from '../../../workflows/events.js';
import type { StoredEntry } from '../../../src/cases/persistence/case-reading.js';
import { linkOf, sealEntries } from '../../../src/cases/persistence/seal-entries.js';
import { CaseSealing } from '../../../src/database/sealing/case-sealing.js';
import { HistoryChain } from '../../../src/database/sealing/history-chain.js';
import { ArrangedCases } from '../../support/arranged-case.js';
import type { ArrangedTown } from '../../support/case-rows.js';
import { keysOf, masterKey } from '../../support/keys.js';

describe('a sealed history', () => {
  let cases: ArrangedCases;
  let town: ArrangedTown;
  let caseId: string;
  let history: StoredEntry[];
  const keys = keysOf(masterKey(7));
  const sealing = new CaseSealing(keys);
  const chain = new HistoryChain(keys);

  beforeAll(async () => {
    cases = await ArrangedCases.open();
    town = await cases.municipality();
    const write = cases.newCase(town, await cases.child(town));
    ({ caseId } = write);
    const { key, wrapped, masterKeyId } = sealing.newCaseKey(caseId);
    const of = { caseId, caseKey: key, head: null, modelVersion: 1, guideVersion: 1 };
    const { entries, head } = sealEntries([taken(1), taken(2, {}), taken(3)], of, { sealing, chain });
    const result = await (
      await cases.store()
    ).writeCase(cases.ctx(town, town.teacher), {
      ...write,
      case: { ...write.case, head },
      key: { wrapped: wrapped.toString('base64'), masterKeyId },
      entries,
    });
    expect(result).toEqual({ status: 'written', version: 3 });
    history = (await cases.read(town, town.teacher, caseId)).history!;
  });

  afterAll(() => cases?.close());

  const taken = (number: number, words: Record<string, string> = { note: `Notat ${number} – æøå` }) => ({
    event: {
      type: 'NOTE_WRITTEN',
      facts: { b: 1.5, a: ['x'] },
      texts: Object.keys(words),
    } as unknown as CaseEvent,
    at: {
      now: '2026-09-01T08:00:00.120Z',
      today: '2026-09-01',
      number,
      actor: { kind: 'staff', id: town.teacher, serviceId: town.school },
      subject: { kind: 'child', age: 9, inCare: false, guardians: 2 },
    } satisfies At,
    words,
    snapshot: { value: { b: 1, a: 2 }, context: { number } } as unknown as CaseSnapshot,
    checkpoint: number === 3,
  });

  /** Number of the first entry whose link is not what it should be. */
  const brokenAt = (entries: StoredEntry[]): number | null => {
    let previous: Buffer | null = null;
    for (const one of entries) {
      const link: Buffer = linkOf(caseId, one, previous, chain);
      if (!link.equals(Buffer.from(one.link, 'base64'))) return one.number;
      previous = link;
    }
    return null;
  };

  it('is whole after the way through the database, and ends at the head of its case', async () => {
    expect(brokenAt(history)).toBeNull();
    const { case: stored } = await cases.read(town, town.teacher, caseId);
    expect(Buffer.from(stored!.head, 'base64')).toEqual(Buffer.from(history[2]!.link, 'base64'));
  });

  it('opens with the key that came with the case', async () => {
    const { case: stored } = await cases.read(town, town.teacher, caseId);
    const caseKey = sealing.openCaseKey(caseId, {
      wrapped: Buffer.from(stored!.wrappedKey!, 'base64'),
      masterKeyId: stored!.masterKeyId!,
    });
    const [first, second] = history;
    expect(
      sealing.openEntry(caseKey, caseId, 1, {
        sealed: Buffer.from(first!.sealed!, 'base64'),
        wrappedKey: Buffer.from(first!.wrappedKey!, 'base64'),
      }),
    ).toEqual({ note: 'Notat 1 – æøå' });
    expect(second).toMatchObject({ sealed: null, wrappedKey: null, texts: [] });
  });

  it('keeps the snapshot where replay may have to start', () => {
    expect(history.map(({ checkpoint }) => checkpoint)).toEqual([
      null,
      null,
      { value: { a: 2, b: 1 }, context: { number: 3 } },
    ]);
  });

  it.each([
    ['facts', { facts: { a: ['y'] } }],
    ['at', { at: '2026-09-02T08:00:00.120Z' }],
    ['actor', { actor: { kind: 'staff' as const, id: 'somebody-else' } }],
    ['subject', { subject: { kind: 'child' as const, age: 10, inCare: false, guardians: 2 } }],
    ['texts', { texts: [] }],
    ['sealed', { sealed: Buffer.from('other').toString('base64') }],
    ['snapshotHash', { snapshotHash: Buffer.alloc(32).toString('base64') }],
  ])('tells when somebody changed %s of an entry', (_, change) => {
    expect(brokenAt([{ ...history[0]!, ...change }, history[1]!, history[2]!])).toBe(1);
  });

  it('tells when an entry was left out, and not when its key was destroyed', () => {
    expect(brokenAt([history[0]!, history[2]!])).toBe(3);
    expect(brokenAt([{ ...history[0]!, wrappedKey: null }, history[1]!, history[2]!])).toBeNull();
  });
});
