import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { systemContext } from '../../../src/common/request-context.js';
import { GuidesService } from '../../../src/guides/guides.service.js';
import { stafett } from '../../support/at-the-terminal.js';
import { type Cast, consentUntil, held, hire, inDays, note } from '../../support/courses.js';
import { type Colleague, Town } from '../../support/town.js';

/** The schools of this municipality go by a guide of their own, everybody else by the common one. */
describe('the baton of a case that goes by the common guide', () => {
  let town: Town;
  let cast: Cast;
  let caseId: string;

  beforeAll(async () => {
    town = await Town.build();
    await publish(await source('risor-school'));
    cast = await hire(town);
    caseId = await held(town, cast.nurse, cast.stationLeader);
    const { serviceId } = cast.teacher;
    await town.says(cast.nurse, caseId, consentUntil(inDays(town, 365), inDays(town, 0), [serviceId]));
  });
  afterAll(() => town?.leave());

  const source = (guide: string) =>
    readFile(new URL(`../../../workflows/guides/${guide}.yaml`, import.meta.url), 'utf8');
  const publish = (text: string) =>
    town.office
      .get(GuidesService, { strict: false })
      .publish(systemContext(town.id, 'test', { clock: town.clock }), text);

  async function guideOf(id: string) {
    const { rows } = await town.superuser.query<{ guide: string }>(
      `select guide_id || ' ' || guide_version as guide from bti_case where id = $1`,
      [id],
    );
    return rows[0]!.guide;
  }

  const offerTo = ({ id, serviceId }: Colleague) =>
    note('BATON_OFFERED', { staffId: id, serviceId, wishAsked: 'both' }, 'wish');

  it('is handed to the school, and the case goes on by the guide under which it began', async () => {
    expect(await guideOf(await town.concern(cast.teacher))).toBe('risor-school 1');
    expect(await guideOf(caseId)).toBe('baerum 1');
    await town.says(cast.nurse, caseId, offerTo(cast.teacher));
    await town.says(cast.teacher, caseId, note('BATON_ACCEPTED'));
    expect(await guideOf(caseId)).toBe('baerum 1');
  });

  it('keeps its deadlines when both guides have come in a new version since', async () => {
    const next = async (guide: string) => (await source(guide)).replace(/^version: 1$/m, 'version: 2');
    await publish(await next('risor-school'));
    await publish((await next('baerum')).replace(/answerBaton: \{ amount: \d+/, 'answerBaton: { amount: 12'));
    const due = async (id: string) => (await town.followUp(id, 'baton.answer')).due_date;

    const newer = await held(town, cast.nurse, cast.stationLeader);
    await town.says(
      cast.nurse,
      newer,
      consentUntil(inDays(town, 365), inDays(town, 0), [cast.teacher.serviceId]),
    );
    await town.says(cast.nurse, newer, offerTo(cast.teacher));
    await town.says(cast.teacher, caseId, offerTo(cast.nurse));
    expect([await guideOf(caseId), await guideOf(newer)]).toEqual(['baerum 1', 'baerum 2']);
    expect((await due(caseId)) < (await due(newer))).toBe(true);
  });

  it('comes back, and every entry was written by that one guide', async () => {
    await town.says(cast.nurse, caseId, note('BATON_ACCEPTED'));
    expect(await guideOf(caseId)).toBe('baerum 1');
    const { code, said } = await stafett(town.database, 'verify');
    expect([code, said]).toEqual([0, expect.stringMatching(/everything holds/)]);
  });
});
