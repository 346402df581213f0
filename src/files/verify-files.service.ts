import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../common/request-context.js';
import { Database } from '../database/database.js';
import { CaseSealing } from '../database/sealing/case-sealing.js';
import { FileSeal } from './file-sealing.js';

interface Row {
  entry: number;
  fileId: string;
  digest: string;
  bytes: number;
  row: { bytes: number; digest: string } | null;
  parts: number;
  wrapped: Buffer | null;
  caseKey: Buffer | null;
  masterKeyId: string | null;
}

/** What the history says of the files of a case, and what there is of them. Those whose entry was erased are gone rightly. */
const FILES = `
  select e.number as entry, e.facts->>'fileId' as "fileId", e.facts->>'digest' as digest,
    (e.facts->>'bytes')::int as bytes,
    (select jsonb_build_object('bytes', f.bytes, 'digest', encode(f.digest, 'hex')) from case_file f
      where f.id = (e.facts->>'fileId')::uuid and f.case_id = e.case_id and f.entry = e.number) as row,
    (select count(*)::int from case_file_chunk c where c.file_id = (e.facts->>'fileId')::uuid) as parts,
    k.wrapped, ck.wrapped as "caseKey", ck.master_key_id as "masterKeyId"
  from case_event e
    join entry_key t on t.case_id = e.case_id and t.number = e.number
    left join case_file_key k on k.case_id = e.case_id and k.entry = e.number
    left join case_key ck on ck.case_id = e.case_id
  where e.case_id = $1 and e.type = 'FILE_ADDED' order by e.number`;

/** Compares the files of a case with what its history says of them. Says where they differ, never what they hold. */
@Injectable()
export class VerifyFilesService {
  constructor(
    private readonly database: Database,
    private readonly sealing: CaseSealing,
  ) {}

  /** @returns what is wrong, one line each */
  async verify(ctx: RequestContext, caseId: string): Promise<string[]> {
    const { rows } = await this.database.runInTransaction(ctx, ({ client }) =>
      client.query<Row>(FILES, [caseId]),
    );
    const problems: string[] = [];
    for (const row of rows) {
      const wrong = await this.wrongIn(ctx, caseId, row).catch(() => 'does not open');
      if (wrong) problems.push(`the file of entry ${row.entry} ${wrong}`);
    }
    return problems;
  }

  private async wrongIn(ctx: RequestContext, caseId: string, file: Row): Promise<string | undefined> {
    const { row, wrapped, caseKey, masterKeyId, fileId, parts } = file;
    if (!row) return 'is missing';
    if (row.bytes !== file.bytes || row.digest !== file.digest) return 'is another than the history says';
    if (!wrapped || !caseKey || !masterKeyId) return 'has no key';
    const opened = this.sealing.openCaseKey(caseId, { wrapped: caseKey, masterKeyId });
    const seal = FileSeal.opened(opened, caseId, fileId, wrapped);
    const hash = createHash('sha256');
    let bytes = 0;
    for (let number = 0; number < parts; number += 1) {
      const sealed = await this.part(ctx, fileId, number);
      hash.update(sealed);
      bytes += seal.open(sealed, number, number === parts - 1).length;
    }
    return hash.digest('hex') === file.digest && bytes === file.bytes ? undefined : 'was changed';
  }

  private async part(ctx: RequestContext, fileId: string, number: number): Promise<Buffer> {
    const { rows } = await this.database.runInTransaction(ctx, ({ client }) =>
      client.query<{ sealed: Buffer }>(
        'select sealed from case_file_chunk where file_id = $1 and number = $2',
        [fileId, number],
      ),
    );
    return rows[0]!.sealed;
  }
}
