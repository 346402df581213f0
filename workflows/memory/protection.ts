import type { CaseContext } from '../case-context.js';
import type { MemoryOf } from './memory-of.js';

/** What the case remembers of a protected address: its code, and who may know of the case all the same. */

interface Reader {
  kind: string;
  id: string;
}
const principalOf = ({ kind, id }: Reader) => `${kind}:${id}`;

function readers({ protection }: CaseContext, change: (now: string[]) => string[]): Partial<CaseContext> {
  return protection ? { protection: { ...protection, readers: change(protection.readers) } } : {};
}

export const protectionMemory = {
  /** Set again with another code, the list stays. */
  PROTECTION_SET: ({ context, event: { facts } }) => ({
    protection: {
      code: facts.code,
      readers: [...new Set([...(context.protection?.readers ?? []), ...facts.readers.map(principalOf)])],
    },
  }),
  PROTECTION_LIFTED: () => ({ protection: undefined }),
  PROTECTED_READER_ADDED: ({ context, event }) =>
    readers(context, (now) => [...new Set([...now, principalOf(event.facts.reader)])]),
  PROTECTED_READER_REMOVED: ({ context, event }) =>
    readers(context, (now) => now.filter((one) => one !== principalOf(event.facts.reader))),
} satisfies MemoryOf;
