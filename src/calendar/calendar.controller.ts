import { Controller, Delete, Get, Header, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Looks } from '../access/access-log/looks.decorator.js';
import { Permission, Public } from '../access/permission.decorator.js';
import { Caller } from '../common/http/caller.decorator.js';
import { requestProblem } from '../common/http/request-problems.js';
import { readId } from '../common/ids.js';
import type { RequestContext } from '../common/request-context.js';
import { CalendarFeedDto, MadeCalendarFeedDto } from './calendar.dto.js';
import { type CalendarFile, CalendarFeedsService } from './calendar-feeds.service.js';

@ApiTags('calendar')
@ApiBearerAuth()
@Controller('api/v1')
export class CalendarController {
  constructor(private readonly feeds: CalendarFeedsService) {}

  @Get('calendar-feed')
  @Permission('calendar.own')
  @ApiOperation({ summary: 'Whether my calendar can read my dates' })
  @ApiOkResponse({ type: CalendarFeedDto })
  async own(@Caller() ctx: RequestContext): Promise<CalendarFeedDto> {
    const madeAt = await this.feeds.madeAt(ctx);
    return { madeAt: madeAt?.toISOString() ?? null };
  }

  @Post('calendar-feed')
  @Permission('calendar.own')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Make a secret address for my calendar; an earlier one stops at once' })
  @ApiCreatedResponse({ type: MadeCalendarFeedDto })
  async make(@Caller() ctx: RequestContext): Promise<MadeCalendarFeedDto> {
    const { token, madeAt } = await this.feeds.make(ctx);
    return { madeAt: madeAt.toISOString(), path: `/api/v1/calendar/${token}.ics` };
  }

  @Delete('calendar-feed')
  @Permission('calendar.own')
  @HttpCode(204)
  @ApiOperation({ summary: 'Revoke the address' })
  @ApiNoContentResponse()
  revoke(@Caller() ctx: RequestContext): Promise<void> {
    return this.feeds.revoke(ctx);
  }

  @Get('calendar/:file')
  @Public()
  @ApiOperation({
    summary: 'Dates without what they are about, for the calendar that has the secret address',
  })
  @ApiOkResponse({ description: 'text/calendar' })
  async feed(
    @Param('file') name: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const token = /^(.{43})\.ics$/.exec(name)?.[1];
    const file = token === undefined ? null : await this.feeds.read(token, request.id);
    return send(file, request, reply);
  }

  @Get('cases/:id/next-meeting')
  @Permission('case.read')
  @Looks('meetings')
  @Header('content-disposition', 'attachment; filename="stafett.ics"')
  @ApiOperation({ summary: 'The next meeting of a case as a file for a calendar, without what it is about' })
  @ApiOkResponse({ description: 'text/calendar' })
  async meeting(
    @Caller() ctx: RequestContext,
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const caseId = readId(id);
    return send(caseId ? await this.feeds.meeting(ctx, caseId) : null, request, reply);
  }
}

/** @throws REQUEST.NOT_FOUND, the same for what was revoked and for what never was */
function send(
  file: CalendarFile | null,
  { headers }: FastifyRequest,
  reply: FastifyReply,
): string | undefined {
  if (!file) throw requestProblem('REQUEST.NOT_FOUND');
  void reply.header('etag', file.tag).header('cache-control', 'private, no-cache');
  if (headers['if-none-match'] === file.tag) {
    void reply.status(304);
    return undefined;
  }
  void reply.type('text/calendar; charset=utf-8');
  return file.text;
}
