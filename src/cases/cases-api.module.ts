import { Module } from '@nestjs/common';
import { DirectoryModule } from '../directory/directory.module.js';
import { InstrumentsModule } from '../effects/instruments.module.js';
import { GuidesModule } from '../guides/guides.module.js';
import { PeopleModule } from '../people/people.module.js';
import { ForeseeService } from './apply-event/foresee.service.js';
import { BulkAssignmentsController } from './bulk-assignments/bulk-assignments.controller.js';
import { BulkAssignmentsService } from './bulk-assignments/bulk-assignments.service.js';
import { WholeRequest } from './bulk-assignments/whole-request.js';
import { AccessAccountController } from './queries/access-account.controller.js';
import { AccessAccountService } from './queries/access-account.service.js';
import { CasesController } from './cases.controller.js';
import { CasesModule } from './cases.module.js';
import { CommandsOfPeople } from './commands-of-people.js';
import { ConsentQuestionsController } from './consent-questions/consent-questions.controller.js';
import { ConsentQuestionsService } from './consent-questions/consent-questions.service.js';
import { ContactAddressController } from './contact-address/contact-address.controller.js';
import { ContactAddressService } from './contact-address/contact-address.service.js';
import { EmergencyAccessController } from './emergency-access/emergency-access.controller.js';
import { EmergencyAccessService } from './emergency-access/emergency-access.service.js';
import { EmergencyAccountsService } from './emergency-access/emergency-accounts.service.js';
import { FamilyController } from './family/family.controller.js';
import { FamilyService } from './family/family.service.js';
import { FamilyPageController } from './family-page/family-page.controller.js';
import { FamilyPageService } from './family-page/family-page.service.js';
import { LoggedChild } from './logged-child.js';
import { MoveEntryController } from './move-entry/move-entry.controller.js';
import { MoveEntryService } from './move-entry/move-entry.service.js';
import { CaseForReader } from './queries/case-for-reader.js';
import { CaseQueriesController } from './queries/case-queries.controller.js';
import { ChangesController } from './queries/changes.controller.js';
import { ChangesService } from './queries/changes.service.js';
import { CaseViewService } from './queries/case-view.service.js';
import { CourseService } from './queries/course.service.js';
import { EntryTexts } from './queries/entry-texts.js';
import { HistoryService } from './queries/history.service.js';
import { PlanService } from './queries/plan.service.js';
import { WorkListCursors } from './queries/work-list-cursor.js';
import { WorkListService } from './queries/work-list.service.js';

/** Cases over HTTP. */
@Module({
  imports: [CasesModule, PeopleModule, DirectoryModule, GuidesModule, InstrumentsModule],
  controllers: [
    ContactAddressController,
    AccessAccountController,
    MoveEntryController,
    CasesController,
    CaseQueriesController,
    ChangesController,
    FamilyController,
    FamilyPageController,
    ConsentQuestionsController,
    EmergencyAccessController,
    BulkAssignmentsController,
  ],
  providers: [
    ContactAddressService,
    AccessAccountService,
    CaseForReader,
    MoveEntryService,
    CommandsOfPeople,
    LoggedChild,
    FamilyService,
    FamilyPageService,
    ConsentQuestionsService,
    CaseViewService,
    ChangesService,
    CourseService,
    ForeseeService,
    BulkAssignmentsService,
    WholeRequest,
    WorkListCursors,
    WorkListService,
    HistoryService,
    PlanService,
    EntryTexts,
    EmergencyAccessService,
    EmergencyAccountsService,
  ],
  exports: [AccessAccountService, WorkListCursors, CaseForReader, ContactAddressService],
})
export class CasesApiModule {}
