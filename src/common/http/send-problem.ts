import type { FastifyReply, FastifyRequest } from 'fastify';
import './field-words.js';
import { languageOf } from '../language.js';
import { problemDocument } from '../problem.js';
import { problemOf } from './problem-of.js';

/** Answers with what went wrong as `application/problem+json` (RFC 9457), in the reader's language. */
export function sendProblem(thrown: unknown, request: FastifyRequest, reply: FastifyReply): void {
  if (reply.sent) return;
  const problem = problemOf(thrown);
  const language = languageOf(request.headers['accept-language']);
  void reply
    .status(problem.status)
    .headers({ ...problem.details.headers, 'content-language': language })
    .type('application/problem+json')
    .send(JSON.stringify(problemDocument(problem, language, request.id)));
}
