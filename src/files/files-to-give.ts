import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../common/request-context.js';
import { FilesService } from './files.service.js';

/** A file as an entry of the history names it. */
export interface ListedFile {
  entry: number;
  fileId: string;
  name: string | null;
  mediaType: string;
  bytes: number;
}

export interface GivenFile extends ListedFile {
  /** SHA-256 of the file itself, in hex; null where it was not read. */
  checksum: string | null;
  /** `separately`: too large to stand here, fetched by its id from the case. */
  given: 'here' | 'separately' | 'notReadable';
  /** Base64. */
  content: string | null;
}

interface Entry {
  number: number;
  type: string;
  facts: Record<string, unknown>;
  texts: Record<string, string>;
}

/** Bytes of all files together that stand in one answer. */
const MOST_TOGETHER = 32 * 1024 * 1024;

/** The files that a history names. */
export function filesOf(history: readonly Entry[]): ListedFile[] {
  return history.flatMap(({ number, type, facts, texts }) =>
    type === 'FILE_ADDED' && typeof facts.fileId === 'string'
      ? [
          {
            entry: number,
            fileId: facts.fileId,
            name: texts.name ?? null,
            mediaType: String(facts.mediaType),
            bytes: Number(facts.bytes),
          },
        ]
      : [],
  );
}

/** The files of a case with what they hold, to be given out or kept: read as the reader, and each look written down. */
@Injectable()
export class FilesToGive {
  constructor(private readonly files: FilesService) {}

  async of(ctx: RequestContext, caseId: string, listed: readonly ListedFile[]): Promise<GivenFile[]> {
    const given: GivenFile[] = [];
    let room = MOST_TOGETHER;
    for (const file of listed) {
      const one = await this.one(ctx, caseId, file, file.bytes <= room);
      if (one.given === 'here') room -= file.bytes;
      given.push(one);
    }
    return given;
  }

  private async one(
    ctx: RequestContext,
    caseId: string,
    file: ListedFile,
    fits: boolean,
  ): Promise<GivenFile> {
    const opened = await this.files.open(ctx, caseId, file.fileId);
    if (!opened) return { ...file, checksum: null, given: 'notReadable', content: null };
    const hash = createHash('sha256');
    const parts: Buffer[] = [];
    for await (const part of opened.content as AsyncIterable<Buffer>) {
      hash.update(part);
      if (fits) parts.push(part);
    }
    const checksum = hash.digest('hex');
    return fits
      ? { ...file, checksum, given: 'here', content: Buffer.concat(parts).toString('base64') }
      : { ...file, checksum, given: 'separately', content: null };
  }
}
