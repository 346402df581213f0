import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { syntheticNationalId } from '../../src/demo/national-id.js';
import { CasePage, choose, inDays, tick } from './support/case-page.js';
import { faultsInEveryWay, opens } from './support/every-way.js';
import { Hand } from './support/hand.js';
import { Watch } from './support/watch.js';
import { address, PHONE, Visit } from './support/visit.js';

/** Another child each time: a child has but one open log. Nobody's numbers (month + 80), and invented names. */
const place = 40 + Math.floor(Math.random() * 100);
const bornOn = inDays(-3660 - Math.floor(Math.random() * 300));
const CHILD = { name: 'Tindra Kvitbekk', nationalId: syntheticNationalId(bornOn, 'female', place) };
const MOTHER = {
  name: 'Solfrid Kvitbekk',
  nationalId: syntheticNationalId(inDays(-14000 - Math.floor(Math.random() * 300)), 'female', place),
};
const PPT = 'PPT';
const AGREED = 'Møter henne ved inngangen hver morgen';
const SEEN = 'Har vondt i magen før første time, fire av fem dager.';

const watch = new Watch(['Tindra', 'Kvitbekk', CHILD.nationalId, MOTHER.nationalId]);
let visit: Visit;
let nurse: CasePage;
let ppt: CasePage;
let coordinator: CasePage;
let mother: Page;
let caseId: string;

const comes = async (who: string) => watch.over(await visit.as(who));
/** Read by the very person, in their own browser. @returns status and body */
const answers = (page: Page, path: string) =>
  page.evaluate(async (url) => {
    const answer = await fetch(url);
    const { requestId: _, ...body } = await answer.json();
    return { status: answer.status, body };
  }, path);
/** The same as of a case that does not exist. */
async function knowsNothing(page: Page): Promise<void> {
  const unknown = await answers(page, `/api/v1/cases/${crypto.randomUUID()}`);
  expect(unknown.status).toBe(404);
  expect(await answers(page, `/api/v1/cases/${caseId}`)).toEqual(unknown);
}

/** The steps follow each other: after one that failed, the rest says so instead of waiting in vain. */
let failed: string | undefined;
function step(what: string, happens: () => Promise<void>): void {
  test(what, async () => {
    if (failed) throw new Error(`not come to, for the case went no further than «${failed}»`);
    failed = what;
    await happens();
    expect(await watch.look()).toEqual([]);
    expect(visit.complaints).toEqual([]);
    failed = undefined;
  });
}

beforeAll(async () => {
  visit = await Visit.begin();
});
afterAll(() => visit.leave());

/** Where one does what is overdue: the form, what a form still lacks, or the panel that the address names. */
function workAtHand(url: string): string {
  const { pathname, hash } = new URL(url);
  if (hash) return `main ${hash}`;
  return pathname.startsWith('/cases/') ? 'main form, main div[tabindex="-1"] section' : 'main section';
}

function isInView(selector: string): boolean {
  const { top = -1, bottom = -1 } = document.querySelector(selector)?.getBoundingClientRect() ?? {};
  return bottom > 0 && top < innerHeight;
}

