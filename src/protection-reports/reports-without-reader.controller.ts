import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Looks } from '../access/access-log/looks.decorator.js';
import { Permission } from '../access/permission.decorator.js';
import { Caller } from '../common/http/caller.decorator.js';
import { requestProblem } from '../common/http/request-problems.js';
import type { RequestContext } from '../common/request-context.js';
import { reportProblem } from './protection-report-problems.js';
import { NameReaderDto, ServiceWithoutReaderDto } from './reports-without-reader.dto.js';
import { ReportsWithoutReaderService } from './reports-without-reader.service.js';

@ApiTags('protection reports')
@ApiBearerAuth()
@Controller('api/v1/reports-without-reader')
export class ReportsWithoutReaderController {
  constructor(private readonly reports: ReportsWithoutReaderService) {}

  @Get()
  @Permission('reportReader.name')
  @Looks('reportsWithoutReader')
  @ApiOperation({
    summary: 'Services with a report that nobody follows up, for which I am asked to name somebody',
  })
  @ApiOkResponse({ type: [ServiceWithoutReaderDto] })
  mine(@Caller() ctx: RequestContext): Promise<ServiceWithoutReaderDto[]> {
    return this.reports.mine(ctx);
  }

  @Post()
  @HttpCode(204)
  @Permission('reportReader.name')
  @Looks('reportsWithoutReader', { writes: true })
  @ApiOperation({
    summary:
      'Name who goes on with what the service has reported. They are told and read it within a minute; I learn no more of it',
  })
  @ApiNoContentResponse()
  async name(@Caller() ctx: RequestContext, @Body() body: NameReaderDto): Promise<void> {
    const outcome = await this.reports.name(ctx, body);
    if (outcome === 'notAsked') throw requestProblem('REQUEST.NOT_FOUND');
    if (outcome !== 'named')
      throw reportProblem('REPORT.EVENT_INVALID', {
        fields: [{ path: 'staffId', code: 'REFERENCE.UNKNOWN', allowed: outcome.allowed }],
      });
  }
}
