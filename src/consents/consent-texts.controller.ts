import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permission } from '../access/permission.decorator.js';
import { Caller } from '../common/http/caller.decorator.js';
import { requestProblem } from '../common/http/request-problems.js';
import type { RequestContext } from '../common/request-context.js';
import { type ConsentText, consentTexts } from './consent-texts.js';
import { ConsentTextDto, ConsentTextQueryDto } from './consent-texts.dto.js';

@ApiTags('consents')
@ApiBearerAuth()
@Controller('api/v1/consent-texts')
export class ConsentTextsController {
  @Get(':text')
  @Permission('consentText.read')
  @ApiOperation({
    summary: 'What is read before signing, in one language, with the direction of its writing',
  })
  @ApiOkResponse({ type: ConsentTextDto })
  find(
    @Caller() ctx: RequestContext,
    @Param('text') text: string,
    @Query() { language = ctx.language }: ConsentTextQueryDto,
  ): ConsentTextDto {
    const found = consentTexts().get(`${text}.${language}`);
    if (!found)
      throw requestProblem('REQUEST.NOT_FOUND', { allowed: languagesOf(text).map((one) => one.language) });
    const { id: _id, ...shown } = found;
    return { ...shown, languages: languagesOf(text) };
  }
}

function languagesOf(text: string) {
  return [...consentTexts().values()]
    .filter((one: ConsentText) => one.text === text)
    .map(({ language, name, direction, draft }) => ({ language, name, direction, draft }));
}