describe('Level 0, a concern: the health nurse', () => {
  step('is two presses from what is overdue, of which the first signs her in', async () => {
    const page = watch.over(await visit.stranger());
    const hand = new Hand();
    await page.goto(address('/api/v1/login/demo-staff'));
    await hand.press(page.locator('button[value="nurse"]'));
    await hand.press(
      page
        .getByRole('region', { name: /Over fristen/ })
        .getByRole('link')
        .first(),
    );
    await page.waitForURL(({ pathname }) => pathname !== '/my-day');
    await page.waitForFunction(isInView, workAtHand(page.url()));
    expect(hand.actions).toBe(2);
  });

  step('writes down what she has seen on three screens, with at most twelve actions', async () => {
    const page = await comes('nurse');
    const hand = new Hand();
    const choice = (name: string | RegExp) => page.getByRole('radio', { name });
    await hand.press(page.getByRole('link', { name: 'Logg bekymring' }));
    await hand.choose(choice('Nei'));
    await hand.write(page.getByLabel(/^Fødselsnummer eller D-nummer/), CHILD.nationalId);
    await hand.write(page.getByLabel(/Navn, slik dere kjenner barnet/), CHILD.name);
    await hand.press(page.getByRole('button', { name: /Neste: Hva$/ }));
    await hand.write(page.getByLabel('Hva har du sett og hørt?'), SEEN);
    await hand.choose(choice('Siste måneden'));
    await hand.choose(choice(/En del/));
    await hand.press(page.getByRole('button', { name: 'Neste: Hva nå' }));
    await hand.choose(choice('Jeg har delt den'));
    await hand.press(page.getByRole('button', { name: 'Logg bekymringen' }));
    await page.waitForURL('**/cases/**');
    expect(hand.actions).toBeLessThanOrEqual(12);
    caseId = new URL(page.url()).pathname.split('/').at(-1)!;
    nurse = new CasePage(page, caseId);
    await page.getByText(SEEN).first().waitFor();
  });

  step('states who the mother is', async () => {
    await nurse.presses('Legg til i familien');
    const { page } = nurse;
    await page.getByRole('button', { name: 'Lagre', exact: true }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('family-nationalId');
    await page.getByRole('textbox', { name: /^Fødselsnummer/ }).fill(MOTHER.nationalId);
    await page.getByLabel('Navn (valgfritt)').fill(MOTHER.name);
    await page.getByRole('button', { name: 'Lagre', exact: true }).click();
    await page.getByText(MOTHER.name).first().waitFor();
  });

  step('shares it with the child and the mother, and decides on level 1', async () => {
    for (const whom of ['Barnet', 'De foresatte'])
      await nurse.does('Drøft undringen med noen', (form) => tick(form, 'Med hvem?', whom));
    await nurse.does('Gå til nivå 1');
    await nurse.isAtLevel(1);
  });
});

describe('Level 1, one service and the family', () => {
  step('the leader names the relay holder, without reading a word of the case', async () => {
    const page = await comes('leader');
    const read: string[] = [];
    page.on(
      'response',
      (answer) =>
        void answer.text().then(
          (text) => read.push(text),
          () => undefined,
        ),
    );
    await page.goto(address('/leader'));
    await page
      .getByText(/^Uten stafettholder/)
      .first()
      .click();
    await page.locator(`a[href*="${caseId}"]`).first().click();
    await page.getByRole('link', { name: 'Utpek stafettholder' }).click();
    await choose(page.locator('main form'), 'Tjeneste', 'Helsesykepleier i barneskolen');
    await choose(page.locator('main form'), 'Hvem', 'Signe Solglimt');
    await page.getByRole('button', { name: 'Utpek stafettholder' }).click();
    await page.waitForURL(`**/cases/${caseId}`);
    await page.getByText('Signe Solglimt').first().waitFor();
    expect(read.filter((text) => watch.tells(text) || text.includes(SEEN))).toEqual([]);
  });

  step('the log is opened when the mother says yes', async () => {
    await writesDownConsent([]);
    await nurse.does('Be om å åpne loggen');
    await nurse.does('Skriv ned et møte', async (meeting) => {
      await meeting.getByLabel('Dato').fill(inDays(0));
      for (const who of ['Barnet', 'Foresatte', 'Egen tjeneste']) await tick(meeting, 'Hvem var der?', who);
      await meeting.getByLabel(/^Referat/).fill('Alle fikk sagt sitt. Vi begynner med morgenen.');
    });
  });

  step('a goal, what is done for it, who does it and by when; and the plan is agreed', async () => {
    await nurse.does('Sett et mål', (form) =>
      form.getByRole('textbox', { name: 'Mål', exact: true }).fill('Glede seg til å komme på skolen'),
    );
    await nurse.does('Planlegg et tiltak', async (form) => {
      await choose(form, 'Mål', 'Glede seg til å komme på skolen');
      await choose(form, 'Hva slags tiltak', 'Samtaler');
      await choose(form, 'Ansvarlig', 'Signe Solglimt');
      await form.getByLabel('Fra', { exact: true }).fill(inDays(0));
      await form.getByLabel('Evalueres innen').fill(inDays(56));
      await form.getByLabel('Hva skal gjøres?').fill(AGREED);
    });
    await nurse.does('Bli enige om planen');
    await nurse.page.getByText(AGREED).first().waitFor();
  });

  step('it is evaluated in one sitting with the child’s voice, and goes to level 2', async () => {
    await nurse.presses(/^Evaluer$/);
    const { page } = nurse;
    await page.getByRole('group', { name: 'Ble det gjort?' }).getByLabel('Ja').check();
    await page.getByRole('group', { name: 'Hjalp det?' }).getByLabel('Litt').check();
    await page.getByLabel('Barnet har sagt noe').check();
    await page
      .getByLabel('Barnets egne ord')
      .fill('Det er fint at du står der. Men jeg får ikke til å lese høyt.');
    await page.getByLabel('Hva kom dere fram til?').fill('Morgenene er lettere. Timene er fortsatt tunge.');
    await page.getByLabel(/^Gå til nivå 2/).check();
    await page.getByRole('button', { name: 'Lagre evalueringen' }).click();
    await page.waitForURL(`**/cases/${caseId}`);
    await nurse.isAtLevel(2);
  });
});

describe('Level 2, a second service', () => {
  step('knows nothing before it is asked', async () => {
    ppt = new CasePage(await comes('ppt'), caseId);
    await ppt.open();
    await knowsNothing(ppt.page);
    visit.complaints.length = 0;
  });

  step('the mother says yes to it too, and finds it at home on her phone', async () => {
    await writesDownConsent([PPT]);
    mother = watch.over(await visit.asRelative(MOTHER.nationalId, { viewport: PHONE }));
    await mother.waitForURL(`**/family/${caseId}`);
    await mother.getByRole('button', { name: new RegExp(`^Trekk tilbake: .*${PPT}`) }).waitFor();
  });

  step('is asked by name, says yes, and only then reads the log', async () => {
    await nurse.does('Spør en annen tjeneste', async (form) => {
      await choose(form, 'Hvilken tjeneste spør du?', PPT);
      await tick(form, 'Skal barnets navn være med?', 'Ja');
      await tick(form, /^Hva slags opplysninger/, 'Helse');
      await form.getByLabel('Hva spør du om?').fill('Hva kan gjøre lesingen tryggere?');
    });
    const { page } = ppt;
    await page.goto(address('/my-day'));
    expect(await page.locator('main').innerText()).not.toContain('Møter henne');
    await page.locator(`a[href*="${caseId}"]`, { hasText: 'Svar' }).first().click();
    await choose(ppt.form, 'Hvem deltar fra tjenesten?', 'Aleksander Havrebakk');
    await ppt.form.locator('button[type=submit]').click();
    await page.getByText(AGREED).first().waitFor();
  });

  step('meets, and agrees on what both do', async () => {
    await nurse.does('Skriv ned et møte', async (form) => {
      await form.getByLabel('Dato').fill(inDays(0));
      for (const who of ['Barnet', 'Foresatte', 'Egen tjeneste', 'Andre tjenester'])
        await tick(form, 'Hvem var der?', who);
    });
    await nurse.does('Bli enige om planen');
  });

  step('declines the baton once, and takes it when it is offered again', async () => {
    await offersBaton();
    const { page } = ppt;
    await page.goto(address('/my-day'));
    const offer = page.getByRole('listitem').filter({ hasText: 'beholder pinnen til du har svart' });
    await offer.getByRole('button', { name: 'Si nei, med grunn' }).click();
    await page.getByLabel('Hvorfor kan du ikke ta imot?').fill('Jeg er borte denne uka.');
    await page.getByRole('button', { name: 'Send nei' }).click();
    await offer.first().waitFor({ state: 'detached' });
    await offersBaton();
    await page.reload();
    await offer.getByRole('button', { name: 'Ta imot' }).click();
    await offer.first().waitFor({ state: 'detached' });
    await ppt.open();
    await page.getByText('Deg, Aleksander Havrebakk').waitFor();
  });
});

/** The nurse goes through the text with the mother, and writes down what she says yes to; no service is the log alone. */
async function writesDownConsent(services: readonly string[]): Promise<void> {
  await nurse.presses('Nytt samtykke');
  const form = nurse.form;
  for (const service of services)
    await form
      .getByRole('group', { name: /^Hvilke tjenester/ })
      .getByLabel(service)
      .first()
      .check();
  for (const kind of ['Skole og barnehage', 'Helse', 'Familie'])
    await tick(form, 'Hva slags opplysninger', kind);
  await tick(form, 'Hvem sier ja?', new RegExp(MOTHER.name));
  await tick(form, 'Hvordan', 'På skjermen');
  await form.getByLabel('Jeg har forstått hva jeg samtykker til.').check();
  await form.getByLabel('Navn', { exact: true }).fill(MOTHER.name);
  await form.getByLabel('Gjelder fra').fill(inDays(0));
  await form.locator('button[type=submit]').click();
  await nurse.page.waitForURL(`**/cases/${caseId}`);
}

async function offersBaton(): Promise<void> {
  await nurse.presses('Gi pinnen videre');
  const form = nurse.form;
  await choose(form, 'Tjeneste', PPT);
  await choose(form, 'Hvem', 'Aleksander Havrebakk');
  await form.getByLabel('Begge er spurt').check();
  await form.getByRole('button', { name: 'Tilby stafettpinnen' }).click();
  await nurse.page.waitForURL(`**/cases/${caseId}`);
  await nurse.page
    .getByText(/som ikke har svart/)
    .first()
    .waitFor();
}

describe('Level 3, and stuck', () => {
  step('what cannot wait is raised to level 3 at once, with a day to look at it again', async () => {
    await ppt.does('Hev akutt til nivå 3', async (form) => {
      await form.getByLabel('Begrunnelse').fill('Vi kommer ikke videre, og hun er hjemme nå.');
      await form.getByLabel('Evalueres innen').fill(inDays(14));
    });
    await ppt.isAtLevel(3);
  });

  step('the coordinating unit sees it on its board, and advises', async () => {
    await ppt.does('Be koordinerende enhet om råd', (form) =>
      form.getByLabel(/^(Begrunnelse|Grunn)/).fill('Vi kommer ikke videre med lesingen.'),
    );
    coordinator = new CasePage(await comes('coordinator'), caseId);
    const { page } = coordinator;
    await page.goto(address('/board'));
    await page
      .getByText(/^Fastlåst/)
      .first()
      .click();
    await page.locator(`main a[href*="${caseId}"]`).first().click();
    await page.waitForURL(`**/cases/${caseId}*`);
    await coordinator.does('Gi råd i saken', (form) =>
      form.getByLabel('Råd').fill('Hold et møte til, og la barnet velge boka.'),
    );
  });
});

describe('The family', () => {
  step('reads what is agreed, and writes a bright spot', async () => {
    await mother.goto(address(`/family/${caseId}`));
    await mother.getByText(AGREED).first().waitFor();
    await mother.getByRole('button', { name: 'Skriv et lysglimt' }).click();
    await mother.getByLabel('Hva gikk bra?').fill('Hun sang i bilen på vei til skolen.');
    await mother.getByRole('button', { name: 'Send', exact: true }).click();
    await mother.getByText('Hun sang i bilen på vei til skolen.').waitFor();
    await ppt.open();
    await ppt.page.getByText('Hun sang i bilen på vei til skolen.').first().waitFor();
  });

  step('withdraws one consent, and the page of the other service is empty the moment she does', async () => {
    await ppt.open();
    await ppt.page.getByText(AGREED).first().waitFor();
    await mother.getByRole('button', { name: new RegExp(`^Trekk tilbake: .*${PPT}`) }).click();
    await mother.getByRole('button', { name: 'Ja, trekk tilbake' }).click();
    await mother.getByRole('listitem').filter({ hasText: PPT }).getByText('Ikke sagt ja').waitFor();
    await ppt.page.getByText(AGREED).first().waitFor({ state: 'detached' });
    await seesNoContent(ppt.page);
    // Nor is it there when the page is opened anew. The baton is not dropped: that there is a case is left to be seen.
    await ppt.open();
    await seesNoContent(ppt.page);
    for (const part of ['', '/history', '/plan', '/measurements', '/follow-ups', '/changes']) {
      const { body } = await answers(ppt.page, `/api/v1/cases/${caseId}${part}`);
      expect([part, wordsOfTheCaseIn(JSON.stringify(body))]).toEqual([part, []]);
    }
    // Asked for by hand: the page itself asks for nothing that it may not have.
    visit.complaints.length = 0;
    await nurse.open();
    await nurse.page.getByText(AGREED).first().waitFor();
  });
});

describe('The family, later', () => {
  step('could say yes again whenever she likes, on a page that everybody can use', async () => {
    await mother.goto(address(`/family/${caseId}`));
    await mother.getByRole('link', { name: new RegExp(`^Si ja: .*${PPT}`) }).click();
    await mother.waitForURL(`**/family/${caseId}/consent/**`);
    await opens(mother, new URL(mother.url()).pathname);
    expect(await faultsInEveryWay(mother)).toEqual([]);
  });
});

describe('The manager', () => {
  step('sees numbers, and no trace of the child in anything that is sent to the browser', async () => {
    const page = await comes('manager');
    const bodies: Promise<string>[] = [];
    page.on('response', (answer) => {
      // The stream of what happens has no end.
      if (!answer.url().endsWith('/live')) bodies.push(answer.text().catch(() => ''));
    });
    await page.goto(address('/effects'));
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.getByRole('main').getByText(/\d/).first().waitFor();
    await page.waitForLoadState('networkidle');
    const sent = await Promise.all(bodies);
    expect(sent.length).toBeGreaterThan(3);
    expect(sent.filter((text) => text.includes(caseId) || wordsOfTheCaseIn(text).length > 0)).toEqual([]);
    const asked = await answers(page, `/api/v1/cases/${caseId}`);
    expect(asked.status).toBe(403);
    visit.complaints.length = 0;
  });
});

/** That which is written in the case, or says whose it is. */
function wordsOfTheCaseIn(text: string): string[] {
  const written = [SEEN, AGREED, 'Glede seg til å komme på skolen', 'Hun sang i bilen'];
  return [...written.filter((words) => text.includes(words)), ...(watch.tells(text) ? ['a name'] : [])];
}

async function seesNoContent(page: Page): Promise<void> {
  await page.getByText('Innhold ikke delt').first().waitFor();
  expect(wordsOfTheCaseIn(await page.locator('body').innerText())).toEqual([]);
}
