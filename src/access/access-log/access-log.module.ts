import { Global, Module } from '@nestjs/common';
import { AccessLog } from './access-log.js';

/** For every part that shows something of a case. */
@Global()
@Module({ providers: [AccessLog], exports: [AccessLog] })
export class AccessLogModule {}
