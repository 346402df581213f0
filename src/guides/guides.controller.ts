import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permission } from '../access/permission.decorator.js';
import { Caller } from '../common/http/caller.decorator.js';
import type { RequestContext } from '../common/request-context.js';
import { guideProblem } from './guide-problems.js';
import {
  GuideDifferenceDto,
  GuideInForceDto,
  GuideTextDto,
  GuideVersionDto,
  PublicationDto,
  PublishedVersionDto,
} from './guides.dto.js';
import { inLanguage } from './guide-differences.js';
import { GuidesService, type Publication, type PublishedGuide } from './guides.service.js';

/** A number in the address that is none is a version that does not exist. */
const versionNumber = new ParseIntPipe({ exceptionFactory: () => guideProblem('GUIDE.NOT_FOUND') });

@ApiTags('guides')
@ApiBearerAuth()
@Controller('api/v1/guides')
export class GuidesController {
  constructor(private readonly guides: GuidesService) {}

  @Get()
  @Permission('guide.read')
  @ApiOperation({ summary: 'The guides in force in my municipality' })
  @ApiOkResponse({ type: [GuideInForceDto] })
  async inForce(@Caller() ctx: RequestContext): Promise<GuideInForceDto[]> {
    return (await this.guides.inForce(ctx)).map(inForceOf);
  }

  @Get(':guide/versions')
  @Permission('guide.read')
  @ApiOperation({ summary: 'When each version of a guide was published, the newest first' })
  @ApiOkResponse({ type: [PublishedVersionDto] })
  versions(@Caller() ctx: RequestContext, @Param('guide') guide: string): Promise<PublishedVersionDto[]> {
    return this.guides.versionsOf(ctx, guide);
  }

  @Get(':guide/versions/:version')
  @Permission('guide.read')
  @ApiOperation({ summary: 'A published version of a guide' })
  @ApiOkResponse({ type: GuideVersionDto })
  async version(
    @Caller() ctx: RequestContext,
    @Param('guide') guide: string,
    @Param('version', versionNumber) version: number,
  ): Promise<GuideVersionDto> {
    const published = await this.guides.published(ctx, guide, version);
    return { ...inForceOf(published), content: published.guide, source: published.source };
  }

  @Get(':guide/versions/:version/differences/:to')
  @Permission('guide.read')
  @ApiOperation({ summary: 'What changes from one version to another' })
  @ApiOkResponse({ type: [GuideDifferenceDto] })
  async differences(
    @Caller() ctx: RequestContext,
    @Param('guide') guide: string,
    @Param('version', versionNumber) version: number,
    @Param('to', versionNumber) to: number,
  ): Promise<GuideDifferenceDto[]> {
    const differences = await this.guides.differences(ctx, guide, version, to);
    return differences.map((one) => inLanguage(one, ctx.language));
  }

  @Post('checks')
  @Permission('guide.manage')
  @HttpCode(200)
  @ApiOperation({ summary: 'What publishing this text would refuse or change, without doing it' })
  @ApiOkResponse({ type: PublicationDto })
  async check(@Caller() ctx: RequestContext, @Body() { source }: GuideTextDto): Promise<PublicationDto> {
    return publicationOf(await this.guides.check(ctx, source), ctx);
  }

  @Post()
  @Permission('guide.manage')
  @ApiOperation({ summary: 'Publish a version for new cases; running ones keep theirs' })
  @ApiCreatedResponse({ type: PublicationDto })
  async publish(@Caller() ctx: RequestContext, @Body() { source }: GuideTextDto): Promise<PublicationDto> {
    return publicationOf(await this.guides.publish(ctx, source), ctx);
  }
}

function publicationOf(
  { differences, ...published }: Publication,
  { language }: RequestContext,
): PublicationDto {
  return { ...published, differences: differences.map((one) => inLanguage(one, language)) };
}

function inForceOf({ guide, publishedAt }: Omit<PublishedGuide, 'source'>): GuideInForceDto {
  const { version, name, serviceKinds } = guide;
  return { guide: guide.guide, version, name, serviceKinds, publishedAt };
}
