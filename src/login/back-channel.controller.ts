import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiConsumes, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';
import { Public } from '../access/permission.decorator.js';
import { TAKES_FORMS } from '../common/http/json-body.js';
import { BackChannelService } from './back-channel.service.js';

@ApiTags('login')
@Controller('api/v1/login')
export class BackChannelController {
  constructor(private readonly backChannel: BackChannelService) {}

  /** OpenID Connect Back-Channel Logout 1.0. The signature of the token says who asks. */
  @Post(':provider/back-channel')
  @HttpCode(200)
  @Public()
  @RouteConfig(TAKES_FORMS)
  @ApiConsumes('application/x-www-form-urlencoded')
  @ApiOperation({ summary: 'For providers: somebody has signed out there' })
  @ApiOkResponse()
  async logOut(
    @Param('provider') provider: string,
    @Body() form: Record<string, unknown>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    void reply.header('cache-control', 'no-store');
    const token = typeof form?.logout_token === 'string' ? form.logout_token : '';
    if (await this.backChannel.logOut(provider, token)) return {};
    void reply.status(400);
    return { error: 'invalid_request' };
  }
}
