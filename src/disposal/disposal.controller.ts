import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Looks } from '../access/access-log/looks.decorator.js';
import { Permission } from '../access/permission.decorator.js';
import { Caller } from '../common/http/caller.decorator.js';
import { requestProblem } from '../common/http/request-problems.js';
import { readId } from '../common/ids.js';
import type { RequestContext } from '../common/request-context.js';
import { ArchivePackageDto } from './archive-package.dto.js';
import { ArchivePackageService } from './archive-package.service.js';
import { DisposalPeriodDto, DisposedDto, ToDisposeDto } from './disposal.dto.js';
import { DisposalService } from './disposal.service.js';

@ApiTags('rights')
@ApiBearerAuth()
@Controller('api/v1')
export class DisposalController {
  constructor(
    private readonly disposals: DisposalService,
    private readonly archive: ArchivePackageService,
  ) {}

  @Post('cases/:id/archive-package')
  @Permission('archive.produce')
  @Looks('export')
  @HttpCode(200)
  @ApiOperation({ summary: 'A closed log as it goes to the archive: the document and its metadata' })
  @ApiOkResponse({ type: ArchivePackageDto })
  async produce(@Caller() ctx: RequestContext, @Param('id') id: string): Promise<ArchivePackageDto> {
    const caseId = readId(id);
    if (!caseId) throw requestProblem('REQUEST.NOT_FOUND');
    return this.archive.produce(ctx, caseId);
  }

  @Get('disposals/waiting')
  @Permission('disposal.read')
  @Looks('disposals')
  @ApiOperation({ summary: 'What waits for my decision: archived cases, and concerns past their retention' })
  @ApiOkResponse({ type: [ToDisposeDto] })
  waiting(@Caller() ctx: RequestContext): Promise<ToDisposeDto[]> {
    return this.disposals.waiting(ctx);
  }

  @Get('disposals/account')
  @Permission('disposal.read')
  @Looks('disposals')
  @ApiOperation({ summary: 'How much has been disposed of: numbers by month and service, and no names' })
  @ApiOkResponse({ type: [DisposedDto] })
  account(@Caller() ctx: RequestContext, @Query() { from, to }: DisposalPeriodDto): Promise<DisposedDto[]> {
    return this.disposals.account(ctx, from, to);
  }
}
