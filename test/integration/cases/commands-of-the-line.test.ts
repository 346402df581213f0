import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { MoveGuideService } from '../../../src/cases/move-guide/move-guide.service.js';
import { withCases } from '../../../src/cases/with-cases.js';
import { newId } from '../../../src/common/ids.js';
import { systemContext } from '../../../src/common/request-context.js';
import { GuidesService } from '../../../src/guides/guides.service.js';
import { MODEL_VERSION } from '../../../workflows/model-version.js';
import { stafett as atTheTerminal } from '../../support/at-the-terminal.js';
import { acute, type Cast, hire, note } from '../../support/courses.js';
import { Town } from '../../support/town.js';

describe('the commands about cases', () => {
  let town: Town;
  let cast: Cast;

  beforeAll(async () => {
    town = await Town.build();
    cast = await hire(town);
  });
  afterAll(() => town?.leave());

  const stafett = (...args: string[]) => atTheTerminal(town.database, ...args);

  describe('verify', () => {
    it('is content with what applyEvent wrote', async () => {
      const caseId = await town.concern(cast.nurse);
      await town.says(cast.nurse, caseId, note('NOTE_WRITTEN', {}, 'note'));
      expect(await stafett('verify')).toEqual({ code: 0, said: '1 cases with 3 entries: everything holds.' });
      expect(await stafett('verify', '--municipality', 'Atlantis')).toMatchObject({
        code: 1,
        said: expect.stringContaining('there are: Bærum'),
      });
    });

    it.each([
      [
        'a changed fact',
        `update case_event set facts = '{"worry": 1}' where case_id = $1 and number = 2`,
        /chain breaks at entry 2/,
      ],
      [
        'a changed time',
        `update case_event set at = at - interval '1 day' where case_id = $1 and number = 2`,
        /chain breaks at entry 2/,
      ],
      [
        'a changed author',
        `update case_event set actor_id = gen_random_uuid()::text where case_id = $1 and number = 1`,
        /chain breaks at entry 1/,
      ],
      [
        'a changed text',
        `update case_event set sealed = sealed || '\\x00' where case_id = $1 and number = 2`,
        /text of entry 2 does not open/,
      ],
      [
        'a last entry that is gone',
        `delete from case_event where case_id = $1 and number = 2`,
        /chain does not end where the case says/,
      ],
      [
        'a changed state',
        `update bti_case set snapshot = jsonb_set(snapshot, '{context,lastContact}', '"2020-01-01T00:00:00.000Z"') where id = $1`,
        /snapshot is not that of its last entry/,
      ],
      ['a level that was lifted', `update bti_case set level = 3 where id = $1`, /bti_case differs in level/],
      [
        'a follow-up that is gone',
        `delete from follow_up where case_id = $1`,
        /follow_up concern.decide is missing/,
      ],
      [
        'a follow-up that was put off',
        `update follow_up set due_date = due_date + 7 where case_id = $1`,
        /follow_up concern.decide differs in dueDate/,
      ],
      [
        'somebody who was let in',
        `insert into case_access (municipality_id, case_id, principal, relation, content) select municipality_id, id, 'staff:mole', 'participant', true from bti_case where id = $1`,
        /case_access participant staff:mole should not be there/,
      ],
      [
        'access that rests on working nowhere any more',
        `update case_access set service_id = null where case_id = $1 and relation = 'author'`,
        /case_access author staff:.* differs in serviceId/,
      ],
      [
        'a log that is not open',
        `insert into opened_log (municipality_id, child_id, case_id) select municipality_id, child_id, id from bti_case where id = $1`,
        /opened_log is left over/,
      ],
    ])('finds %s, and prints no text', async (_what, tampering, expected) => {
      const caseId = await town.concern(cast.nurse);
      const disabled = /case_event/.test(tampering);
      await town.superuser.query('begin');
      if (disabled) await town.superuser.query('alter table case_event disable trigger unchangeable');
      await town.superuser.query(tampering, [caseId]);
      if (disabled) await town.superuser.query('alter table case_event enable trigger unchangeable');
      await town.superuser.query('commit');
      const { code, said } = await stafett('verify', '--municipality', 'Bærum');
      expect(code).toBe(1);
      const lines = said.split('\n').filter((line) => line.includes(caseId));
      expect(lines.join('\n')).toMatch(expected);
      expect(said).not.toMatch(/friminutt/);
      // So that the next fault stands alone.
      for (const table of [
        'entry_key',
        'case_key',
        'case_access',
        'follow_up',
        'opened_log',
        'outbox',
        'guardian_relation',
      ])
        await town.superuser.query(`delete from ${table} where case_id = $1`, [caseId]);
      await town.superuser.query('alter table case_event disable trigger unchangeable');
      await town.superuser.query('delete from case_event where case_id = $1', [caseId]);
      await town.superuser.query('alter table case_event enable trigger unchangeable');
      await town.superuser.query('delete from bti_case where id = $1', [caseId]);
    });

    it('says which histories it could not replay, and compares their rows all the same, which are mended', async () => {
      const caseId = await town.concern(cast.nurse);
      const becomesOf = async (model: number) => {
        await town.superuser.query('alter table case_event disable trigger unchangeable');
        await town.superuser.query('update case_event set model_version = $2 where case_id = $1', [
          caseId,
          model,
        ]);
        await town.superuser.query('alter table case_event enable trigger unchangeable');
        await town.superuser.query('update bti_case set model_version = $2 where id = $1', [caseId, model]);
      };
      await becomesOf(MODEL_VERSION - 1);
      await town.superuser.query('delete from follow_up where case_id = $1', [caseId]);
      const { code, said } = await stafett('verify');
      expect(code).toBe(1);
      expect(said).toContain(`case ${caseId}: follow_up concern.decide is missing`);
      expect(said).toContain('1 of them of an older model: chain, seals and rows only, not replayed.');
      await becomesOf(MODEL_VERSION);
      await town.superuser.query(
        `insert into case_access (municipality_id, case_id, principal, relation, content)
         select municipality_id, id, 'staff:mole', 'participant', true from bti_case where id = $1`,
        [caseId],
      );
      const renewed = await stafett('rows', 'renew', '--apply');
      expect(renewed.said).toContain('The rows of 1 of 1 cases were renewed.');
      expect((await stafett('verify')).code).toBe(0);
    });

    it('does not mind text that was erased', async () => {
      const caseId = await town.concern(cast.nurse);
      await town.says(cast.nurse, caseId, note('NOTE_WRITTEN', {}, 'note'));
      await town.says(cast.nurse, caseId, note('ENTRY_RESTRICTED', { entry: 3 }, 'reason'));
      await town.says(cast.stationLeader, caseId, note('ENTRY_ERASED', { entry: 3 }, 'reason'));
      expect((await stafett('verify')).code).toBe(0);
      expect((await stafett('history', caseId)).said).toMatch(/NOTE_WRITTEN .* note \(erased\)/);
    });
  });

  it('history prints a case as a table, without its words', async () => {
    const caseId = await town.concern(cast.nurse);
    const { code, said } = await stafett('history', caseId);
    expect(code).toBe(0);
    expect(said.split('\n')).toEqual([
      expect.stringMatching(/^# +when +what +who +facts +texts$/),
      expect.stringMatching(/^1 +2026-09-01 10:00 +CONCERN_LOGGED +staff:\S+ +serviceId=\S+$/),
      expect.stringMatching(
        /^2 +2026-09-01 10:00 +CONCERN_DEFINED +staff:\S+ +worry=3 earlierConcerns=false +seenAndHeard$/,
      ),
    ]);
    expect(await stafett('history', newId())).toMatchObject({ code: 1 });
    expect(await stafett('history', 'nonsense')).toMatchObject({ code: 2 });
  });

  it('publishes a guide, and says where it is for nobody', async () => {
    const base = await readFile(
      new URL('../../../workflows/guides/risor-school.yaml', import.meta.url),
      'utf8',
    );
    const file = join(await mkdtemp(join(tmpdir(), 'stafett-guide-')), 'guide.yaml');
    await writeFile(file, base.replace('serviceKinds: [school]', 'serviceKinds: [school, libary]'));
    const { code, said } = await stafett('guide', 'publish', file, '--municipality', 'Bærum');
    await rm(dirname(file), { recursive: true });
    expect(code).toBe(0);
    expect(said).toContain('Published risor-school version 1 for Bærum');
    expect(said).toMatch(/no service in Bærum is of the kind "libary"; there are: .*school/);
    expect(said).not.toContain('of the kind "school"');
  });

  describe('guide move', () => {
    let caseId: string;

    beforeAll(async () => {
      caseId = await acute(town, cast.nurse);
      const source = await readFile(
        new URL('../../../workflows/guides/baerum.yaml', import.meta.url),
        'utf8',
      );
      const next = source
        .replace(/^version: 1$/m, 'version: 2')
        .replace(/answerBaton: \{ amount: \d+/, 'answerBaton: { amount: 5');
      expect(next).not.toBe(source);
      await town.office
        .get(GuidesService, { strict: false })
        .publish(systemContext(town.id, 'test', { clock: town.clock }), next);
    });

    const GUIDE_MOVE = ['guide', 'move', 'baerum', '--municipality', 'Bærum'];
    const move = (...more: string[]) => stafett(...GUIDE_MOVE, '--to', '2', ...more);

    it('shows what would change, and changes nothing', async () => {
      const { code, said } = await move();
      expect(code).toBe(0);
      expect(said).toContain(
        'baerum version 1 → 2\n  deadlines › answer to the baton: 3 working days → 5 working days\n',
      );
      expect(said).toContain(`case ${caseId}: version 1 → 2`);
      expect(said).toMatch(/follow-up baton.assign: due .*"amount":3.* → .*"amount":5/);
      expect(said).toMatch(/Nothing has been done/);
      expect(await town.history(caseId)).not.toContain('GUIDE_MOVED');
    });

    it('moves, with an entry in each case and everything else as the new version wants it', async () => {
      expect((await move('--apply')).code).toBe(0);
      expect((await town.history(caseId)).at(-1)).toBe('GUIDE_MOVED');
      const { rows } = await town.superuser.query('select guide_version from bti_case where id = $1', [
        caseId,
      ]);
      expect(rows).toEqual([{ guide_version: 2 }]);
      expect((await stafett('verify')).said).toMatch(/everything holds/);
      expect((await move('--apply')).said).toMatch(/0 of 0 running cases/);
      // Back, and there again.
      for (const to of ['1', '2']) await stafett(...GUIDE_MOVE, '--to', to, '--apply');
      const moves = (await town.history(caseId)).filter((type) => type === 'GUIDE_MOVED');
      expect(moves).toHaveLength(3);
      await town.says(cast.nurse, caseId, note('NOTE_WRITTEN', {}, 'note'));
    });

    it('leaves a case that has changed since it was shown', async () => {
      const env = { DATABASE_URL: town.database.ownerUrl, STAFETT_MASTER_KEY: town.database.masterKey };
      const io = { out: () => undefined, err: () => undefined, env };
      const outcomes: string[] = [];
      await withCases(io, { command: 'guide-move', wanted: 'Bærum' }, async (office, [only]) => {
        const moving = office.get(MoveGuideService);
        for await (const one of moving.running(only!.ctx, 'baerum', 1)) {
          if (one.caseId !== caseId) continue;
          await town.says(cast.nurse, caseId, note('NOTE_WRITTEN', {}, 'note'));
          outcomes.push((await moving.move(only!.ctx, one, 1)).outcome);
        }
        return 0;
      });
      expect(outcomes).toEqual(['stale']);
    });

    it('needs a version that there is', async () => {
      expect(await stafett(...GUIDE_MOVE, '--to', '9')).toMatchObject({ code: 1 });
      expect(await stafett(...GUIDE_MOVE)).toMatchObject({ code: 2 });
      expect(await stafett('guide', 'move', 'baerum', '--to', '2')).toMatchObject({ code: 2 });
    });
  });
});
