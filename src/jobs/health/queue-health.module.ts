import { Module } from '@nestjs/common';
import { QueueHealthController } from './queue-health.controller.js';
import { QueueHealthService } from './queue-health.service.js';

/** The queues as whoever keeps the installation running sees them. */
@Module({ controllers: [QueueHealthController], providers: [QueueHealthService] })
export class QueueHealthModule {}
