import { Body, Controller, Get, Header, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Looks } from '../../access/access-log/looks.decorator.js';
import { Permission } from '../../access/permission.decorator.js';
import { Caller } from '../../common/http/caller.decorator.js';
import { requestProblem } from '../../common/http/request-problems.js';
import { readId } from '../../common/ids.js';
import type { RequestContext } from '../../common/request-context.js';
import { idempotencyKeyOf } from '../request-headers.js';
import { ConsentAnsweredDto, ConsentAnswerGivenDto, ConsentQuestionsDto } from './consent-questions.dto.js';
import { ConsentQuestionsService } from './consent-questions.service.js';

@ApiTags('consents')
@ApiBearerAuth()
@Controller('api/v1/consent-questions')
export class ConsentQuestionsController {
  constructor(private readonly questions: ConsentQuestionsService) {}

  @Get()
  @Permission('consentQuestion.answer')
  @Looks('consentQuestions')
  @Header('cache-control', 'no-store')
  @ApiOperation({
    summary: 'What I am asked to consent to where there is no log for me to read yet',
    description: 'Of each case the question alone. Once the log is open it stands on the page of the family',
  })
  @ApiOkResponse({ type: ConsentQuestionsDto })
  async list(@Caller() ctx: RequestContext): Promise<ConsentQuestionsDto> {
    return { items: await this.questions.mine(ctx) };
  }

  @Post(':id/answers')
  @Permission('consentQuestion.answer')
  @Looks('consents', { writes: true })
  @HttpCode(200)
  @ApiOperation({
    summary: 'My own yes or no to what I am asked in a case; the last yes opens a log that was asked for',
  })
  @ApiHeader({
    name: 'Idempotency-Key',
    required: true,
    description: 'The same key and request have one effect and one answer',
  })
  @ApiOkResponse({ type: ConsentAnsweredDto })
  async answer(
    @Caller() ctx: RequestContext,
    @Req() request: FastifyRequest,
    @Param('id') id: string,
    @Body() body: ConsentAnswerGivenDto,
  ): Promise<ConsentAnsweredDto> {
    const idempotencyKey = idempotencyKeyOf(request);
    const caseId = readId(id);
    if (!caseId) throw requestProblem('REQUEST.NOT_FOUND');
    return this.questions.answer(ctx, caseId, body, idempotencyKey);
  }
}
