import type { Locator } from 'playwright-core';

/** Everything that somebody presses, chooses or goes into, counted; the text that is written is not. */
export class Hand {
  actions = 0;

  async press(one: Locator): Promise<void> {
    this.actions += 1;
    await one.click();
  }

  async choose(one: Locator): Promise<void> {
    this.actions += 1;
    await one.check();
  }

  async write(one: Locator, text: string): Promise<void> {
    await this.press(one);
    await one.pressSequentially(text);
  }
}
