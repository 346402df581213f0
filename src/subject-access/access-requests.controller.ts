import { Body, Controller, Get, Header, HttpCode, Param, Post, StreamableFile } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { Looks } from '../access/access-log/looks.decorator.js';
import { Permission } from '../access/permission.decorator.js';
import { Caller } from '../common/http/caller.decorator.js';
import { requestProblem } from '../common/http/request-problems.js';
import { readId } from '../common/ids.js';
import type { RequestContext } from '../common/request-context.js';
import {
  AccessRequestsDto,
  AskedForAccessDto,
  AskForAccessDto,
  AccessReviewDto,
  ExtendAccessDto,
  ExtendedAccessDto,
} from './access-requests.dto.js';
import { AccessRequestsService } from './access-requests.service.js';
import { type AccessFileToRead, AccessReviewService } from './access-review.service.js';

@ApiTags('rights')
@ApiBearerAuth()
@Controller('api/v1')
export class AccessRequestsController {
  constructor(
    private readonly requests: AccessRequestsService,
    private readonly reviews: AccessReviewService,
  ) {}

  @Post('cases/:id/access-requests')
  @Permission('access.request')
  @Looks('rights', { writes: true })
  @ApiOperation({
    summary: 'Ask for everything about the child that I may have; staff write down who asked on paper',
  })
  @ApiCreatedResponse({ type: AskedForAccessDto })
  ask(
    @Caller() ctx: RequestContext,
    @Param('id') id: string,
    @Body() body: AskForAccessDto,
  ): Promise<AskedForAccessDto> {
    return this.requests.ask(ctx, known(id), body);
  }

  @Get('access-requests')
  @Permission('access.request')
  @Looks('accessRequests')
  @ApiOperation({ summary: 'My requests with what was given out, and what waits for my review' })
  @ApiOkResponse({ type: AccessRequestsDto })
  list(@Caller() ctx: RequestContext): Promise<AccessRequestsDto> {
    return this.requests.list(ctx);
  }

  @Get('access-documents/:id')
  @Permission('access.request')
  @Looks('rights')
  @ApiOperation({ summary: 'The machine-readable copy; before it is released, the draft for who reviews it' })
  @ApiOkResponse({ description: 'stafett.access/1' })
  read(@Caller() ctx: RequestContext, @Param('id') id: string): Promise<AccessFileToRead> {
    return this.reviews.read(ctx, known(id));
  }

  @Get('access-documents/:id/pdf')
  @Permission('access.request')
  @Looks('rights')
  @Header('content-disposition', 'attachment; filename="stafett.pdf"')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'The copy to read, once it is released' })
  @ApiOkResponse({ description: 'application/pdf' })
  async print(@Caller() ctx: RequestContext, @Param('id') id: string): Promise<StreamableFile> {
    return new StreamableFile(await this.reviews.print(ctx, known(id)), { type: 'application/pdf' });
  }

  @Post('access-documents/:id/extension')
  @Permission('access.review')
  @Looks('rights', { writes: true })
  @HttpCode(200)
  @ApiOperation({ summary: 'Two months more to answer the request, which its asker is told with the reason' })
  @ApiOkResponse({ type: ExtendedAccessDto })
  extend(
    @Caller() ctx: RequestContext,
    @Param('id') id: string,
    @Body() { reason }: ExtendAccessDto,
  ): Promise<ExtendedAccessDto> {
    return this.requests.extend(ctx, known(id), reason);
  }

  @Post('access-documents/:id/review')
  @Permission('access.review')
  @Looks('rights', { writes: true })
  @HttpCode(204)
  @ApiOperation({ summary: 'Release it, with passages left out for a legal reason, or withhold it' })
  @ApiNoContentResponse()
  async review(
    @Caller() ctx: RequestContext,
    @Param('id') id: string,
    @Body() body: AccessReviewDto,
  ): Promise<void> {
    await this.reviews.review(ctx, known(id), { ...body, omissions: body.omissions ?? [] });
  }
}

function known(text: string): string {
  const id = readId(text);
  if (!id) throw requestProblem('REQUEST.NOT_FOUND');
  return id;
}
