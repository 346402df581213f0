import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Public } from '../access/permission.decorator.js';
import { DemoPersonDto } from './demo-login.dto.js';
import { DemoPeopleService } from './demo-people.service.js';

/** Whom one can log in as. Part of the application only where STAFETT_DEMO is set. */
@ApiTags('demo')
@Controller('api/v1/demo')
export class DemoLoginController {
  constructor(private readonly demo: DemoPeopleService) {}

  @Get('people')
  @Public()
  @ApiOperation({ summary: 'Who there is to log in as, at the demo’s login services' })
  @ApiOkResponse({ type: [DemoPersonDto] })
  people(): Promise<DemoPersonDto[]> {
    return this.demo.all();
  }
}
