import type { ProblemField } from '../common/problem.js';
import type { AccessEntry, AccessFile, Omission } from './access-file.js';

/** Stands where words were left out. */
const GAP = '[…]';

/** The file as it is given out: without what is left out, and without the hints for the reviewer. */
export function withoutOmissions(file: AccessFile, omissions: readonly Omission[]): AccessFile {
  return {
    ...file,
    history: file.history.map(({ flags: _flags, ...entry }) =>
      omissions.filter((one) => one.entry === entry.number).reduce(leaveOut, entry),
    ),
  };
}

function leaveOut(entry: AccessEntry, { text, passage, reason }: Omission): AccessEntry {
  const leftOut = [...(entry.leftOut ?? []), { text: text ?? null, reason }];
  if (text === undefined) return { ...entry, facts: {}, texts: {}, leftOut };
  const before = entry.texts[text] ?? '';
  const after = passage === undefined ? GAP : before.replaceAll(passage, GAP);
  return { ...entry, texts: { ...entry.texts, [text]: after }, leftOut };
}

/** What is to be left out must be there: a slip of the pen would give away what should be kept. */
export function wrongOmissions(file: AccessFile, omissions: readonly Omission[]): ProblemField[] {
  return omissions.flatMap(({ entry, text, passage }, index): ProblemField[] => {
    const path = `omissions[${index}]`;
    const found = file.history.find(({ number }) => number === entry);
    if (!found)
      return [
        {
          path: `${path}.entry`,
          code: 'REFERENCE.UNKNOWN',
          allowed: file.history.map(({ number }) => number),
        },
      ];
    if (text === undefined)
      return passage === undefined
        ? []
        : [{ path: `${path}.text`, code: 'FIELD.MISSING', allowed: Object.keys(found.texts) }];
    const words = found.texts[text];
    if (words === undefined)
      return [{ path: `${path}.text`, code: 'REFERENCE.UNKNOWN', allowed: Object.keys(found.texts) }];
    return passage === undefined || words.includes(passage)
      ? []
      : [{ path: `${path}.passage`, code: 'PASSAGE.NOT_FOUND', allowed: [{ within: text }] }];
  });
}
