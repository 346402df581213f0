import type { Readable } from 'node:stream';
import { Controller, Get, Param, Post, Query, Req, Res, StreamableFile } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiQuery,
  ApiTags,
} from '@nestjs/swagger';
import { create as contentDisposition } from 'content-disposition';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Looks } from '../access/access-log/looks.decorator.js';
import { Permission } from '../access/permission.decorator.js';
import { caseProblem } from '../cases/case-problems.js';
import { applied } from '../cases/outcome-answer.js';
import { idempotencyKeyOf } from '../cases/request-headers.js';
import { Caller } from '../common/http/caller.decorator.js';
import { requestProblem } from '../common/http/request-problems.js';
import { readId } from '../common/ids.js';
import type { RequestContext } from '../common/request-context.js';
import { fileProblem } from './file-problems.js';
import { AddedFileDto } from './files.dto.js';
import { type AddOutcome, FilesService } from './files.service.js';

const LONGEST_NAME = 1_000;

@ApiTags('files')
@ApiBearerAuth()
@Controller('api/v1/cases/:id/files')
export class FilesController {
  constructor(private readonly files: FilesService) {}

  @Post()
  @Permission('file.add')
  @Looks('files', { writes: true })
  @ApiOperation({ summary: 'Add a file: an attachment, or the paper of a consent' })
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiHeader({
    name: 'X-File-Name',
    required: true,
    description: 'Percent-encoded UTF-8; never in the address',
  })
  @ApiQuery({ name: 'consentId', required: false, description: 'The consent that was given on this paper' })
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiCreatedResponse({ type: AddedFileDto })
  async add(
    @Caller() ctx: RequestContext,
    @Req() request: FastifyRequest,
    @Param('id') id: string,
    @Query('consentId') consentText?: string,
  ): Promise<AddedFileDto> {
    const idempotencyKey = idempotencyKeyOf(request);
    const name = nameIn(request);
    const caseId = readId(id);
    if (!caseId) throw requestProblem('REQUEST.NOT_FOUND');
    const consentId = consentText === undefined ? undefined : readId(consentText);
    if (consentId === null)
      throw requestProblem('REQUEST.INVALID', {
        fields: [{ path: 'consentId', code: 'FIELD.INVALID', allowed: [{ format: 'uuid' }] }],
      });
    if (typeof (request.body as Partial<Readable> | undefined)?.pipe !== 'function')
      throw requestProblem('REQUEST.MEDIA_TYPE_NOT_SUPPORTED', { allowed: ['application/octet-stream'] });
    const body = request.body as Readable;
    const file = { name, idempotencyKey, body, ...(consentId && { consentId }) };
    return addedFile(await this.files.add(ctx, caseId, file));
  }

  @Get(':fileId')
  @Permission('file.read')
  @Looks('files')
  @ApiOperation({ summary: 'A file, to be saved and not shown by the browser' })
  @ApiProduces('application/pdf', 'image/png', 'image/jpeg')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async open(
    @Caller() ctx: RequestContext,
    @Param('id') id: string,
    @Param('fileId') fileId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const [caseId, file] = [readId(id), readId(fileId)];
    const opened = caseId && file ? await this.files.open(ctx, caseId, file) : null;
    if (!opened) throw requestProblem('REQUEST.NOT_FOUND');
    void reply.headers({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
    return new StreamableFile(opened.content, {
      type: opened.mediaType,
      length: opened.bytes,
      disposition: contentDisposition(opened.name),
    });
  }
}

/** @throws FILE.NAME_INVALID */
function nameIn({ headers }: FastifyRequest): string {
  const given = headers['x-file-name'];
  try {
    const name = typeof given === 'string' ? decodeURIComponent(given).trim() : '';
    if (name !== '' && name.length <= LONGEST_NAME) return name;
  } catch {
    // Falls through to the same answer: not percent-encoded UTF-8.
  }
  throw fileProblem('FILE.NAME_INVALID', {
    fields: [
      { path: 'X-File-Name', code: 'HEADER.INVALID', allowed: [{ minLength: 1, maxLength: LONGEST_NAME }] },
    ],
  });
}

function addedFile(outcome: AddOutcome): AddedFileDto {
  switch (outcome.outcome) {
    case 'added': {
      const { fileId, entry, mediaType, bytes } = outcome;
      return { fileId, entry, mediaType, bytes };
    }
    case 'typeNotAllowed':
      throw fileProblem('FILE.TYPE_NOT_ALLOWED', { allowed: ['application/pdf', 'image/png', 'image/jpeg'] });
    case 'tooLarge':
      throw fileProblem('FILE.TOO_LARGE', {
        allowed: [{ maxBytes: outcome.most }],
        extra: { mostBytes: outcome.most },
      });
    case 'empty':
      throw fileProblem('FILE.EMPTY', { allowed: [{ minBytes: 1 }] });
    case 'notYours':
      throw caseProblem('CASE.EVENT_NOT_YOURS', { extra: { event: 'FILE_ADDED' } });
    default:
      applied(outcome, () => '');
      throw new Error('an applied outcome is no refusal');
  }
}
