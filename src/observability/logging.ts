import { LoggerModule } from 'nestjs-pino';
import type { Environment } from '../config/environment.js';
import { scrub, withoutMessages } from './scrub.js';

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
 * Lines of JSON. Errors say their kind and place, for their messages quote what they were about. The library's own lines
 * of requests are left out: src/observability/answer-lines.ts writes them, without a middleware in each request.
 * @param destination where lines go; standard output when left out
 */
export function loggerModule(environment: Environment, destination?: { write(line: string): void }) {
  const options = {
    level: environment.LOG_LEVEL,
    base: null,
    redact: SECRET_MEMBERS.flatMap((member) => [`["${member}"]`, `*["${member}"]`]),
    hooks: {
      streamWrite: scrub,
      logMethod(this: unknown, args: unknown[], method: (...args: unknown[]) => void) {
        method.apply(this, args.map(withoutMessages));
      },
    },
  };
  return LoggerModule.forRoot({ pinoHttp: destination ? [options, destination] : options, forRoutes: [] });
}
