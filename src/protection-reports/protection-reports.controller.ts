import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Looks } from '../access/access-log/looks.decorator.js';
import { Permission } from '../access/permission.decorator.js';
import { CaseTags } from '../cases/case-tag.js';
import { expectedVersionOf, idempotencyKeyOf, keyReused } from '../cases/request-headers.js';
import { todayInOslo } from '../common/clock.js';
import { Caller } from '../common/http/caller.decorator.js';
import { requestProblem } from '../common/http/request-problems.js';
import { readId } from '../common/ids.js';
import { principalOf, type RequestContext } from '../common/request-context.js';
import type { ProtectionReport } from './protection-report.entity.js';
import { reportProblem } from './protection-report-problems.js';
import {
  NewReportDto,
  ReportAnswerDto,
  ReportCommandDto,
  ReportDto,
  WholeReportDto,
} from './protection-reports.dto.js';
import { ProtectionReportsService } from './protection-reports.service.js';
import type { ReportOutcome } from './report-outcome.js';

const IDEMPOTENCY_KEY = { name: 'Idempotency-Key', required: true };

@ApiTags('protection reports')
@ApiBearerAuth()
@Controller('api/v1/protection-reports')
export class ProtectionReportsController {
  constructor(
    private readonly reports: ProtectionReportsService,
    private readonly tags: CaseTags,
  ) {}

  @Post()
  @Permission('protectionReport.write')
  @ApiOperation({ summary: 'Begin a report, and send it in the same command; with or without a case' })
  @ApiHeader(IDEMPOTENCY_KEY)
  @ApiCreatedResponse({ type: ReportAnswerDto })
  async begin(
    @Caller() ctx: RequestContext,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body() body: NewReportDto,
  ): Promise<ReportAnswerDto> {
    const key = idempotencyKeyOf(request);
    const asked = { ...body, events: eventsOf(body) };
    const wrong = await this.reports.wrongSubject(ctx, asked);
    if (wrong)
      throw reportProblem('REPORT.EVENT_INVALID', {
        fields: [{ path: wrong, code: 'REFERENCE.UNKNOWN', allowed: [{ format: 'uuid' }] }],
      });
    return this.answer(ctx, reply, await this.reports.begin(ctx, asked, key));
  }

  @Post(':id/events')
  @Permission('protectionReport.write')
  @Looks('protectionReport', { writes: true })
  @ApiOperation({ summary: 'What became of a report: receipt, answer, asked again, closed' })
  @ApiHeader(IDEMPOTENCY_KEY)
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: ReportAnswerDto })
  async record(
    @Caller() ctx: RequestContext,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id') text: string,
    @Body() body: ReportCommandDto,
  ): Promise<ReportAnswerDto> {
    const key = idempotencyKeyOf(request);
    const id = readId(text);
    const expectedVersion = expectedVersionOf(request, id ?? text, ctx, this.tags);
    if (!id) throw requestProblem('REQUEST.NOT_FOUND');
    void reply.status(200);
    return this.answer(
      ctx,
      reply,
      await this.reports.record(ctx, id, eventsOf(body), { key, expectedVersion }),
    );
  }

  @Get()
  @Permission('protectionReport.read')
  @Looks('protectionReportList')
  @ApiOperation({ summary: 'The reports I have sent or may read' })
  @ApiOkResponse({ type: [ReportDto] })
  async mine(@Caller() ctx: RequestContext): Promise<ReportDto[]> {
    return (await this.reports.mine(ctx)).map((report) => reportOf(report, todayInOslo(ctx.clock)));
  }

  @Get(':id')
  @Permission('protectionReport.read')
  @Looks('protectionReport')
  @ApiOperation({ summary: 'A report with its history and what can be noted now' })
  @ApiOkResponse({ type: WholeReportDto })
  async find(
    @Caller() ctx: RequestContext,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WholeReportDto> {
    const found = await this.reports.find(ctx, id.toLowerCase());
    if (!found) throw requestProblem('REQUEST.NOT_FOUND');
    const { report, history, allowed } = found;
    void reply.header('etag', this.tags.tagOf(report.id, report.version, principalOf(ctx.actor)));
    return { ...reportOf(report, todayInOslo(ctx.clock)), history, allowedEvents: allowed };
  }

  private answer(ctx: RequestContext, reply: FastifyReply, outcome: ReportOutcome): ReportAnswerDto {
    const done = appliedReport(outcome);
    void reply.header('etag', this.tags.tagOf(done.reportId, done.version, principalOf(ctx.actor)));
    return { id: done.reportId, status: done.status, answerDue: done.answerDue };
  }
}

function eventsOf({ events }: ReportCommandDto) {
  return events.map(({ type, facts = {}, texts = {} }) => ({ type, facts, texts }));
}

function reportOf(report: ProtectionReport, today: string): ReportDto {
  const { id, status, answerDue, assessmentDue, kind, recipient, reference, caseId, childId, createdAt } =
    report;
  return {
    id,
    status,
    answerDue,
    assessmentDue,
    kind,
    recipient,
    reference,
    caseId,
    childId,
    readers: report.readers.map((reader) => reader.slice('staff:'.length)),
    createdAt: createdAt.toISOString(),
    overdue: [answerDue, assessmentDue].some((due) => due !== null && due < today),
  };
}

function appliedReport(outcome: ReportOutcome) {
  switch (outcome.outcome) {
    case 'applied':
      return outcome;
    case 'unknown':
      throw requestProblem('REQUEST.NOT_FOUND');
    case 'stale':
      throw reportProblem('REPORT.STALE');
    case 'keyReused':
      throw keyReused();
    case 'refused': {
      const { code, index, event, allowed, fields } = outcome;
      throw reportProblem(code, {
        allowed,
        extra: { event, index },
        fields: fields.map((field) => ({
          path: `events[${index}].${field.path}`,
          code: field.code,
          allowed: [field.allowed].flat(),
        })),
      });
    }
  }
}
