import { describe, expect, it } from '@jest/globals';
import { findCommands, runCli } from '../../../src/cli.js';

describe('stafett', () => {
  async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
    const said = { out: '', err: '' };
    const io = {
      out: (line: string) => (said.out += line),
      err: (line: string) => (said.err += line),
      env: {},
    };
    return { code: await runCli(args, io), ...said };
  }

  it('without anything says what there is', async () => {
    expect(await run()).toMatchObject({ code: 0, out: expect.stringContaining('stafett migrate') });
  });

  it('does not guess at a command that it does not know', async () => {
    expect(await run('mirgate')).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringMatching(/^There is no command "mirgate"\.\n[^]*stafett migrate/),
    });
  });

  it('finds one command for each name', async () => {
    const names = (await findCommands()).map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
  });

  it('names every wrong variable of its environment', async () => {
    await expect(run('migrate')).rejects.toThrow(
      /DATABASE_URL: is missing.*\n.*STAFETT_MASTER_KEY: is missing/,
    );
  });
});
