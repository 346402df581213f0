/** The draft of what somebody who asked for everything is given; `stafett.access/1`. */
export interface AccessFile {
  caseId: string;
  askedOn: string;
  child: { name: string | null };
  history: AccessEntry[];
}

export interface AccessEntry {
  number: number;
  title: string;
  at: string;
  by: { name: string | null; service: string | null };
  texts: Record<string, string>;
  /** Signs that it is about somebody else too. */
  flags?: string[];
}

export const LEGAL_REASONS = [
  'gdpr-15-4',
  'pol-16-c',
  'pol-16-b',
  'pol-16-d',
  'pol-16-f',
  'pbrl-3-4',
] as const;
export type LegalReason = (typeof LEGAL_REASONS)[number];

/** Entries that are left out whole, by number, and why. */
export type LeftOut = Readonly<Record<number, LegalReason>>;

export const omissionsOf = (leftOut: LeftOut): { entry: number; reason: LegalReason }[] =>
  Object.entries(leftOut).map(([entry, reason]) => ({ entry: Number(entry), reason }));

/** With another reason for an entry; none gives it out again. */
export function withReason(leftOut: LeftOut, entry: number, reason: string): LeftOut {
  const { [entry]: _before, ...others } = leftOut;
  const known = LEGAL_REASONS.find((one) => one === reason);
  return known ? { ...others, [entry]: known } : others;
}
