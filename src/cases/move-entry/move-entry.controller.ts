import { Body, Controller, Param, Post, Req } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiHeader,
  ApiOperation,
  ApiProperty,
  ApiTags,
} from '@nestjs/swagger';
import { IsUUID } from 'class-validator';
import type { FastifyRequest } from 'fastify';
import { Looks } from '../../access/access-log/looks.decorator.js';
import { Permission } from '../../access/permission.decorator.js';
import { Caller } from '../../common/http/caller.decorator.js';
import { requestProblem } from '../../common/http/request-problems.js';
import { readId } from '../../common/ids.js';
import type { RequestContext } from '../../common/request-context.js';
import { idempotencyKeyOf } from '../request-headers.js';
import { MoveEntryService } from './move-entry.service.js';

export class MoveEntryDto {
  @ApiProperty({ format: 'uuid', description: 'The case it should have been written in' })
  @IsUUID()
  toCaseId!: string;
}

export class MovedEntryDto {
  @ApiProperty({ description: 'Its number in the other case' })
  entry!: number;
}

@ApiTags('rights')
@ApiBearerAuth()
@Controller('api/v1/cases/:id/entries')
export class MoveEntryController {
  constructor(private readonly moves: MoveEntryService) {}

  @Post(':number/move')
  @Permission('entry.move')
  @Looks('change', { writes: true })
  @ApiOperation({ summary: 'Write a restricted entry in the log of the right child, under its rules' })
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiCreatedResponse({ type: MovedEntryDto })
  async move(
    @Caller() ctx: RequestContext,
    @Req() request: FastifyRequest,
    @Param('id') id: string,
    @Param('number') text: string,
    @Body() { toCaseId }: MoveEntryDto,
  ): Promise<MovedEntryDto> {
    const caseId = readId(id);
    const number = /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
    if (!caseId || !number) throw requestProblem('REQUEST.NOT_FOUND');
    const to = toCaseId.toLowerCase();
    const moved = await this.moves.move(ctx, { caseId, number, toCaseId: to }, idempotencyKeyOf(request));
    return { entry: moved.number };
  }
}
