import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Environment } from '../../src/config/environment.js';
import { Metrics } from '../../src/observability/metrics.js';
import { MetricsServer } from '../../src/observability/metrics-server.js';

describe('the port for numbers', () => {
  const other = createServer();
  let server: MetricsServer | undefined;
  afterEach(async () => {
    server?.onApplicationShutdown();
    await new Promise((resolve) => other.close(resolve));
  });

  it('is one of each process: that another one has it is told in words, by the name of the variable', async () => {
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const at = Object.assign(new Environment(), { METRICS_PORT: port });
    server = new MetricsServer(at, new Metrics());
    await expect(server.onApplicationBootstrap()).rejects.toMatchObject({
      name: 'EnvironmentError',
      message: expect.stringMatching(new RegExp(`METRICS_PORT: ${port} .*EADDRINUSE`)),
    });
  });
});
