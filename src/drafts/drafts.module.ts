import { Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { DraftsController } from './drafts.controller.js';
import { DraftsService } from './drafts.service.js';
import { SentDraftInterceptor } from './sent-draft.interceptor.js';

/** What somebody has begun to write; part of the API. */
@Module({
  controllers: [DraftsController],
  providers: [DraftsService, { provide: APP_INTERCEPTOR, useClass: SentDraftInterceptor }],
  exports: [DraftsService],
})
export class DraftsModule {}
