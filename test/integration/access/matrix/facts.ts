/**
 * What is true of the town that the matrix asks about, as it was arranged: no more than the words of bti.md and
 * law-and-privacy.md need. Nothing here comes from src.
 */

/** The day on which everything is asked, and the one on which the cases were made. */
export const MADE_AT = '2026-09-01T08:00:00Z';
export const ASKED_AT = '2026-09-20T10:00:00Z';
export const ASKED_ON = '2026-09-20';

export const LEVELS = [0, 1, 2, 3, 'closed'] as const;
/** `objected`: one guardian has said yes and another no; `otherBasis`: the law, and nobody's yes. */
export const CONSENTS = [
  ...(['none', 'future', 'refused', 'inForce', 'objected', 'expired', 'withdrawn'] as const),
  ...(['otherBasis', 'otherBasisEnded'] as const),
] as const;
export const PROTECTIONS = [null, 6, 7] as const;
export type Level = (typeof LEVELS)[number];
export type ConsentTime = (typeof CONSENTS)[number];
export type Protection = (typeof PROTECTIONS)[number];

export type ServiceName = 'health' | 'school' | 'ppt' | 'unit' | 'care';

/** How surely a login says who somebody is; the municipality of the matrix asks the highest of those who work with cases. */
export const LOGIN_LEVELS = ['low', 'substantial', 'high'] as const;
export type LoginLevel = (typeof LOGIN_LEVELS)[number];

/** What an issuer of tokens lets a system ask for. */
export const SCOPES = ['directory', 'administration', 'guides', 'consentTexts', 'insight'] as const;
export type Scope = (typeof SCOPES)[number];

/** Somebody who asks, and what the municipality's directory says of them on the day. */
export interface Somebody {
  name: string;
  town: string;
  id: string;
  /** `client`: another system, with a token of its own. */
  kind: 'staff' | 'person' | 'client';
  /** Of today; whoever has left has none. */
  roles: readonly { role: string; service: ServiceName | null }[];
  /** What the token of a system is for. */
  scopes?: readonly Scope[];
  /** Stands in today for somebody, in a service. */
  standsInFor?: { name: string; service: ServiceName };
}

export interface EntryFacts {
  number: number;
  type: string;
  writtenBy: string;
  /** The service that the writer wrote it for. */
  service: ServiceName | null;
  kinds: readonly string[] | null;
  /** The parent whose own information it is. */
  about: string | null;
  /** Names of the family from whom it is kept. */
  keptFrom: readonly string[];
}

export interface CaseFacts {
  id: string;
  childId: string;
  town: string;
  level: Level;
  consent: ConsentTime;
  protection: Protection;
  isStuck: boolean;
  author: string;
  holder: string | null;
  /** While the case is open; each for a service. */
  participants: readonly { name: string; service: ServiceName }[];
  offeredTo: string | null;
  /** Asked to take part, by a question that names the child or does not. */
  asked: readonly { service: ServiceName; named: boolean; entry: number; id: string }[];
  /** The question to a body without an account here, and the entry in which the family asks for another relay holder. */
  outsideReferral: string;
  asksForAnother: number | null;
  /** A consent that was given, or what the law says, and covers these services and kinds: from whom, until which day. */
  basis: {
    services: readonly ServiceName[];
    kinds: readonly string[];
    /** `theLaw` asks nobody. */
    givenBy: string;
    until: string;
  } | null;
  isLogOpened: boolean;
  /** Those of the family who have insight, once the log has opened. */
  family: readonly { name: string; relation: 'child' | 'guardian' }[];
  /** Those who are asked for the consent that opens a log, and may answer: that is no relation that shows them a case. */
  invited: readonly string[];
  /** The short list of a protected address. */
  shortList: readonly string[];
  emergencies: readonly { name: string; until: string }[];
  /** Who has reported to child protection without the family knowing, and the report. */
  reportedBy: string;
  report: string;
  /** Each belongs to the entry that says it was added. */
  files: readonly { id: string; entry: number }[];
  /** Copies that somebody of the family has asked for: given out, or still to be reviewed. */
  documents: readonly { id: string; asker: string; isReleased: boolean }[];
  /** A service that lost its basis sees to what it has, without the case. */
  sharingEnds: readonly { id: string; service: ServiceName }[];
  /** There is a meeting to come, that one who takes part can put into a calendar. */
  hasMeeting: boolean;
  entries: readonly EntryFacts[];
  /** Numbers of entries that were taken out of view: written in the log of the wrong child. */
  outOfView: readonly number[];
}
