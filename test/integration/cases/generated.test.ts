import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { EventType } from '../../../workflows/events.js';
import { CaseCommandsModule } from '../../../src/cases/case-commands.module.js';
import { VerifyCaseService } from '../../../src/cases/verify/verify-case.service.js';
import { systemContext } from '../../../src/common/request-context.js';
import { TalesInTown } from '../../support/tales-in-town.js';
import { Town } from '../../support/town.js';
import { BAERUM, KAFJORD } from '../../workflows/support/guides.js';

/** In each town. The seed is another every time, and told on failure; STAFETT_PROPERTY_SEED gives it back. */
const CASES = process.env.CI ? 24 : 12;
const STEPS = 30;
const SEED = process.env.STAFETT_PROPERTY_SEED;

/** What moves a case on; left to chance alone, few would get past their first meeting. */
const MOVES: readonly EventType[] = [
  'CONCERN_DEFINED',
  'CONCERN_SHARED',
  'MEETING_HELD',
  'PLAN_AGREED',
  'EVALUATION_STARTED',
  'EVALUATION_RECORDED',
];
const NEEDED_FIRST: readonly EventType[] = [
  'GUIDE_STEP_COMPLETED',
  'RELAY_HOLDER_NAMED',
  'CONSENT_GIVEN',
  'LOG_REQUESTED',
  'GOAL_SET',
  'INTERVENTION_PLANNED',
  'INTERVENTION_EVALUATED',
  'RIGHTS_ASSESSED',
];
const NEEDED_TO_CONVENE: readonly EventType[] = ['REFERRAL_SENT', 'REFERRAL_ACCEPTED'];
/** More than it takes from a concern to level 3. */
const MOST_STEPS_UP = 150;

describe.each([
  ['Bærum', 'baerum', BAERUM],
  ['Kåfjord', 'kafjord', KAFJORD],
] as const)('cases that go any way the model lets them, by the guide of %s', (_name, file, guide) => {
  let town: Town;
  let tales: TalesInTown;
  let commands: INestApplicationContext;
  const taken = new Map<string, number>();
  let begun = 0;

  beforeAll(async () => {
    town = await Town.build({ guide: file });
    tales = await TalesInTown.move(town, guide);
    commands = await NestFactory.createApplicationContext(CaseCommandsModule.forRoot(town.environment), {
      logger: false,
      abortOnError: false,
    });
  });
  afterAll(async () => {
    await commands?.close();
    await town?.leave();
  });

  async function happens(caseId: string, type: EventType): Promise<string> {
    const outcome = await tales.happens(caseId, type);
    const what = `${type}/${outcome.outcome === 'refused' ? outcome.code : outcome.outcome}`;
    taken.set(what, (taken.get(what) ?? 0) + 1);
    return outcome.outcome;
  }

  /** Up to a level by what is ready, with an evaluation before each. */
  async function climb(caseId: string, upTo: number, stream: fc.Stream<number>): Promise<void> {
    for (let count = 0; count < MOST_STEPS_UP; count += 1) {
      const { snapshot, types } = await tales.ready(caseId);
      const { level, step } = snapshot.context;
      if (level >= upTo) return;
      const up = `LEVEL_${level + 1}_DECIDED`;
      const move = types.find((one) => one === up || MOVES.includes(one));
      if (move && (await happens(caseId, move)) === 'applied') continue;
      const needed = step === 'convene' ? [...NEEDED_FIRST, ...NEEDED_TO_CONVENE] : NEEDED_FIRST;
      const choice = types.filter((one) => needed.includes(one));
      if (choice.length > 0) await happens(caseId, choice[next(stream) % choice.length]!);
    }
  }

  it('are in every row what their history says', async () => {
    const ctx = systemContext(town.id, 'verify', { clock: town.clock });
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.nat()), async (stream) => {
        const caseId = await tales.begin();
        await climb(caseId, begun++ % 4, stream);
        for (let step = 0; step < STEPS; step += 1) {
          const { types } = await tales.ready(caseId);
          const type = types[next(stream) % types.length];
          if (!type) break;
          await happens(caseId, type);
          if (next(stream) % 4 === 0) town.clock.advance({ days: next(stream) % 60 });
        }
        const verified = await commands.get(VerifyCaseService).verify(ctx, caseId);
        expect(verified).toEqual({ entries: expect.any(Number), replayed: true, problems: [] });
      }),
      { numRuns: CASES, endOnFailure: true, ...(SEED && { seed: Number(SEED) }) },
    );
    const applied = [...taken].filter(([what]) => what.endsWith('/applied'));
    expect(applied.length).toBeGreaterThan(40);
    const { rows } = await town.superuser.query<{ level: number }>(
      'select distinct level from level_spell order by level',
    );
    expect(rows.map(({ level }) => level)).toEqual([0, 1, 2, 3]);
  }, 300_000);
});

function next(stream: fc.Stream<number>): number {
  return Number(stream.next().value);
}
