import { Injectable } from '@nestjs/common';
import { Counter, Gauge, Histogram } from 'prom-client';
import { Metrics } from '../observability/metrics.js';
import { JOBS } from './catalogue.js';
import { JobQueues } from './job-queues.js';

/** Numbers of the worker. Labels are names of jobs and codes of outcomes. */
@Injectable()
export class JobMetrics {
  /** `outcome` is the handler's answer, `retried` or `failed` (kept, and brought again by the reconcile). */
  readonly jobs: Counter<'job' | 'outcome'>;
  readonly seconds: Histogram<'job'>;
  readonly stalled: Counter<'queue'>;
  readonly reconciled: Counter<'outcome'>;
  /** Steps of a comparison that went wrong; the others were done all the same. */
  readonly reconcileFailures: Counter<'step'>;
  /** Calendars in use that say nothing of the time after the next half year. */
  readonly calendarsEnding: Gauge;
  /** Rows that the last reconcile found due within its horizon. */
  readonly due: Gauge<'kind'>;

  constructor({ registry }: Metrics, queues: JobQueues) {
    const registers = [registry];
    this.jobs = new Counter({
      name: 'stafett_jobs_total',
      help: 'Jobs by what became of them',
      labelNames: ['job', 'outcome'],
      registers,
    });
    this.seconds = new Histogram({
      name: 'stafett_job_seconds',
      help: 'Time a job took',
      labelNames: ['job'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
      registers,
    });
    this.stalled = new Counter({
      name: 'stafett_jobs_stalled_total',
      help: 'Jobs whose worker was not heard of in time',
      labelNames: ['queue'],
      registers,
    });
    this.reconciled = new Counter({
      name: 'stafett_reconciles_total',
      help: 'Comparisons of queues and rows',
      labelNames: ['outcome'],
      registers,
    });
    this.reconcileFailures = new Counter({
      name: 'stafett_reconcile_failures_total',
      help: 'Steps of a comparison that went wrong',
      labelNames: ['step'],
      registers,
    });
    this.calendarsEnding = new Gauge({
      name: 'stafett_calendars_ending',
      help: 'Calendars in use that end within six months',
      registers,
    });
    this.due = new Gauge({
      name: 'stafett_due_rows',
      help: 'Rows due within the horizon, at the last reconcile',
      labelNames: ['kind'],
      registers,
    });
    registers[0]!.registerMetric(queueGauge(queues));
  }
}

function queueGauge(queues: JobQueues): Gauge<'queue' | 'state'> {
  const names = [...new Set(JOBS.map(({ queue }) => queue))];
  return new Gauge({
    name: 'stafett_queue_jobs',
    help: 'Jobs in the queues, by state',
    labelNames: ['queue', 'state'],
    registers: [],
    async collect() {
      for (const { queue, counts } of await queues.counts(names).catch(() => []))
        for (const [state, count] of Object.entries(counts)) this.set({ queue, state }, count);
    },
  });
}
