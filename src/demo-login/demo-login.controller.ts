import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Public } from '../access/permission.decorator.js';
import { DemoLoginDto, DemoPersonDto, SessionDto } from './demo-login.dto.js';
import { DemoPeopleService } from './demo-people.service.js';
import { demoLoginProblem } from './demo-login-problems.js';
import { IdentityService } from '../identity/identity.service.js';

/** Logging in without a password. Part of the application only where STAFETT_DEMO is set. */
@ApiTags('demo')
@Controller('api/v1/demo')
export class DemoLoginController {
  constructor(
    private readonly identity: IdentityService,
    private readonly demo: DemoPeopleService,
  ) {}

  @Get('people')
  @Public()
  @ApiOperation({ summary: 'Who there is to log in as' })
  @ApiOkResponse({ type: [DemoPersonDto] })
  people(): Promise<DemoPersonDto[]> {
    return this.demo.all();
  }

  @Post('sessions')
  @Public()
  @HttpCode(201)
  @ApiOperation({ summary: 'Log in as a demo person' })
  @ApiCreatedResponse({ type: SessionDto })
  async logIn(@Body() { who }: DemoLoginDto): Promise<SessionDto> {
    const people = await this.demo.all();
    const person = people.find((candidate) => candidate.who === who);
    if (!person) {
      const allowed = people.map((candidate) => candidate.who);
      throw demoLoginProblem('DEMO.UNKNOWN_PERSON', {
        fields: [{ path: 'who', code: 'UNKNOWN', allowed }],
      });
    }
    const { municipalityId, kind, id } = person;
    return { ...this.identity.openOld({ municipalityId, kind, id }), person };
  }
}
