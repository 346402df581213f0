import { Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Looks } from '../../access/access-log/looks.decorator.js';
import { Permission } from '../../access/permission.decorator.js';
import { Caller } from '../../common/http/caller.decorator.js';
import { requestProblem } from '../../common/http/request-problems.js';
import { readId } from '../../common/ids.js';
import type { RequestContext } from '../../common/request-context.js';
import { FamilyPageDto } from './family-page.dto.js';
import { FamilyPageService } from './family-page.service.js';

@ApiTags('family')
@ApiBearerAuth()
@Controller('api/v1/cases/:id/family-page')
export class FamilyPageController {
  constructor(private readonly pages: FamilyPageService) {}

  @Get()
  @Permission('familyPage.read')
  @Looks('case')
  @ApiOperation({
    summary: 'The case for one of its family: what is agreed, who does what, and what they have said yes to',
    description: 'Its ETag goes into If-Match of events',
  })
  @ApiOkResponse({ type: FamilyPageDto })
  async find(
    @Caller() ctx: RequestContext,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FamilyPageDto> {
    const caseId = readId(id);
    const found = caseId ? await this.pages.find(ctx, caseId) : null;
    if (!found) throw requestProblem('REQUEST.NOT_FOUND');
    void reply.header('etag', found.etag).header('cache-control', 'no-store');
    return found.view;
  }

  @Get(':personId')
  @Permission('familyPage.print')
  @Looks('case')
  @ApiOperation({
    summary: 'The page as one of the family would read it, to print for who cannot log in',
    description:
      'For whoever drives the case; what is kept from the reader is not on it. A look at the case: see `prints`',
  })
  @ApiOkResponse({ type: FamilyPageDto })
  async asReadBy(
    @Caller() ctx: RequestContext,
    @Param('id') id: string,
    @Param('personId') person: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FamilyPageDto> {
    const [caseId, personId] = [readId(id), readId(person)];
    const view = caseId && personId ? await this.pages.asReadBy(ctx, caseId, personId) : null;
    if (!view) throw requestProblem('REQUEST.NOT_FOUND');
    void reply.header('cache-control', 'no-store');
    return view;
  }

  @Post(':personId/prints')
  @Permission('familyPage.print')
  @Looks('export')
  @HttpCode(204)
  @ApiOperation({ summary: 'The page of somebody in the family goes to paper: the account of looks says so' })
  @ApiNoContentResponse()
  async printed(
    @Caller() ctx: RequestContext,
    @Param('id') id: string,
    @Param('personId') person: string,
  ): Promise<void> {
    const [caseId, personId] = [readId(id), readId(person)];
    const isPrinted = caseId && personId && (await this.pages.isPrinted(ctx, caseId, personId));
    if (!isPrinted) throw requestProblem('REQUEST.NOT_FOUND');
  }
}
