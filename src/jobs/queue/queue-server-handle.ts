import { Injectable } from '@nestjs/common';
import { Environment } from '../../config/environment.js';
import { queueServerOf } from './queue-server.js';
import type { QueueServer } from './queue-settings.js';

/** The queue server of this process. */
@Injectable()
export class QueueServerHandle {
  readonly server: QueueServer;

  constructor(environment: Environment) {
    this.server = queueServerOf(environment);
  }

  /** Start-up fails when the queues could not be relied on. */
  async onModuleInit(): Promise<void> {
    await this.server.prepare();
  }
}
