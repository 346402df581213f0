import { Injectable } from '@nestjs/common';
import { todayInOslo } from '../common/clock.js';
import { requestProblem } from '../common/http/request-problems.js';
import type { RequestContext } from '../common/request-context.js';
import { filesOf, FilesToGive, type GivenFile } from '../files/files-to-give.js';
import { resolveDue } from '../follow-ups/working-calendar.js';
import { printPdf } from '../printing/print-pdf.js';
import { AccessDocuments } from './access-documents.js';
import type { AccessFile, Omission } from './access-file.js';
import { printedAccess } from './access-print.js';
import { accessRequestProblem } from './access-problems.js';
import type { LegalReason } from './legal-reasons.js';
import { withoutOmissions, wrongOmissions } from './omissions.js';

export interface Review {
  decision: 'release' | 'withhold';
  omissions: readonly Omission[];
  /** Why nothing is given out. */
  reason?: LegalReason | undefined;
}

/** Files are read when the document is: they lie in the case, and go with it. */
export type AccessFileToRead = AccessFile & { files: GivenFile[] };

/** How long a released document can be fetched; then its key is destroyed, and access is asked for anew. */
const KEPT = { amount: 30, unit: 'calendarDays', exact: true } as const;

/** Nothing is given out that no person has gone through (third parties, danger to the child). */
@Injectable()
export class AccessReviewService {
  constructor(
    private readonly documents: AccessDocuments,
    private readonly files: FilesToGive,
  ) {}

  /**
   * The draft with its hints, for who reviews, who opens the files in the case; the released copy, for who asked, with
   * the files that the reader may read now. @throws as {@link AccessDocuments.open}
   */
  async read(ctx: RequestContext, id: string): Promise<AccessFileToRead> {
    const { status } = await this.documents.find(ctx, id);
    const part = status === 'toReview' ? 'draft' : 'released';
    const { content } = await this.documents.open(ctx, id, part);
    const file = JSON.parse(content.toString()) as AccessFile;
    const listed = filesOf(file.history);
    const files =
      part === 'released'
        ? await this.files.of(ctx, file.caseId, listed)
        : listed.map((one) => ({ ...one, checksum: null, given: 'separately' as const, content: null }));
    return { ...file, files };
  }

  async print(ctx: RequestContext, id: string): Promise<Buffer> {
    return (await this.documents.open(ctx, id, 'print')).content;
  }

  /** @throws ACCESS_REQUEST.OMISSIONS_WRONG, .REASON_MISSING, .DECIDED, .PREPARED_ANEW, REQUEST.NOT_FOUND */
  async review(ctx: RequestContext, id: string, { decision, omissions, reason }: Review): Promise<void> {
    const before = await this.documents.find(ctx, id);
    if (ctx.actor.kind !== 'staff') throw requestProblem('REQUEST.NOT_FOUND');
    if (before.status !== 'toReview') throw accessRequestProblem('ACCESS_REQUEST.DECIDED');
    if (decision === 'withhold') {
      if (!reason) throw accessRequestProblem('ACCESS_REQUEST.REASON_MISSING', { fields: [MISSING] });
      await this.documents.decide(ctx, before, { ...NOTHING, status: 'withheld', reason });
    } else {
      const { found, content } = await this.documents.open(ctx, id, 'draft');
      await this.documents.refuseOutdated(ctx, found);
      const draft = JSON.parse(content.toString()) as AccessFile;
      const fields = wrongOmissions(draft, omissions);
      if (fields.length > 0) throw accessRequestProblem('ACCESS_REQUEST.OMISSIONS_WRONG', { fields });
      const file = withoutOmissions(draft, omissions);
      const print = await printPdf(printedAccess(file, found.language, ctx.clock.now()));
      const expiresOn = resolveDue({ anchor: todayInOslo(ctx.clock), ...KEPT }, { closed: [] }).date;
      await this.documents.decide(ctx, found, { status: 'released', file, print, reason: null, expiresOn });
    }
  }
}

const MISSING = { path: 'reason', code: 'FIELD.MISSING', allowed: [{ type: 'string', minLength: 1 }] };
const NOTHING = { file: null, print: null, expiresOn: null };
