import 'reflect-metadata';
import { join } from 'node:path';
import { createApi } from './api.js';
import { readEnvironment } from './config/environment.js';
import { announce, endInOrder, failStart } from './end-of-process.js';

async function main(): Promise<void> {
  const environment = readEnvironment();
  const app = await createApi(environment, { page: join(import.meta.dirname, '../page') });
  endInOrder(() => app.close());
  await app.listen(environment.PORT, environment.HOST);
  announce({ ready: true, url: await app.getUrl() });
}

main().catch(failStart);
