import { Body, Controller, Delete, Param, Put } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Looks } from '../../access/access-log/looks.decorator.js';
import { Permission } from '../../access/permission.decorator.js';
import { Caller } from '../../common/http/caller.decorator.js';
import { requestProblem } from '../../common/http/request-problems.js';
import { readId } from '../../common/ids.js';
import type { RequestContext } from '../../common/request-context.js';
import { caseProblem } from '../case-problems.js';
import { applied } from '../outcome-answer.js';
import { CareDto, GuardianDto, StatedFamilyDto } from './family.dto.js';
import { type FamilyOutcome, FamilyService } from './family.service.js';

@ApiTags('cases')
@ApiBearerAuth()
@Controller('api/v1/cases/:id/family')
@Looks('family', { of: 'id' })
export class FamilyController {
  constructor(private readonly family: FamilyService) {}

  @Put('child')
  @Permission('case.act')
  @ApiOperation({
    summary: 'State whether child protection has the care of the child, and therefore consents',
  })
  @ApiOkResponse({ type: CareDto })
  async stateCare(
    @Caller() ctx: RequestContext,
    @Param('id') id: string,
    @Body() { inCare }: CareDto,
  ): Promise<CareDto> {
    const caseId = readId(id);
    if (!caseId) throw requestProblem('REQUEST.NOT_FOUND');
    answer(await this.family.stateCare(ctx, caseId, inCare));
    return { inCare };
  }

  @Put(':personId')
  @Permission('case.act')
  @ApiOperation({ summary: 'State that somebody is a guardian of the child; doing it again changes nothing' })
  @ApiOkResponse({ type: StatedFamilyDto })
  async state(
    @Caller() ctx: RequestContext,
    @Param('id') id: string,
    @Param('personId') personId: string,
    @Body() guardian: GuardianDto,
  ): Promise<StatedFamilyDto> {
    const [caseId, person] = idsOf(id, personId);
    return answer(await this.family.state(ctx, caseId, { ...guardian, personId: person }));
  }

  @Delete(':personId')
  @Permission('case.act')
  @ApiOperation({ summary: 'State that somebody is no guardian of the child; their access ends at once' })
  @ApiOkResponse({ type: StatedFamilyDto })
  async takeBack(
    @Caller() ctx: RequestContext,
    @Param('id') id: string,
    @Param('personId') personId: string,
  ): Promise<StatedFamilyDto> {
    const [caseId, person] = idsOf(id, personId);
    return answer(await this.family.takeBack(ctx, caseId, person));
  }
}

function idsOf(...texts: [string, string]): [caseId: string, personId: string] {
  const [caseId, personId] = texts.map(readId);
  if (!caseId || !personId) throw requestProblem('REQUEST.NOT_FOUND');
  return [caseId, personId];
}

function answer(outcome: FamilyOutcome): StatedFamilyDto {
  switch (outcome.outcome) {
    case 'stated':
      return { members: outcome.members };
    case 'notYours':
      throw caseProblem('CASE.EVENT_NOT_YOURS', { extra: { event: 'FAMILY_CHANGED' } });
    case 'noSuchPerson':
      throw caseProblem('CASE.EVENT_INVALID', {
        fields: [{ path: 'personId', code: 'REFERENCE.UNKNOWN', allowed: [{ format: 'uuid' }] }],
      });
    case 'isTheChild':
      throw caseProblem('CASE.EVENT_INVALID', {
        fields: [{ path: 'personId', code: 'REFERENCE.IS_THE_CHILD', allowed: [{ format: 'uuid' }] }],
      });
    default:
      applied(outcome, () => '');
      throw new Error('an applied outcome is no refusal');
  }
}
