import { Controller, Get } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permission } from '../access/permission.decorator.js';
import { Caller } from '../common/http/caller.decorator.js';
import type { RequestContext } from '../common/request-context.js';
import { ServiceCalendarDto } from './directory.dto.js';
import { DirectoryService } from './directory.service.js';

@ApiTags('directory')
@ApiBearerAuth()
@Controller('api/v1/service-calendars')
export class ServiceCalendarsController {
  constructor(private readonly directory: DirectoryService) {}

  @Get()
  @Permission('directory.read')
  @ApiOperation({
    summary: 'When services are closed: the calendars of the municipality and of the installation',
  })
  @ApiOkResponse({ type: [ServiceCalendarDto] })
  async all(@Caller() ctx: RequestContext): Promise<ServiceCalendarDto[]> {
    return [...(await this.directory.view(ctx)).allCalendars().values()];
  }
}
