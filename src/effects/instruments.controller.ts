import { Controller, Get } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permission } from '../access/permission.decorator.js';
import { Caller } from '../common/http/caller.decorator.js';
import type { RequestContext } from '../common/request-context.js';
import { InstrumentDto } from './instruments.dto.js';
import { instrumentView } from './instrument-view.js';
import { InstrumentsService } from './instruments.service.js';

@ApiTags('effects')
@ApiBearerAuth()
@Controller('api/v1/instruments')
export class InstrumentsController {
  constructor(private readonly instruments: InstrumentsService) {}

  @Get()
  @Permission('directory.read')
  @ApiOperation({ summary: 'What can be measured with: items by number, ranges, who answers at which ages' })
  @ApiOkResponse({ type: [InstrumentDto] })
  async all(@Caller() ctx: RequestContext): Promise<InstrumentDto[]> {
    return [...(await this.instruments.ofMunicipality(ctx)).values()].map(instrumentView);
  }
}
