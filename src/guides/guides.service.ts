import { Injectable } from '@nestjs/common';
import { say } from '../common/language.js';
import { principalOf, type RequestContext } from '../common/request-context.js';
import { loadInstruments } from '../effects/instruments/instrument.js';
import { type Guide, GuideSchema } from '../../workflows/guide.js';
import { type GuideDifference, guideDifferences } from './guide-differences.js';
import { readGuide } from './guide-file.js';
import { fileWrong, guideProblem } from './guide-problems.js';
import { GuideVersion } from './guide-version.entity.js';
import { GuideVersionsRepository, type NewestVersion } from './guide-versions.repository.js';

/** What a guide is chosen by: the service's own choice, or the kind of service. */
export interface GuideUser {
  kind: string;
  /** Id of the guide that the service has chosen; null leaves it to its kind. */
  guide?: string | null;
}

export interface PublishedGuide {
  guide: Guide;
  /** ISO instant. */
  publishedAt: string;
  /** The YAML as it was handed in. */
  source: string;
}

export interface Publication {
  guide: string;
  version: number;
  /** To the version before; empty for the first one. */
  differences: GuideDifference[];
}

/** Versions kept in memory; a municipality has a handful. */
const MOST_CACHED = 500;

/** The action guides of a municipality: which holds for a service, a pinned version, and publishing a new one. */
@Injectable()
export class GuidesService {
  private readonly cache = new Map<string, Promise<Guide>>();
  private readonly instruments = loadInstruments();

  constructor(private readonly versions: GuideVersionsRepository) {}

  /**
   * The newest guide for a service, for a case that begins now.
   * @throws GUIDE.NONE_FOR_SERVICE when neither its kind nor all services have one
   */
  async forService(ctx: RequestContext, service: GuideUser): Promise<Guide> {
    const newest = await this.versions.newest(ctx);
    const chosen = newest.find(({ guide }) => guide === service.guide);
    if (service.guide && !chosen) throw guideProblem('GUIDE.NOT_FOUND', { extra: { guide: service.guide } });
    const found =
      chosen ??
      newest.find(({ serviceKinds }) => serviceKinds.includes(service.kind)) ??
      newest.find(({ serviceKinds }) => serviceKinds.length === 0);
    if (!found) throw guideProblem('GUIDE.NONE_FOR_SERVICE', { extra: { kind: service.kind } });
    return this.load(ctx, found.guide, found.version);
  }

  /**
   * A pinned version, from memory after the first time: a published version never changes.
   * @throws GUIDE.NOT_FOUND
   */
  load(ctx: RequestContext, guide: string, version: number): Promise<Guide> {
    const key = `${ctx.municipalityId} ${guide} ${version}`;
    const cached = this.cache.get(key);
    if (cached) return cached;
    const loading = this.published(ctx, guide, version).then((found) => found.guide);
    loading.catch(() => this.cache.delete(key));
    const [oldest] = this.cache.keys();
    if (this.cache.size >= MOST_CACHED && oldest !== undefined) this.cache.delete(oldest);
    this.cache.set(key, loading);
    return loading;
  }

  /** The newest version of each guide of the municipality, by name. */
  async inForce(ctx: RequestContext): Promise<Omit<PublishedGuide, 'source'>[]> {
    const newest = await this.versions.newest(ctx);
    return Promise.all(
      newest.map(async ({ guide, version, publishedAt }) => ({
        guide: await this.load(ctx, guide, version),
        publishedAt: publishedAt.toISOString(),
      })),
    );
  }

  /** The kinds that a guide is for and no service is of: a slip, or services to come. */
  async kindsWithoutService(
    ctx: RequestContext,
    { serviceKinds }: Pick<Guide, 'serviceKinds'>,
  ): Promise<{ kinds: string[]; there: string[] }> {
    const there = await this.versions.kindsOfServices(ctx);
    return { kinds: serviceKinds.filter((kind) => !there.includes(kind)), there };
  }

  /** When each version was published, the newest first. @throws GUIDE.NOT_FOUND */
  async versionsOf(ctx: RequestContext, guide: string): Promise<{ version: number; publishedAt: string }[]> {
    const found = await this.versions.published(ctx, guide);
    if (found.length === 0) throw guideProblem('GUIDE.NOT_FOUND', { extra: { guide } });
    return found.map(({ version, publishedAt }) => ({ version, publishedAt: publishedAt.toISOString() }));
  }

  /** @throws GUIDE.NOT_FOUND */
  async published(ctx: RequestContext, guide: string, version: number): Promise<PublishedGuide> {
    const row = isVersion(version) ? await this.versions.find(ctx, guide, version) : null;
    if (!row) throw guideProblem('GUIDE.NOT_FOUND', { extra: { guide, version } });
    return publishedOf(row);
  }

