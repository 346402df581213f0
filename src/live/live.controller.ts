import { Controller, Get, Res } from '@nestjs/common';
import { ApiCookieAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Permission } from '../access/permission.decorator.js';
import { Caller } from '../common/http/caller.decorator.js';
import type { RequestContext } from '../common/request-context.js';
import { SESSION_COOKIE } from '../identity/session-cookie.js';
import { LiveService } from './live.service.js';

@ApiTags('live')
@ApiCookieAuth(SESSION_COOKIE)
@Controller('api/v1/live')
export class LiveController {
  constructor(private readonly live: LiveService) {}

  @Get()
  @Permission('live.follow')
  @ApiOperation({
    summary: 'What changes, as it changes',
    description:
      'Server-sent events with ids and numbers only (docs/live.md). Listening does not make the session longer.',
  })
  @ApiOkResponse({ content: { 'text/event-stream': { schema: { type: 'string' } } } })
  async follow(@Caller() ctx: RequestContext, @Res() reply: FastifyReply): Promise<void> {
    const stream = await this.live.follow(ctx);
    await reply
      .header('content-type', 'text/event-stream; charset=utf-8')
      .header('cache-control', 'no-store, no-transform')
      // A proxy that gathers would hold back what is to come at once.
      .header('x-accel-buffering', 'no')
      .send(stream.out);
  }
}
