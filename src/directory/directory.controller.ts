import { Controller, Get, Param } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permission } from '../access/permission.decorator.js';
import { Caller } from '../common/http/caller.decorator.js';
import type { RequestContext } from '../common/request-context.js';
import { ServiceDto, StaffDto } from './directory.dto.js';
import { directoryProblem } from './directory-problems.js';
import { DirectoryService } from './directory.service.js';

@ApiTags('directory')
@ApiBearerAuth()
@Controller('api/v1/services')
export class DirectoryController {
  constructor(private readonly directory: DirectoryService) {}

  @Get()
  @Permission('directory.read')
  @ApiOperation({ summary: 'The services of the municipality, and outside bodies it works with' })
  @ApiOkResponse({ type: [ServiceDto] })
  async services(@Caller() ctx: RequestContext): Promise<ServiceDto[]> {
    const view = await this.directory.view(ctx);
    return view.allServices().map(({ id, kind, name, outside }) => ({ id, kind, name, outside }));
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
