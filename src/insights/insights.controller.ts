import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permission } from '../access/permission.decorator.js';
import { Caller } from '../common/http/caller.decorator.js';
import type { RequestContext } from '../common/request-context.js';
import { EffectsInsightService } from './effects-insight.service.js';
import { EffectsDto, EffectsQuery, LevelsDto } from './insights.dto.js';
import { LevelsInsightService } from './levels-insight.service.js';

/** Numbers only, for those who lead several services. */
@ApiTags('insights')
@ApiBearerAuth()
@Controller('api/v1/insights')
export class InsightsController {
  constructor(
    private readonly effectsInsight: EffectsInsightService,
    private readonly levelsInsight: LevelsInsightService,
  ) {}

  @Get('effects')
  @Permission('insight.read')
  @ApiOperation({
    summary: 'Does it help? Mean change and shares by instrument, with small numbers suppressed',
  })
  @ApiOkResponse({ type: EffectsDto })
  effects(@Caller() ctx: RequestContext, @Query() query: EffectsQuery): Promise<EffectsDto> {
    return this.effectsInsight.effects(ctx, query);
  }

  @Get('levels')
  @Permission('insight.read')
  @ApiOperation({ summary: 'At which level help is given and how it ends there' })
  @ApiOkResponse({ type: LevelsDto })
  levels(@Caller() ctx: RequestContext): Promise<LevelsDto> {
    return this.levelsInsight.levels(ctx);
  }
}
