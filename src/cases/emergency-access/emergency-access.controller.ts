import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { isBlank } from '../../../workflows/visible-text.js';
import { Looks } from '../../access/access-log/looks.decorator.js';
import { Permission } from '../../access/permission.decorator.js';
import { Caller } from '../../common/http/caller.decorator.js';
import { requestProblem } from '../../common/http/request-problems.js';
import { readId } from '../../common/ids.js';
import { type RequestContext, servicesOf } from '../../common/request-context.js';
import { PeopleService } from '../../people/people.service.js';
import { idempotencyKeyOf } from '../request-headers.js';
import {
  BreakGlassDto,
  EmergencyOpeningDto,
  EmergencyTryDto,
  GlassBrokenDto,
  TriesQueryDto,
} from './emergency-access.dto.js';
import { type Broken, EmergencyAccessService, type Glass } from './emergency-access.service.js';
import { EmergencyAccountsService } from './emergency-accounts.service.js';
import { emergencyProblem } from './emergency-problems.js';

@ApiTags('emergency access')
@ApiBearerAuth()
@Controller('api/v1')
export class EmergencyAccessController {
  constructor(
    private readonly emergencies: EmergencyAccessService,
    private readonly accounts: EmergencyAccountsService,
    private readonly people: PeopleService,
  ) {}

  @Post('emergency-access')
  @Permission('emergencyAccess.open')
  @ApiOperation({ summary: 'Read a case for 24 hours, in an emergency and for a stated reason' })
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiCreatedResponse({ type: GlassBrokenDto })
  async open(
    @Caller() ctx: RequestContext,
    @Req() request: FastifyRequest,
    @Body() body: BreakGlassDto,
  ): Promise<GlassBrokenDto> {
    const key = idempotencyKeyOf(request);
    const { serviceId, reason, text } = body;
    if (!ctx.roles.some((role) => role.serviceId === serviceId))
      throw emergencyProblem('EMERGENCY.SERVICE_NOT_YOURS', {
        fields: [{ path: 'serviceId', code: 'SERVICE.NOT_YOURS', allowed: servicesOf(ctx) }],
      });
    if (isBlank(text))
      throw requestProblem('REQUEST.INVALID', {
        fields: [{ path: 'text', code: 'TEXT.MISSING', allowed: [{ type: 'string', minLength: 1 }] }],
      });
    const glass = await this.glassOf(ctx, body);
    return this.answer(await this.emergencies.open(ctx, { serviceId, reason, text, glass }, key));
  }

  @Get('emergency-access')
  @Permission('emergencyAccess.audit')
  @Looks('audit')
  @ApiOperation({
    summary: 'Every try to break the glass, newest first, what came of it, and why it was made',
  })
  @ApiOkResponse({ type: [EmergencyTryDto] })
  tries(@Caller() ctx: RequestContext, @Query() query: TriesQueryDto): Promise<EmergencyTryDto[]> {
    return this.accounts.tries(ctx, query);
  }

  @Get('cases/:id/emergency-access')
  @Permission('case.history')
  @Looks('access')
  @ApiOperation({ summary: 'Who has opened this case in an emergency' })
  @ApiOkResponse({ type: [EmergencyOpeningDto] })
  async ofCase(@Caller() ctx: RequestContext, @Param('id') id: string): Promise<EmergencyOpeningDto[]> {
    const caseId = readId(id);
    const found = caseId && (await this.accounts.ofCase(ctx, caseId));
    if (!found) throw requestProblem('REQUEST.NOT_FOUND');
    return found;
  }

  private async glassOf(
    ctx: RequestContext,
    { nationalId, personId, caseId }: BreakGlassDto,
  ): Promise<Glass | null> {
    if ([nationalId, personId, caseId].filter((one) => one !== undefined).length !== 1)
      throw requestProblem('REQUEST.INVALID', {
        fields: [{ path: '', code: 'FIELD.ONE_OF', allowed: ['nationalId', 'personId', 'caseId'] }],
      });
    if (caseId) return { caseId: caseId.toLowerCase() };
    if (nationalId) return { idHash: this.people.hashOf(nationalId) };
    const child = await this.people.find(ctx, personId!);
    return child && { childId: child.id };
  }

  private answer(broken: Broken): GlassBrokenDto {
    switch (broken.outcome) {
      case 'opened':
        return { caseId: broken.caseId, until: broken.until };
      case 'alreadyOpen':
        throw emergencyProblem('EMERGENCY.ALREADY_OPEN', {
          extra: { caseId: broken.caseId, until: broken.until },
        });
      case 'notNeeded':
        throw emergencyProblem('EMERGENCY.NOT_NEEDED', { extra: { caseId: broken.caseId } });
      case 'nothing':
        throw emergencyProblem('EMERGENCY.NOTHING_TO_OPEN');
      case 'tooMany':
        throw emergencyProblem('EMERGENCY.TOO_MANY_TODAY', {
          allowed: [{ aDay: this.emergencies.mostADay }],
        });
    }
  }
}
