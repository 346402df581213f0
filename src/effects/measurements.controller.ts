import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Req } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Looks } from '../access/access-log/looks.decorator.js';
import { Permission } from '../access/permission.decorator.js';
import { idempotencyKeyOf } from '../cases/request-headers.js';
import { Caller } from '../common/http/caller.decorator.js';
import { requestProblem } from '../common/http/request-problems.js';
import type { RequestContext } from '../common/request-context.js';
import { AnswerDto, CaseMeasurementsDto, MeasurementDto } from './measurements.dto.js';
import { MeasurementsService } from './measurements.service.js';

/** What is not an id is a case that does not exist. */
const caseIdPipe = new ParseUUIDPipe({ exceptionFactory: () => requestProblem('REQUEST.NOT_FOUND') });

@ApiTags('effects')
@ApiBearerAuth()
@Controller('api/v1/cases/:id/measurements')
export class MeasurementsController {
  constructor(private readonly measurements: MeasurementsService) {}

  @Get()
  @Permission('plan.read')
  @Looks('measurements')
  @ApiOperation({
    summary: 'What is to be measured in a case, and what has been, with the change since the start',
  })
  @ApiOkResponse({ type: CaseMeasurementsDto })
  ofCase(@Caller() ctx: RequestContext, @Param('id', caseIdPipe) id: string): Promise<CaseMeasurementsDto> {
    return this.measurements.ofCase(ctx, id);
  }

  @Post()
  @Permission('measurement.answer')
  @Looks('measurements', { writes: true })
  @ApiOperation({ summary: 'Answer a planned measurement, as oneself or recorded for the one who answered' })
  @ApiHeader({ name: 'Idempotency-Key', required: true, description: 'The same key and answer count once' })
  @ApiCreatedResponse({ type: MeasurementDto })
  record(
    @Caller() ctx: RequestContext,
    @Param('id', caseIdPipe) id: string,
    @Req() request: FastifyRequest,
    @Body() answer: AnswerDto,
  ): Promise<MeasurementDto> {
    return this.measurements.record(ctx, id, answer, idempotencyKeyOf(request));
  }
}
