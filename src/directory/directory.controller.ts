import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permission } from '../access/permission.decorator.js';
import { Caller } from '../common/http/caller.decorator.js';
import { readId } from '../common/ids.js';
import type { RequestContext } from '../common/request-context.js';
import { ServiceDto, StaffDto } from './directory.dto.js';
import { directoryProblem } from './directory-problems.js';
import { DirectoryService } from './directory.service.js';
import { ServiceChangeDto } from './service-administration.dto.js';
import { ServiceAdministrationService } from './service-administration.service.js';

@ApiTags('directory')
@ApiBearerAuth()
@Controller('api/v1/services')
export class DirectoryController {
  constructor(
    private readonly directory: DirectoryService,
    private readonly administration: ServiceAdministrationService,
  ) {}

  @Get()
  @Permission('directory.read')
  @ApiOperation({ summary: 'The services of the municipality, and outside bodies it works with' })
  @ApiOkResponse({ type: [ServiceDto] })
  async services(@Caller() ctx: RequestContext): Promise<ServiceDto[]> {
    const view = await this.directory.view(ctx);
    return view.allServices();
  }

  @Post()
  @Permission('directory.manage')
  @ApiOperation({ summary: 'A new service, or an outside body' })
  @ApiCreatedResponse({ type: ServiceDto })
  add(@Caller() ctx: RequestContext, @Body() body: ServiceChangeDto): Promise<ServiceDto> {
    return this.administration.add(ctx, body);
  }

  @Put(':id')
  @Permission('directory.manage')
  @ApiOperation({ summary: 'What a service is called, and what it is' })
  @ApiOkResponse({ type: ServiceDto })
  async change(
    @Caller() ctx: RequestContext,
    @Param('id') text: string,
    @Body() body: ServiceChangeDto,
  ): Promise<ServiceDto> {
    const id = readId(text);
    if (!id) throw directoryProblem('DIRECTORY.NO_SUCH_SERVICE');
    return this.administration.change(ctx, id, body);
  }

  @Get(':id/staff')
  @Permission('staff.read')
  @ApiOperation({ summary: 'Who works in a service today: whom the baton can be offered to' })
  @ApiOkResponse({ type: [StaffDto] })
  async staff(@Caller() ctx: RequestContext, @Param('id') id: string): Promise<StaffDto[]> {
    const view = await this.directory.view(ctx);
    if (!view.service(id)) throw directoryProblem('DIRECTORY.NO_SUCH_SERVICE');
    return view.staffOf(id).map((one) => ({ id: one.id, name: one.name }));
  }
}
