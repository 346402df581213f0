import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Looks } from '../access/access-log/looks.decorator.js';
import { Permission } from '../access/permission.decorator.js';
import { Caller } from '../common/http/caller.decorator.js';
import { requestProblem } from '../common/http/request-problems.js';
import type { RequestContext } from '../common/request-context.js';
import { ChildSoughtDto, EarlierConcernsDto } from './earlier-concerns.dto.js';
import { EarlierConcernsService } from './earlier-concerns.service.js';

@ApiTags('cases')
@ApiBearerAuth()
@Controller('api/v1/earlier-concerns')
export class EarlierConcernsController {
  constructor(private readonly concerns: EarlierConcernsService) {}

  @Post()
  @HttpCode(200)
  @Permission('concern.earlier')
  @Looks('earlierConcerns')
  @ApiOperation({
    summary: 'Logs and concerns of a child that I read already; the same empty answer for every other child',
  })
  @ApiOkResponse({ type: EarlierConcernsDto })
  ofChild(@Caller() ctx: RequestContext, @Body() child: ChildSoughtDto): Promise<EarlierConcernsDto> {
    if (child.nationalId === undefined && child.personId === undefined)
      throw requestProblem('REQUEST.INVALID', {
        fields: [{ path: '', code: 'FIELD.MISSING', allowed: ['nationalId', 'personId'] }],
      });
    return this.concerns.of(ctx, child);
  }
}
