import { HttpException } from '@nestjs/common';
import { ProblemError } from '../problem.js';
import { requestProblem } from './request-problems.js';

/** Any thrown thing as a problem. What is not recognised is `SERVER.UNEXPECTED`, and tells nothing about itself. */
export function problemOf(thrown: unknown): ProblemError {
  if (thrown instanceof ProblemError) return thrown;
  if (isBrokenJson(thrown)) return requestProblem('REQUEST.BROKEN_JSON');
  const status = statusOf(thrown);
  switch (status) {
    case 404:
      return requestProblem('REQUEST.NOT_FOUND');
    case 405:
      return requestProblem('REQUEST.METHOD_NOT_ALLOWED');
    case 413:
      return requestProblem('REQUEST.TOO_LARGE');
    case 414:
      return requestProblem('REQUEST.URI_TOO_LONG');
    case 415:
      return requestProblem('REQUEST.MEDIA_TYPE_NOT_SUPPORTED');
    case 429:
      return requestProblem('REQUEST.TOO_MANY');
    case 503:
      return unavailable();
  }
  if (status !== undefined && status >= 400 && status < 500) return requestProblem('REQUEST.INVALID');
  return isDatabaseAway(thrown) ? unavailable() : requestProblem('SERVER.UNEXPECTED');
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
