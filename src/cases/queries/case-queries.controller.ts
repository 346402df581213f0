import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Looks } from '../../access/access-log/looks.decorator.js';
import { Permission } from '../../access/permission.decorator.js';
import { Caller } from '../../common/http/caller.decorator.js';
import { requestProblem } from '../../common/http/request-problems.js';
import { readId } from '../../common/ids.js';
import type { RequestContext } from '../../common/request-context.js';
import { CaseDto } from './case.dto.js';
import { CaseViewService } from './case-view.service.js';
import { HistoryDto, HistoryQueryDto } from './history.dto.js';
import { HistoryService } from './history.service.js';
import { CaseFollowUpDto, PlanDto } from './plan.dto.js';
import { PlanService } from './plan.service.js';
import { WorkListDto, WorkListQueryDto } from './work-list.dto.js';
import { WorkListService } from './work-list.service.js';

@ApiTags('cases')
@ApiBearerAuth()
@Controller('api/v1/cases')
export class CaseQueriesController {
  constructor(
    private readonly workList: WorkListService,
    private readonly views: CaseViewService,
    private readonly histories: HistoryService,
    private readonly plans: PlanService,
  ) {}

  @Get()
  @Permission('case.list')
  @Looks('workList')
  @ApiOperation({ summary: 'My cases, what is due first at the top' })
  @ApiOkResponse({ type: WorkListDto })
  mine(@Caller() ctx: RequestContext, @Query() query: WorkListQueryDto): Promise<WorkListDto> {
    return this.workList.page(ctx, query);
  }

  @Get(':id')
  @Permission('case.read')
  @Looks('case')
  @ApiOperation({ summary: 'A case as I may see it, and what I can do now; its ETag goes into If-Match' })
  @ApiOkResponse({ type: CaseDto })
  async find(
    @Caller() ctx: RequestContext,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CaseDto> {
    const { view, etag } = found(await this.ofCase(id, (caseId) => this.views.find(ctx, caseId)));
    void reply.header('etag', etag);
    return view;
  }

  @Get(':id/history')
  @Permission('case.history')
  @Looks('history')
  @ApiOperation({ summary: 'What happened in a case, with its texts, oldest first' })
  @ApiOkResponse({ type: HistoryDto })
  async history(
    @Caller() ctx: RequestContext,
    @Param('id') id: string,
    @Query() query: HistoryQueryDto,
  ): Promise<HistoryDto> {
    return found(await this.ofCase(id, (caseId) => this.histories.page(ctx, caseId, query)));
  }

  @Get(':id/plan')
  @Permission('plan.read')
  @Looks('plan')
  @ApiOperation({ summary: 'Goals and interventions' })
  @ApiOkResponse({ type: PlanDto })
  async plan(@Caller() ctx: RequestContext, @Param('id') id: string): Promise<PlanDto> {
    return found(await this.ofCase(id, (caseId) => this.plans.plan(ctx, caseId)));
  }

  @Get(':id/follow-ups')
  @Permission('followUp.read')
  @Looks('followUps')
  @ApiOperation({ summary: 'What must happen by when' })
  @ApiOkResponse({ type: [CaseFollowUpDto] })
  async followUps(@Caller() ctx: RequestContext, @Param('id') id: string): Promise<CaseFollowUpDto[]> {
    return found(await this.ofCase(id, (caseId) => this.plans.followUps(ctx, caseId)));
  }

  private async ofCase<Value>(
    text: string,
    read: (caseId: string) => Promise<Value | null>,
  ): Promise<Value | null> {
    const caseId = readId(text);
    return caseId === null ? null : read(caseId);
  }
}

/** A case that one may not know of answers as one that does not exist. */
function found<Value>(value: Value | null): Value {
  if (value === null) throw requestProblem('REQUEST.NOT_FOUND');
  return value;
}
