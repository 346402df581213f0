import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Permission } from '../../access/permission.decorator.js';
import { Caller } from '../../common/http/caller.decorator.js';
import type { RequestContext } from '../../common/request-context.js';
import { idempotencyKeyOf } from '../request-headers.js';
import {
  AssignCasesDto,
  DoneAssignmentDto,
  ForeseenAssignmentDto,
  PreviewAssignmentsDto,
} from './bulk-assignments.dto.js';
import { BulkAssignmentsService } from './bulk-assignments.service.js';

@ApiTags('board')
@ApiBearerAuth()
@Controller('api/v1/bulk-assignments')
export class BulkAssignmentsController {
  constructor(private readonly assignments: BulkAssignmentsService) {}

  @Post('preview')
  @Permission('case.bulkAssign')
  @HttpCode(200)
  @ApiOperation({
    summary: 'What would happen if the baton of these cases went to somebody; changes nothing',
  })
  @ApiOkResponse({ type: [ForeseenAssignmentDto] })
  preview(
    @Caller() ctx: RequestContext,
    @Body() body: PreviewAssignmentsDto,
  ): Promise<ForeseenAssignmentDto[]> {
    return this.assignments.preview(ctx, body);
  }

  @Post()
  @Permission('case.bulkAssign')
  @HttpCode(200)
  @ApiOperation({
    summary:
      'Do what was previewed: a command for each case, where nothing has changed since; an answer for each',
  })
  @ApiHeader({
    name: 'Idempotency-Key',
    required: true,
    description: 'The same key and request have one effect and one answer, for all of the cases',
  })
  @ApiOkResponse({ type: [DoneAssignmentDto] })
  assign(
    @Caller() ctx: RequestContext,
    @Req() request: FastifyRequest,
    @Body() body: AssignCasesDto,
  ): Promise<DoneAssignmentDto[]> {
    return this.assignments.assign(ctx, body, idempotencyKeyOf(request));
  }
}
