import { createHash, randomBytes } from 'node:crypto';
import { seal, unseal } from '../database/sealing/sealed-bytes.js';

/** Bytes of one part of a file: large enough for few rows, small enough to be opened one by one. */
export const PART_BYTES = 512 * 1024;

/**
 * File key ← case key. The parts of a file are sealed one by one, each at its place, and the last one as the last: one
 * that is left out, moved or put into another file does not open.
 */
export class FileSeal {
  private constructor(
    private readonly key: Buffer,
    private readonly place: string,
  ) {}

  static anew(caseId: string, fileId: string): FileSeal {
    return new FileSeal(randomBytes(32), placeOf(caseId, fileId));
  }

  /** @throws SealBroken */
  static opened(caseKey: Buffer, caseId: string, fileId: string, wrapped: Buffer): FileSeal {
    const place = placeOf(caseId, fileId);
    return new FileSeal(unseal(caseKey, wrapped, place), place);
  }

  wrappedBy(caseKey: Buffer): Buffer {
    return seal(caseKey, this.key, this.place);
  }

  close(part: Buffer, number: number, isLast: boolean): Buffer {
    return seal(this.key, part, this.placeOfPart(number, isLast));
  }

  /** @throws SealBroken */
  open(sealed: Buffer, number: number, isLast: boolean): Buffer {
    return unseal(this.key, sealed, this.placeOfPart(number, isLast));
  }

  private placeOfPart(number: number, isLast: boolean): string {
    return `${this.place} part ${number}${isLast ? ' last' : ''}`;
  }
}

/** SHA-256 of the sealed parts in order, as the history of the case keeps it. */
export function digestOf(sealed: Iterable<Buffer>): Buffer {
  const hash = createHash('sha256');
  for (const part of sealed) hash.update(part);
  return hash.digest();
}

const placeOf = (caseId: string, fileId: string) => `case ${caseId} file ${fileId}`;
