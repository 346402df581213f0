import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Looks } from '../access/access-log/looks.decorator.js';
import { Permission } from '../access/permission.decorator.js';
import { Caller } from '../common/http/caller.decorator.js';
import { requestProblem } from '../common/http/request-problems.js';
import { isId } from '../common/ids.js';
import type { RequestContext } from '../common/request-context.js';
import { NewPersonDto, PersonDto, PersonIdDto, SearchPeopleDto } from './people.dto.js';
import { NATIONAL_ID, type NewPerson, PeopleService } from './people.service.js';

@ApiTags('people')
@ApiBearerAuth()
@Controller('api/v1/people')
export class PeopleController {
  constructor(private readonly people: PeopleService) {}

  @Post()
  @Permission('person.make')
  @Looks('person')
  @ApiOperation({
    summary: 'An id for a child or a guardian; the answer is the same whether or not they were known',
  })
  @ApiCreatedResponse({ type: PersonIdDto })
  async make(@Caller() ctx: RequestContext, @Body() body: NewPersonDto): Promise<PersonIdDto> {
    return { id: await this.people.findOrMake(ctx, newPersonOf(body), { looks: true }) };
  }

  @Post('searches')
  @Permission('person.search')
  @Looks('search')
  @HttpCode(200)
  @ApiOperation({ summary: 'People of the cases I see, by national id or by parts of the name' })
  @ApiOkResponse({ type: [PersonDto] })
  async search(@Caller() ctx: RequestContext, @Body() sought: SearchPeopleDto): Promise<PersonDto[]> {
    const found = await this.sought(ctx, sought);
    await this.people.noteSearch(ctx, found);
    return found;
  }

  @Get(':id')
  @Permission('case.read')
  @Looks('person')
  @ApiOperation({ summary: 'What I may know of a person: through a case I read, or because it is me' })
  @ApiOkResponse({ type: PersonDto })
  async find(@Caller() ctx: RequestContext, @Param('id') id: string): Promise<PersonDto> {
    const person = isId(id) ? await this.people.find(ctx, id) : null;
    if (!person) throw requestProblem('REQUEST.NOT_FOUND');
    return person;
  }

  private sought(ctx: RequestContext, { nationalId, name }: SearchPeopleDto): Promise<PersonDto[]> {
    if (nationalId !== undefined) return this.people.findByNationalId(ctx, nationalId);
    if (name !== undefined) return this.people.findByName(ctx, name);
    throw requestProblem('REQUEST.INVALID', {
      fields: [{ path: '', code: 'FIELD.MISSING', allowed: ['nationalId', 'name'] }],
    });
  }
}

function newPersonOf({ kind, nationalId, ...rest }: NewPersonDto): NewPerson {
  if (kind === 'unborn') return { kind, name: rest.name, serviceId: rest.serviceId };
  if (kind === 'noNationalId') return { kind, ...rest };
  if (nationalId === undefined)
    throw requestProblem('REQUEST.INVALID', {
      fields: [{ path: 'nationalId', code: 'FIELD.MISSING', allowed: [NATIONAL_ID] }],
    });
  return { kind, nationalId, name: rest.name, serviceId: rest.serviceId };
}
