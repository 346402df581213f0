import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Environment, EnvironmentError } from '../config/environment.js';
import { Metrics } from './metrics.js';

/** The worker takes no requests, so its numbers get a small server of their own, on loopback (METRICS_PORT). */
@Injectable()
export class MetricsServer implements OnApplicationBootstrap, OnApplicationShutdown {
  private server: Server | undefined;

  constructor(
    private readonly environment: Environment,
    private readonly metrics: Metrics,
  ) {}

  /** @throws EnvironmentError where another process of this machine has the port */
  async onApplicationBootstrap(): Promise<void> {
    const { METRICS_PORT: port } = this.environment;
    if (port === undefined) return;
    this.server = createServer((_request, response) => {
      this.metrics.registry.metrics().then(
        (text) => response.writeHead(200, { 'content-type': this.metrics.registry.contentType }).end(text),
        () => response.writeHead(500).end(),
      );
    }).listen(port, '127.0.0.1');
    await once(this.server, 'listening').catch(({ code }: NodeJS.ErrnoException) => {
      const reason = `${port} cannot be listened at (${code}); each process of a machine needs one of its own`;
      throw new EnvironmentError([{ variable: 'METRICS_PORT', reason }]);
    });
  }

  onApplicationShutdown(): void {
    this.server?.close();
    this.server?.closeAllConnections();
  }
}
