import { Injectable } from '@nestjs/common';
import { principalOf, type RequestContext } from '../common/request-context.js';
import type { Transaction } from '../database/database.js';
import { CaseSealing, type SealedEntry, type Texts } from '../database/sealing/case-sealing.js';
import { HistoryChain, snapshotHash } from '../database/sealing/history-chain.js';
import { REPORT_MODEL_VERSION, type ReportSnapshot } from '../../workflows/protection-report.step.js';
import type { TakenReportEvent } from './decide-report.js';
import { ProtectionReport } from './protection-report.entity.js';
import { ProtectionReportEntryKey } from './protection-report-entry-key.entity.js';
import { ProtectionReportEvent } from './protection-report-event.entity.js';

export interface ReportEntry {
  number: number;
  type: string;
  at: string;
  actorId: string;
  facts: unknown;
  texts: Texts;
}

/** What a command leaves of a report. */
export interface ReportWrite {
  report: ProtectionReport;
  snapshot: ReportSnapshot;
  answerDue: string | null;
  assessmentDue: string | null;
  taken: readonly TakenReportEvent[];
}

/** Rows of reports. Row security shows them to their readers only, families and leaders never. */
@Injectable()
export class ProtectionReportRepository {
  constructor(
    private readonly sealing: CaseSealing,
    private readonly chain: HistoryChain,
  ) {}

  newKey(reportId: string): Pick<ProtectionReport, 'wrappedKey' | 'masterKeyId'> {
    const { wrapped, masterKeyId } = this.sealing.newCaseKey(placeOf(reportId));
    return { wrappedKey: wrapped, masterKeyId };
  }

  find({ manager }: Transaction, id: string): Promise<ProtectionReport | null> {
    return manager.findOneBy(ProtectionReport, { id });
  }

  /** Those that the actor may read, the newest first. */
  all({ manager }: Transaction): Promise<ProtectionReport[]> {
    return manager.find(ProtectionReport, { order: { createdAt: 'DESC', id: 'DESC' }, take: 200 });
  }

  async insert(transaction: Transaction, write: ReportWrite): Promise<void> {
    const { events, keys, head } = this.entries(write);
    const report = { ...write.report, ...changed(write, head), snapshot: write.snapshot as object };
    await transaction.manager.insert(ProtectionReport, report);
    await append(transaction, events, keys);
  }

  /** @returns false when somebody else was faster; then nothing is written */
  async update(transaction: Transaction, write: ReportWrite): Promise<boolean> {
    const { events, keys, head } = this.entries(write);
    const { id, version } = write.report;
    const { affected } = await transaction.manager.update(
      ProtectionReport,
      { id, version },
      { ...changed(write, head), snapshot: write.snapshot as object },
    );
    if (affected !== 1) return false;
    await append(transaction, events, keys);
    return true;
  }

  async history({ manager }: Transaction, report: ProtectionReport): Promise<ReportEntry[]> {
    const of = { where: { reportId: report.id }, order: { number: 'ASC' } } as const;
    const events = await manager.find(ProtectionReportEvent, of);
    const keys = new Map(
      (await manager.find(ProtectionReportEntryKey, of)).map((one) => [one.number, one.wrapped]),
    );
    const place = placeOf(report.id);
    const opened = this.openKey(report);
    return events.map(({ number, type, at, actorId, facts, sealed }) => {
      const wrappedKey = keys.get(number);
      const texts =
        opened && sealed && wrappedKey
          ? this.sealing.openEntry(opened, place, number, { sealed, wrappedKey })
          : {};
      return { number, type, at: at.toISOString(), actorId, facts, texts };
    });
  }

  /** All that the reader may know of. */
  async ids({ client }: Transaction): Promise<string[]> {
    const { rows } = await client.query<{ id: string }>('select id from protection_report order by id');
    return rows.map(({ id }) => id);
  }

  /** The history as it is kept, and which of its seals do not hold; a text whose key is gone was erased. */
  async stored(
    { manager }: Transaction,
    report: ProtectionReport,
  ): Promise<{ events: ProtectionReportEvent[]; seals: string[] }> {
    const of = { where: { reportId: report.id }, order: { number: 'ASC' } } as const;
    const events = await manager.find(ProtectionReportEvent, of);
    const keys = await manager.find(ProtectionReportEntryKey, of);
    const wrappedOf = new Map(keys.map(({ number, wrapped }) => [number, wrapped]));
    try {
      const opened = this.openKey(report);
      const seals = events.flatMap(({ number, sealed, texts }) => {
        const wrappedKey = wrappedOf.get(number);
        if (!opened || !sealed || !wrappedKey) return [];
        return this.holds(opened, report.id, { number, sealed, wrappedKey, texts })
          ? []
          : [`the text of entry ${number} does not open`];
      });
      return { events, seals };
    } catch {
      return { events, seals: ['its key does not open'] };
    }
  }

