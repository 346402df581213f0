import { Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiCookieAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { accessProblem } from '../access/access-problems.js';
import { Permission } from '../access/permission.decorator.js';
import { Caller } from '../common/http/caller.decorator.js';
import type { RequestContext } from '../common/request-context.js';
import { SESSION_COOKIE, sessionTokenOf, takeSessionCookie } from '../identity/session-cookie.js';
import { SessionDto, SignedOutDto } from './login.dto.js';
import { SessionViewService } from './session-view.service.js';
import { SignOutService } from './sign-out.service.js';

@ApiTags('login')
@ApiCookieAuth(SESSION_COOKIE)
@Controller('api/v1')
export class SessionController {
  constructor(
    private readonly views: SessionViewService,
    private readonly signOuts: SignOutService,
  ) {}

  @Get('session')
  @Permission('session.own')
  @ApiOperation({
    summary: 'Who I am, and how long',
    description: 'Asking does not make the session longer. Its `csrfToken` goes with every change.',
  })
  @ApiOkResponse({ type: SessionDto })
  session(
    @Caller() ctx: RequestContext,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionDto> {
    void reply.header('cache-control', 'no-store');
    return this.views.of(ctx, tokenOf(request));
  }

  @Post('session/extend')
  @HttpCode(200)
  @Permission('session.own')
  @ApiOperation({ summary: 'Still here: the session does not end for having been left alone' })
  @ApiOkResponse({ type: SessionDto })
  extend(@Caller() ctx: RequestContext, @Req() request: FastifyRequest): Promise<SessionDto> {
    return this.views.extended(ctx, tokenOf(request));
  }

  @Delete('session')
  @Permission('session.own')
  @ApiOperation({ summary: 'Sign out here' })
  @ApiOkResponse({ type: SignedOutDto })
  signOut(
    @Caller() ctx: RequestContext,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignedOutDto> {
    takeSessionCookie(reply);
    return this.signOuts.here(ctx, request);
  }

  @Delete('sessions')
  @Permission('session.own')
  @ApiOperation({ summary: 'Sign out everywhere' })
  @ApiOkResponse({ type: SignedOutDto })
  signOutEverywhere(
    @Caller() ctx: RequestContext,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignedOutDto> {
    takeSessionCookie(reply);
    return this.signOuts.everywhere(ctx, request);
  }
}

function tokenOf(request: FastifyRequest): string {
  const token = sessionTokenOf(request);
  if (token === undefined) throw accessProblem('ACCESS.LOGIN_REQUIRED');
  return token;
}
