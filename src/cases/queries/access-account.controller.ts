import { Controller, Get, Param } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Looks } from '../../access/access-log/looks.decorator.js';
import { Permission } from '../../access/permission.decorator.js';
import { Caller } from '../../common/http/caller.decorator.js';
import { requestProblem } from '../../common/http/request-problems.js';
import { readId } from '../../common/ids.js';
import type { RequestContext } from '../../common/request-context.js';
import { CaseAccessDto } from './access-account.dto.js';
import { AccessAccountService } from './access-account.service.js';

@ApiTags('cases')
@ApiBearerAuth()
@Controller('api/v1/cases/:id/access')
export class AccessAccountController {
  constructor(private readonly accounts: AccessAccountService) {}

  @Get()
  @Permission('access.account')
  @Looks('access')
  @ApiOperation({ summary: 'Who has access to a case, why, since when and until when' })
  @ApiOkResponse({ type: CaseAccessDto })
  async ofCase(@Caller() ctx: RequestContext, @Param('id') id: string): Promise<CaseAccessDto> {
    const caseId = readId(id);
    const account = caseId && (await this.accounts.ofCase(ctx, caseId));
    if (!account) throw requestProblem('REQUEST.NOT_FOUND');
    return account;
  }
}
