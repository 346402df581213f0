import { Injectable } from '@nestjs/common';
import { CarryOutService } from '../../outbox/carry-out.service.js';
import { outboxSend } from '../catalogue.js';
import { type JobHandler, OnJob } from '../job.js';

@Injectable()
@OnJob(outboxSend)
export class OutboxSendJob implements JobHandler<'municipalityId' | 'outboxId'> {
  constructor(private readonly outbox: CarryOutService) {}

  handle({ municipalityId, outboxId }: { municipalityId: string; outboxId: string }): Promise<string> {
    return this.outbox.carryOut(municipalityId, outboxId);
  }
}
