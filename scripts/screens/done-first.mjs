// What is done on a page before its picture is taken.
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { reader } from './telling-case.mjs';

const DAY_MS = 86_400_000;
const root = dirname(dirname(import.meta.dirname));

/** Step 2 of 3, half written. */
export async function describeConcern(page) {
  await page.getByRole('radio', { name: 'Nei', exact: true }).check();
  await page.getByRole('radio', { name: 'Kan ikke si ennå' }).check();
  await page.getByLabel('Navn, slik dere kjenner barnet').fill('Emma Bjørkelund');
  await page.getByRole('button', { name: 'Neste: Hva' }).click();
  await page
    .getByLabel('Hva har du sett og hørt?')
    .fill(
      'Gråter når mor går, fire av fem dager de siste tre ukene. Sier «jeg vil ikke i garderoben». Leker godt når hun først er i gang.',
    );
  await page
    .getByLabel('Hva tror du det kan bety?')
    .fill('Kan handle om utrygghet i garderoben. Vet ikke om noe er annerledes hjemme.');
  await page.getByRole('radio', { name: 'Siste måneden' }).check();
  await page.getByRole('radio', { name: 'En del' }).check();
  await page.getByText('Kladden er lagret').waitFor();
}

export async function openNotices(page) {
  await page.getByRole('button', { name: /^Varsler/ }).click();
  await page.locator('[popover]:popover-open').waitFor();
}

export async function askForReport(page) {
  await page.getByRole('button', { name: 'Lag rapport' }).click();
  await page
    .getByText(/^Årsstatus \d{4}$/)
    .first()
    .waitFor();
}

export async function breakGuide(page) {
  await checksGuide(page, (guide) =>
    guide.replace(/^version: .*$/m, 'version: to').replace('amount: 14', 'amount: mange'),
  );
  await page.waitForLoadState('networkidle');
}

/** The next version, in which a concern is decided sooner, and what is asked of another service answered sooner. */
export async function changeGuide(page) {
  const inForce = (await reader(page)('/guides')).find(({ guide }) => guide === 'baerum');
  await checksGuide(page, (guide) =>
    guide
      .replace(/^version: .*$/m, `version: ${inForce.version + 1}`)
      .replace('decideConcern: { amount: 14', 'decideConcern: { amount: 10')
      .replace('answerReferral: { amount: 10', 'answerReferral: { amount: 7'),
  );
  await page.getByText(/forskjeller? fra forrige versjon/).waitFor();
}

async function checksGuide(page, change) {
  const guide = await readFile(join(root, 'workflows/guides/baerum.yaml'), 'utf8');
  await page.locator('main textarea').fill(change(guide));
  await page.getByRole('button', { name: 'Sjekk veilederen' }).click();
}

/** Two are in one case, and the other writes while the form is open; what was typed is sent upon that. */
export async function writeAsAnother(page, visitAs) {
  const soon = new Date(Date.now() + 3 * DAY_MS).toLocaleDateString('sv-SE', { timeZone: 'Europe/Oslo' });
  await page.locator('main form input[type=date]').first().fill(soon);
  await page.locator('main form select').first().selectOption({ index: 1 });
  const caseId = new URL(page.url()).pathname.replace('/cases/', '');
  const [nurse, leader] = [await visitAs('nurse'), await visitAs('leader')];
  const { person, roles } = await leader.read('/session');
  const facts = { staffId: person.id, serviceId: roles[0].serviceId };
  await nurse.records(caseId, { type: 'PARTICIPANT_JOINED', facts });
  await leader.records(caseId, { type: 'NOTE_WRITTEN', texts: { note: 'Møtet på skolen blir på torsdag.' } });
  await Promise.all([nurse.leave(), leader.leave()]);
  await page.locator('main form button[type=submit]').click();
  await page.getByText('Dette har skjedd siden du åpnet saken:').waitFor();
}

/** Three cases that are to go to another service, and what would become of each. */
export async function chooseSeveral(page) {
  const ticks = page.locator('tbody input[type="checkbox"]');
  await ticks.first().click();
  await ticks.nth(2).click({ modifiers: ['Shift'] });
  const bar = page.getByRole('region', { name: 'Valgte saker' });
  await bar.getByRole('button', { name: 'Gi pinnen videre …' }).click();
  await bar.getByLabel('Tjeneste').selectOption({ label: 'Psykisk helseteam for barn og unge' });
  const person = bar.getByLabel('Hvem skal ha pinnen?');
  await person.locator('option').nth(1).waitFor({ state: 'attached' });
  await person.selectOption({ index: 1 });
  await bar.getByLabel('Hvorfor').fill('Avtalt i fordelingsmøtet.');
  await bar
    .getByText(/pinnen i \d+ sak|blir ikke med/)
    .first()
    .waitFor();
}

export async function chooseFile(page) {
  await takesFile(page, 'navn;type\nSolbakken skole;school\n');
  await page.getByRole('heading', { name: 'Dette vil skje' }).waitFor();
}

export async function chooseWrongFile(page) {
  await page.getByLabel('Ansatte og roller').check();
  const line = (...cells) => `${cells.join(';')}\n`;
  const wrong =
    line('navn', 'e-post', 'rolle', 'tjeneste') +
    line('Prøve Prøvesen', 'prove', 'fagperson', 'Humla barnehage') +
    line('Eksempel Eksempelsen', 'eksempel@example.no', 'sjef', 'Humla barnehage') +
    line('Liv Eksempel', 'liv@example.no', 'fagperson', 'Humble barnehage');
  await takesFile(page, wrong);
  await page.getByRole('heading', { name: /må rettes i filen/ }).waitFor();
}

async function takesFile(page, text) {
  const file = { name: 'fil.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
  await page.getByLabel('Fil (CSV)').setInputFiles(file);
}

/** What somebody else sends than the one whose reports have a picture of their own. */
export async function sendReport(page) {
  await page.getByRole('radio', { name: 'Familien skal ikke vite' }).check();
  await page.getByRole('radio', { name: 'Barnevernet' }).check();
  await page
    .getByLabel('Hva er det du har sett, hørt eller fått vite?')
    .fill('Kommer ofte på skolen uten mat, og er redd for å gå hjem. Vi har snakket med mor to ganger.');
  await page.getByRole('radio', { name: 'Telefon' }).check();
  await page.getByRole('button', { name: 'Noter meldingen som sendt' }).click();
  await page.waitForURL(/\/report\/[0-9a-f-]{36}$/);
  await page.locator('main h1').waitFor();
}
