import { Module } from '@nestjs/common';
import { Environment } from '../config/environment.js';
import { PeopleModule } from '../people/people.module.js';
import { CaseTags } from './case-tag.js';
import { CasesController } from './cases.controller.js';
import { CasesModule } from './cases.module.js';
import { LoggedChild } from './logged-child.js';

/** Cases over HTTP. */
@Module({
  imports: [CasesModule, PeopleModule],
  controllers: [CasesController],
  providers: [
    LoggedChild,
    {
      provide: CaseTags,
      inject: [Environment],
      useFactory: ({ STAFETT_MASTER_KEY }: Environment) => new CaseTags(STAFETT_MASTER_KEY),
    },
  ],
})
export class CasesApiModule {}
