import { Body, Controller, Delete, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permission } from '../access/permission.decorator.js';
import { Caller } from '../common/http/caller.decorator.js';
import { readId } from '../common/ids.js';
import type { RequestContext } from '../common/request-context.js';
import { draftProblem } from './draft-problems.js';
import { DraftDto, SavedDraftDto, SaveDraftDto, WholeDraftDto } from './drafts.dto.js';
import { DraftsService } from './drafts.service.js';

@ApiTags('drafts')
@ApiBearerAuth()
@Controller('api/v1/drafts')
export class DraftsController {
  constructor(private readonly drafts: DraftsService) {}

  @Get()
  @Permission('draft.own')
  @ApiOperation({ summary: 'What I have begun to write and not sent' })
  @ApiOkResponse({ type: [DraftDto] })
  list(@Caller() ctx: RequestContext): Promise<DraftDto[]> {
    return this.drafts.list(ctx);
  }

  @Get(':id')
  @Permission('draft.own')
  @ApiOperation({ summary: 'One of them, with what is in it' })
  @ApiOkResponse({ type: WholeDraftDto })
  async find(@Caller() ctx: RequestContext, @Param('id') text: string): Promise<WholeDraftDto> {
    const id = readId(text);
    const found = id && (await this.drafts.find(ctx, id));
    if (!found) throw draftProblem('DRAFT.GONE');
    return found;
  }

  @Put(':id')
  @Permission('draft.own')
  @ApiOperation({
    summary: 'Save a draft under an id that the page has made',
    description:
      'Send its id in `Draft-Id` with the request that it becomes, and it is gone when that is done.',
  })
  @ApiOkResponse({ type: SavedDraftDto })
  save(
    @Caller() ctx: RequestContext,
    @Param('id') text: string,
    @Body() body: SaveDraftDto,
  ): Promise<SavedDraftDto> {
    const id = readId(text);
    if (!id) throw draftProblem('DRAFT.GONE');
    return this.drafts.save(ctx, id, body);
  }

  @Delete(':id')
  @HttpCode(204)
  @Permission('draft.own')
  @ApiOperation({ summary: 'Throw a draft away' })
  @ApiNoContentResponse()
  async remove(@Caller() ctx: RequestContext, @Param('id') text: string): Promise<void> {
    const id = readId(text);
    if (id) await this.drafts.remove(ctx, id);
  }
}
