import { Injectable } from '@nestjs/common';
import { SendNoticeService } from '../../outbox/send-notice.service.js';
import { outboxSend } from '../catalogue.js';
import { type JobHandler, OnJob } from '../job.js';

@Injectable()
@OnJob(outboxSend)
export class OutboxSendJob implements JobHandler<'municipalityId' | 'outboxId'> {
  constructor(private readonly notices: SendNoticeService) {}

  handle({ municipalityId, outboxId }: { municipalityId: string; outboxId: string }): Promise<string> {
    return this.notices.send(municipalityId, outboxId);
  }
}
