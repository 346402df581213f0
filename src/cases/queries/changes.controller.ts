import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiCookieAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Looks } from '../../access/access-log/looks.decorator.js';
import { Permission } from '../../access/permission.decorator.js';
import { Caller } from '../../common/http/caller.decorator.js';
import { requestProblem } from '../../common/http/request-problems.js';
import { readId } from '../../common/ids.js';
import type { RequestContext } from '../../common/request-context.js';
import { SESSION_COOKIE } from '../../identity/session-cookie.js';
import { changedInWords } from '../outcome-answer.js';
import { ChangesDto, ChangesQueryDto } from './changes.dto.js';
import { ChangesService } from './changes.service.js';

@ApiTags('cases')
@ApiCookieAuth(SESSION_COOKIE)
@Controller('api/v1/cases/:id/changes')
export class ChangesController {
  constructor(private readonly changes: ChangesService) {}

  @Get()
  @Permission('case.history')
  @Looks('history')
  @ApiOperation({ summary: 'Who has recorded something since I looked, as a 412 tells it' })
  @ApiOkResponse({ type: ChangesDto })
  async since(
    @Caller() ctx: RequestContext,
    @Param('id') id: string,
    @Query() { since }: ChangesQueryDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ChangesDto> {
    const caseId = readId(id);
    const found = caseId && (await this.changes.since(ctx, caseId, since));
    if (!found) throw requestProblem('REQUEST.NOT_FOUND');
    void reply.header('etag', found.tag);
    return { changed: changedInWords(found.changed) };
  }
}
