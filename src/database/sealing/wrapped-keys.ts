import { placeOfCase } from './case-sealing.js';
import { placeOfDraft } from './draft-sealing.js';
import { placeOfName, placeOfNationalId } from './person-sealing.js';

/** A table of a municipality whose rows hold a key that a master key wraps. */
export interface WrappedKeyTable {
  table: string;
  /** Its primary key: columns and their types, in order. */
  id: Readonly<Record<string, string>>;
  /** The column of the wrapped key; null where it was destroyed. The id of the master key is `master_key_id`. */
  wrapped: string;
  /** Further columns that say what the key is bound to. */
  boundBy?: readonly string[];
  /** What the key is bound to, from the id and those. */
  place: (...id: string[]) => string;
}

/**
 * Every one there is: a change of master key reaches these and no other. A test compares the list with the schema. The
 * keys of entries are wrapped by those of their case or report, and need nothing.
 */
export const WRAPPED_KEYS: readonly WrappedKeyTable[] = [
  { table: 'case_key', id: { case_id: 'uuid' }, wrapped: 'wrapped', place: placeOfCase },
  { table: 'person', id: { id: 'uuid' }, wrapped: 'wrapped_key', place: placeOfNationalId },
  {
    table: 'person_name',
    id: { person_id: 'uuid', service_id: 'uuid' },
    wrapped: 'wrapped_key',
    place: placeOfName,
  },
  {
    table: 'protection_report',
    id: { id: 'uuid' },
    wrapped: 'wrapped_key',
    place: (id) => placeOfCase(`report ${id}`),
  },
  {
    table: 'sharing_end',
    id: { id: 'uuid' },
    boundBy: ['service_id'],
    wrapped: 'wrapped_key',
    place: placeOfName,
  },
  { table: 'draft', id: { author: 'text', id: 'uuid' }, wrapped: 'wrapped_key', place: placeOfDraft },
];
