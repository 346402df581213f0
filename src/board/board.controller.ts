import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Looks } from '../access/access-log/looks.decorator.js';
import { Permission } from '../access/permission.decorator.js';
import { Caller } from '../common/http/caller.decorator.js';
import type { RequestContext } from '../common/request-context.js';
import { BoardDto, BoardQueryDto } from './board.dto.js';
import { BoardService } from './board.service.js';
import { IntakeDto } from './intake.dto.js';
import { IntakeService } from './intake.service.js';

@ApiTags('board')
@ApiBearerAuth()
@Controller('api/v1')
export class BoardController {
  constructor(
    private readonly board: BoardService,
    private readonly intakes: IntakeService,
  ) {}

  @Get('board')
  @Permission('board.read')
  @Looks('workList')
  @ApiOperation({ summary: 'Which cases need the coordinating unit, or me as a leader, and why' })
  @ApiOkResponse({ type: BoardDto })
  page(@Caller() ctx: RequestContext, @Query() query: BoardQueryDto): Promise<BoardDto> {
    return this.board.page(ctx, query);
  }

  @Get('intake')
  @Permission('intake.read')
  @Looks('workList')
  @ApiOperation({
    summary: 'What has come in to my services and is to be clarified, the most pressing first',
  })
  @ApiOkResponse({ type: IntakeDto })
  intake(@Caller() ctx: RequestContext): Promise<IntakeDto> {
    return this.intakes.waiting(ctx);
  }
}
