import type { Page } from 'playwright-core';
import { barriers, tooWide, unreachable } from './accessible.js';
import { address, DESKTOP, PHONE } from './visit.js';

/** Half of a desktop, which is what it is at twice the size. */
const AT_200_PERCENT = { width: DESKTOP.width / 2, height: DESKTOP.height / 2 };

/** Opens a page as a desktop in light, and waits until nothing more is fetched for it. */
export async function opens(page: Page, path: string): Promise<void> {
  await page.setViewportSize(DESKTOP);
  await page.emulateMedia({ media: 'screen', colorScheme: 'light', reducedMotion: 'reduce' });
  await page.goto(address(path));
  await page.locator('main h1').waitFor();
  await page.waitForLoadState('networkidle');
}

/**
 * What is wrong with the open page in light, in dark, on a phone, at 200 % and by keyboard alone, a line each. Opened once:
 * it is the same page that is turned and looked at.
 */
export async function faultsInEveryWay(page: Page): Promise<string[]> {
  const faults: string[] = [];
  const look = (how: string, found: readonly string[]) =>
    faults.push(...found.map((one) => `${how}: ${one}`));
  const width = async (how: string) => {
    const pixels = await tooWide(page);
    if (pixels > 0) look(how, [`${pixels} px too wide`]);
  };
  look('light', await barriers(page));
  look('keyboard', await unreachable(page));
  await page.emulateMedia({ colorScheme: 'dark' });
  look('dark', await barriers(page));
  await page.setViewportSize(PHONE);
  look('phone', await barriers(page));
  await width('phone');
  await page.setViewportSize(AT_200_PERCENT);
  look('200 %', await barriers(page));
  await width('200 %');
  return faults;
}
