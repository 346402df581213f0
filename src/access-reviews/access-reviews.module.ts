import { Module } from '@nestjs/common';
import { AccessLogModule } from '../access/access-log/access-log.module.js';
import { CasesApiModule } from '../cases/cases-api.module.js';
import { DirectoryModule } from '../directory/directory.module.js';
import { CaseReferences } from './case-references.js';
import { FindingsService } from './findings.service.js';
import { LookCursors } from './look-cursor.js';
import { LooksOfCaseController } from './looks-of-case.controller.js';
import { LooksOfCaseService } from './looks-of-case.service.js';
import { ReviewsController } from './reviews.controller.js';
import { StaffLooksService } from './staff-looks.service.js';

/** Who reads the access log: the family of a case, leaders, the auditor. */
@Module({
  imports: [AccessLogModule, DirectoryModule, CasesApiModule],
  controllers: [LooksOfCaseController, ReviewsController],
  providers: [LooksOfCaseService, FindingsService, StaffLooksService, CaseReferences, LookCursors],
})
export class AccessReviewsModule {}
