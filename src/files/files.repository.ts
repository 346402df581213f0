import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../common/request-context.js';
import { principalOf } from '../common/request-context.js';
import type { Transaction } from '../database/database.js';
import type { FileMediaType } from './file-name.js';

export interface UploadedFile {
  id: string;
  caseId: string;
  mediaType: FileMediaType;
  bytes: number;
  digest: Buffer;
  sealed: readonly Buffer[];
}

export interface FileRow {
  id: string;
  entry: number | null;
  mediaType: FileMediaType;
  bytes: number;
  digest: Buffer;
}

/** A file that somebody may read, with all that opens it. */
export interface ReadableFile extends FileRow {
  entry: number;
  parts: number;
  wrapped: Buffer;
  caseKey: { wrapped: Buffer; masterKeyId: string };
  /** Its entry's text, which holds the name. */
  text: { sealed: Buffer; wrappedKey: Buffer };
}

const COLUMNS = `f.id, f.entry, f.media_type as "mediaType", f.bytes, f.digest`;

const READABLE = `
  select ${COLUMNS}, (select count(*)::int from case_file_chunk c where c.file_id = f.id) as parts, k.wrapped,
    e.sealed, t.wrapped as "wrappedKey", ck.wrapped as "caseWrapped", ck.master_key_id as "masterKeyId"
  from case_file f
    join case_file_key k on k.case_id = f.case_id and k.entry = f.entry
    join case_event e on e.case_id = f.case_id and e.number = f.entry
    join entry_key t on t.case_id = f.case_id and t.number = f.entry
    join case_key ck on ck.case_id = f.case_id
    join bti_case b on b.id = f.case_id
  where f.case_id = $1 and f.id = $2 and not b.snapshot->'context'->'restricted' @> to_jsonb(f.entry)`;

/** Rows of files. Row security shows a file to those who read its entry. */
@Injectable()
export class FilesRepository {
  async find({ client }: Transaction, caseId: string, id: string): Promise<FileRow | undefined> {
    const { rows } = await client.query<FileRow>(
      `select ${COLUMNS} from case_file f where f.case_id = $1 and f.id = $2`,
      [caseId, id],
    );
    return rows[0];
  }

  /** Put down for its entry; what an earlier try left of the same upload goes. */
  async put(transaction: Transaction, ctx: RequestContext, file: UploadedFile): Promise<void> {
    await this.takeBack(transaction, file.id);
    const { client } = transaction;
    const { municipalityId, actor, clock } = ctx;
    await client.query(
      `insert into case_file (id, municipality_id, case_id, media_type, bytes, digest, uploaded_by, uploaded_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        file.id,
        municipalityId,
        file.caseId,
        file.mediaType,
        file.bytes,
        file.digest,
        principalOf(actor),
        clock.now(),
      ],
    );
    for (const [number, sealed] of file.sealed.entries())
      await client.query(
        `insert into case_file_chunk (municipality_id, file_id, number, sealed) values ($1, $2, $3, $4)`,
        [municipalityId, file.id, number, sealed],
      );
  }

  /** Of a file that nothing came of. */
  async takeBack({ client }: Transaction, id: string): Promise<void> {
    await client.query('delete from case_file where id = $1 and entry is null', [id]);
  }

  /** Undefined for one that the reader may not read, that was taken out of view or erased, and for none at all. */
  async readable({ client }: Transaction, caseId: string, id: string): Promise<ReadableFile | undefined> {
    const { rows } = await client.query(READABLE, [caseId, id]);
    const [row] = rows as (FileRow & Record<string, Buffer>)[];
    if (!row) return undefined;
    const { sealed, wrappedKey, caseWrapped, masterKeyId, ...rest } = row;
    return {
      ...rest,
      caseKey: { wrapped: caseWrapped, masterKeyId },
      text: { sealed, wrappedKey },
    } as unknown as ReadableFile;
  }

  async part({ client }: Transaction, fileId: string, number: number): Promise<Buffer | undefined> {
    const { rows } = await client.query<{ sealed: Buffer }>(
      'select sealed from case_file_chunk where file_id = $1 and number = $2',
      [fileId, number],
    );
    return rows[0]?.sealed;
  }
}
