import { HttpException } from '@nestjs/common';
import { type ProblemDetails, ProblemError } from '../problem.js';
import { BODY_LIMIT_BYTES } from './json-body.js';
import { requestProblem } from './request-problems.js';

const BY_STATUS: Record<number, Parameters<typeof requestProblem>[0]> = {
  404: 'REQUEST.NOT_FOUND',
  405: 'REQUEST.METHOD_NOT_ALLOWED',
  413: 'REQUEST.TOO_LARGE',
  414: 'REQUEST.URI_TOO_LONG',
  415: 'REQUEST.MEDIA_TYPE_NOT_SUPPORTED',
  429: 'REQUEST.TOO_MANY',
};

const ALLOWED: Record<number, ProblemDetails> = {
  413: { allowed: [{ maxBytes: BODY_LIMIT_BYTES }] },
  415: { allowed: ['application/json'] },
};

/** Any thrown thing as a problem. What is not recognised is `SERVER.UNEXPECTED`, and tells nothing about itself. */
export function problemOf(thrown: unknown): ProblemError {
  if (thrown instanceof ProblemError) return thrown;
  if (isBrokenJson(thrown)) return brokenJson();
  const status = statusOf(thrown);
  const known = BY_STATUS[status ?? 0];
  if (known) return requestProblem(known, ALLOWED[status ?? 0]);
  if (status === 503) return unavailable();
  if (status !== undefined && status >= 400 && status < 500) return requestProblem('REQUEST.INVALID');
  return isDatabaseAway(thrown) ? unavailable() : requestProblem('SERVER.UNEXPECTED');
}

/** The body as a whole is meant. */
function brokenJson(): ProblemError {
  const fields = [{ path: '', code: 'JSON.BROKEN', allowed: ['application/json'] }];
  return requestProblem('REQUEST.BROKEN_JSON', { fields, allowed: ['application/json'] });
}

function unavailable(): ProblemError {
  return requestProblem('SERVER.UNAVAILABLE', { headers: { 'Retry-After': '2' } });
}

function statusOf(thrown: unknown): number | undefined {
  if (thrown instanceof HttpException) return thrown.getStatus();
  const status = property(thrown, 'statusCode');
  return typeof status === 'number' ? status : undefined;
}

/** Fastify's own code where it found the body empty; a SyntaxError, wrapped or not, where the parser did. */
function isBrokenJson(thrown: unknown): boolean {
  const code = property(thrown, 'code');
  if (code === 'FST_ERR_CTP_EMPTY_JSON_BODY' || code === 'FST_ERR_CTP_INVALID_JSON_BODY') return true;
  if (thrown instanceof SyntaxError || property(thrown, 'name') === 'SyntaxError')
    return statusOf(thrown) === 400;
  return thrown instanceof HttpException && thrown.getStatus() === 400 && isBrokenJson(thrown.cause);
}

const AWAY = /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|57P0[1-3]|53300|08\d{3})$/;

function isDatabaseAway(thrown: unknown): boolean {
  const code = property(thrown, 'code') ?? property(property(thrown, 'driverError'), 'code');
  return (
    (typeof code === 'string' && AWAY.test(code)) ||
    /Connection terminated/.test(String(property(thrown, 'message')))
  );
}

function property(of: unknown, name: string): unknown {
  return typeof of === 'object' && of !== null ? (of as Record<string, unknown>)[name] : undefined;
}
