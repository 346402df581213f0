import { Body, Controller, HttpCode, Param, Put } from '@nestjs/common';
import { ApiCookieAuth, ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permission } from '../access/permission.decorator.js';
import { Caller } from '../common/http/caller.decorator.js';
import type { RequestContext } from '../common/request-context.js';
import { SESSION_COOKIE } from '../identity/session-cookie.js';
import { EmployeeLoginService } from './employee-login.service.js';
import { ConnectLoginDto } from './login.dto.js';

@ApiTags('login')
@ApiCookieAuth(SESSION_COOKIE)
@Controller('api/v1/staff')
export class EmployeeLoginController {
  constructor(private readonly logins: EmployeeLoginService) {}

  @Put(':id/login')
  @HttpCode(204)
  @Permission('staff.connectLogin')
  @ApiOperation({ summary: 'Connect a login to an employee, by the code the employee was shown' })
  @ApiNoContentResponse()
  connect(
    @Caller() ctx: RequestContext,
    @Param('id') staffId: string,
    @Body() { loginCode }: ConnectLoginDto,
  ): Promise<void> {
    return this.logins.connect(ctx, staffId, loginCode);
  }
}
