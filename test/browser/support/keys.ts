import type { Locator, Page } from 'playwright-core';

/** As the visual language has it. */
const OUTLINE_PIXELS = 3;
const MOST_PRESSES = 200;

/** Somebody at a keyboard, without a mouse: goes on with Tab, and looks where the focus is each time. */
export class Keys {
  /** Where the focus stood and could not be seen, a line each. */
  readonly unseen: string[] = [];

  constructor(private readonly page: Page) {}

  /** @throws where Tab does not come to it */
  async goTo(one: Locator): Promise<void> {
    await one.first().waitFor();
    for (let pressed = 0; pressed < MOST_PRESSES; pressed += 1) {
      await this.page.keyboard.press('Tab');
      await this.look();
      if (await one.first().evaluate(isFocused)) return;
    }
    throw new Error(`Tab does not come to ${String(one)}`);
  }

  async press(one: Locator, key = 'Enter'): Promise<void> {
    await this.goTo(one);
    await this.page.keyboard.press(key);
  }

  async write(one: Locator, text: string): Promise<void> {
    await this.goTo(one);
    await this.page.keyboard.type(text);
  }

  /** Of the thing itself, or of what stands around it and is drawn in its place. */
  private async look(): Promise<void> {
    const unseen = await this.page.evaluate((least) => {
      const focused = document.activeElement;
      // A page that comes moves the focus to its heading, where Tab does not go.
      if (!(focused instanceof HTMLElement) || focused.tabIndex < 0) return null;
      const near = [focused, focused.parentElement, focused.parentElement?.parentElement];
      const isSeen = near.some((one) => {
        if (!one) return false;
        const { outlineStyle, outlineWidth } = getComputedStyle(one);
        return outlineStyle !== 'none' && parseFloat(outlineWidth) >= least;
      });
      return isSeen ? null : focused.outerHTML.slice(0, 120);
    }, OUTLINE_PIXELS);
    if (unseen && !this.unseen.includes(unseen)) this.unseen.push(unseen);
  }
}

export const isFocused = (one: Element): boolean => one === one.ownerDocument.activeElement;
