import type { Language, Translated } from './language.js';
import { wordsOfField } from './problem-fields.js';

/** One field that is wrong: where, why, and what would have been right (an empty list where nothing would). */
export interface ProblemField {
  /** JSON path without a leading `$`: `events[0].facts.dueOn`. */
  path: string;
  /** Declared with `defineFields`, where it does not bring its own words. */
  code: string;
  allowed: readonly unknown[];
  message?: Translated;
}

/** What must be done before something is allowed; `steps` of the guide where those are what is missing. */
export interface ProblemMissing {
  requirement: string;
  /** Nothing that anybody in the case could do something about. */
  ruledOutByGuide: boolean;
  words: Translated;
  steps?: readonly { id: string; words: Translated }[];
}

export interface ProblemDetails {
  fields?: readonly ProblemField[];
  /** What would be allowed now, e.g. the events the case takes. */
  allowed?: readonly unknown[];
  missing?: readonly ProblemMissing[];
  /** Further members of the document; never free text from a case, never a person's identity. */
  extra?: Record<string, unknown>;
  headers?: Record<string, string>;
}

interface ProblemKind {
  status: number;
  title: Translated;
}

const known = new Map<string, ProblemKind>();

/** An answer other than success, in terms of the API (RFC 9457). The code is stable; the title is for people. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly status: number;

  constructor(
    readonly code: string,
    readonly details: ProblemDetails = {},
  ) {
    super(code);
    this.status = kindOf(code).status;
  }
}

/**
 * Declares the problems of one part and returns what makes them:
 * `const problem = defineProblems({ 'CASE.CLOSED': [409, { nb, nn, en }] }); throw problem('CASE.CLOSED');`
 */
export function defineProblems<Code extends string>(
  table: Record<Code, readonly [status: number, title: Translated]>,
): (code: Code, details?: ProblemDetails) => ProblemError {
  for (const [code, [status, title]] of Object.entries<readonly [number, Translated]>(table)) {
    if (!/^[A-Z][A-Z0-9_]*\.[A-Z][A-Z0-9_]*$/.test(code))
      throw new Error(`Problem code ${code} is not AREA.REASON`);
    known.set(code, { status, title });
  }
  return (code, details) => new ProblemError(code, details);
}

export interface ProblemDocument {
  type: string;
  title: string;
  status: number;
  code: string;
  requestId?: string;
  allowed?: readonly unknown[];
  fields?: readonly (Omit<ProblemField, 'message'> & { message?: string })[];
  [member: string]: unknown;
}

/** The document that is sent, as `application/problem+json`. */
export function problemDocument(
  error: ProblemError,
  language: Language,
  requestId?: string,
): ProblemDocument {
  const { fields, allowed, missing, extra } = error.details;
  return {
    ...extra,
    type: `urn:stafett:problem:${error.code}`,
    title: kindOf(error.code).title[language],
    status: error.status,
    code: error.code,
    ...(allowed ? { allowed } : {}),
    ...(missing?.length ? { missing: missing.map((one) => missingIn(language, one)) } : {}),
    ...(fields?.length ? { fields: fields.map((field) => inLanguage(field, language)) } : {}),
    ...(requestId ? { requestId } : {}),
  };
}

function inLanguage({ message, ...field }: ProblemField, language: Language) {
  const words = message ?? wordsOfField(field.code);
  return words ? { ...field, message: words[language] } : field;
}

function missingIn(language: Language, { steps, ...missing }: ProblemMissing) {
  return {
    ...missing,
    message: missing.words[language],
    ...(steps?.length ? { steps: steps.map(({ id, words }) => ({ id, message: words[language] })) } : {}),
  };
}

/** All declared problems, for the documentation. */
export function knownProblems(): { code: string; status: number; title: Translated }[] {
  return [...known].map(([code, kind]) => ({ code, ...kind })).sort((a, b) => a.code.localeCompare(b.code));
}

function kindOf(code: string): ProblemKind {
  const kind = known.get(code);
  if (!kind) throw new Error(`Problem ${code} was never declared with defineProblems()`);
  return kind;
}
