import { Injectable } from '@nestjs/common';
import type { CaseSnapshot } from '../../../workflows/case-context.js';
import type { Guide } from '../../../workflows/guide.js';
import type { RequestContext } from '../../common/request-context.js';
import { Database } from '../../database/database.js';
import { canonicalJson } from '../../database/sealing/canonical-json.js';
import { CaseSealing } from '../../database/sealing/case-sealing.js';
import { HistoryChain, snapshotHash } from '../../database/sealing/history-chain.js';
import { GuidesService } from '../../guides/guides.service.js';
import type { CaseReading, StoredCase, StoredEntry } from '../persistence/case-reading.js';
import { CaseStore } from '../persistence/case-store.js';
import { lineOf } from '../persistence/expected-rows.js';
import { RowsOfCase } from '../persistence/rows-of-case.js';
import { linkOf } from '../persistence/seal-entries.js';
import { Erasures } from './erasures.js';
import { replay, withoutBreaks } from './replay.js';
import { wrongKeys } from './wrong-keys.js';

const PAGE = 500;

export interface VerifiedCase {
  entries: number;
  /** False where the history is of an older model: its chain, seals and rows hold, and no more is known. */
  replayed: boolean;
  /** What is wrong, one line each; empty when everything holds. */
  problems: string[];
}

/** Compares everything kept of a case with what follows from its history. Says where it differs, never what is written. */
@Injectable()
export class VerifyCaseService {
  constructor(
    private readonly database: Database,
    private readonly store: CaseStore,
    private readonly guides: GuidesService,
    private readonly rows: RowsOfCase,
    private readonly sealing: CaseSealing,
    private readonly chain: HistoryChain,
    private readonly erasures: Erasures,
  ) {}

  /** Ids of all cases of a municipality, as the system reads them. */
  async *caseIds(ctx: RequestContext): AsyncGenerator<string> {
    let after = '00000000-0000-0000-0000-000000000000';
    for (;;) {
      const { rows } = await this.database.runInTransaction(ctx, ({ client }) =>
        client.query<{ id: string }>(`select id from bti_case where id > $1 order by id limit ${PAGE}`, [
          after,
        ]),
      );
      for (const { id } of rows) yield id;
      if (rows.length < PAGE) return;
      after = rows.at(-1)!.id;
    }
  }

  async verify(ctx: RequestContext, caseId: string): Promise<VerifiedCase> {
    const read = await this.store.readCase(ctx, { caseId, withHistory: true });
    if (!read.case) return { entries: 0, replayed: false, problems: ['cannot be read'] };
    const entries = read.history ?? [];
    const guides = await this.guidesOf(ctx, read.case, entries);
    const replayed = replay(entries, (version) => guides.get(version)!);
    return {
      entries: entries.length,
      replayed: replayed.snapshot !== null || replayed.problems.length > 0,
      problems: [
        ...this.wrongLinks(caseId, read),
        ...this.brokenSeals(caseId, read),
        ...wrongKeys(read, await this.erasures.repeatedIn(ctx, caseId)),
        ...(await this.namedStill(ctx, read)),
        ...replayed.problems,
        ...wrongSnapshot(read.case, entries, replayed.snapshot),
        ...(await this.wrongRows(ctx, read.case, guides.get(read.case.guideVersion)!)),
      ],
    };
  }

  private async guidesOf(ctx: RequestContext, stored: StoredCase, entries: readonly StoredEntry[]) {
    const versions = new Set([stored.guideVersion, ...entries.map(({ guideVersion }) => guideVersion)]);
    const loaded = [...versions].map(
      async (version) => [version, await this.guides.load(ctx, stored.guideId, version)] as const,
    );
    return new Map<number, Guide>(await Promise.all(loaded));
  }

  private wrongLinks(caseId: string, { case: stored, history = [] }: CaseReading): string[] {
    const problems: string[] = [];
    let previous: Buffer | null = null;
    for (const [index, entry] of history.entries()) {
      if (entry.number !== index + 1) problems.push(`entry ${index + 1} is missing`);
      const link = Buffer.from(entry.link, 'base64');
      if (!linkOf(caseId, entry, previous, this.chain).equals(link))
        problems.push(`the chain breaks at entry ${entry.number} (${entry.type})`);
      previous = link;
    }
    if (stored!.version !== history.length)
      problems.push(`its version is ${stored!.version}, its history has ${history.length} entries`);
    if (!previous?.equals(Buffer.from(stored!.head, 'base64')))
      problems.push('the chain does not end where the case says');
    return problems;
  }

  /** Text that was erased is no fault; text that does not open is. */
  private brokenSeals(caseId: string, { case: stored, history = [] }: CaseReading): string[] {
    if (!stored?.wrappedKey || !stored.masterKeyId) return [];
    const wrapped = Buffer.from(stored.wrappedKey, 'base64');
    let key: Buffer;
    try {
      key = this.sealing.openCaseKey(caseId, { wrapped, masterKeyId: stored.masterKeyId });
    } catch {
      return ['its key does not open'];
    }
    return history.flatMap(({ number, sealed, wrappedKey, texts }) => {
      if (sealed === null || wrappedKey === null) return [];
      try {
        const bytes = {
          sealed: Buffer.from(sealed, 'base64'),
          wrappedKey: Buffer.from(wrappedKey, 'base64'),
        };
        const opened = Object.keys(this.sealing.openEntry(key, caseId, number, bytes));
        const isSame = opened.length === texts.length && opened.every((name) => texts.includes(name));
        return isSame ? [] : [`entry ${number} holds other texts than it says`];
      } catch {
        return [`the text of entry ${number} does not open`];
      }
    });
  }

  /** Who a case was about is forgotten with its content; a restored backup brings it back. */
  private async namedStill(ctx: RequestContext, { case: stored }: CaseReading): Promise<string[]> {
    if (!stored?.snapshot.context.disposed) return [];
    const { rowCount } = await this.database.runInTransaction(ctx, ({ client }) =>
      client.query('select from guardian_relation where case_id = $1 limit 1', [stored.id]),
    );
    return rowCount ? ['it has been disposed of, and its family is named still'] : [];
  }

  private async wrongRows(ctx: RequestContext, stored: StoredCase, guide: Guide): Promise<string[]> {
    const wrong = await this.rows.wrongIn(ctx, stored, guide);
    const isOpened = stored.snapshot.context.log === 'opened';
    const logs = await this.database.runInTransaction(ctx, ({ client }) =>
      client.query('select from opened_log where case_id = $1', [stored.id]),
    );
    return [
      ...wrong.map(lineOf),
      ...((logs.rowCount === 1) === isOpened
        ? []
        : [`opened_log ${isOpened ? 'is missing' : 'is left over'}`]),
    ];
  }
}

function wrongSnapshot(
  stored: StoredCase,
  entries: readonly StoredEntry[],
  replayed: CaseSnapshot | null,
): string[] {
  const last = entries.at(-1);
  const kept = snapshotHash(stored.snapshot).toString('base64');
  const problems =
    last && withoutBreaks(last.snapshotHash) !== kept ? ['its snapshot is not that of its last entry'] : [];
  if (replayed && canonicalJson(replayed) !== canonicalJson(stored.snapshot))
    problems.push('its snapshot is not what its history leads to');
  return problems;
}
