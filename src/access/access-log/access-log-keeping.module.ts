import { Module } from '@nestjs/common';
import { AccessLogMonthsService } from './access-log-months.service.js';
import { DisposableLooksService } from './disposable-looks.service.js';
import { SealAccessLogService } from './seal-access-log.service.js';
import { SegmentChain } from './segment-chain.js';
import { VerifyAccessLogService } from './verify-access-log.service.js';

/** For workers and commands: months ahead, segments, and whether they hold. */
@Module({
  providers: [
    SegmentChain,
    SealAccessLogService,
    AccessLogMonthsService,
    VerifyAccessLogService,
    DisposableLooksService,
  ],
  exports: [SealAccessLogService, AccessLogMonthsService, VerifyAccessLogService, DisposableLooksService],
})
export class AccessLogKeepingModule {}
