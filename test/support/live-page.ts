import type { LiveEvents } from '../../src/live/live-stream.js';
import type { TestApi } from './api.js';
import { eventually } from './eventually.js';
import type { Client } from './http-town.js';

export interface Told {
  name: keyof LiveEvents;
  data: ReturnType<typeof JSON.parse>;
}

/** A page that listens, as a browser's EventSource does. */
export class LivePage {
  readonly told: Told[] = [];
  isOver = false;

  private constructor(
    readonly status: number,
    private readonly body: ReadableStreamDefaultReader<Uint8Array> | undefined,
  ) {}

  static async of(api: Pick<TestApi, 'app'>, who: Client): Promise<LivePage> {
    const answer = await fetch(`${await api.app.getUrl()}/api/v1/live`, { headers: await who.proof() });
    const page = new LivePage(answer.status, answer.ok ? answer.body!.getReader() : undefined);
    if (answer.ok) void page.listen();
    return page;
  }

  names(): string[] {
    return this.told.map(({ name }) => name);
  }

  of(name: keyof LiveEvents): Told['data'][] {
    return this.told.filter((one) => one.name === name).map(({ data }) => data);
  }

  async hears(name: keyof LiveEvents, times = 1): Promise<Told['data']> {
    await eventually(
      () => Promise.resolve(this.of(name)),
      (heard) => heard.length >= times,
      8_000,
    );
    return this.of(name)[times - 1];
  }

  async close(): Promise<void> {
    await this.body?.cancel().catch(() => undefined);
  }

  private async listen(): Promise<void> {
    const decoder = new TextDecoder();
    let text = '';
    try {
      for (let read = await this.body!.read(); !read.done; read = await this.body!.read()) {
        text += decoder.decode(read.value, { stream: true });
        const blocks = text.split('\n\n');
        text = blocks.pop() ?? '';
        for (const block of blocks) this.take(block);
      }
    } catch {
      // The server is gone; what it said before it went is what counts.
    }
    this.isOver = true;
  }

  private take(block: string): void {
    const line = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1];
    const [name, data] = [line('event'), line('data')];
    if (name && data) this.told.push({ name: name as keyof LiveEvents, data: JSON.parse(data) });
  }
}
