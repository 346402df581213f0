import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const WCAG_2_2_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** In the page itself, which has no frames: nothing is sent to and fro, and another page is not opened for the sum of it. */
const axe = (page: Page): AxeBuilder =>
  new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });

/** What axe finds against WCAG 2.2 AA, a line each: the rule, and where. */
export async function barriers(page: Page): Promise<string[]> {
  const { violations } = await axe(page).withTags(WCAG_2_2_AA).analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => ({ id, at: target.join(' ') })),
  );
  const barred: string[] = [];
  for (const { id, at } of found)
    if (id !== 'target-size' || (await isSmall(page, at))) barred.push(`${id}: ${at}`);
  return barred;
}

/** Not for lying under the bar at the bottom of a phone just now, from where one scrolls it forth. */
async function isSmall(page: Page, at: string): Promise<boolean> {
  await page.locator(at).evaluate((one) => one.scrollIntoView({ block: 'center' }));
  const { violations } = await axe(page).include(at).withRules('target-size').analyze();
  return violations.length > 0;
}

/** Whether one must scroll sideways, in CSS pixels; 0 is right. */
export function tooWide(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth));
}

/** So many presses between two looks at what is left. */
const PRESSES = 10;

/** What one can see and press but never comes to with the Tab key, a line each; of radio buttons one of a group is enough. */
export async function unreachable(page: Page): Promise<string[]> {
  const many = await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    window.scrollTo(0, 0);
    const able = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
    for (const [place, one] of [...document.querySelectorAll<HTMLElement>(able)].entries()) {
      const isRadio = one instanceof HTMLInputElement && one.type === 'radio';
      const isOff =
        one.matches(':disabled, [tabindex="-1"], [inert] *') ||
        !one.checkVisibility({ visibilityProperty: true });
      if (!isRadio && !isOff) one.dataset.toReach = String(place);
    }
    document.addEventListener('focusin', ({ target }) => {
      delete (target as HTMLElement).dataset.toReach;
    });
    return document.querySelectorAll('[data-to-reach]').length;
  });
  for (let pressed = 0; pressed < many + 30; pressed += PRESSES) {
    for (let press = 0; press < PRESSES; press += 1) await page.keyboard.press('Tab');
    if ((await page.locator('[data-to-reach]').count()) === 0) break;
  }
  return page.evaluate(() => {
    // The way to the content lies over the page while it is gone to.
    (document.activeElement as HTMLElement | null)?.blur();
    return [...document.querySelectorAll<HTMLElement>('[data-to-reach]')].map((one) =>
      one.outerHTML.slice(0, 120),
    );
  });
}
