import { fileTypeFromBuffer } from 'file-type';
import type { FileMediaType } from './file-name.js';

/** What a file may be. Images that hold scripts (SVG) and pages (HTML) are not among them. */
const ALLOWED: readonly string[] = ['application/pdf', 'image/png', 'image/jpeg'] satisfies FileMediaType[];

/** Enough of a file to tell what it is. */
const ENOUGH = 4_100;

export type Sniffed = FileMediaType | 'somethingElse';

/** What a file is by its own bytes; its name and what the sender says of it count for nothing. */
export async function sniff(beginning: Buffer): Promise<Sniffed> {
  const found = await fileTypeFromBuffer(beginning.subarray(0, ENOUGH));
  const mediaType = ALLOWED.find((one) => one === found?.mime);
  return (mediaType as FileMediaType | undefined) ?? 'somethingElse';
}

/** Thrown while reading: nothing of the file is kept. */
export class TooManyBytes extends Error {}

/**
 * The bytes of a stream in parts of equal size, the last one shorter.
 * @throws TooManyBytes as soon as there are more than `most`
 */
export async function* partsOf(
  stream: AsyncIterable<Buffer>,
  { size, most }: { size: number; most: number },
): AsyncGenerator<Buffer> {
  let waiting: Buffer[] = [];
  let length = 0;
  let total = 0;
  for await (const bytes of stream) {
    total += bytes.length;
    if (total > most) throw new TooManyBytes();
    waiting.push(bytes);
    length += bytes.length;
    if (length < size) continue;
    const whole = Buffer.concat(waiting);
    let from = 0;
    for (; whole.length - from >= size; from += size) yield whole.subarray(from, from + size);
    waiting = [whole.subarray(from)];
    length = whole.length - from;
  }
  if (length > 0) yield Buffer.concat(waiting);
}
