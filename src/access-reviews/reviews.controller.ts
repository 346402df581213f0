import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Looks } from '../access/access-log/looks.decorator.js';
import { Permission } from '../access/permission.decorator.js';
import { Caller } from '../common/http/caller.decorator.js';
import { requestProblem } from '../common/http/request-problems.js';
import { readId } from '../common/ids.js';
import type { RequestContext } from '../common/request-context.js';
import { CaseAccessDto } from '../cases/queries/access-account.dto.js';
import { AccessAccountService } from '../cases/queries/access-account.service.js';
import { CaseReferences } from './case-references.js';
import { FindingsService } from './findings.service.js';
import {
  AuditedAccessQueryDto,
  AuditedLooksDto,
  AuditedLooksQueryDto,
  FindingDto,
  FindingsDto,
  FindingsQueryDto,
  StaffLooksQueryDto,
  ReviewDto,
  StaffLooksDto,
} from './reviews.dto.js';
import { StaffLooksService } from './staff-looks.service.js';

@ApiTags('access log')
@ApiBearerAuth()
@Controller('api/v1/access-log')
export class ReviewsController {
  constructor(
    private readonly findings: FindingsService,
    private readonly looks: StaffLooksService,
    private readonly references: CaseReferences,
    private readonly accounts: AccessAccountService,
  ) {}

  @Get('findings')
  @Permission('accessLog.review')
  @Looks('review')
  @ApiOperation({ summary: 'What was odd about what my staff have looked at' })
  @ApiOkResponse({ type: FindingsDto })
  found(@Caller() ctx: RequestContext, @Query() query: FindingsQueryDto): Promise<FindingsDto> {
    return this.findings.list(ctx, query, 'review');
  }

  @Post('findings/:id/reviews')
  @Permission('accessLog.conclude')
  @Looks('review')
  @HttpCode(200)
  @ApiOperation({ summary: 'What I concluded about it; earlier conclusions stay' })
  @ApiOkResponse({ type: FindingDto })
  async review(
    @Caller() ctx: RequestContext,
    @Param('id') text: string,
    @Body() { conclusion }: ReviewDto,
  ): Promise<FindingDto> {
    const id = readId(text);
    const reviewed = id && (await this.findings.review(ctx, id, conclusion));
    if (!reviewed) throw requestProblem('REQUEST.NOT_FOUND');
    return reviewed;
  }

  @Get('looks')
  @Permission('accessLog.review')
  @Looks('review')
  @ApiOperation({ summary: 'What my staff have looked at in a period, or who of them at one case' })
  @ApiOkResponse({ type: StaffLooksDto })
  ofStaff(@Caller() ctx: RequestContext, @Query() query: StaffLooksQueryDto): Promise<StaffLooksDto> {
    return this.looks.ofStaff(ctx, query);
  }

  @Get('audit/findings')
  @Permission('accessLog.audit')
  @Looks('audit')
  @ApiOperation({ summary: 'What was odd, with the reviews that leaders have made and those they have not' })
  @ApiOkResponse({ type: FindingsDto })
  auditedFindings(@Caller() ctx: RequestContext, @Query() query: FindingsQueryDto): Promise<FindingsDto> {
    return this.findings.list(ctx, query, 'audit');
  }

  @Get('audit/looks')
  @Permission('accessLog.audit')
  @Looks('audit')
  @ApiOperation({
    summary: 'Looks by who looked, by reference of a case, or by relation (`emergency`: broken glass)',
  })
  @ApiOkResponse({ type: AuditedLooksDto })
  audited(@Caller() ctx: RequestContext, @Query() query: AuditedLooksQueryDto): Promise<AuditedLooksDto> {
    return this.looks.audited(ctx, query);
  }

  @Get('audit/access')
  @Permission('accessLog.audit')
  @Looks('access')
  @ApiOperation({ summary: 'Who has access to a case, why and until when: without a name of the family' })
  @ApiOkResponse({ type: CaseAccessDto })
  async access(@Caller() ctx: RequestContext, @Query() query: AuditedAccessQueryDto): Promise<CaseAccessDto> {
    const caseId = readId(query.case) ?? this.references.read(query.case);
    const account = caseId && (await this.accounts.ofCase(ctx, caseId));
    if (!account) throw requestProblem('REQUEST.NOT_FOUND');
    return account;
  }
}
