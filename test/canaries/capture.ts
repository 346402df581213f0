/** Something that left the system, or that stands in clear where others than its readers get at it. */
export interface Captured {
  /** Who got it: the name of an audience, or where it stands (`log`, `mail`, `queue`, `metrics`, `database`). */
  by: string;
  /** Where it came from: `GET /api/v1/cases/{id}`, a table and column, a file. */
  place: string;
  text: string;
}

/** A marked text that was planted, and who may see it; nobody else, nowhere. */
export interface Canary {
  name: string;
  /** What to look for, in all the ways it may be written. */
  forms: readonly string[];
  seenBy: readonly string[];
}

export interface Leak {
  canary: string;
  by: string;
  place: string;
}

/** Everything that was captured in a run, and what of it should not be there. */
export class Capture {
  private readonly all: Captured[] = [];

  add(by: string, place: string, text: string): void {
    this.all.push({ by, place, text: inOneLine(text) });
  }

  get size(): number {
    return this.all.length;
  }

  /** How much each audience got. */
  counts(): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const { by } of this.all) counts[by] = (counts[by] ?? 0) + 1;
    return counts;
  }

  leaksOf(canaries: readonly Canary[]): Leak[] {
    return canaries.flatMap(({ name, forms, seenBy }) => {
      const patterns = forms.flatMap(waysToWrite);
      return this.all
        .filter(({ by, text }) => !seenBy.includes(by) && holdsAny(text, patterns))
        .map(({ by, place }) => ({ canary: name, by, place }));
    });
  }

  /** Who was shown a canary at all: a run in which nobody sees it proves nothing. */
  seenBy(canary: Canary): string[] {
    return [...new Set(this.holding(canary).map(({ by }) => by))].sort();
  }

  /** Where it was shown, and to whom: `nurse: GET /api/v1/cases`. */
  placesOf(canary: Canary): string[] {
    return [...new Set(this.holding(canary).map(({ by, place }) => `${by}: ${place}`))];
  }

  private holding({ forms }: Canary): Captured[] {
    const patterns = forms.flatMap(waysToWrite);
    return this.all.filter(({ text }) => holdsAny(text, patterns));
  }
}

const holdsAny = (text: string, patterns: readonly string[]): boolean =>
  patterns.some((pattern) => text.includes(pattern));

/**
 * Without its spaces and in small letters: a calendar folds its lines, mail breaks them after 76 characters (quoted-printable
 * with a sign of its own), and a printed column wherever it is full.
 */
const inOneLine = (text: string): string =>
  text
    .replaceAll(/=\r?\n/g, '')
    .replaceAll(/\s+/g, '')
    .toLowerCase();

/** As it stands, as JSON, URLs, HTML and mail write it, in base64 at every offset, and as bytes in hexadecimal. */
export function waysToWrite(text: string): string[] {
  const bytes = Buffer.from(text);
  const base64 = [0, 1, 2].map((before) => {
    const shifted = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
    // The first and last characters depend on what stands beside it.
    return shifted.slice(before === 0 ? 0 : 4, -4);
  });
  const escaped = beyondAscii(
    JSON.stringify(text).slice(1, -1),
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  const quoted = beyondAscii(text, (one) =>
    [...Buffer.from(one)].map((byte) => `=${byte.toString(16)}`).join(''),
  );
  const ways = [
    text,
    text.normalize('NFD'),
    quoted,
    quoted.replaceAll(' ', '_'),
    escaped,
    encodeURIComponent(text),
    encodeURIComponent(text).replaceAll('%20', '+'),
    bytes.toString('latin1'),
    bytes.toString('hex'),
    ...base64.filter((one) => one.length >= 8),
    text.replace(/æ/g, '&aelig;').replace(/ø/g, '&oslash;').replace(/å/g, '&aring;'),
    beyondAscii(text, (one) => `&#${one.charCodeAt(0)};`),
    beyondAscii(text, (one) => `&#x${one.charCodeAt(0).toString(16)};`),
  ];
  return [...new Set(ways.map(inOneLine))];
}

const beyondAscii = (text: string, write: (one: string) => string): string =>
  text.replace(/[\u0080-\uffff]/g, write);
