import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { eventually } from '../support/eventually.js';
import { barriers, tooWide } from './support/accessible.js';
import { asks, entriesWith, records } from './support/case-at-hand.js';
import { inDays, tick } from './support/case-page.js';
import { opens } from './support/every-way.js';
import { type PlannedCase, plannedCase } from './support/planned-case.js';
import { address, DESKTOP, PHONE, Visit } from './support/visit.js';

const SHARED = { nb: 'Dette gjelder samtykket', ar: 'تتعلق هذه الموافقة بما يلي' };
const SCHOOL = 'الروضة والمدرسة';
const UNDERSTOOD = 'لقد فهمت ما أوافق عليه.';

let visit: Visit;
let nurse: Page;
let planned: PlannedCase;

beforeAll(async () => {
  visit = await Visit.begin();
  nurse = await visit.as('nurse');
  planned = await plannedCase({ nurse, leader: await visit.as('leader') });
});
afterAll(() => visit.leave());

const directionOf = (one: Locator) => one.evaluate((element) => getComputedStyle(element).direction);

describe('A form for consent', () => {
  test('goes to paper in the language that the family reads, from the right, with lines to sign on', async () => {
    await opens(nurse, `/cases/${planned.caseId}/consent`);
    await nurse.getByRole('main').getByLabel('Språk').selectOption('ar');
    await nurse.getByRole('link', { name: 'Skriv ut på papir' }).click();
    const paper = nurse.locator('article[lang=ar]');
    for (const words of [SHARED.ar, SCHOOL, 'التوقيع', 'التاريخ', 'الاسم', 'المرأة الحامل'])
      await paper.getByText(words, { exact: true }).first().waitFor();
    await paper.getByText('الشاهد، عندما تُعطى الموافقة شفهياً').waitFor();
    await paper.getByText('هذه مسودة لم تتم مراجعتها.').waitFor();
    expect(await directionOf(paper)).toBe('rtl');
    expect(await barriers(nurse)).toEqual([]);
    await nurse.emulateMedia({ media: 'print' });
    expect(await nurse.locator('main').locator('button:visible, select:visible').count()).toBe(0);
    expect(await directionOf(paper)).toBe('rtl');
    await nurse.emulateMedia({ media: 'screen' });
    await nurse.setViewportSize(PHONE);
    expect(await tooWide(nurse)).toBe(0);
    await nurse.setViewportSize(DESKTOP);
  });

  test('is signed on the screen by the mother: she reads it, ticks it and writes her name', async () => {
    await opens(nurse, `/cases/${planned.caseId}/consent`);
    const form = nurse.locator('main form');
    await tick(form, 'Hva slags opplysninger', 'Skole og barnehage');
    await tick(form, 'Hvem sier ja?', new RegExp(planned.guardian.name));
    await tick(form, 'Hvordan', 'På skjermen');
    await form.getByLabel('Gjelder fra').fill(inDays(0));
    await form.getByLabel('Gjelder til').fill(inDays(60));
    await form.getByText(SHARED.nb).waitFor();
    await form.locator('button[type=submit]').click();
    await form.getByText('Fyll ut dette').first().waitFor();
    await form.getByRole('combobox', { name: 'Språk', exact: true }).selectOption('ar');
    const text = form.locator('article[lang=ar]');
    await text.locator('[data-term=whatIsShared]').getByText(SCHOOL).waitFor();
    expect(await text.locator('[data-term=howLong]').innerText()).toContain(inDays(60).slice(0, 4));
    expect(await barriers(nurse)).toEqual([]);
    await text.getByLabel(UNDERSTOOD).check();
    await text.getByLabel('الاسم', { exact: true }).fill('Maria G.');
    await form.locator('button[type=submit]').click();
    await nurse.waitForURL(`**/cases/${planned.caseId}`);
    const [entry] = await entriesWith(nurse, planned.caseId, 'Maria G.');
    expect(entry).toMatchObject({ type: 'CONSENT_GIVEN', texts: { signedBy: 'Maria G.' } });
    expect(entry).toHaveProperty('facts.shown.language', 'ar');
  });
});

describe('A consent that runs out soon', () => {
  interface Given {
    consentId: string;
    validUntil: string;
    mayExtendUntil: string | null;
  }
  const consentId = crypto.randomUUID();

  test('is extended by the mother on her phone, who reads in her language what and until when', async () => {
    const facts = {
      ...{ consentId, services: [], kinds: ['school'], how: 'onPaper' },
      givenBy: [{ role: 'guardian', personId: planned.guardian.id }],
      ...{ validFrom: inDays(0), validUntil: inDays(20) },
    };
    await records(nurse, planned.caseId, { type: 'CONSENT_GIVEN', facts });
    const mother = await visit.asRelative(planned.guardian.nationalId, { viewport: PHONE });
    const own = () => asks<{ consents: Given[] }>(mother, `/api/v1/cases/${planned.caseId}/family-page`);
    const given = ({ consents }: { consents: Given[] }) =>
      consents.find((one) => one.consentId === consentId);
    // The worker notes that it runs out soon.
    const { consents } = await eventually(own, (page) => given(page)?.mayExtendUntil != null, 60_000);
    const until = given({ consents })!.mayExtendUntil;
    await mother.goto(address(`/family/${planned.caseId}/extend/${consentId}`));
    await mother.getByLabel('Les på').selectOption('ar');
    const text = mother.locator('article[lang=ar]');
    await text.locator('[data-term=whatIsShared]').getByText(SCHOOL).waitFor();
    await text.locator('[data-term=howLong]').waitFor();
    expect(await directionOf(text)).toBe('rtl');
    expect(await barriers(mother)).toEqual([]);
    expect(await tooWide(mother)).toBe(0);
    await mother.getByRole('button', { name: 'Si ja', exact: true }).click();
    await mother.waitForURL(`**/family/${planned.caseId}`);
    expect(given(await own())).toMatchObject({ validUntil: until, mayExtendUntil: null });
  });
});
