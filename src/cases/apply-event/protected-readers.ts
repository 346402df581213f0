import type { CaseEvent } from '../../../workflows/events.js';
import type { FieldProblem } from '../../../workflows/payload-rules.js';
import type { DirectoryView } from '../../directory/directory-view.js';
import type { Family } from './fill-in.js';
import { SOMEBODY_OF_STAFF } from './references.js';

interface Known {
  directory: DirectoryView;
  family: Family;
}
interface Reader {
  kind: 'staff' | 'person' | 'service';
  id: string;
}

/** Who stands on the short list of a protected address must exist: somebody who works here, of the family, a service. */
export function wrongReaders(event: CaseEvent, known: Known): FieldProblem[] {
  if (event.type === 'PROTECTION_SET')
    return ((event.facts as { readers?: Reader[] }).readers ?? []).flatMap((reader, at) =>
      wrongReader(reader, `facts.readers.${at}.id`, known),
    );
  if (event.type === 'PROTECTED_READER_ADDED')
    return wrongReader(event.facts.reader, 'facts.reader.id', known);
  return [];
}

function wrongReader({ kind, id }: Reader, path: string, known: Known): FieldProblem[] {
  const { directory, family } = known;
  const isKnown = {
    staff: () => directory.worksIn(id),
    service: () => directory.service(id) !== undefined,
    person: () => id === family.childId || family.members.some(({ personId }) => personId === id),
  }[kind]();
  return isKnown ? [] : [{ path, code: 'REFERENCE.UNKNOWN', allowed: readersThere(kind, known) }];
}

/** Staff are too many to name: the list of the services has them. */
function readersThere(kind: Reader['kind'], { directory, family: { childId, members } }: Known): unknown {
  if (kind === 'staff') return SOMEBODY_OF_STAFF;
  if (kind === 'service') return directory.allServices().map(({ id }) => id);
  return [...(childId ? [childId] : []), ...members.map(({ personId }) => personId)];
}
