import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HttpTown } from '../../support/http-town.js';

/** ISO 8601 knows weeks and days of the year too; the database, and whoever reads it, does not. */
describe('a day', () => {
  let town: HttpTown;
  beforeAll(async () => {
    town = await HttpTown.open();
  });
  afterAll(() => town?.close());

  it.each([
    ['manager', '/insights/effects?from=2026-W01-1', 'from'],
    ['leader', '/access-log/findings?to=2026-W05-1', 'to'],
    ['auditor', '/emergency-access?before=2026-W05-1', 'before'],
  ] as const)('is no week to a %s who asks %s', async (who, path, field) => {
    const answer = await town.as(who).get(path);
    expect(answer).toMatchObject({ status: 400, body: { code: 'REQUEST.INVALID' } });
    expect(answer.body.fields).toContainEqual(expect.objectContaining({ path: field }));
  });

  it.each(['2026-W05-1', '2026-123', '20260901', '2026-02-30'])('is not %s', async (birthDate) => {
    const { health } = town.services;
    const person = { kind: 'noNationalId', birthDate, serviceId: health };
    expect(await town.as('nurse').post('/people', person)).toMatchObject({ status: 400 });
    const until = { absentId: town.staff.nurse, deputyId: town.staff.colleague, serviceId: health };
    const named = { ...until, from: birthDate, until: '2026-12-01', reason: 'away' };
    expect(await town.as('leader').post('/deputies', named)).toMatchObject({ status: 400 });
  });
});
