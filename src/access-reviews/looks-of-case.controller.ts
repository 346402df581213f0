import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Looks } from '../access/access-log/looks.decorator.js';
import { Permission } from '../access/permission.decorator.js';
import { Caller } from '../common/http/caller.decorator.js';
import { requestProblem } from '../common/http/request-problems.js';
import { readId } from '../common/ids.js';
import type { RequestContext } from '../common/request-context.js';
import { LookPageQueryDto, OwnLooksDto, ReportLookDto } from './looks.dto.js';
import { LooksOfCaseService } from './looks-of-case.service.js';

@ApiTags('access log')
@ApiBearerAuth()
@Controller('api/v1')
export class LooksOfCaseController {
  constructor(private readonly looks: LooksOfCaseService) {}

  @Get('cases/:id/looks')
  @Permission('accessLog.own')
  @Looks('accessLog')
  @ApiOperation({ summary: 'Who has looked at my case: when, at what, and why they could' })
  @ApiOkResponse({ type: OwnLooksDto })
  async ofCase(
    @Caller() ctx: RequestContext,
    @Param('id') text: string,
    @Query() query: LookPageQueryDto,
  ): Promise<OwnLooksDto> {
    const id = readId(text);
    const found = id && (await this.looks.ofCase(ctx, id, query));
    if (!found) throw requestProblem('REQUEST.NOT_FOUND');
    return found;
  }

  @Get('protection-reports/:id/looks')
  @Permission('protectionReport.read')
  @Looks('protectionReport')
  @ApiOperation({ summary: 'Who has looked at a report that I may read' })
  @ApiOkResponse({ type: [ReportLookDto] })
  async ofReport(@Caller() ctx: RequestContext, @Param('id') text: string): Promise<ReportLookDto[]> {
    const id = readId(text);
    const found = id && (await this.looks.ofReport(ctx, id));
    if (!found) throw requestProblem('REQUEST.NOT_FOUND');
    return found;
  }
}
