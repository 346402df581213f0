import { randomBytes } from 'node:crypto';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { openApi } from './api-documentation.js';
import { AppModule } from './app.module.js';
import { readEnvironment } from './config/environment.js';

/** The API's description (OpenAPI 3, JSON) without a database: nothing but the routes is set up. */
export async function document(): Promise<string> {
  const environment = readEnvironment({
    DATABASE_URL: 'postgres://nobody@127.0.0.1/nothing',
    STAFETT_MASTER_KEY: randomBytes(32).toString('base64'),
    STAFETT_DEMO: '1',
  });
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.forRoot(environment),
    new FastifyAdapter(),
    { preview: true, logger: false, abortOnError: false },
  );
  return `${JSON.stringify(openApi(app), null, 2)}\n`;
}
