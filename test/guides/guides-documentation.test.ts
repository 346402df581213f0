import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { ZodType } from 'zod';
import { loadInstruments } from '../../src/effects/instruments/instrument.js';
import { readGuide } from '../../src/guides/guide-file.js';
import { GuideSchema } from '../../workflows/guide.js';

const page = readFileSync(new URL('../../docs/guides.md', import.meta.url), 'utf8');
const base = readFileSync(new URL('../../workflows/guides/baerum.yaml', import.meta.url), 'utf8');
const examples = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, yaml]) => yaml!);

interface Definition {
  innerType?: ZodType;
  in?: ZodType;
  element?: ZodType;
  keyType?: ZodType;
  valueType?: ZodType;
  options?: ZodType[];
  shape?: Record<string, ZodType>;
  entries?: Record<string, string>;
}

/** Every name and every listed value that a guide can hold. */
function wordsOf(schema: ZodType): string[] {
  const { shape = {}, entries = {}, ...def } = schema.def as Definition;
  const inside = [def.innerType, def.in, def.element, def.keyType, def.valueType, ...(def.options ?? [])];
  return [
    ...Object.keys(shape),
    ...Object.values(entries),
    ...[...Object.values(shape), ...inside].flatMap((one) => (one ? wordsOf(one) : [])),
  ];
}

describe('docs/guides.md', () => {
  const words = [...new Set(wordsOf(GuideSchema))];

  test('looks at the whole schema', () => {
    expect(words).toEqual(
      expect.arrayContaining(['guide', 'carryOut', 'baton.answer', 'childProtection', 'min']),
    );
  });

  test.each(words)('tells of %s', (word) => {
    expect(page).toMatch(new RegExp(`\\b${word.replace('.', '\\.')}\\b`));
  });

  test.each(examples.filter((yaml) => /^(deadlines|reminders|closing|scales):/.test(yaml)))(
    'shows an example that goes in: %#',
    (yaml) => {
      const names = [...yaml.matchAll(/^(\w+):/gm)].map(([, name]) => name!);
      const without = names.reduce(
        (text, name) => text.replace(new RegExp(`^${name}:\\n(?:(?: .*)?\\n)+`, 'm'), ''),
        base,
      );
      const read = readGuide('example.yaml', `${without}\n${yaml}`, loadInstruments());
      expect(read.ok ? [] : read.problems).toEqual([]);
    },
  );
});
