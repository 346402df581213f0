import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { Permission } from '../access/permission.decorator.js';
import { Caller } from '../common/http/caller.decorator.js';
import { requestProblem } from '../common/http/request-problems.js';
import { readId } from '../common/ids.js';
import type { RequestContext } from '../common/request-context.js';
import {
  GivenRoleDto,
  NewRoleDto,
  NewStaffDto,
  RoleEndDto,
  StaffChangeDto,
  StaffMemberDto,
  StaffPageDto,
  StaffSearchDto,
} from './staff-administration.dto.js';
import { StaffAdministrationService } from './staff-administration.service.js';
import { StaffSearchService } from './staff-search.service.js';

@ApiTags('directory')
@ApiBearerAuth()
@Controller('api/v1/staff')
@Permission('directory.manage')
export class StaffAdministrationController {
  constructor(
    private readonly staff: StaffAdministrationService,
    private readonly searches: StaffSearchService,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Everybody who works or worked here, with their roles now and to come' })
  @ApiOkResponse({ type: [StaffMemberDto] })
  list(@Caller() ctx: RequestContext): Promise<StaffMemberDto[]> {
    return this.staff.list(ctx);
  }

  @Post('searches')
  @HttpCode(200)
  @ApiOperation({ summary: 'Staff by name, service, role and standing, in pages' })
  @ApiOkResponse({ type: StaffPageDto })
  search(@Caller() ctx: RequestContext, @Body() body: StaffSearchDto): Promise<StaffPageDto> {
    return this.searches.search(ctx, body);
  }

  @Get(':id')
  @ApiOperation({ summary: 'One who works or worked here, with roles now and to come' })
  @ApiOkResponse({ type: StaffMemberDto })
  async one(@Caller() ctx: RequestContext, @Param('id') id: string): Promise<StaffMemberDto> {
    return found(await this.staff.find(ctx, idOf(id)));
  }

  @Post()
  @ApiOperation({ summary: 'Somebody new; they hold no role and have no login yet' })
  @ApiCreatedResponse({ type: StaffMemberDto })
  add(@Caller() ctx: RequestContext, @Body() body: NewStaffDto): Promise<StaffMemberDto> {
    return this.staff.add(ctx, body);
  }

  @Put(':id')
  @ApiOperation({ summary: 'Change what is known of somebody, or say that they have left' })
  @ApiOkResponse({ type: StaffMemberDto })
  async change(
    @Caller() ctx: RequestContext,
    @Param('id') id: string,
    @Body() body: StaffChangeDto,
  ): Promise<StaffMemberDto> {
    return found(await this.staff.change(ctx, idOf(id), body));
  }

  @Post(':id/roles')
  @ApiOperation({ summary: 'Give a role, from a day to a day' })
  @ApiCreatedResponse({ type: GivenRoleDto })
  async give(
    @Caller() ctx: RequestContext,
    @Param('id') id: string,
    @Body() body: NewRoleDto,
  ): Promise<GivenRoleDto> {
    return found(await this.staff.give(ctx, idOf(id), body));
  }

  @Post(':id/roles/:roleId/end')
  @HttpCode(204)
  @ApiOperation({ summary: 'End a role: at once, or with a last day' })
  @ApiNoContentResponse()
  async end(
    @Caller() ctx: RequestContext,
    @Param('id') id: string,
    @Param('roleId') roleId: string,
    @Body() { until }: RoleEndDto,
  ): Promise<void> {
    found((await this.staff.end(ctx, { staffId: idOf(id), roleId: idOf(roleId) }, until)) || undefined);
  }
}

function idOf(text: string): string {
  return found(readId(text) ?? undefined);
}

function found<Value>(value: Value | undefined): Value {
  if (value === undefined) throw requestProblem('REQUEST.NOT_FOUND');
  return value;
}
