import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const { resolve } = createRequire(import.meta.url);
const SOURCES = join(import.meta.dirname, '../../web/src');
const read = (file: string) => readFileSync(join(SOURCES, file), 'utf8');
const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' });

/** Components that are drawn as another one. */
const DRAWN_AS: Record<string, readonly string[]> = Object.fromEntries(
  ['textfield', 'textarea', 'select', 'checkbox', 'radio', 'switch'].map((one) => [one, ['input', 'field']]),
);

const kebab = (name: string) => name.replace(/(?<=[a-z])[A-Z]/g, '-$&').toLowerCase();

/** What a file takes of Designsystemet, types aside. */
function taken(source: string): string[] {
  const imports = source.matchAll(/import \{([^}]*)\} from '@digdir\/designsystemet-react'/g);
  return [...imports].flatMap(([, names = '']) =>
    names.split(',').flatMap((name) => /^\s*([A-Z]\w*)/.exec(name)?.[1] ?? []),
  );
}

describe('The styles of Designsystemet', () => {
  test('come with every component that the page is made of', () => {
    const styles = read('design/theme.css') + read('design/search.css');
    const missing = files
      .filter((file) => file.endsWith('.tsx'))
      .flatMap((file) => taken(read(file)).map(kebab))
      .flatMap((one) => DRAWN_AS[one] ?? [one])
      .filter((one) => !styles.includes(`designsystemet-css/${one}.css'`));
    expect(missing).toEqual([]);
  });

  test('for searching stand with every page that one searches in', () => {
    const without = files.filter((file) => {
      if (!file.endsWith('.tsx')) return false;
      const source = read(file);
      return taken(source).includes('Search') && !/design\/search\.css'/.test(source);
    });
    expect(without).toEqual([]);
  });

  test('are put into their layer once: what stands in a layer of a layer gives way to all of the outer one', () => {
    const layered = ['design/theme.css', 'design/search.css'].flatMap((file) =>
      [...read(file).matchAll(/'(@digdir[^']*\.css)' layer\(/g)].map(([, name]) => name!),
    );
    expect(layered.length).toBeGreaterThan(0);
    const twice = layered.filter((name) => /^\s*@layer /.test(readFileSync(resolve(name), 'utf8')));
    expect(twice).toEqual([]);
  });
});
