import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Environment } from '../../src/config/environment.js';
import { readMunicipalityFile } from '../../src/directory/municipality-file.js';
import { readServiceCalendar } from '../../src/follow-ups/service-calendars.js';

const root = join(import.meta.dirname, '../..');
const read = (file: string) => readFile(join(root, file), 'utf8');

const markdown = async (): Promise<string[]> => {
  const docs = await readdir(join(root, 'docs'), { recursive: true });
  const written = docs.filter((file) => file.endsWith('.md')).map((file) => `docs/${file}`);
  return ['README.md', 'SECURITY.md', 'bench/README.md', ...written];
};

/** As a heading is called in an address. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\- _]/gu, '')
    .replaceAll(' ', '-');

const anchorsOf = (text: string) =>
  [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => anchorOf(heading));

const firstExample = (text: string) => new TextEncoder().encode(/```yaml\n([\s\S]*?)```/.exec(text)?.[1]);

describe('what is written for those who read it', () => {
  it('leads only to pages, pictures and headings that there are', async () => {
    const broken: string[] = [];
    let links = 0;
    for (const file of await markdown()) {
      const text = await read(file);
      for (const [, link = ''] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
        if (/^[a-z]+:/.test(link)) continue;
        links += 1;
        const [path = '', anchor] = link.split('#');
        const target = path ? join(dirname(file), path) : file;
        const isThere = existsSync(join(root, target));
        if (!isThere || (anchor && !anchorsOf(await read(target)).includes(anchor)))
          broken.push(`${file}: ${link}`);
      }
    }
    expect(links).toBeGreaterThan(80);
    expect(broken).toEqual([]);
  });

  it('names only addresses of the API that there are', async () => {
    const schema = await read('web/src/api/schema.d.ts');
    const known = [...schema.matchAll(/^ {4}"(\/[^"]+)": \{$/gm)].map(
      ([, path = '']) => new RegExp(`^${path.replace(/\{[^}]+\}/g, '[^/]+')}$`),
    );
    const named: string[] = [];
    for (const file of await markdown())
      for (const [, path = ''] of (await read(file)).matchAll(/`(?:GET|POST|PUT|DELETE) (\/[^`?\s]+)/g))
        if (!/^\/(health|metrics)/.test(path)) named.push(path.replace(/^\/(?!api)/, '/api/v1/'));
    expect(named.length).toBeGreaterThan(25);
    expect(named.filter((path) => !known.some((one) => one.test(path)))).toEqual([]);
  });

  it('tells of every setting that is read from the environment', async () => {
    const text = await read('README.md');
    expect(Object.keys(new Environment()).filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
  });

  it('shows a municipality and a calendar that go in as they stand', async () => {
    const municipality = firstExample(await read('README.md'));
    expect(readMunicipalityFile('gloppen.yaml', municipality, ['baerum-school'])).toMatchObject({ ok: true });
    const calendar = firstExample(await read('docs/calendars.md'));
    expect(readServiceCalendar('gloppen-skule.yaml', calendar)).toMatchObject({ ok: true });
  });
});
