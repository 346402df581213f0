import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { portOrFree } from '../../src/embedded/free-port.js';
import { eventually } from '../support/eventually.js';
import { HttpTown } from '../support/http-town.js';
import { WorkerProcess } from '../support/worker-process.js';
import { ApiProcess } from './api-process.js';
import { captureDatabase } from './clear-columns.js';
import { Crawl, type OpenApi, type Visitor } from './crawl.js';
import type { Capture } from './capture.js';
import { type BarredCase, plantBarred } from './barred-guardian.js';
import { plant, type Planted } from './planted-town.js';

const BUILD_PAGE = join(import.meta.dirname, '../support/page-on-server.mjs');

type Who = Parameters<HttpTown['as']>[0];

/** The whole system with marked children in it: the API, which draws pages too, and the worker as processes of their own. */
export class CrawledTown {
  private constructor(
    readonly folder: string,
    readonly town: HttpTown,
    readonly planted: Planted & { barred: BarredCase },
    readonly api: ApiProcess,
    private readonly worker: WorkerProcess,
    private readonly document: OpenApi,
    private readonly metricsPort: number,
  ) {}

  static async open(capture: Capture): Promise<CrawledTown> {
    const folder = await mkdtemp(join(tmpdir(), 'stafett-canaries-'));
    const building = promisify(execFile)(process.execPath, [BUILD_PAGE, folder]);
    const town = await HttpTown.open(undefined, { STAFETT_DATA_DIR: folder });
    await staffEverybody(town);
    const ordinary = await plant(town);
    const planted = { ...ordinary, barred: await plantBarred(town, ordinary.open.father) };
    // Later the worker takes old drafts away.
    for (const id of planted.things)
      capture.add('nurse', 'GET /api/v1/drafts/{id}', (await town.as('nurse').get(`/drafts/${id}`)).text);
    await building;
    const [shared, environment] = [town.api.environment, { STAFETT_DATA_DIR: folder, LOG_LEVEL: 'debug' }];
    const api = await ApiProcess.start(shared, {
      ...environment,
      API_NOW: '2026-09-01T08:00:00Z',
      API_PAGE: join(folder, 'page'),
    });
    const metricsPort = await portOrFree(0);
    const worker = await WorkerProcess.start(shared, {
      ...environment,
      WORKER_NOW: '2026-10-20T10:00:00Z',
      METRICS_PORT: String(metricsPort),
      RECONCILE_SECONDS: '1',
    });
    const document = (await (await fetch(`${api.url}/api/openapi.json`)).json()) as OpenApi;
    return new CrawledTown(folder, town, planted, api, worker, document, metricsPort);
  }

  async close(): Promise<void> {
    await this.worker.stop();
    await this.api.stop();
    await this.town.close();
    await rm(this.folder, { recursive: true, force: true });
  }

  crawlInto(capture: Capture): Crawl {
    return new Crawl(this.api.url, this.document, capture);
  }

  async visitor(name: string, who: Who): Promise<Visitor> {
    return { name, headers: { ...(await this.town.as(who).proof()) } };
  }

  /** What left otherwise than in an answer, and what stands in clear. */
  async captureTheRest(capture: Capture): Promise<void> {
    const hasMail = (found: string[]) => found.some((file) => file.endsWith('.eml'));
    await eventually(() => this.mails(), hasMail, 60_000);
    await this.captureMail(capture);
    for (const url of [`${this.api.url}/metrics`, `http://127.0.0.1:${this.metricsPort}/metrics`]) {
      const answer = await fetch(url).catch(() => null);
      if (answer) capture.add('metrics', url, await answer.text());
    }
    await captureDatabase(this.town.superuser, capture);
    this.captureLog(capture);
  }

  captureLog(capture: Capture): void {
    capture.add('log', 'api', this.api.said);
    capture.add('log', 'worker', this.worker.said);
  }

  async captureMail(capture: Capture): Promise<void> {
    for (const file of await this.mails())
      capture.add('mail', file, await readFile(join(this.folder, 'mail', file), 'utf8'));
  }

  private mails(): Promise<string[]> {
    return readdir(join(this.folder, 'mail')).catch(() => []);
  }
}

async function staffEverybody(town: HttpTown): Promise<void> {
  const staff = town.staff as Record<string, string | undefined>;
  for (const role of ['administrator', 'auditor'])
    staff[role] ??= await town.arranged.staff({ name: role, roles: [{ role, serviceId: null }] });
}
