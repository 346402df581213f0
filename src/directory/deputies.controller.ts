import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { Permission } from '../access/permission.decorator.js';
import { Caller } from '../common/http/caller.decorator.js';
import { requestProblem } from '../common/http/request-problems.js';
import { readId } from '../common/ids.js';
import type { RequestContext } from '../common/request-context.js';
import { DeputyDto, NameDeputyDto } from './deputies.dto.js';
import { DeputiesService } from './deputies.service.js';

@ApiTags('directory')
@ApiBearerAuth()
@Controller('api/v1/deputies')
export class DeputiesController {
  constructor(private readonly deputies: DeputiesService) {}

  @Get()
  @Permission('staff.read')
  @ApiOperation({ summary: 'Who stands in for whom in the services I work in' })
  @ApiOkResponse({ type: [DeputyDto] })
  list(@Caller() ctx: RequestContext): Promise<DeputyDto[]> {
    return this.deputies.list(ctx);
  }

  @Post()
  @Permission('deputy.name')
  @ApiOperation({ summary: 'Name somebody of my service who stands in for a colleague, until a day' })
  @ApiCreatedResponse({ type: DeputyDto })
  name(@Caller() ctx: RequestContext, @Body() body: NameDeputyDto): Promise<DeputyDto> {
    return this.deputies.name(ctx, body);
  }

  @Delete(':id')
  @Permission('deputy.name')
  @HttpCode(204)
  @ApiOperation({ summary: 'End it before its last day, at once' })
  @ApiNoContentResponse()
  async end(@Caller() ctx: RequestContext, @Param('id') text: string): Promise<void> {
    const id = readId(text);
    if (!id || !(await this.deputies.end(ctx, id))) throw requestProblem('REQUEST.NOT_FOUND');
  }
}
