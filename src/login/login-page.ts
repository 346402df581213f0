import type { FastifyReply, FastifyRequest } from 'fastify';
import { sendProblem } from '../common/http/send-problem.js';
import { problemOf } from '../common/http/problem-of.js';
import { languageOf, type Language, type Translated } from '../common/language.js';
import { problemDocument } from '../common/problem.js';

const WORDS = {
  again: { nb: 'Logg inn på nytt', nn: 'Logg inn på nytt', en: 'Log in again' },
  code: { nb: 'Kode', nn: 'Kode', en: 'Code' },
  signedOut: { nb: 'Du er logget ut', nn: 'Du er logga ut', en: 'You are signed out' },
} satisfies Record<string, Translated>;

/** Whether a person looks at the answer, or a program reads it. */
function wantsPage(request: FastifyRequest): boolean {
  return /\btext\/html\b/.test(request.headers.accept ?? '');
}

/** Why somebody was not let in, for whoever reads: a page without script, or a problem document. */
export function sendNo(thrown: unknown, again: string, request: FastifyRequest, reply: FastifyReply): void {
  const problem = problemOf(thrown);
  if (!wantsPage(request) || problem.status >= 500) return sendProblem(thrown, request, reply);
  const language = languageOf(request.headers['accept-language']);
  const { title, loginCode } = problemDocument(problem, language);
  const choices = problem.code === 'LOGIN.CHOOSE_MUNICIPALITY' ? problem.details.allowed : undefined;
  const links = (choices as { id: string; name: string }[] | undefined)?.map(
    ({ id, name }) => `<li><a href="${escaped(withMunicipality(again, id))}">${escaped(name)}</a></li>`,
  );
  const code = loginCode
    ? `<p>${WORDS.code[language]}:</p><p><code>${escaped(String(loginCode))}</code></p>`
    : '';
  const ways = links
    ? `<ul>${links.join('')}</ul>`
    : `<p><a href="${escaped(again)}">${WORDS.again[language]}</a></p>`;
  sendPage(problem.status, title, code + ways, language, reply);
}

export function sendSignedOut(request: FastifyRequest, reply: FastifyReply): void {
  const language = languageOf(request.headers['accept-language']);
  const title = WORDS.signedOut[language];
  sendPage(200, title, `<p><a href="/">${WORDS.again[language]}</a></p>`, language, reply);
}

function sendPage(
  status: number,
  title: string,
  body: string,
  language: Language,
  reply: FastifyReply,
): void {
  void reply
    .status(status)
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(
      `<!doctype html><html lang="${language}"><head><meta charset="utf-8">` +
        `<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/plain.css"><title>${escaped(title)} – Stafett</title></head>` +
        `<body><main><h1>${escaped(title)}</h1>${body}</main></body></html>`,
    );
}

function withMunicipality(address: string, id: string): string {
  return `${address}${address.includes('?') ? '&' : '?'}municipality=${encodeURIComponent(id)}`;
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
