import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiCookieAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Looks } from '../access/access-log/looks.decorator.js';
import { Permission } from '../access/permission.decorator.js';
import { Caller } from '../common/http/caller.decorator.js';
import type { RequestContext } from '../common/request-context.js';
import { SESSION_COOKIE } from '../identity/session-cookie.js';
import { NoticesDto, NoticesSeenDto, UnseenDto } from './notices.dto.js';
import { NoticesService } from './notices.service.js';

@ApiTags('notices')
@ApiCookieAuth(SESSION_COOKIE)
@Controller('api/v1/notices')
export class NoticesController {
  constructor(private readonly notices: NoticesService) {}

  @Get()
  @Permission('notice.own')
  @Looks('notices')
  @ApiOperation({
    summary: 'What concerns me, the newest first',
    description: 'Of cases, for as long as I see them.',
  })
  @ApiOkResponse({ type: NoticesDto })
  mine(@Caller() ctx: RequestContext): Promise<NoticesDto> {
    return this.notices.mine(ctx);
  }

  @Post('seen')
  @HttpCode(200)
  @Permission('notice.own')
  @ApiOperation({ summary: 'I have seen them, up to this one' })
  @ApiOkResponse({ type: UnseenDto })
  async see(@Caller() ctx: RequestContext, @Body() { until }: NoticesSeenDto): Promise<UnseenDto> {
    return { unseen: await this.notices.see(ctx, new Date(until)) };
  }
}
