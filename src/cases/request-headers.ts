import type { FastifyRequest } from 'fastify';
import type { RequestContext } from '../common/request-context.js';
import { principalOf } from '../common/request-context.js';
import { caseProblem } from './case-problems.js';
import type { CaseTags } from './case-tag.js';

const KEY = /^[\x21-\x7e]{1,200}$/;
/** An entity tag (RFC 9110). `*` would mean whatever version there is: nothing that anybody has seen. */
const TAG = /^(?:W\/)?"[\x21\x23-\x7e]*"$/;

/** @throws CASE.IDEMPOTENCY_KEY_REQUIRED */
export function idempotencyKeyOf(request: FastifyRequest): string {
  const key = request.headers['idempotency-key'];
  if (typeof key === 'string' && KEY.test(key)) return key;
  throw caseProblem('CASE.IDEMPOTENCY_KEY_REQUIRED', {
    fields: [
      {
        path: 'Idempotency-Key',
        code: key === undefined ? 'HEADER.MISSING' : 'HEADER.INVALID',
        allowed: [{ pattern: KEY.source }],
      },
    ],
  });
}

/** The key stands for another request already. */
export const keyReused = () =>
  caseProblem('CASE.KEY_REUSED', {
    fields: [{ path: 'Idempotency-Key', code: 'KEY.REUSED', allowed: [{ pattern: KEY.source }] }],
  });

/**
 * The version that the sender has seen; null for a tag that is no version of this case for this reader.
 * @throws CASE.IF_MATCH_REQUIRED
 */
export function expectedVersionOf(
  request: FastifyRequest,
  caseId: string,
  ctx: RequestContext,
  tags: CaseTags,
): number | null {
  const tag = request.headers['if-match'];
  if (tag !== undefined && TAG.test(tag.trim())) return tags.versionOf(tag, caseId, principalOf(ctx.actor));
  const code = tag === undefined ? 'HEADER.MISSING' : 'HEADER.INVALID';
  throw caseProblem('CASE.IF_MATCH_REQUIRED', {
    fields: [{ path: 'If-Match', code, allowed: [{ etagOf: request.url.replace(/\/events.*$/, '') }] }],
  });
}
