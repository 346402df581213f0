import type { LegalReason } from './legal-reasons.js';

/** Everything that one case holds about a child and that its asker may have; the machine-readable copy has this form. */
export interface AccessFile {
  format: 'stafett.access/1';
  municipality: string;
  caseId: string;
  asker: { personId: string; relation: string };
  /** YYYY-MM-DD. */
  askedOn: string;
  /** ISO instant. */
  preparedAt: string;
  child: { name: string | null; birthDate: string | null };
  case: Record<string, unknown>;
  family: { relation: string; name: string | null }[];
  goals: { goalId: string; status: string }[];
  interventions: {
    interventionId: string;
    goalId: string;
    status: string;
    from: string;
    evaluateBy: string;
  }[];
  /** Who has access to the case and why, in the words of the language of the request. */
  access: { name: string | null; service: string | null; relation: string; since: string; why: string }[];
  history: AccessEntry[];
}

export interface AccessEntry {
  number: number;
  type: string;
  /** In the language of the request. */
  title: string;
  at: string;
  by: { kind: string; name: string | null; service: string | null };
  facts: Record<string, unknown>;
  texts: Record<string, string>;
  /** What the reviewer should look at; not in the released copy. */
  flags?: ThirdPartyFlag[];
  /** Why the whole entry, or these texts of it, are left out. */
  leftOut?: { text: string | null; reason: LegalReason }[];
}

/** Signs that an entry is about somebody else too. Hints for the one who reviews, no more. */
export type ThirdPartyFlag = 'writtenByAnotherInTheFamily' | 'answerOfAnother' | 'namesAnotherInTheFamily';

/** A passage that is left out: a whole entry, one of its texts, or some words of that. */
export interface Omission {
  entry: number;
  text?: string;
  passage?: string;
  reason: LegalReason;
}
