import type { Page } from 'playwright-core';

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

/** From now on: from an input to the next paint (Event Timing, which tells what took 16 ms or more). */
export async function listenForInteractions(page: Page): Promise<void> {
  await page.evaluate(() => {
    const heard: number[] = [];
    (window as unknown as Heard).heard = heard;
    const options = { type: 'event', durationThreshold: 16 };
    new PerformanceObserver((list) =>
      heard.push(...list.getEntries().map(({ duration }) => duration)),
    ).observe(options);
  });
}

/** Milliseconds; 0 when none took long enough to be told. */
export async function longestInteraction(page: Page): Promise<number> {
  // What the browser has noted it hands on after the next frames.
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  await page.waitForTimeout(100);
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
