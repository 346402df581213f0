import { Body, Controller, Param, Post, Req, Res, UseInterceptors } from '@nestjs/common';
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
import { Caller } from '../common/http/caller.decorator.js';
import { requestProblem } from '../common/http/request-problems.js';
import { readId } from '../common/ids.js';
import { principalOf, type RequestContext, servicesOf } from '../common/request-context.js';
import { ApplyEventService } from './apply-event/apply-event.service.js';
import type { Applied } from './apply-event/command.js';
import { caseProblem } from './case-problems.js';
import { CaseTags } from './case-tag.js';
import { CommandsInTurn } from './commands-in-turn.interceptor.js';
import { AppliedDto, CommandDto, LogConcernDto } from './command.dto.js';
import { commandOfNewCase, CommandsOfPeople } from './commands-of-people.js';
import { LoggedChild } from './logged-child.js';
import { applied, appliedAnswer } from './outcome-answer.js';
import { expectedVersionOf, idempotencyKeyOf } from './request-headers.js';

const IDEMPOTENCY_KEY = {
  name: 'Idempotency-Key',
  required: true,
  description: 'The same key and request have one effect and one answer',
};

@ApiTags('cases')
@ApiBearerAuth()
@UseInterceptors(CommandsInTurn)
@Controller('api/v1/cases')
export class CasesController {
  constructor(
    private readonly cases: ApplyEventService,
    private readonly tags: CaseTags,
    private readonly children: LoggedChild,
    private readonly commands: CommandsOfPeople,
  ) {}

  @Post()
  @Permission('concern.log')
  @ApiOperation({
    summary: 'Log a concern; with what was seen, or an acute start above level 0, in the same command',
  })
  @ApiHeader(IDEMPOTENCY_KEY)
  @ApiCreatedResponse({ type: AppliedDto })
  async log(
    @Caller() ctx: RequestContext,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body() body: LogConcernDto,
  ): Promise<AppliedDto> {
    const idempotencyKey = idempotencyKeyOf(request);
    const serviceId = body.events[0]?.facts?.serviceId;
    if (!ctx.roles.some((role) => role.serviceId !== null && role.serviceId === serviceId))
      throw caseProblem('CASE.NOT_IN_SERVICE', {
        fields: [{ path: 'events[0].facts.serviceId', code: 'SERVICE.NOT_YOURS', allowed: servicesOf(ctx) }],
      });
    const child = this.children.of(ctx, String(serviceId), body.child);
    const command = commandOfNewCase(body);
    const outcome = await this.cases.startCase(ctx, command, { child, idempotencyKey });
    return this.answer(
      applied(outcome, () => ''),
      ctx,
      reply,
    );
  }

  @Post(':id/events')
  @Permission('case.act')
  @Looks('change', { writes: true })
  @ApiOperation({ summary: 'Record one or several events; all of them, or none' })
  @ApiHeader(IDEMPOTENCY_KEY)
  @ApiHeader({ name: 'If-Match', required: true, description: 'The ETag of the case as I have seen it' })
  @ApiOkResponse({ type: AppliedDto })
  async record(
    @Caller() ctx: RequestContext,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id') text: string,
    @Body() body: CommandDto,
  ): Promise<AppliedDto> {
    const idempotencyKey = idempotencyKeyOf(request);
    const id = readId(text);
    const expectedVersion = expectedVersionOf(request, id ?? text, ctx, this.tags);
    if (!id) throw requestProblem('REQUEST.NOT_FOUND');
    const command = await this.commands.toCase(ctx, id, body, idempotencyKey);
    const outcome = await this.cases.applyEvent(ctx, id, command, { expectedVersion, idempotencyKey });
    const tagOf = (version: number) => this.tags.tagOf(id, version, principalOf(ctx.actor));
    void reply.status(200);
    return this.answer(applied(outcome, tagOf), ctx, reply);
  }

  private answer(done: Applied, ctx: RequestContext, reply: FastifyReply): AppliedDto {
    void reply.header(
      'etag',
      this.tags.tagOf(done.caseId, done.seen ?? done.version, principalOf(ctx.actor)),
    );
    return appliedAnswer(done);
  }
}
