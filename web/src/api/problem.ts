/** One field that is wrong: where, and what to do, in the reader's language. */
export interface ProblemField {
  /** JSON path: `events[0].facts.dueOn`. */
  path: string;
  code: string;
  message?: string;
  allowed?: readonly unknown[];
}

interface ProblemDocument {
  code: string;
  title: string;
  status: number;
  fields?: readonly ProblemField[];
  allowed?: readonly unknown[];
  requestId?: string;
  [member: string]: unknown;
}

/** An answer other than success, as the API words it (RFC 9457). `title` is for people and in their language. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly code: string;
  readonly status: number;
  readonly fields: readonly ProblemField[];

  constructor(
    readonly document: ProblemDocument,
    /** ETag of the answer, with a 412 the version there is now. */
    readonly tag: string | null = null,
  ) {
    super(document.title);
    this.code = document.code;
    this.status = document.status;
    this.fields = document.fields ?? [];
  }
}

/** The server was not reached, or did not answer as itself: nothing is known of what became of the request. */
export class NoContact extends Error {
  override readonly name = 'NoContact';
}

export function problemOf(body: unknown, response: Response): Problem | NoContact {
  const document = body as Partial<ProblemDocument> | null | undefined;
  if (typeof document?.code === 'string' && typeof document.title === 'string')
    return new Problem(
      { ...document, code: document.code, title: document.title, status: response.status },
      response.headers.get('etag'),
    );
  return new NoContact();
}
