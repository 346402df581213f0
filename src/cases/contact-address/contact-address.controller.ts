import { Body, Controller, Delete, Get, Param, Put } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsString, Length } from 'class-validator';
import { Looks } from '../../access/access-log/looks.decorator.js';
import { Permission } from '../../access/permission.decorator.js';
import { Caller } from '../../common/http/caller.decorator.js';
import { requestProblem } from '../../common/http/request-problems.js';
import { readId } from '../../common/ids.js';
import type { RequestContext } from '../../common/request-context.js';
import { caseProblem } from '../case-problems.js';
import { type AddressOutcome, ContactAddressService } from './contact-address.service.js';

export class NewAddressDto {
  @ApiProperty({ maxLength: 500 })
  @IsString()
  @Length(1, 500)
  address!: string;
}

export class AddressDto {
  @ApiProperty({ type: String, nullable: true })
  address!: string | null;
}

@ApiTags('cases')
@ApiBearerAuth()
@Controller('api/v1/cases/:id/address')
@Looks('address', { of: 'id' })
export class ContactAddressController {
  constructor(private readonly addresses: ContactAddressService) {}

  @Get()
  @Permission('address.keep')
  @ApiOperation({ summary: 'Where the child lives; nothing where the address is strictly confidential' })
  @ApiOkResponse({ type: AddressDto })
  async find(@Caller() ctx: RequestContext, @Param('id') id: string): Promise<AddressDto> {
    return answer(await this.addresses.find(ctx, caseOf(id)));
  }

  @Put()
  @Permission('address.keep')
  @ApiOperation({
    summary: 'Write down where the child lives; refused where the address is strictly confidential',
  })
  @ApiOkResponse({ type: AddressDto })
  async put(
    @Caller() ctx: RequestContext,
    @Param('id') id: string,
    @Body() { address }: NewAddressDto,
  ): Promise<AddressDto> {
    return answer(await this.addresses.put(ctx, caseOf(id), address));
  }

  @Delete()
  @Permission('address.keep')
  @ApiOperation({ summary: 'Forget where the child lives' })
  @ApiOkResponse({ type: AddressDto })
  async remove(@Caller() ctx: RequestContext, @Param('id') id: string): Promise<AddressDto> {
    return answer(await this.addresses.remove(ctx, caseOf(id)));
  }
}

function caseOf(text: string): string {
  const caseId = readId(text);
  if (!caseId) throw requestProblem('REQUEST.NOT_FOUND');
  return caseId;
}

function answer(outcome: AddressOutcome): AddressDto {
  if (outcome.outcome === 'unknown') throw requestProblem('REQUEST.NOT_FOUND');
  if (outcome.outcome === 'notYours') throw caseProblem('CASE.EVENT_NOT_YOURS');
  if (outcome.outcome === 'strictlyConfidential') throw caseProblem('CASE.ADDRESS_STRICTLY_CONFIDENTIAL');
  return { address: outcome.address };
}
