import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiFoundResponse, ApiOkResponse, ApiOperation, ApiSeeOtherResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../access/permission.decorator.js';
import { problemOf } from '../common/http/problem-of.js';
import { Environment } from '../config/environment.js';
import { LoginSettings } from '../identity/login-settings.js';
import { COOKIE_MANNERS, giveSessionCookie, sessionTokenOf } from '../identity/session-cookie.js';
import { newToken, TOKEN_FORM } from '../identity/session-secrets.js';
import { Sessions } from '../identity/sessions.js';
import { AuthorizationService } from './authorization.service.js';
import { LoginProviderDto, LoginQueryDto } from './login.dto.js';
import { LoginLog } from './login-log.js';
import { sendNo, sendSignedOut } from './login-page.js';
import { localPath, ownAddress } from './own-address.js';
import { SignInService } from './sign-in.service.js';

/** Ties a sign-in to the browser in which it began. It never becomes the session's cookie. */
const BROWSER_COOKIE = '__Host-stafett-login';
const LOGIN = '/api/v1/login';

@ApiTags('login')
@Controller('api/v1/login')
export class LoginController {
  constructor(
    private readonly environment: Environment,
    private readonly settings: LoginSettings,
    private readonly authorization: AuthorizationService,
    private readonly signIns: SignInService,
    private readonly sessions: Sessions,
    private readonly log: LoginLog,
  ) {}

  @Get()
  @Public()
  @ApiOperation({ summary: 'Where one can log in' })
  @ApiOkResponse({ type: [LoginProviderDto] })
  providers(): LoginProviderDto[] {
    return this.settings.providers().map(({ id, kind, name }) => ({ id, kind, name, url: `${LOGIN}/${id}` }));
  }

  @Get('signed-out')
  @Public()
  @ApiOperation({ summary: 'Where providers send people back who have signed out' })
  signedOut(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    sendSignedOut(request, reply);
  }

  @Get(':provider')
  @Public()
  @ApiOperation({ summary: 'Log in: sends the browser to the provider' })
  @ApiFoundResponse()
  async begin(
    @Param('provider') provider: string,
    @Query() { returnTo, municipality }: LoginQueryDto,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    try {
      const kept = request.cookies[BROWSER_COOKIE];
      const browser = kept && TOKEN_FORM.test(kept) ? kept : newToken();
      const to = await this.authorization.begin(
        {
          provider,
          redirectUri: `${ownAddress(request, this.environment.PUBLIC_URL)}${LOGIN}/${provider}/callback`,
          returnTo: localPath(returnTo),
          municipalityId: municipality?.toLowerCase(),
        },
        browser,
      );
      void reply
        .setCookie(BROWSER_COOKIE, browser, { ...COOKIE_MANNERS, maxAge: 600 })
        .header('cache-control', 'no-store')
        .redirect(to.href, 302);
    } catch (error) {
      this.refuse(error, provider, request, reply);
    }
  }

  @Get(':provider/callback')
  @Public()
  @ApiOperation({ summary: 'Where the provider sends the browser back; opens a session' })
  @ApiSeeOtherResponse()
  async finish(
    @Param('provider') provider: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    try {
      const answer = new URL(request.url, 'http://stafett.invalid').searchParams;
      const vouching = await this.authorization.finish(provider, answer, request.cookies[BROWSER_COOKIE]);
      const opened = await this.signIns.signIn(vouching);
      // Whoever was logged in here before is not any more.
      const before = sessionTokenOf(request);
      if (before !== undefined) await this.sessions.endByToken(before);
      giveSessionCookie(reply, opened.token);
      void reply.header('cache-control', 'no-store').redirect(vouching.attempt.returnTo, 303);
    } catch (error) {
      this.refuse(error, provider, request, reply);
    }
  }

  /** Only a provider that is there is named, for what somebody wrote into the address comes back in a page. */
  private refuse(error: unknown, asked: string, request: FastifyRequest, reply: FastifyReply): void {
    const provider = this.settings.provider(asked)?.id;
    this.log.refused(problemOf(error).code, provider);
    sendNo(error, provider ? `${LOGIN}/${provider}` : LOGIN, request, reply);
  }
}
