import { Injectable } from '@nestjs/common';
import { FollowUpDueService } from '../../follow-ups/follow-up-due.service.js';
import { followUpDue } from '../catalogue.js';
import { type JobHandler, OnJob } from '../job.js';

@Injectable()
@OnJob(followUpDue)
export class FollowUpDueJob implements JobHandler<'municipalityId' | 'followUpId'> {
  constructor(private readonly followUps: FollowUpDueService) {}

  handle({ municipalityId, followUpId }: { municipalityId: string; followUpId: string }): Promise<string> {
    return this.followUps.handle(municipalityId, followUpId);
  }
}
