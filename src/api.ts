import helmet from '@fastify/helmet';
import { type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { Logger } from 'nestjs-pino';
import { LookGuard } from './access/access-log/look.guard.js';
import { PermissionGuard } from './access/permission.guard.js';
import { AppModule } from './app.module.js';
import type { Clock } from './common/clock.js';
import { BODY_LIMIT_BYTES, onlyJson } from './common/http/json-body.js';
import { ProblemFilter } from './common/http/problem.filter.js';
import { sendProblem } from './common/http/send-problem.js';
import { RequestValidationPipe } from './common/http/validation.pipe.js';
import { newId } from './common/ids.js';
import type { Environment } from './config/environment.js';
import { IdentityGuard } from './identity/identity.guard.js';
import { Metrics } from './observability/metrics.js';

export interface ApiOptions {
  clock?: Clock;
  /** Another root than the whole application, for tests of the platform itself. */
  root?: DynamicModule;
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
      frameworkErrors: sendProblem,
      // Kept-alive connections would hold the process open for as long as a browser likes.
      forceCloseConnections: true,
    }),
    { bufferLogs: true, abortOnError: false, bodyParser: false },
  );
  app.useLogger(app.get(Logger));
  onlyJson(app.getHttpAdapter().getInstance());
  await app.register(helmet, {
    // Without TLS in front, upgrading would make the page of the documentation unreachable.
    contentSecurityPolicy: { directives: { upgradeInsecureRequests: null } },
  });
  app.useGlobalPipes(new RequestValidationPipe());
  app.useGlobalFilters(new ProblemFilter());
  app.useGlobalGuards(app.get(IdentityGuard), app.get(LookGuard), app.get(PermissionGuard));
  measureRequests(app);
  SwaggerModule.setup('api/docs', app, () => openApi(app), { jsonDocumentUrl: 'api/openapi.json' });
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}

export function openApi(app: NestFastifyApplication): OpenAPIObject {
  const settings = new DocumentBuilder()
    .setTitle('Stafett')
    .setDescription(
      'Case workflow for BTI (Bedre Tverrfaglig Innsats). Errors are problem documents (RFC 9457) with a stable `code`.',
    )
    .setVersion('1')
    .addBearerAuth()
    .build();
  return SwaggerModule.createDocument(app, settings);
}

function measureRequests(app: NestFastifyApplication): void {
  const { requestSeconds } = app.get(Metrics, { strict: false });
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onResponse', (request, reply, done) => {
      const route = request.routeOptions.url ?? 'unknown';
      requestSeconds.observe(
        { method: request.method, route, status: reply.statusCode },
        reply.elapsedTime / 1000,
      );
      done();
    });
}
