import type { FastifyRequest } from 'fastify';
import { LoggerModule } from 'nestjs-pino';
import type { Environment } from '../config/environment.js';

/**
 * One JSON line an answer: method, path, status, time. No query (it may hold a name that was searched for), no body,
 * no header, no address.
 */
export function loggerModule(environment: Environment) {
  return LoggerModule.forRoot({
    pinoHttp: {
      level: environment.LOG_LEVEL,
      base: null,
      quietReqLogger: true,
      redact: ['req.headers', 'res.headers', '*.authorization', '*.cookie', '*.password', '*.token'],
      serializers: {
        req: ({ id, method, url }: { id: string; method: string; url: string }) => ({
          id,
          method,
          path: url.split('?')[0],
        }),
        res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
      },
      autoLogging: { ignore: ({ url }) => /^\/(health|metrics)/.test(url ?? '') },
      genReqId: (request) => (request as unknown as FastifyRequest).id,
    },
  });
}
