import { Module } from '@nestjs/common';
import { AccessLogModule } from '../access/access-log/access-log.module.js';
import { CasesModule } from '../cases/cases.module.js';
import { FilesModule } from '../files/files.module.js';
import { AccessDocuments } from './access-documents.js';
import { AccessRequestsController } from './access-requests.controller.js';
import { AccessRequestsService } from './access-requests.service.js';
import { AccessReviewService } from './access-review.service.js';
import { DocumentSealing } from './sealed-document.js';

/** Access to what is kept of a child, over HTTP. */
@Module({
  imports: [CasesModule, AccessLogModule, FilesModule],
  controllers: [AccessRequestsController],
  providers: [AccessRequestsService, AccessReviewService, AccessDocuments, DocumentSealing],
})
export class SubjectAccessModule {}
