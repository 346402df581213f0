import { Controller, Get } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Looks } from '../access/access-log/looks.decorator.js';
import { Permission } from '../access/permission.decorator.js';
import { Caller } from '../common/http/caller.decorator.js';
import type { RequestContext } from '../common/request-context.js';
import { MyDayDto } from './my-day.dto.js';
import { MyDayService } from './my-day.service.js';

@ApiTags('my day')
@ApiBearerAuth()
@Controller('api/v1/my-day')
export class MyDayController {
  constructor(private readonly days: MyDayService) {}

  @Get()
  @Permission('day.read')
  @Looks('myDay')
  @ApiOperation({
    summary:
      'What is mine to do: due until the end of next week, batons, referrals, cases without a date, drafts',
  })
  @ApiOkResponse({ type: MyDayDto })
  mine(@Caller() ctx: RequestContext): Promise<MyDayDto> {
    return this.days.of(ctx);
  }
}