  /** The link that a stored entry should have after `previous`. */
  linkOf(entry: ProtectionReportEvent, previous: Buffer | null): Buffer {
    const { number, type, actorKind, actorId, facts, texts, modelVersion, reportId } = entry;
    const clear = { number, type, actorKind, actorId, facts, texts, modelVersion };
    const at = entry.at.toISOString();
    return this.chain.link(previous, { ...clear, reportId, at }, entry.sealed, entry.snapshotHash);
  }

  private holds(
    opened: Buffer,
    reportId: string,
    { number, sealed, wrappedKey, texts }: SealedEntry & { number: number; texts: readonly string[] },
  ): boolean {
    try {
      const names = Object.keys(
        this.sealing.openEntry(opened, placeOf(reportId), number, { sealed, wrappedKey }),
      );
      return names.length === texts.length && names.every((name) => texts.includes(name));
    } catch {
      return false;
    }
  }

  async receipt({ client }: Transaction, ctx: RequestContext, key: string) {
    const { rows } = await client.query<{ requestHash: string; response: unknown }>(
      `select encode(request_hash, 'base64') as "requestHash", response from receipt
       where municipality_id = $1 and actor = $2 and key = $3`,
      [ctx.municipalityId, principalOf(ctx.actor), key],
    );
    return rows[0];
  }

  /** @returns false when the key was used meanwhile */
  async leaveReceipt(
    { client }: Transaction,
    ctx: RequestContext,
    { key, requestHash, response }: { key: string; requestHash: string; response: unknown },
  ): Promise<boolean> {
    const { rowCount } = await client.query(
      `insert into receipt (municipality_id, actor, key, request_hash, response)
       values ($1, $2, $3, decode($4, 'base64'), $5) on conflict do nothing`,
      [ctx.municipalityId, principalOf(ctx.actor), key, requestHash, JSON.stringify(response)],
    );
    return rowCount === 1;
  }

  /** Sealed, and each linked to the one before. */
  private entries({ report, taken }: ReportWrite) {
    const { municipalityId, id } = report;
    const opened = this.openKey(report);
    const keys: ProtectionReportEntryKey[] = [];
    let head: Buffer | null = report.version === 0 ? null : report.head;
    const events = taken.map(({ event, at, words, snapshot }): ProtectionReportEvent => {
      const hasText = Object.keys(words).length > 0;
      if (hasText && !opened) throw new Error('the content of the report has been disposed of');
      const entry = hasText && opened ? this.sealing.sealEntry(opened, placeOf(id), at.number, words) : null;
      const clear = {
        number: at.number,
        type: event.type,
        actorKind: at.actor.kind,
        actorId: at.actor.id,
        facts: event.facts,
        texts: [...event.texts],
        modelVersion: REPORT_MODEL_VERSION,
      };
      const hash = snapshotHash(snapshot);
      const sealed = entry?.sealed ?? null;
      head = this.chain.link(head, { ...clear, reportId: id, at: at.now }, sealed, hash);
      if (entry) keys.push({ municipalityId, reportId: id, number: at.number, wrapped: entry.wrappedKey });
      const row = {
        municipalityId,
        reportId: id,
        at: new Date(at.now),
        sealed,
        link: head,
        snapshotHash: hash,
      };
      return { ...clear, ...row };
    });
    if (!head) throw new Error('a command without events');
    return { events, keys, head: head as Buffer };
  }

  /** Null where its content has been disposed of. */
  private openKey({ id, wrappedKey, masterKeyId }: ProtectionReport): Buffer | null {
    if (!wrappedKey || !masterKeyId) return null;
    return this.sealing.openCaseKey(placeOf(id), { wrapped: wrappedKey, masterKeyId });
  }
}

function changed({ report, snapshot, answerDue, assessmentDue, taken }: ReportWrite, head: Buffer) {
  const version = report.version + taken.length;
  const { value: status, context } = snapshot;
  const { reference } = context;
  const dates = { answerDue, assessmentDue };
  const readers = [...new Set([...report.readers, ...taken.flatMap(readerNamed)])];
  return { status, modelVersion: REPORT_MODEL_VERSION, version, head, readers, reference, ...dates };
}

const readerNamed = ({ event }: TakenReportEvent) =>
  event.type === 'READER_NAMED' ? [`staff:${event.facts.staffId}`] : [];

async function append(
  { manager }: Transaction,
  events: ProtectionReportEvent[],
  keys: ProtectionReportEntryKey[],
): Promise<void> {
  await manager.insert(
    ProtectionReportEvent,
    events.map((event) => ({ ...event, facts: event.facts as object })),
  );
  if (keys.length > 0) await manager.insert(ProtectionReportEntryKey, keys);
}

const placeOf = (reportId: string) => `report ${reportId}`;
