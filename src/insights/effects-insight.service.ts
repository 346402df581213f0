import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../common/request-context.js';
import { Environment } from '../config/environment.js';
import { InsightsDatabase } from '../database/database.js';
import { InstrumentsService } from '../effects/instruments.service.js';
import type { Instrument, RespondentKind } from '../effects/instruments/instrument.js';
import { standardisedChange } from '../effects/statistics/standardised-change.js';
import { countedMonth } from './counted-month.js';
import { effectPairs } from './effect-pairs.js';
import { EffectSuppression, type PublishedEffect } from './effect-suppression.js';
import { tooFewChildren } from './hidden.js';
import type {
  EffectsDto,
  EffectsQuery,
  InstrumentEffectDto,
  ShareDto,
  StandardisedDto,
} from './insights.dto.js';
import { USER_GROUPS } from './insights.dto.js';
import { insightsProblem } from './insights-problems.js';
import { type Slice, SliceSpace } from './slice-space.js';

/** This year and the ones before it that can be asked for one by one. */
const YEARS = 3;

const KEPT_MS = 3_600_000;
const KEPT_OF = 200;

type Weighed = [RespondentKind, EffectSuppression][];

/** Whether the help helps. Nothing leaves this service that is not suppressed. */
@Injectable()
export class EffectsInsightService {
  private readonly kept = new Map<string, { weighed: Promise<Weighed>; until: number }>();

  constructor(
    private readonly database: InsightsDatabase,
    private readonly instruments: InstrumentsService,
    private readonly environment: Environment,
  ) {}

  /** @throws INSIGHT.FILTER_NOT_ALLOWED */
  async effects(ctx: RequestContext, query: EffectsQuery): Promise<EffectsDto> {
    const all = await this.instruments.ofMunicipality(ctx);
    const { month, countedTo, year } = countedMonth(ctx.clock);
    const years = Array.from({ length: YEARS }, (_, index) => year - YEARS + 1 + index);
    const space = new SliceSpace(years, USER_GROUPS);
    const slice = sliceOf(query, years);
    const chosen = [...all.values()].filter(({ id }) => !query.instrument || id === query.instrument);
    if (chosen.length === 0) throw notAllowed('instrument', [...all.keys()]);
    const threshold = this.environment.STAFETT_SMALLEST_COUNT;
    const effects: InstrumentEffectDto[] = [];
    for (const instrument of chosen)
      for (const [who, weighed] of await this.weighed(ctx, instrument, month, space))
        effects.push(effectOf(instrument, who, weighed.publish(slice), threshold));
    return { countedTo, threshold, effects: query.instrument ? effects : effects.filter(isInUse) };
  }

  /** What may be published is weighed once and kept for a while: the months that count have ended. */
  private weighed(ctx: RequestContext, instrument: Instrument, month: string, space: SliceSpace) {
    const name = [ctx.municipalityId, month, instrument.id].join('/');
    const now = ctx.clock.now().getTime();
    const kept = this.kept.get(name);
    if (kept && kept.until > now) return kept.weighed;
    if (this.kept.size >= KEPT_OF) this.kept.clear();
    const weighed = this.weigh(ctx, instrument, month, space);
    weighed.catch(() => this.kept.delete(name));
    this.kept.set(name, { weighed, until: now + KEPT_MS });
    return weighed;
  }

  private async weigh(
    ctx: RequestContext,
    instrument: Instrument,
    month: string,
    space: SliceSpace,
  ): Promise<Weighed> {
    const mainScores = { [instrument.id]: instrument.mainScore };
    const pairs = await this.database.runInTransaction(ctx, (at) => effectPairs(at, month, mainScores));
    const threshold = this.environment.STAFETT_SMALLEST_COUNT;
    const weighed: Weighed = [];
    for (const { who } of instrument.respondents) {
      const own = pairs.filter((pair) => pair.respondent === who);
      weighed.push([who, new EffectSuppression(space, instrument, who, own, threshold)]);
      // A tenth of a second each: others get their turn in between.
      await setImmediate();
    }
    return weighed;
  }
}

function sliceOf({ from, to, level, group }: EffectsQuery, years: readonly number[]): Slice {
  const firstDays = years.map((year) => `${year}-01-01`);
  const lastDays = years.map((year) => `${year}-12-31`);
  if (from && !firstDays.includes(from)) throw notAllowed('from', firstDays);
  if (to && !lastDays.includes(to)) throw notAllowed('to', lastDays);
  if (from && to && from > to)
    throw notAllowed(
      'to',
      lastDays.filter((day) => day > from),
    );
  return {
    firstYear: from ? firstDays.indexOf(from) + 1 : 0,
    lastYear: to ? lastDays.indexOf(to) + 1 : years.length,
    level: level ?? null,
    group: group ?? null,
  };
}

function notAllowed(path: string, allowed: readonly string[]): Error {
  return insightsProblem('INSIGHT.FILTER_NOT_ALLOWED', { fields: [{ path, code: 'NOT_ALLOWED', allowed }] });
}

function effectOf(
  { id, name, better }: Instrument,
  respondent: RespondentKind,
  { n, missing, notYetDue, change, classes }: PublishedEffect,
  threshold: number,
): InstrumentEffectDto {
  const share = (children: number | null): ShareDto | null =>
    children === null || !n ? null : { children, share: rounded(children / n) };
  const numbers = {
    n,
    missing,
    notYetDue,
    meanChange: change && {
      mean: rounded(change.mean),
      low: rounded(change.low),
      high: rounded(change.high),
    },
    improved: share(classes.improved),
    unchanged: share(classes.unchanged),
    worse: share(classes.worse),
  };
  // Of nobody there is no mean and no share, which is not the same as hiding them.
  const whole = n === 0 ? { n, missing, notYetDue } : numbers;
  const fields = Object.entries(whole).flatMap(([field, value]) => (value === null ? [field] : []));
  return {
    instrument: id,
    name,
    respondent,
    better,
    ...numbers,
    standardised: change && n ? inDeviations(change, n, better) : null,
    hidden: tooFewChildren(fields, threshold),
  };
}

/** Turned so that more is better, whichever way the instrument counts. */
function inDeviations(
  { mean, low, high }: NonNullable<PublishedEffect['change']>,
  n: number,
  better: Instrument['better'],
): StandardisedDto | null {
  const found = standardisedChange({ mean, interval: { low, high } }, n);
  if (!found) return null;
  const [value, least, most] =
    better === 'higher' ? [found.value, found.low, found.high] : [-found.value, -found.high, -found.low];
  return { value: rounded(value), low: rounded(least), high: rounded(most) };
}

/** Nothing measured twice, nothing that lacks it or is still to come: an instrument that nobody has. None is no secret. */
function isInUse({ n, missing, notYetDue }: InstrumentEffectDto): boolean {
  return n !== 0 || missing !== 0 || notYetDue !== 0;
}

const rounded = (number: number) => Math.round(number * 100) / 100;
