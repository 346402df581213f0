import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permission } from '../../access/permission.decorator.js';
import { Caller } from '../../common/http/caller.decorator.js';
import type { RequestContext } from '../../common/request-context.js';
import { QueuesHealthDto, RetriedDto } from './queue-health.dto.js';
import { QueueHealthService } from './queue-health.service.js';

@ApiTags('operation')
@ApiBearerAuth()
@Controller('api/v1/queues')
@Permission('operation.manage')
export class QueueHealthController {
  constructor(private readonly health: QueueHealthService) {}

  @Get()
  @ApiOperation({ summary: 'How many jobs wait, run and have failed, and whether workers are alive' })
  @ApiOkResponse({ type: QueuesHealthDto })
  read(@Caller() ctx: RequestContext): Promise<QueuesHealthDto> {
    return this.health.health(ctx);
  }

  @Post(':queue/retries')
  @HttpCode(200)
  @ApiOperation({ summary: 'Try again what has failed for good in a queue, of my municipality' })
  @ApiOkResponse({ type: RetriedDto })
  async retry(@Caller() ctx: RequestContext, @Param('queue') queue: string): Promise<RetriedDto> {
    return { retried: await this.health.retry(ctx, queue) };
  }
}
