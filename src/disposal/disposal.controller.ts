import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permission } from '../access/permission.decorator.js';
import { Caller } from '../common/http/caller.decorator.js';
import type { RequestContext } from '../common/request-context.js';
import { DisposalPeriodDto, DisposedDto, ToDisposeDto } from './disposal.dto.js';
import { DisposalService } from './disposal.service.js';

@ApiTags('rights')
@ApiBearerAuth()
@Controller('api/v1/disposals')
export class DisposalController {
  constructor(private readonly disposals: DisposalService) {}

  @Get('waiting')
  @Permission('disposal.read')
  @ApiOperation({ summary: 'What waits for my decision: archived cases, and concerns past their retention' })
  @ApiOkResponse({ type: [ToDisposeDto] })
  waiting(@Caller() ctx: RequestContext): Promise<ToDisposeDto[]> {
    return this.disposals.waiting(ctx);
  }

  @Get('account')
  @Permission('disposal.read')
  @ApiOperation({ summary: 'How much has been disposed of: numbers by month and service, and no names' })
  @ApiOkResponse({ type: [DisposedDto] })
  account(@Caller() ctx: RequestContext, @Query() { from, to }: DisposalPeriodDto): Promise<DisposedDto[]> {
    return this.disposals.account(ctx, from, to);
  }
}
