import type { FastifyRequest } from 'fastify';
import { LoggerModule } from 'nestjs-pino';
import type { Environment } from '../config/environment.js';
import { loggedPath, scrub, withoutMessages } from './scrub.js';

const SECRET_MEMBERS = [
  'authorization',
  'cookie',
  'set-cookie',
  'password',
  'token',
  'nationalId',
  'query',
  'parameters',
];

/**
 * One JSON line an answer: method, path, status, time. No query (it may hold a name that was searched for), no body,
 * no header, no address. Errors say their kind and place, for their messages quote what they were about.
 * @param destination where lines go; standard output when left out
 */
export function loggerModule(environment: Environment, destination?: { write(line: string): void }) {
  const options = {
    level: environment.LOG_LEVEL,
    base: null,
    quietReqLogger: true,
    redact: [
      'req.headers',
      'res.headers',
      ...SECRET_MEMBERS.flatMap((member) => [`["${member}"]`, `*["${member}"]`]),
    ],
    hooks: {
      streamWrite: scrub,
      logMethod(this: unknown, args: unknown[], method: (...args: unknown[]) => void) {
        method.apply(this, args.map(withoutMessages));
      },
    },
    serializers: {
      req: ({ id, method, url }: { id: string; method: string; url: string }) => ({
        id,
        method,
        path: loggedPath(url),
      }),
      res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
    },
    autoLogging: { ignore: ({ url }: { url?: string }) => /^\/(health|metrics)/.test(url ?? '') },
    genReqId: (request: unknown) => (request as FastifyRequest).id,
  };
  return LoggerModule.forRoot({ pinoHttp: destination ? [options, destination] : options });
}
