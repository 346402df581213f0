import type { ServerResponse } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import './field-words.js';
import { languageOf } from '../language.js';
import { problemDocument } from '../problem.js';
import { problemOf } from './problem-of.js';

/** Why a request was refused, for the line of the log: codes alone, for the names of fields are the sender's. */
export interface Refusal {
  problem: string;
  wrong?: string[];
}

const refusals = new WeakMap<ServerResponse, Refusal>();

/** @returns undefined for an answer that was no refusal */
export const refusalOf = (response: ServerResponse): Refusal | undefined => refusals.get(response);

/** Answers with what went wrong as `application/problem+json` (RFC 9457), in the reader's language. */
export function sendProblem(thrown: unknown, request: FastifyRequest, reply: FastifyReply): void {
  if (reply.sent) return;
  const problem = problemOf(thrown);
  const language = languageOf(request.headers['accept-language']);
  const { fields, headers } = problem.details;
  const wrong = [...new Set(fields?.map(({ code }) => code))];
  refusals.set(reply.raw, { problem: problem.code, ...(wrong.length > 0 && { wrong }) });
  void reply
    .status(problem.status)
    .headers({ ...headers, 'content-language': language })
    .type('application/problem+json')
    .send(JSON.stringify(problemDocument(problem, language, request.id)));
}
