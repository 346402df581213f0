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

/** Milliseconds between frames while the page is scrolled to its end and back. */
export function frameTimes(page: Page): Promise<number[]> {
  return page.evaluate(
    () =>
      new Promise<number[]>((resolve) => {
        const times: number[] = [];
        const last = document.documentElement.scrollHeight;
        let [before, way, at] = [performance.now(), 1, 0];
        const frame = (now: number): void => {
          times.push(now - before);
          before = now;
          at += way * 240;
          if (at > Math.min(last, 24_000)) way = -1;
          if (at < 0) return resolve(times.slice(2));
          window.scrollTo(0, at);
          requestAnimationFrame(frame);
        };
        requestAnimationFrame(frame);
      }),
  );
}
