import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { Permission } from '../../access/permission.decorator.js';
import { Caller } from '../../common/http/caller.decorator.js';
import { requestProblem } from '../../common/http/request-problems.js';
import { readId } from '../../common/ids.js';
import type { RequestContext } from '../../common/request-context.js';
import { DirectoryImportDto, FileToImportDto, importView } from './directory-imports.dto.js';
import { DirectoryImportsService } from './directory-imports.service.js';

@ApiTags('directory')
@ApiBearerAuth()
@Controller('api/v1/directory-imports')
@Permission('directory.import')
export class DirectoryImportsController {
  constructor(private readonly imports: DirectoryImportsService) {}

  @Post()
  @ApiOperation({
    summary: 'Check a file of services or staff, and see what it would change',
    description: 'Nothing is changed yet. Mistakes are told with line and column, all at once.',
  })
  @ApiCreatedResponse({ type: DirectoryImportDto })
  async check(@Caller() ctx: RequestContext, @Body() body: FileToImportDto): Promise<DirectoryImportDto> {
    const { kind, whole, file } = body;
    return importView(await this.imports.check(ctx, { kind, whole, bytes: Buffer.from(file, 'base64') }));
  }

  @Get()
  @ApiOperation({ summary: 'One’s own imports, the newest first' })
  @ApiOkResponse({ type: [DirectoryImportDto] })
  async list(@Caller() ctx: RequestContext): Promise<DirectoryImportDto[]> {
    return (await this.imports.list(ctx)).map(importView);
  }

  @Get(':id')
  @ApiOperation({ summary: 'One of one’s own imports: how far it has come, and what it changes' })
  @ApiOkResponse({ type: DirectoryImportDto })
  async one(@Caller() ctx: RequestContext, @Param('id') id: string): Promise<DirectoryImportDto> {
    return importView(await this.imports.find(ctx, idOf(id)));
  }

  @Post(':id/begin')
  @HttpCode(202)
  @ApiOperation({ summary: 'Say yes: a worker takes the file in, all of it or nothing' })
  @ApiAcceptedResponse({ type: DirectoryImportDto })
  async begin(@Caller() ctx: RequestContext, @Param('id') id: string): Promise<DirectoryImportDto> {
    return importView(await this.imports.begin(ctx, idOf(id)));
  }
}

function idOf(text: string): string {
  const id = readId(text);
  if (id === null) throw requestProblem('REQUEST.NOT_FOUND');
  return id;
}
