import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { findCommands } from '../../src/cli.js';

const root = join(import.meta.dirname, '../..');
const read = (file: string) => readFile(join(root, file), 'utf8');

const DOCUMENTS = [
  ...['SECURITY.md', 'docs/runbook.md'],
  ...['threat-model', 'asvs', 'keys', 'logging'].map((one) => `docs/security/${one}.md`),
];

/** The level of each requirement of OWASP ASVS 5.0.0, in order, by section. */
const LEVELS: Record<string, string> = {
  'V1.1': '22',
  'V1.2': '1111122223',
  'V1.3': '112222222223',
  'V1.4': '222',
  'V1.5': '123',
  'V2.1': '122',
  'V2.2': '112',
  'V2.3': '12223',
  'V2.4': '23',
  'V3.1': '3',
  'V3.2': '113',
  'V3.3': '12223',
  'V3.4': '11222233',
  'V3.5': '11122333',
  'V3.6': '3',
  'V3.7': '22333',
  'V4.1': '12233',
  'V4.2': '23333',
  'V4.3': '22',
  'V4.4': '1222',
  'V5.1': '2',
  'V5.2': '112333',
  'V5.3': '113',
  'V5.4': '222',
  'V6.1': '122',
  'V6.2': '111111112222',
  'V6.3': '11223333',
  'V6.4': '112233',
  'V6.5': '22222333',
  'V6.6': '2223',
  'V6.7': '33',
  'V6.8': '2222',
  'V7.1': '222',
  'V7.2': '1111',
  'V7.3': '22',
  'V7.4': '11222',
  'V7.5': '223',
  'V7.6': '22',
  'V8.1': '1233',
  'V8.2': '1123',
  'V8.3': '133',
  'V8.4': '23',
  'V9.1': '111',
  'V9.2': '1222',
  'V10.1': '22',
  'V10.2': '223',
  'V10.3': '22223',
  'V10.4': '1111122222233333',
  'V10.5': '22222',
  'V10.6': '22',
  'V10.7': '222',
  'V11.1': '2233',
  'V11.2': '22233',
  'V11.3': '11233',
  'V11.4': '1222',
  'V11.5': '23',
  'V11.6': '23',
  'V11.7': '33',
  'V12.1': '12233',
  'V12.2': '11',
  'V12.3': '22223',
  'V13.1': '2333',
  'V13.2': '222223',
  'V13.3': '2233',
  'V13.4': '1222233',
  'V14.1': '22',
  'V14.2': '12223333',
  'V14.3': '122',
  'V15.1': '12233',
  'V15.2': '12233',
  'V15.3': '1222222',
  'V15.4': '3333',
  'V16.1': '2',
  'V16.2': '22222',
  'V16.3': '2222',
  'V16.4': '222',
  'V16.5': '2223',
  'V17.1': '23',
  'V17.2': '22223333',
  'V17.3': '22',
};

const STATES = ['met', 'partly', 'not met', 'municipality', 'n/a'];

function rowsOf(text: string, firstCell: RegExp): string[][] {
  return text
    .split('\n')
    .map((line) => line.split('|').slice(1, -1))
    .map((cells) => cells.map((cell) => cell.trim()))
    .filter(([first]) => firstCell.test(first ?? ''));
}

const markdown = async (): Promise<string[]> => {
  const docs = await readdir(join(root, 'docs'), { recursive: true });
  return [
    'README.md',
    'SECURITY.md',
    ...docs.filter((file) => file.endsWith('.md')).map((file) => `docs/${file}`),
  ];
};

describe('what is written about running it', () => {
  it('names only commands that there are', async () => {
    const known = (await findCommands()).map(({ name }) => name);
    const texts = await Promise.all((await markdown()).map(read));
    const named = texts.flatMap((text) =>
      [...text.matchAll(/(?:`|npm run )stafett (?:-- )?([a-z]+(?: [a-z]+)?)/g)].map(
        ([, words = '']) => words,
      ),
    );
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((words) => !known.some((name) => `${words} `.startsWith(`${name} `)))).toEqual([]);
  });

  it('names only numbers that are measured', async () => {
    const sources = (await readdir(join(root, 'src'), { recursive: true })).filter((file) =>
      file.endsWith('.ts'),
    );
    const code = (await Promise.all(sources.map((file) => read(`src/${file}`)))).join('\n');
    const named = [...(await read('docs/runbook.md')).matchAll(/`(stafett_\w+)`/g)].map(
      ([, name = '']) => name,
    );
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((name) => !code.includes(`'${name}'`))).toEqual([]);
  });
});

describe('what is written about security', () => {
  it.each(DOCUMENTS)('names in %s only files that exist', async (document) => {
    const named = [
      ...(await read(document)).matchAll(/`((?:src|test|docs|scripts|bench|workflows)\/[\w./-]+)`/g),
    ];
    expect(named.map(([, path = '']) => path).filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('names the test that covers it beside each threat', async () => {
    const [, threats = ''] = (await read('docs/security/threat-model.md')).split('## Threats');
    const rows = rowsOf(threats, /\S/).slice(2);
    expect(rows.length).toBeGreaterThan(40);
    for (const [threat, kind, defence, test] of rows) {
      expect({ threat, kind }).toEqual({
        threat,
        kind: expect.stringMatching(/^(spoofing|tampering|repudiation|disclosure|denial|elevation)$/),
      });
      expect(defence).not.toBe('');
      expect(test).toMatch(/^`test\/[\w./-]+\.test\.ts`$/);
    }
  });

  it('answers every requirement of levels 1 and 2, and of level 3 for access and logging, once', async () => {
    const wanted = Object.entries(LEVELS).flatMap(([section, levels]) =>
      [...levels].flatMap((level, index) =>
        level < '3' || /^V(8|16)\./.test(section) ? [[`${section}.${index + 1}`, level]] : [],
      ),
    );
    const rows = rowsOf(await read('docs/security/asvs.md'), /^V\d+\.\d+\.\d+$/);
    expect(rows.map(([id, level]) => [id, level])).toEqual(wanted);
    for (const [id, , requirement, state, shown] of rows) {
      expect(STATES).toContain(state);
      expect({ id, requirement, shown }).not.toEqual(expect.objectContaining({ shown: '' }));
    }
  });
});
