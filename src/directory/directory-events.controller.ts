import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permission } from '../access/permission.decorator.js';
import { Caller } from '../common/http/caller.decorator.js';
import type { RequestContext } from '../common/request-context.js';
import { DirectoryEventDto, DirectoryEventsQueryDto } from './directory-events.dto.js';
import { DirectoryEventsService } from './directory-events.service.js';

@ApiTags('directory')
@ApiBearerAuth()
@Controller('api/v1/directory-events')
export class DirectoryEventsController {
  constructor(private readonly events: DirectoryEventsService) {}

  @Get()
  @Permission('directory.audit')
  @ApiOperation({
    summary: 'Who gave whom which role, and every other change of staff, services and deputies',
  })
  @ApiOkResponse({ type: [DirectoryEventDto] })
  list(@Caller() ctx: RequestContext, @Query() query: DirectoryEventsQueryDto): Promise<DirectoryEventDto[]> {
    return this.events.list(ctx, query);
  }
}
