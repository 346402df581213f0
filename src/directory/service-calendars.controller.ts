import { Controller, Get } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permission } from '../access/permission.decorator.js';
import { loadServiceCalendars } from '../follow-ups/service-calendars.js';
import { ServiceCalendarDto } from './directory.dto.js';

@ApiTags('directory')
@ApiBearerAuth()
@Controller('api/v1/service-calendars')
export class ServiceCalendarsController {
  @Get()
  @Permission('directory.read')
  @ApiOperation({ summary: 'When services are closed: the calendars of the installation' })
  @ApiOkResponse({ type: [ServiceCalendarDto] })
  all(): ServiceCalendarDto[] {
    return [...serviceCalendars().values()];
  }
}

/** Read once: they come with the installation. */
let read: ReturnType<typeof loadServiceCalendars> | undefined;
const serviceCalendars = () => (read ??= loadServiceCalendars());
