import { Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { Environment } from '../config/environment.js';
import { Announcements } from './announcements.js';
import { CarryOutService } from './carry-out.service.js';
import { Mailer, mailerFor } from './mailer.js';
import { SendNoticeService } from './send-notice.service.js';

/** Sending what the outbox holds; part of the worker. */
@Module({
  providers: [
    { provide: Mailer, inject: [Environment], useFactory: mailerFor },
    Announcements,
    SendNoticeService,
    CarryOutService,
  ],
  exports: [SendNoticeService, CarryOutService],
})
export class OutboxModule implements OnApplicationShutdown {
  constructor(@Inject(Mailer) private readonly mailer: Mailer) {}

  onApplicationShutdown(): void {
    this.mailer.close();
  }
}
