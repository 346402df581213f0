import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { CaseReadersModule } from '../cases/queries/case-readers.module.js';
import { DirectoryModule } from '../directory/directory.module.js';
import { InstrumentsModule } from '../effects/instruments.module.js';
import { AccessEffects } from './access-effects.js';
import { AskersFile } from './askers-file.js';
import { ConcernFile } from './concern-file.js';
import { PrepareAccessService } from './prepare-access.service.js';
import { DocumentSealing } from './sealed-document.js';

/** The part of access to what is kept of a child that the worker does. */
@Module({
  imports: [CasesModule, CaseReadersModule, DirectoryModule, InstrumentsModule],
  providers: [AccessEffects, PrepareAccessService, AskersFile, ConcernFile, DocumentSealing],
  exports: [AccessEffects],
})
export class AccessPreparingModule {}
