import { Body, Controller, Get, Header, HttpCode, Param, Post, StreamableFile } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBearerAuth,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import { Permission } from '../../access/permission.decorator.js';
import { Caller } from '../../common/http/caller.decorator.js';
import { requestProblem } from '../../common/http/request-problems.js';
import { readId } from '../../common/ids.js';
import type { RequestContext } from '../../common/request-context.js';
import { LongWorkService } from '../../long-work/long-work.service.js';
import type { WorkRow } from '../../long-work/work-row.js';
import { countedMonth } from '../counted-month.js';
import { insightsProblem } from '../insights-problems.js';
import type { StatusFigures } from './status-figures.js';
import { statusCsv } from './status-print.js';
import { NewStatusReportDto, reportView, StatusReportDto } from './status-reports.dto.js';

const KINDS = ['statusReport'] as const;
/** This one and the ones before it that can be asked for, as in the other numbers. */
const YEARS = 3;

@ApiTags('insights')
@ApiBearerAuth()
@Controller('api/v1/status-reports')
@Permission('insight.report')
export class StatusReportsController {
  constructor(private readonly work: LongWorkService) {}

  @Post()
  @HttpCode(202)
  @ApiOperation({
    summary: 'Have the yearly status made: a worker counts and prints, and one may leave meanwhile',
  })
  @ApiAcceptedResponse({ type: StatusReportDto })
  async make(@Caller() ctx: RequestContext, @Body() { year }: NewStatusReportDto): Promise<StatusReportDto> {
    const { year: thisYear, month } = countedMonth(ctx.clock);
    const years = Array.from({ length: YEARS }, (_, before) => thisYear - before).filter(
      (one) => `${one}-01-01` < month,
    );
    if (!years.includes(year))
      throw insightsProblem('INSIGHT.FILTER_NOT_ALLOWED', {
        fields: [{ path: 'year', code: 'NOT_ALLOWED', allowed: years }],
      });
    const id = await this.work.keep(ctx, { kind: 'statusReport', state: 'waiting', settings: { year } });
    return reportView(await this.find(ctx, id));
  }

  @Get()
  @ApiOperation({ summary: 'The reports one has asked for, the newest first' })
  @ApiOkResponse({ type: [StatusReportDto] })
  async list(@Caller() ctx: RequestContext): Promise<StatusReportDto[]> {
    return (await this.work.list(ctx, KINDS)).map(reportView);
  }

  @Get(':id/pdf')
  @Header('content-disposition', 'attachment; filename="stafett.pdf"')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'The report to be printed, in the language of whoever asked for it' })
  @ApiProduces('application/pdf')
  @ApiOkResponse({ description: 'application/pdf' })
  async pdf(@Caller() ctx: RequestContext, @Param('id') id: string): Promise<StreamableFile> {
    const { id: found } = await this.find(ctx, id);
    const print = await this.work.printOf(ctx, found);
    if (!print) throw requestProblem('REQUEST.NOT_FOUND');
    return new StreamableFile(print, { type: 'application/pdf' });
  }

  @Get(':id/csv')
  @Header('content-disposition', 'attachment; filename="stafett.csv"')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'The same numbers for a spreadsheet' })
  @ApiProduces('text/csv')
  @ApiOkResponse({ description: 'text/csv' })
  async csv(@Caller() ctx: RequestContext, @Param('id') id: string): Promise<StreamableFile> {
    const { state, outcome, language } = await this.find(ctx, id);
    if (state !== 'done') throw requestProblem('REQUEST.NOT_FOUND');
    const csv = statusCsv(outcome as StatusFigures, language);
    return new StreamableFile(Buffer.from(csv), { type: 'text/csv; charset=utf-8' });
  }

  private async find(ctx: RequestContext, text: string): Promise<WorkRow> {
    const id = readId(text);
    const found = id && (await this.work.find(ctx, id, KINDS));
    if (!found) throw requestProblem('REQUEST.NOT_FOUND');
    return found;
  }
}
