import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Guide } from '../../workflows/guide.js';
import { ContactAddressService } from '../cases/contact-address/contact-address.service.js';
import { CaseForReader, type WholeCase } from '../cases/queries/case-for-reader.js';
import { osloDateOf } from '../common/clock.js';
import { requestProblem } from '../common/http/request-problems.js';
import type { RequestContext } from '../common/request-context.js';
import { Database } from '../database/database.js';
import { filesOf, FilesToGive } from '../files/files-to-give.js';
import { GuidesService } from '../guides/guides.service.js';
import { printPdf } from '../printing/print-pdf.js';
import type { ArchivePackageDto } from './archive-package.dto.js';
import { printedForArchive } from './archive-print.js';
import { disposalProblem } from './disposal-problems.js';

interface ClosedCase {
  status: string;
  guideId: string;
  guideVersion: number;
  createdAt: Date;
  closedAt: string | null;
}

const CLOSED = `
  select status, guide_id as "guideId", guide_version as "guideVersion", created_at as "createdAt",
    snapshot->'context'->'closed'->>'at' as "closedAt"
  from bti_case where id = $1 and disposed_at is null and acts_in_case(id)`;

/**
 * A closed log as it goes to the archive: the document, and what the archive system wants to know of it. Which class and
 * series it has is the guide's, for that follows the municipality's own archive plan.
 */
@Injectable()
export class ArchivePackageService {
  constructor(
    private readonly database: Database,
    private readonly readers: CaseForReader,
    private readonly guides: GuidesService,
    private readonly files: FilesToGive,
    private readonly addresses: ContactAddressService,
  ) {}

  /** @throws REQUEST.NOT_FOUND, ARCHIVE.CASE_OPEN */
  async produce(ctx: RequestContext, caseId: string): Promise<ArchivePackageDto> {
    const stored = await this.database.runInTransaction(
      ctx,
      async ({ client }) => (await client.query<ClosedCase>(CLOSED, [caseId])).rows[0],
    );
    if (!stored) throw requestProblem('REQUEST.NOT_FOUND');
    const whole = await this.readers.read(ctx, caseId);
    if (!whole) throw requestProblem('REQUEST.NOT_FOUND');
    if (stored.status !== 'closed' || !stored.closedAt)
      throw disposalProblem('ARCHIVE.CASE_OPEN', { allowed: ['CASE_CLOSED', 'CASE_DISCONTINUED'] });
    const guide = await this.guides.load(ctx, stored.guideId, stored.guideVersion);
    const found = await this.addresses.find(ctx, caseId);
    const contactAddress = found.outcome === 'done' ? found.address : null;
    const files = await this.files.of(ctx, caseId, filesOf(whole.history));
    const metadata = metadataOf({ caseId, stored, whole, guide, contactAddress });
    const document = await printPdf(
      printedForArchive({ whole, files, metadata }, ctx.language, ctx.clock.now()),
    );
    return {
      metadata: { ...metadata, checksum: createHash('sha256').update(document).digest('hex') },
      document: document.toString('base64'),
      files,
    };
  }
}

interface Known {
  caseId: string;
  stored: ClosedCase;
  whole: WholeCase;
  guide: Guide;
  contactAddress: string | null;
}

function metadataOf({ caseId, stored, whole, guide, contactAddress }: Known) {
  const { archive, municipality } = guide;
  return {
    system: 'Stafett',
    systemId: caseId,
    archiveCreator: municipality,
    organisationNumber: archive.organisationNumber ?? null,
    series: archive.series ?? null,
    class: archive.class ?? null,
    documentType: archive.documentType,
    // Titles of records stand in public lists, so it names nobody.
    title: archive.documentType,
    party: { name: whole.child.name, birthDate: whole.child.birthDate, contactAddress },
    createdOn: osloDateOf(stored.createdAt),
    closedOn: osloDateOf(new Date(stored.closedAt!)),
    accessCode: archive.accessCode ?? null,
    authority: archive.authority ?? null,
    format: 'application/pdf',
    entries: whole.history.length,
  };
}