  /** What a case meets when it moves from one version to another. */
  async differences(
    ctx: RequestContext,
    guide: string,
    from: number,
    to: number,
  ): Promise<GuideDifference[]> {
    return guideDifferences(await this.load(ctx, guide, from), await this.load(ctx, guide, to));
  }

  /**
   * Everything `publish` would refuse, and what it would change, without doing it.
   * @throws GUIDE.FILE_WRONG, GUIDE.VERSION_NOT_HIGHER, GUIDE.SERVICE_KIND_TAKEN
   */
  async check(ctx: RequestContext, source: string): Promise<Publication> {
    return (await this.prepare(ctx, source)).publication;
  }

  /** For new cases from now on; running ones stay with the version they were opened under. @throws as {@link check} */
  async publish(ctx: RequestContext, source: string): Promise<Publication> {
    const { guide, publication } = await this.prepare(ctx, source);
    const row = Object.assign(new GuideVersion(), {
      municipalityId: ctx.municipalityId,
      guide: guide.guide,
      version: guide.version,
      source,
      parsed: guide,
      publishedAt: ctx.clock.now(),
      publishedBy: principalOf(ctx.actor),
    });
    if (!(await this.versions.insert(ctx, row))) throw notHigher(guide.version);
    return publication;
  }

  private async prepare(
    ctx: RequestContext,
    source: string,
  ): Promise<{ guide: Guide; publication: Publication }> {
    const read = readGuide('guide', source, this.instruments);
    if (!read.ok) throw fileWrong(read.problems);
    const { guide } = read;
    const newest = await this.versions.newest(ctx);
    const last = newest.find((other) => other.guide === guide.guide);
    if (last && last.version >= guide.version) throw notHigher(last.version);
    refuseTakenKinds(guide, newest);
    const before = last && (await this.load(ctx, last.guide, last.version));
    const differences = before ? guideDifferences(before, guide) : [];
    return { guide, publication: { guide: guide.guide, version: guide.version, differences } };
  }
}

/** What fits the column; another number is a version that does not exist. */
function isVersion(version: number): boolean {
  return Number.isInteger(version) && version > 0 && version < 2 ** 31;
}

/** Stored guides are read through the schema again: a field that is newer than they are gets its default. */
function publishedOf(row: GuideVersion): PublishedGuide {
  return {
    guide: GuideSchema.parse(row.parsed),
    publishedAt: row.publishedAt.toISOString(),
    source: row.source,
  };
}

function notHigher(newest: number): Error {
  const fields = [
    {
      path: 'version',
      code: 'GUIDE.VERSION_NOT_HIGHER',
      allowed: [`${newest + 1} or higher`],
      message: say(
        `må være ${newest + 1} eller høyere`,
        `må vere ${newest + 1} eller høgare`,
        `must be ${newest + 1} or higher`,
      ),
    },
  ];
  return guideProblem('GUIDE.VERSION_NOT_HIGHER', { fields });
}

/** With two guides for one kind of service nobody could say which a new case follows. */
function refuseTakenKinds(guide: Guide, others: readonly NewestVersion[]): void {
  for (const other of others.filter((one) => one.guide !== guide.guide)) {
    const both = guide.serviceKinds.filter((kind) => other.serviceKinds.includes(kind));
    const bothForAll = guide.serviceKinds.length === 0 && other.serviceKinds.length === 0;
    if (both.length === 0 && !bothForAll) continue;
    const message = bothForAll ? holdsForAll(other.guide) : holdsAlready(other.guide, both.join(', '));
    const allowed = bothForAll
      ? [{ minItems: 1 }]
      : guide.serviceKinds.filter((kind) => !both.includes(kind));
    const fields = [{ path: 'serviceKinds', code: 'GUIDE.SERVICE_KIND_TAKEN', allowed, message }];
    throw guideProblem('GUIDE.SERVICE_KIND_TAKEN', { fields });
  }
}

const holdsForAll = (guide: string) =>
  say(
    `"${guide}" er allerede veilederen for alle tjenester uten en egen`,
    `"${guide}" er alt rettleiaren for alle tenester utan ein eigen`,
    `"${guide}" is already the guide of all services without one of their own`,
  );

const holdsAlready = (guide: string, kinds: string) =>
  say(
    `"${guide}" gjelder allerede for ${kinds}`,
    `"${guide}" gjeld alt for ${kinds}`,
    `"${guide}" already holds for ${kinds}`,
  );
