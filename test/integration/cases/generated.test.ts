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

const CASES = 25;
const STEPS = 40;

/** What moves a case on; left to chance alone, few would get past their first meeting. */
const ONWARDS: readonly EventType[] = [
  'CONCERN_DEFINED',
  'CONCERN_SHARED',
  'LEVEL_1_DECIDED',
  'RELAY_HOLDER_NAMED',
  'CONSENT_GIVEN',
  'LOG_REQUESTED',
  'REFERRAL_SENT',
  'REFERRAL_ACCEPTED',
  'MEETING_HELD',
  'GOAL_SET',
  'INTERVENTION_PLANNED',
  'PLAN_AGREED',
  'EVALUATION_STARTED',
  'INTERVENTION_EVALUATED',
  'EVALUATION_RECORDED',
  'LEVEL_2_DECIDED',
  'LEVEL_3_DECIDED',
  'RIGHTS_ASSESSED',
  'MEASUREMENT_RECORDED',
];

describe('cases that go any way the model lets them', () => {
  let town: Town;
  let tales: TalesInTown;
  let commands: INestApplicationContext;
  const taken = new Map<string, number>();

  beforeAll(async () => {
    town = await Town.build();
    tales = await TalesInTown.move(town);
    commands = await NestFactory.createApplicationContext(CaseCommandsModule.forRoot(town.environment), {
      logger: false,
      abortOnError: false,
    });
  });
  afterAll(async () => {
    await commands?.close();
    await town?.leave();
  });

  it('are in every row what their history says', async () => {
    const ctx = systemContext(town.id, 'verify', { clock: town.clock });
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.nat()), async (stream) => {
        const caseId = await tales.begin();
        for (let step = 0; step < STEPS; step += 1) {
          const { types } = await tales.ready(caseId);
          const onwards = types.filter((one) => ONWARDS.includes(one));
          const choice = onwards.length > 0 && next(stream) % 2 === 0 ? onwards : types;
          const type = choice[next(stream) % choice.length];
          if (!type) break;
          const outcome = await tales.happens(caseId, type);
          const what = `${type}/${outcome.outcome === 'refused' ? outcome.code : outcome.outcome}`;
          taken.set(what, (taken.get(what) ?? 0) + 1);
          if (next(stream) % 4 === 0) town.clock.advance({ days: next(stream) % 60 });
        }
        const verified = await commands.get(VerifyCaseService).verify(ctx, caseId);
        expect(verified).toEqual({ entries: expect.any(Number), replayed: true, problems: [] });
      }),
      { numRuns: CASES, seed: 20260901, endOnFailure: true },
    );
    const applied = [...taken].filter(([what]) => what.endsWith('/applied'));
    expect(applied.length).toBeGreaterThan(40);
  }, 120_000);
});

function next(stream: fc.Stream<number>): number {
  return Number(stream.next().value);
}
