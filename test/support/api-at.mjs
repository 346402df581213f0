// A real API process, from the built code, whose clock stands at API_NOW.
import 'reflect-metadata';
import { createApi } from '../../dist/src/api.js';
import { MovableClock } from '../../dist/src/common/clock.js';
import { readEnvironment } from '../../dist/src/config/environment.js';
import { announce, endInOrder, failStart } from '../../dist/src/end-of-process.js';

try {
  const api = await createApi(readEnvironment(), {
    clock: new MovableClock(process.env.API_NOW),
    ...(process.env.API_PAGE && { page: process.env.API_PAGE }),
  });
  await api.listen(0, '127.0.0.1');
  endInOrder(() => api.close());
  announce({ ready: true, url: await api.getUrl() });
} catch (error) {
  failStart(error);
}
