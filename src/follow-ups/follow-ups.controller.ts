import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Looks } from '../access/access-log/looks.decorator.js';
import { Permission } from '../access/permission.decorator.js';
import { Caller } from '../common/http/caller.decorator.js';
import type { RequestContext } from '../common/request-context.js';
import { FollowUpPageDto, FollowUpsQueryDto } from './follow-ups.dto.js';
import { FollowUpsService } from './follow-ups.service.js';

@ApiTags('follow-ups')
@ApiBearerAuth()
@Controller('api/v1/follow-ups')
export class FollowUpsController {
  constructor(private readonly followUps: FollowUpsService) {}

  @Get()
  @Permission('followUp.read')
  @Looks('followUpList')
  @ApiOperation({ summary: 'What must happen by when: overdue, today and within a week' })
  @ApiOkResponse({ type: FollowUpPageDto })
  list(@Caller() ctx: RequestContext, @Query() query: FollowUpsQueryDto): Promise<FollowUpPageDto> {
    return this.followUps.list(ctx, query);
  }
}
