import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { asks } from './support/case-at-hand.js';
import { opens } from './support/every-way.js';
import { plannedCase } from './support/planned-case.js';
import { Visit } from './support/visit.js';

/** The smallest picture there is. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
const DRAWING = { name: 'tegning.png', mimeType: 'image/png', buffer: PICTURE };

let visit: Visit;
let nurse: Page;
let caseId: string;

beforeAll(async () => {
  visit = await Visit.begin();
  nurse = await visit.as('nurse');
  ({ caseId } = await plannedCase({ nurse, leader: await visit.as('leader') }));
});
beforeEach(async () => {
  visit.complaints.length = 0;
  await opens(nurse, `/cases/${caseId}`);
});
afterAll(() => visit.leave());

const panel = () => nurse.locator('#files');
const field = () => panel().getByLabel('Legg ved fil');
const filesOf = async (name: string) => {
  const { items } = await asks<{ items: { type: string; texts?: Record<string, string> }[] }>(
    nurse,
    `/api/v1/cases/${caseId}/history?limit=500&part=files`,
  );
  return items.filter(({ texts }) => Object.values(texts ?? {}).includes(name));
};

describe('A file', () => {
  test('that is chosen is sent, stands in the case and in its log, and is fetched as it was', async () => {
    await field().setInputFiles(DRAWING);
    await panel().getByText('tegning.png er lagt ved.').waitFor();
    const link = panel().getByRole('link', { name: /tegning\.png/ });
    await link.waitFor();
    await nurse
      .getByRole('region', { name: 'Tidslinje' })
      .getByText(/tegning\.png/)
      .first()
      .waitFor();
    const [download] = await Promise.all([nurse.waitForEvent('download'), link.click()]);
    expect(download.suggestedFilename()).toBe('tegning.png');
    expect((await readFile(await download.path())).equals(PICTURE)).toBe(true);
    expect(nurse.url()).not.toContain('tegning');
    expect(visit.complaints).toEqual([]);
  });

  test.each([
    [
      'of another kind',
      { name: 'brev.docx', mimeType: 'application/msword', buffer: Buffer.from('brev') },
      'Filen må være PDF, PNG eller JPEG.',
    ],
    [
      'that is empty',
      { name: 'tom.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(0) },
      'Filen er tom.',
    ],
  ])('%s is not sent, and it is said at the field', async (_, file, says) => {
    await field().setInputFiles(file);
    await panel().getByText(says).waitFor();
    expect(await filesOf(file.name)).toEqual([]);
    expect(visit.complaints).toEqual([]);
  });

  test('that only calls itself a picture is refused by what is in it', async () => {
    await field().setInputFiles({ ...DRAWING, name: 'program.png', buffer: Buffer.from('MZ not a picture') });
    await panel().getByRole('button', { name: 'Prøv igjen' }).waitFor();
    expect(await filesOf('program.png')).toEqual([]);
  });

  test('that is lost on the way is sent again with one press, and is there once', async () => {
    await nurse.route('**/files', async (route) => {
      await route.fetch();
      await route.abort();
    });
    await field().setInputFiles({ ...DRAWING, name: 'to-ganger.png' });
    await panel().getByText('Vi fikk ikke kontakt. Filen er ikke lagt ved ennå.').waitFor();
    await nurse.unroute('**/files');
    await panel().getByRole('button', { name: 'Prøv igjen' }).click();
    await panel().getByText('to-ganger.png er lagt ved.').waitFor();
    expect(await filesOf('to-ganger.png')).toHaveLength(1);
  });
});
