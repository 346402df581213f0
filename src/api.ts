import cookie from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import { type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Logger } from 'nestjs-pino';
import { LookGuard } from './access/access-log/look.guard.js';
import { PermissionGuard } from './access/permission.guard.js';
import { RateLimitGuard } from './access/rate-limits/rate-limit.guard.js';
import { ApiDocumentation } from './api-documentation.js';
import { AppModule } from './app.module.js';
import { Clock } from './common/clock.js';
import { BODY_LIMIT_BYTES, onlyJson } from './common/http/json-body.js';
import { ProblemFilter } from './common/http/problem.filter.js';
import { BARE_HEADERS, securityHeaders } from './common/http/security-headers.js';
import { sendProblem } from './common/http/send-problem.js';
import { RequestValidationPipe } from './common/http/validation.pipe.js';
import { newId } from './common/ids.js';
import type { Environment } from './config/environment.js';
import { acceptFiles } from './files/file-body.js';
import { IdentityGuard } from './identity/identity.guard.js';
import { IdentityService } from './identity/identity.service.js';
import { refuseOtherMethods } from './identity/other-methods.js';
import { writeAnswerLines } from './observability/answer-lines.js';
import { Metrics } from './observability/metrics.js';
import { servePage } from './page/serve-page.js';

export { openApi } from './api-documentation.js';

/** Longer than any answer takes; whoever sends a request more slowly holds a connection for nothing. */
const REQUEST_TIMEOUT_MS = 30_000;
const MOST_HEADER_BYTES = 16 * 1024;

export interface ApiOptions {
  clock?: Clock;
  /** Another root than the whole application, for tests of the platform itself. */
  root?: DynamicModule;
  /** Folder of the built page; without it there is only the API. */
  page?: string;
}

/** The API, ready to listen (or to be asked with `inject()` in tests). */
export async function createApi(
  environment: Environment,
  options: ApiOptions = {},
): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(
    options.root ?? AppModule.forRoot(environment, options.clock),
    new FastifyAdapter({
      bodyLimit: BODY_LIMIT_BYTES,
      genReqId: () => newId(),
      requestIdHeader: false,
      // Addresses that cannot be decoded never reach Nest.
      frameworkErrors: (error: unknown, request: FastifyRequest, reply: FastifyReply) =>
        sendProblem(error, request, reply.headers(BARE_HEADERS)),
      // Kept-alive connections would hold the process open for as long as a browser likes.
      forceCloseConnections: true,
      requestTimeout: REQUEST_TIMEOUT_MS,
      http: { maxHeaderSize: MOST_HEADER_BYTES },
      // Only a proxy that is named may say for whom it asks.
      trustProxy: environment.TRUSTED_PROXIES.length > 0 ? environment.TRUSTED_PROXIES : false,
    }),
    // What fails before our logger is there is told by whoever starts us; Nest would print it whole, with what it held.
    { bufferLogs: true, logger: false, abortOnError: false, bodyParser: false },
  );
  app.useLogger(app.get(Logger));
  const server = app.getHttpAdapter().getInstance();
  refuseOtherMethods(server, app.get(IdentityService));
  onlyJson(server);
  acceptFiles(server);
  const documentation = new ApiDocumentation();
  documentation.learnStylesAtFirstVisit(app, server);
  securityHeaders(server, documentation.stylesOf);
  await server.register(cookie);
  await server.register(rateLimit, { global: false, cache: 50_000 });
  app.useGlobalPipes(new RequestValidationPipe());
  app.useGlobalFilters(new ProblemFilter());
  app.useGlobalGuards(
    app.get(IdentityGuard),
    app.get(RateLimitGuard),
    app.get(LookGuard),
    app.get(PermissionGuard),
  );
  measureRequests(app);
  writeAnswerLines(server);
  documentation.setUp(app);
  if (options.page) await servePage(server, options.page, app.get(Clock, { strict: false }));
  await app.init();
  await server.ready();
  return app;
}

function measureRequests(app: NestFastifyApplication): void {
  const { requestSeconds } = app.get(Metrics, { strict: false });
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onResponse', (request, reply, done) => {
      // A page that listens for hours is no slow answer.
      if (String(reply.getHeader('content-type')).startsWith('text/event-stream')) return done();
      const route = request.routeOptions.url ?? 'unknown';
      requestSeconds.observe(
        { method: request.method, route, status: reply.statusCode },
        reply.elapsedTime / 1000,
      );
      done();
    });
}
