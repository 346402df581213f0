import type { components } from '../../api/schema';

type Look = components['schemas']['StaffLookDto'];

/** What somebody looked at in one sitting: the parts in the order in which they were opened, each once. */
interface Sitting {
  latest: Look;
  parts: Look['what'][];
}

const SITTING_MS = 10 * 60_000;

/** One page opens many parts: looks of the same person, in the same way, shortly after each other are one line. */
export function gatherLooks(newestFirst: readonly Look[]): Sitting[] {
  const sittings: Sitting[] = [];
  let oldest: Look | undefined;
  for (const look of newestFirst) {
    const now = sittings.at(-1);
    if (now && oldest && isSameSitting(oldest, look)) {
      if (!now.parts.some(({ nb }) => nb === look.what.nb)) now.parts.unshift(look.what);
    } else sittings.push({ latest: look, parts: [look.what] });
    oldest = look;
  }
  return sittings;
}

const isSameSitting = (later: Look, look: Look): boolean =>
  later.staff.id === look.staff.id &&
  later.service === look.service &&
  later.outcome === look.outcome &&
  later.relation === look.relation &&
  Date.parse(later.at) - Date.parse(look.at) < SITTING_MS;
