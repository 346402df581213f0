import type { Locator, Page } from 'playwright-core';

/** Milliseconds from the start of the navigation to the largest paint so far. */
export function paintedAt(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? 0)).observe({
          type: 'largest-contentful-paint',
          buffered: true,
        });
      }),
  );
}

interface Seen {
  seenAt?: number;
}

/** In every page from now on: when the first element that the selector finds was on the screen. */
export async function noteWhenSeen(page: Page, selector: string): Promise<void> {
  await page.addInitScript((wanted) => {
    const look = (): void => {
      if (!document.querySelector(wanted)) return void requestAnimationFrame(look);
      // It is in this frame; what runs next runs when that has been shown.
      const shown = new MessageChannel();
      shown.port1.onmessage = () => {
        (window as Seen).seenAt = performance.now();
      };
      shown.port2.postMessage(null);
    };
    requestAnimationFrame(look);
  }, selector);
}

/** Milliseconds from the start of the navigation; waits for it. */
export function seenAt(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const look = (): void => {
          const { seenAt: at } = window as Seen;
          if (at === undefined) requestAnimationFrame(look);
          else resolve(at);
        };
        look();
      }),
  );
}

/** Milliseconds from the start of the navigation to when the page has run, and has given itself this title. */
export function titledAt(page: Page, title: string): Promise<number> {
  return page.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        const look = (): void => {
          if (document.title === wanted) resolve(performance.now());
          else requestAnimationFrame(look);
        };
        look();
      }),
    title,
  );
}

interface Heard {
  heard: number[];
}

interface Interaction {
  /** 0 of what is no press and no key: the pointer that comes, the focus. */
  interactionId: number;
}

/** A hand rests on what it is about to press, and holds it down for as long. */
const RESTS_MS = 300;
const HELD_MS = 70;
/** What is drawn in the frames after a press does not reach into the next one. */
const CALM_MS = 600;

/**
 * Milliseconds from an input to the next paint, the longest of a press (Event Timing, as in Interaction to Next Paint). The
 * pointer is there before, as a hand's is; nothing else listens, as a driver that looks for what it hits would.
 */
export async function pressed(page: Page, what: Locator): Promise<number> {
  await what.waitFor();
  await what.scrollIntoViewIfNeeded();
  await page.waitForTimeout(CALM_MS);
  const box = await what.boundingBox();
  if (!box) throw new Error('What is to be pressed is not to be seen');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.waitForTimeout(RESTS_MS);
  return longestOf(page, async () => {
    await page.mouse.down();
    await page.waitForTimeout(HELD_MS);
    await page.mouse.up();
  });
}

/** The same of a key. */
export async function typed(page: Page, key: string): Promise<number> {
  await page.waitForTimeout(CALM_MS);
  return longestOf(page, () => page.keyboard.press(key));
}

/** 0 when nothing took the 16 ms from which it is told. */
async function longestOf(page: Page, act: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    const heard: number[] = [];
    (window as unknown as Heard).heard = heard;
    const options = { type: 'event', durationThreshold: 16 };
    new PerformanceObserver((list) => {
      for (const { duration, interactionId } of list.getEntries() as (PerformanceEntry & Interaction)[])
        if (interactionId > 0) heard.push(duration);
    }).observe(options);
  });
  await act();
  // What the browser has noted it hands on after the next frames.
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  await page.waitForTimeout(CALM_MS);
  return page.evaluate(() => Math.max(0, ...(window as unknown as Heard).heard));
}

/** Milliseconds between frames while the page is scrolled for so long, downwards, as fast as a hand on a wheel. */
export function frameTimes(page: Page, forMs: number): Promise<number[]> {
  return page.evaluate(
    (longest) =>
      new Promise<number[]>((resolve) => {
        const times: number[] = [];
        const begun = performance.now();
        let before = begun;
        const frame = (now: number): void => {
          times.push(now - before);
          before = now;
          if (now - begun > longest) return resolve(times.slice(2));
          window.scrollBy(0, 240);
          requestAnimationFrame(frame);
        };
        requestAnimationFrame(frame);
      }),
    forMs,
  );
}
