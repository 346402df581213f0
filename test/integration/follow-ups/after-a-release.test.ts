import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CaseCommandsModule } from '../../../src/cases/case-commands.module.js';
import { derivedBy } from '../../../src/cases/renew-rows/derived-by.js';
import {
  RenewAfterReleaseService,
  type Renewed,
} from '../../../src/cases/renew-rows/renew-after-release.service.js';
import { RenewRowsModule } from '../../../src/cases/renew-rows/renew-rows.module.js';
import { OutboxEffectsModule } from '../../../src/outbox/outbox-effects.js';
import { stafett as atTheTerminal } from '../../support/at-the-terminal.js';
import { type Cast, hire } from '../../support/courses.js';
import { Town } from '../../support/town.js';

class Worker {}

/** The base guide gives fourteen days to decide about a concern of 1 September. */
const AS_NOW = '2026-09-15';
const AS_BEFORE = '2026-09-22';

describe('the rows of cases after a release', () => {
  let town: Town;
  let cast: Cast;
  let first: INestApplicationContext;
  let second: INestApplicationContext;
  let cases: string[];

  beforeAll(async () => {
    town = await Town.build();
    cast = await hire(town);
    [first, second] = [await worker(), await worker()];
    cases = [await town.concern(cast.nurse), await town.concern(cast.teacher)];
  });
  afterAll(async () => {
    await first?.close();
    await second?.close();
    await town?.leave();
  });
  beforeEach(async () => {
    await town.superuser.query('delete from rows_renewal');
    cases.push(await town.concern(cast.nurse));
  });
  afterEach(() => town.superuser.query('delete from worker_sign'));

  const worker = () =>
    NestFactory.createApplicationContext(
      {
        module: Worker,
        imports: [CaseCommandsModule.forRoot(town.environment), OutboxEffectsModule, RenewRowsModule],
      },
      { logger: false, abortOnError: false },
    );
  const goOn = async (at = first): Promise<Renewed[]> => {
    const came: Renewed[] = [];
    for await (const one of at.get(RenewAfterReleaseService, { strict: false }).goOn()) came.push(one);
    return came;
  };
  /** As an older program would have left them, which counted three weeks. */
  async function derivedOtherwise(caseIds: readonly string[]): Promise<void> {
    await town.superuser.query(
      `update follow_up set due_date = $2 where case_id = any ($1) and kind = 'concern.decide'`,
      [caseIds, AS_BEFORE],
    );
    await town.superuser.query(
      `insert into rows_renewal (municipality_id, derived_by, after_case, renewed, finished_at)
       values ($1, 'the release before', $2, 7, now())`,
      [town.id, caseIds.at(-1)],
    );
  }
  const decideBy = (caseIds: readonly string[]) =>
    Promise.all(caseIds.map(async (id) => (await town.followUp(id, 'concern.decide')).due_date));
  const timesRenewed = async (caseId: string) =>
    (await town.history(caseId)).filter((type) => type === 'ROWS_RENEWED').length;

  it('of a municipality that is new are taken as they are: this program wrote them', async () => {
    const [one] = cases;
    await town.superuser.query(`update follow_up set due_date = $2 where case_id = $1`, [one, AS_BEFORE]);
    expect(await goOn()).toEqual([]);
    const { rows } = await town.superuser.query(
      'select derived_by as "derivedBy", finished_at is not null as "isFinished" from rows_renewal',
    );
    expect(rows).toEqual([{ derivedBy: await derivedBy(), isFinished: true }]);
    expect(await timesRenewed(one!)).toBe(0);
  });

  it('are renewed by themselves, with an entry in each case that was otherwise, once', async () => {
    const mine = cases.slice(-2);
    const before = await Promise.all(mine.map(timesRenewed));
    await derivedOtherwise(mine);
    const came = await goOn();
    expect(came).toEqual([expect.objectContaining({ municipalityId: town.id, failed: 0, isFinished: true })]);
    expect(await decideBy(mine)).toEqual([AS_NOW, AS_NOW]);
    expect(await Promise.all(mine.map(timesRenewed))).toEqual(before.map((times) => times + 1));
    expect(await goOn()).toEqual([]);
    expect((await atTheTerminal(town.database, 'rows', 'renew')).said).toMatch(/rows of 0 cases/);
    expect((await atTheTerminal(town.database, 'verify')).said).toMatch(/everything holds/);
  });

  it('wait while a worker of another release is heard of, and not for one that is gone', async () => {
    const mine = cases.slice(-1);
    await derivedOtherwise(mine);
    const signed = (ago: string, by: string | null) =>
      town.superuser.query(
        `insert into worker_sign (id, seen_at, next_within_seconds, derived_by)
         values (gen_random_uuid(), now() - $1::interval, 90, $2)`,
        [ago, by],
      );
    await signed('1 second', null);
    expect(await goOn()).toEqual([]);
    await town.superuser.query('delete from worker_sign');
    await signed('1 hour', 'the release before');
    await signed('1 second', await derivedBy());
    expect(await goOn()).toEqual([expect.objectContaining({ renewed: 1, isFinished: true })]);
    expect(await decideBy(mine)).toEqual([AS_NOW]);
  });

  it('are renewed by one worker where two come at once, and by the other when the first has died', async () => {
    const mine = cases.slice(-1);
    await derivedOtherwise(mine);
    const came = await Promise.all([goOn(first), goOn(second)]);
    expect(came.flat()).toEqual([expect.objectContaining({ renewed: 1, isFinished: true })]);

    const other = [await town.concern(cast.teacher)];
    cases.push(...other);
    await town.superuser.query('delete from rows_renewal');
    await derivedOtherwise(other);
    await town.superuser.query(
      `update rows_renewal set derived_by = $1, finished_at = null, after_case = null, renewed = 0,
         taken_by = gen_random_uuid(), taken_until = now() + interval '1 minute'`,
      [await derivedBy()],
    );
    expect(await goOn(second)).toEqual([]);
    await town.superuser.query('update rows_renewal set taken_until = now()');
    expect(await goOn(second)).toEqual([expect.objectContaining({ renewed: 1, isFinished: true })]);
  });

  it('of a case that cannot be written are left after three tries, and keep no other from its turn', async () => {
    const mine = cases.slice(-2);
    await derivedOtherwise(mine);
    await town.superuser.query(`update bti_case set snapshot = '{}' where id = $1`, [mine[0]]);
    for (let tries = 0; tries < 2; tries += 1)
      expect(await goOn()).toEqual([expect.objectContaining({ failed: 1, tries, isFinished: false })]);
    expect(await goOn()).toEqual([expect.objectContaining({ failed: 1, isFinished: true })]);
    expect(await decideBy(mine)).toEqual([AS_BEFORE, AS_NOW]);
    expect(await goOn()).toEqual([]);
  });
});
