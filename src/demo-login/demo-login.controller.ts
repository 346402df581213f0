import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Public } from '../access/permission.decorator.js';
import { DemoLoginDto, DemoPersonDto, SessionDto } from './demo-login.dto.js';
import { demoLoginProblem } from './demo-login-problems.js';
import { IdentityService } from '../identity/identity.service.js';
import { StaffDirectory } from '../identity/staff-directory.js';

/** Logging in without a password. Part of the application only where STAFETT_DEMO is set. */
@ApiTags('demo')
@Controller('api/v1/demo')
export class DemoLoginController {
  constructor(
    private readonly identity: IdentityService,
    private readonly staff: StaffDirectory,
  ) {}

  @Get('people')
  @Public()
  @ApiOperation({ summary: 'Who there is to log in as' })
  @ApiOkResponse({ type: [DemoPersonDto] })
  people(): Promise<DemoPersonDto[]> {
    return this.staff.demoPeople();
  }

  @Post('sessions')
  @Public()
  @HttpCode(201)
  @ApiOperation({ summary: 'Log in as a demo person' })
  @ApiCreatedResponse({ type: SessionDto })
  async logIn(@Body() { who }: DemoLoginDto): Promise<SessionDto> {
    const people = await this.staff.demoPeople();
    const person = people.find((candidate) => candidate.who === who);
    if (!person) {
      const allowed = people.map((candidate) => candidate.who);
      throw demoLoginProblem('DEMO.UNKNOWN_PERSON', {
        fields: [{ path: 'who', code: 'UNKNOWN', allowed }],
      });
    }
    const { municipalityId, staffId } = person;
    return { ...this.identity.open({ municipalityId, kind: 'staff', id: staffId }), person };
  }
}
