// A process of its own, so that making the requests takes nothing from who answers them in JavaScript.
import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { eachWithItsOwn } from './each-with-its-own.js';
import { everydayEvent, type WorkedCase } from './everyday.js';
import { closedLoop, quantile } from './rounds.js';

/** A case with what a client knows of it. */
export interface HttpCase extends WorkedCase {
  /** What a browser sends: cookie, and the token of its page. */
  proof: Record<string, string>;
  etag: string;
}

/** What is asked: the next everyday event of a case, or the case as its holder reads it. */
type Asking = { today: string; reads?: true };

/** So many at once for so long; or so many a second, whether or not the earlier ones have been answered. */
export type Load =
  | ({ kind: 'closed'; atOnce: number; seconds: number } & Asking)
  | ({ kind: 'open'; perSecond: number; seconds: number } & Asking);

/** Milliseconds; of an open load from the time at which the request was to be sent. */
export interface LoadResult {
  answered: number;
  perSecond: number;
  p50: number;
  p99: number;
  longest: number;
  /** The first few that were not answered with 200. */
  failures: string[];
}

const agent = new Agent({ keepAlive: true, maxSockets: 256 });
const MOST_FAILURES = 3;

let url = new URL('http://127.0.0.1');
let cases: HttpCase[] = [];
let failures: string[] = [];

process.on('message', (message: { url: string; cases: HttpCase[] } | Load) => {
  if ('cases' in message) {
    url = new URL(message.url);
    ({ cases } = message);
  } else void answer(message);
});
process.on('disconnect', () => process.exit());

async function answer(load: Load): Promise<void> {
  failures = [];
  const { latencies, perSecond } = await (load.kind === 'closed' ? closed(load) : open(load));
  const result: LoadResult = {
    answered: latencies.length,
    perSecond,
    p50: quantile(latencies, 0.5),
    p99: quantile(latencies, 0.99),
    longest: latencies.at(-1) ?? Number.NaN,
    failures: failures.slice(0, MOST_FAILURES),
  };
  process.send?.(result);
}

function closed({ atOnce, seconds, ...asking }: Extract<Load, { kind: 'closed' }>) {
  return closedLoop(
    atOnce,
    seconds,
    eachWithItsOwn(cases, atOnce, (one) => askNext(one, asking)),
  );
}

/** Arrivals with uneven gaps (Poisson), as people come. A slow answer delays no later request. */
async function open({ perSecond, seconds, ...asking }: Extract<Load, { kind: 'open' }>) {
  const latencies: number[] = [];
  const asked: Promise<void>[] = [];
  // Whoever still waits for an answer does not write the next event: the longest idle case is the next one.
  const idle = [...cases];
  const began = performance.now();
  let due = began;
  while (due < began + seconds * 1_000) {
    due += (-Math.log(1 - Math.random()) * 1_000) / perSecond;
    const intended = due;
    // A timer comes up to a millisecond late, which counts; spinning instead would take a core from who answers.
    const early = intended - performance.now();
    if (early > 0) await wait(early);
    const one = idle.shift();
    if (!one) throw new Error('every case waits for its answer');
    asked.push(
      askNext(one, asking).then(() => {
        latencies.push(performance.now() - intended);
        idle.push(one);
      }),
    );
  }
  await Promise.all(asked);
  const took = performance.now() - began;
  return {
    latencies: latencies.sort((one, other) => one - other),
    perSecond: (latencies.length * 1_000) / took,
  };
}

function askNext(one: HttpCase, { today, reads }: Asking): Promise<void> {
  return reads ? readCase(one) : recordNext(one, today);
}

function readCase(one: HttpCase): Promise<void> {
  const { hostname, port } = url;
  const path = `/api/v1/cases/${one.id}`;
  const headers = { ...one.proof };
  return new Promise((resolve, reject) => {
    const asked = request({ agent, hostname, port, path, headers }, (answered) => {
      if (answered.statusCode !== 200) failures.push(`${answered.statusCode} of a reading`);
      answered.resume().on('end', resolve);
    });
    asked.on('error', reject);
    asked.end();
  });
}

function recordNext(one: HttpCase, today: string): Promise<void> {
  const body = JSON.stringify({ events: [everydayEvent(one, today)] });
  const headers = {
    ...one.proof,
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'if-match': one.etag,
    'idempotency-key': randomUUID(),
  };
  return new Promise((resolve, reject) => {
    const { hostname, port } = url;
    const path = `/api/v1/cases/${one.id}/events`;
    const asked = request({ agent, hostname, port, method: 'POST', path, headers }, (answered) => {
      let text = '';
      answered.setEncoding('utf8').on('data', (part: string) => (text += part));
      answered.on('end', () => {
        if (answered.statusCode === 200) {
          one.etag = answered.headers.etag ?? '';
          one.turn += 1;
        } else failures.push(`${answered.statusCode} ${text.slice(0, 400)}`);
        resolve();
      });
    });
    asked.on('error', reject);
    asked.end(body);
  });
}
