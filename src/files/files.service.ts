import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { v5 } from 'uuid';
import { AccessLog } from '../access/access-log/access-log.js';
import { mayEverSend } from '../access/event-permissions.js';
import { ApplyEventService } from '../cases/apply-event/apply-event.service.js';
import type { Outcome } from '../cases/apply-event/command.js';
import { CaseLookup } from '../cases/case-lookup.js';
import { principalOf, type RequestContext } from '../common/request-context.js';
import { Environment } from '../config/environment.js';
import { Database } from '../database/database.js';
import { CaseSealing } from '../database/sealing/case-sealing.js';
import { partsOf, sniff, TooManyBytes } from './file-bytes.js';
import { fileNameOf, type FileMediaType } from './file-name.js';
import { digestOf, FileSeal, PART_BYTES } from './file-sealing.js';
import { FilesRepository, type ReadableFile, type UploadedFile } from './files.repository.js';

export interface NewFile {
  name: string;
  /** The consent that was given on this paper. */
  consentId?: string;
  idempotencyKey: string;
  body: AsyncIterable<Buffer>;
}

export type AddOutcome =
  | { outcome: 'added'; fileId: string; entry: number; mediaType: FileMediaType; bytes: number }
  | { outcome: 'notYours' }
  | { outcome: 'typeNotAllowed' | 'empty' }
  | { outcome: 'tooLarge'; most: number }
  | Exclude<Outcome, { outcome: 'applied' }>;

export interface OpenedFile {
  name: string;
  mediaType: FileMediaType;
  bytes: number;
  content: Readable;
}

type Taken = Pick<UploadedFile, 'sealed' | 'bytes' | 'mediaType'>;
type NotTaken = Extract<AddOutcome, { outcome: 'typeNotAllowed' | 'empty' | 'tooLarge' }>;

/** Ids of files follow from the key of their request, so that the same request twice is one file. */
const NAMESPACE = '0192c0de-f11e-7000-8000-000000000001';

/**
 * Files of cases. The bytes are sealed as they come in and lie beside the case until the event says that the file was
 * added; whoever reads that entry reads the file, and it goes when the entry is erased.
 */
@Injectable()
export class FilesService {
  private readonly most: number;

  constructor(
    private readonly database: Database,
    private readonly lookup: CaseLookup,
    private readonly cases: ApplyEventService,
    private readonly repository: FilesRepository,
    private readonly sealing: CaseSealing,
    private readonly accessLog: AccessLog,
    environment: Environment,
  ) {
    this.most = environment.FILE_MEGABYTES * 1024 * 1024;
  }

  async add(ctx: RequestContext, caseId: string, file: NewFile): Promise<AddOutcome> {
    const opening = await this.lookup.opening(ctx, caseId);
    if (!opening) return { outcome: 'unknown' };
    if (!mayEverSend('FILE_ADDED', opening.relations)) return { outcome: 'notYours' };
    const fileId = v5(`${caseId} ${principalOf(ctx.actor)} ${file.idempotencyKey}`, NAMESPACE);
    const earlier = await this.database.runInTransaction(ctx, (at) =>
      this.repository.find(at, caseId, fileId),
    );
    if (earlier?.entry) return { outcome: 'added', fileId, ...earlier, entry: earlier.entry };

    const seal = FileSeal.anew(caseId, fileId);
    const taken = await this.take(file.body, seal);
    if (!('sealed' in taken)) return taken;
    const digest = digestOf(taken.sealed);
    const uploaded = { ...taken, id: fileId, caseId, digest };
    await this.database.runInTransaction(ctx, (at) => this.repository.put(at, ctx, uploaded));

    const wrapped = seal.wrappedBy(this.sealing.openCaseKey(caseId, opening.key)).toString('base64');
    const outcome = await this.cases.applyEvent(ctx, caseId, commandOf(file, uploaded), {
      idempotencyKey: `file-${fileId}`,
      by: 'file',
      file: { id: fileId, wrapped },
    });
    if (outcome.outcome === 'applied') {
      const { mediaType, bytes } = uploaded;
      return { outcome: 'added', fileId, entry: outcome.entries[0]!.number, mediaType, bytes };
    }
    await this.database.runInTransaction(ctx, (at) => this.repository.takeBack(at, fileId));
    return outcome;
  }

  /** Null for a file that the reader may not know of, that is gone, and for none at all. */
  async open(ctx: RequestContext, caseId: string, fileId: string): Promise<OpenedFile | null> {
    const found = await this.database.runInTransaction(ctx, async (transaction) => {
      const file = await this.repository.readable(transaction, caseId, fileId);
      if (file)
        await this.accessLog.look(transaction, {
          caseId,
          part: 'files',
          outcome: 'shown',
          subjectId: fileId,
        });
      return file;
    });
    if (!found) return null;
    const { caseKey: wrappedKey, wrapped, text, entry, mediaType, bytes } = found;
    const caseKey = this.sealing.openCaseKey(caseId, wrappedKey);
    const { name = '' } = this.sealing.openEntry(caseKey, caseId, entry, text);
    const seal = FileSeal.opened(caseKey, caseId, fileId, wrapped);
    return { name, mediaType, bytes, content: Readable.from(this.parts(ctx, found, seal)) };
  }

  /** One part in memory, and no connection held while a slow reader takes it. */
  private async *parts(
    ctx: RequestContext,
    { id, parts }: ReadableFile,
    seal: FileSeal,
  ): AsyncGenerator<Buffer> {
    for (let number = 0; number < parts; number += 1) {
      const sealed = await this.database.runInTransaction(ctx, (at) => this.repository.part(at, id, number));
      if (!sealed) throw new Error('a part of the file is gone');
      yield seal.open(sealed, number, number === parts - 1);
    }
  }

  /** Sealed as it comes, so that it lies nowhere in clear. What kind of file it is, its first part tells. */
  private async take(body: AsyncIterable<Buffer>, seal: FileSeal): Promise<Taken | NotTaken> {
    const sealed: Buffer[] = [];
    let bytes = 0;
    let mediaType: FileMediaType | undefined;
    let waiting: Buffer | undefined;
    try {
      for await (const part of partsOf(body, { size: PART_BYTES, most: this.most })) {
        if (!mediaType) {
          const found = await sniff(part);
          if (found === 'somethingElse') return { outcome: 'typeNotAllowed' };
          mediaType = found;
        }
        if (waiting) sealed.push(seal.close(waiting, sealed.length, false));
        waiting = part;
        bytes += part.length;
      }
    } catch (error) {
      if (error instanceof TooManyBytes) return { outcome: 'tooLarge', most: this.most };
      throw error;
    }
    if (!waiting || !mediaType) return { outcome: 'empty' };
    sealed.push(seal.close(waiting, sealed.length, true));
    return { sealed, bytes, mediaType };
  }
}

function commandOf(
  { name, consentId }: NewFile,
  { id, mediaType, bytes, digest }: { id: string; mediaType: FileMediaType; bytes: number; digest: Buffer },
) {
  const facts = {
    fileId: id,
    mediaType,
    bytes,
    digest: digest.toString('hex'),
    ...(consentId && { consentId }),
  };
  return { events: [{ type: 'FILE_ADDED', facts, texts: { name: fileNameOf(name, mediaType) } }] };
}
