import { z } from 'zod';

/** Where the processes tell each other of what has changed; what is said here, nobody stores. */
export const LIVE_CHANNEL = 'stafett_live';

/** A case that a command has changed, from one number of its last entry to another. */
export interface ChangedCase {
  caseId: string;
  from: number;
  to: number;
  /** Whose case it is now. */
  principals: readonly string[];
  /** Whose it was before, in one way or another. */
  lost: readonly string[];
}

/** What is said on the channel: ids and numbers, never what a case is about. */
export const announcementSchema = z.object({
  municipalityId: z.uuid(),
  changed: z
    .array(
      z.object({
        caseId: z.uuid(),
        from: z.int(),
        to: z.int(),
        /** Null where there are too many to say: then it may be anybody of the municipality. */
        principals: z.array(z.string()).nullable(),
        lost: z.array(z.string()),
      }),
    )
    .default([]),
  /** Principals for whom there is a new notice. */
  noticed: z.array(z.string()).default([]),
  /** Principals whose roles or deputies are others than before; the database itself says so, on any way they are changed. */
  roles: z.array(z.string()).default([]),
});
export type Announcement = z.infer<typeof announcementSchema>;

/** PostgreSQL carries less than 8000 bytes at once. */
const MOST_BYTES = 7_500;

type Said = { changed: ChangedCase } | { noticed: string };

type Message = Omit<Announcement, 'roles'>;

/** As few messages as it takes. */
export function messagesOf(municipalityId: string, said: readonly Said[]): string[] {
  const messages: string[] = [];
  let open: Message = { municipalityId, changed: [], noticed: [] };
  for (const one of said) {
    const longer = withMore(open, one);
    if (sizeOf(longer) <= MOST_BYTES) {
      open = longer;
      continue;
    }
    if (open.changed.length + open.noticed.length > 0) messages.push(JSON.stringify(open));
    open = withMore({ municipalityId, changed: [], noticed: [] }, one);
    if (sizeOf(open) > MOST_BYTES)
      open = { ...open, changed: open.changed.map((change) => ({ ...change, principals: null, lost: [] })) };
  }
  return [...messages, JSON.stringify(open)];
}

function withMore({ municipalityId, changed, noticed }: Message, one: Said): Message {
  return 'changed' in one
    ? {
        municipalityId,
        changed: [...changed, structuredClone(one.changed) as Announcement['changed'][number]],
        noticed,
      }
    : { municipalityId, changed, noticed: [...noticed, one.noticed] };
}

const sizeOf = (announcement: Message): number => Buffer.byteLength(JSON.stringify(announcement));
