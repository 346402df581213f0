import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Looks } from '../access/access-log/looks.decorator.js';
import { Permission } from '../access/permission.decorator.js';
import { Caller } from '../common/http/caller.decorator.js';
import { requestProblem } from '../common/http/request-problems.js';
import type { RequestContext } from '../common/request-context.js';
import { HandleSharingEndDto, SharingEndDto } from './sharing-ends.dto.js';
import { SharingEndsService } from './sharing-ends.service.js';

@ApiTags('consents')
@ApiBearerAuth()
@Controller('api/v1/sharing-ends')
export class SharingEndsController {
  constructor(private readonly ends: SharingEndsService) {}

  @Get()
  @Permission('sharingEnd.read')
  @Looks('sharingEnds')
  @ApiOperation({ summary: 'What my services must see to because they have lost their basis for sharing' })
  @ApiOkResponse({ type: [SharingEndDto] })
  mine(@Caller() ctx: RequestContext): Promise<SharingEndDto[]> {
    return this.ends.mine(ctx);
  }

  @Post(':id/handled')
  @HttpCode(204)
  @Permission('sharingEnd.handle')
  @Looks('sharingEnds', { writes: true })
  @ApiOperation({
    summary: 'Say that it is done: the case is told, and the name of the child is gone from here',
  })
  @ApiNoContentResponse()
  async handle(
    @Caller() ctx: RequestContext,
    @Param('id') id: string,
    @Body() { done }: HandleSharingEndDto,
  ): Promise<void> {
    if (!(await this.ends.handle(ctx, id.toLowerCase(), done))) throw requestProblem('REQUEST.NOT_FOUND');
  }
}
