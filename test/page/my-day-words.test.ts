import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';

const ROOT = join(import.meta.dirname, '../..');
type Words = { [key: string]: string | Words };

/** The kinds as the model states them: read from its text, for a type leaves nothing to ask. */
function kindsOfTheModel(): string[] {
  const source = readFileSync(join(ROOT, 'workflows/projection.ts'), 'utf8');
  const [, union = ''] = /export type FollowUpKind =([^;]+);/.exec(source) ?? [];
  return [...union.matchAll(/'([\w.]+)'/g)].map(([, kind]) => kind!);
}

/** Recorded by the system itself, or shown in a list of its own: nobody reads them as something to do. */
const NO_TASK = ['baton.answer', 'baton.unanswered', 'emergency.end'];

describe('My day', () => {
  const languages = readdirSync(join(ROOT, 'web/src/texts')).filter((name) => /^\w\w$/.test(name));

  test.each(languages)(
    'says in %s what to do, why and by which verb, of everything that can be due',
    (language) => {
      const file = readFileSync(join(ROOT, `web/src/texts/${language}/my-day.json`), 'utf8');
      const { kind: words } = JSON.parse(file) as { kind: Words };
      const kinds = kindsOfTheModel().filter((kind) => !NO_TASK.includes(kind));
      expect(kinds.length).toBeGreaterThan(20);
      const wordless = kinds.filter((kind) => {
        const said = kind
          .split('.')
          .reduce<string | Words | undefined>(
            (above, part) => (typeof above === 'object' ? above[part] : undefined),
            words,
          );
        return !['title', 'why', 'verb'].every(
          (part) => typeof (said as Words | undefined)?.[part] === 'string',
        );
      });
      expect(wordless).toEqual([]);
    },
  );
});
