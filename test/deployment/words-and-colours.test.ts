import { dirname, join } from 'node:path';
import { describe, expect, it, jest } from '@jest/globals';
import { ESLint } from 'eslint';
import stylelint from 'stylelint';

jest.setTimeout(60_000);

const root = dirname(dirname(import.meta.dirname));
const RULES = ['i18next/no-literal-string', 'no-restricted-syntax'];

/** What the lint of the project says of this as the content of an element. */
async function lintOf(content: string): Promise<string[]> {
  const lint = new ESLint({
    cwd: root,
    ruleFilter: ({ ruleId }) => RULES.includes(ruleId),
    // It is no file of the project, and these rules ask for no types.
    overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
  });
  const source = `export function Note({ n }: { n: number }) {\n  return <p>${content}</p>;\n}\n`;
  const [found] = await lint.lintText(source, { filePath: join(root, 'web/src/pages/made-up.tsx') });
  return [...new Set(found!.messages.map(({ ruleId, message }) => ruleId ?? message))];
}

describe('The lint of the page', () => {
  it.each([
    ['a word', 'Hei'],
    ['a word in a condition', "{n > 1 ? 'Mange' : null}"],
    ['a word around a number', '{`${n} saker`}'],
    ['what a screen reader is told', '<i aria-label="Tekst" />'],
    ['what is shown on hover', '<i title={`Sak ${n}`} />'],
  ])('finds %s without translation', async (_what, content) => {
    expect(await lintOf(content)).toEqual(['i18next/no-literal-string']);
  });

  it.each([
    ['a drawing', '<path fill="#0c6e51" />'],
    ['a drawing, by name', '<path stroke="red" />'],
    ['a style', "<i style={{ color: 'red' }} />"],
    ['a style, as a function', "<i style={{ background: 'rgb(0 0 0)' }} />"],
  ])('finds a colour of its own in %s', async (_where, content) => {
    expect(await lintOf(content)).toEqual(['no-restricted-syntax']);
  });

  it('lets signs, numbers and what is drawn in the colour of its words be', async () => {
    expect(await lintOf('{`${n} → 12`} · <path fill="currentColor" />')).toEqual([]);
  });

  it.each(['#fff', 'red', 'rgb(0 0 0)', 'oklch(0.5 0.1 120)'])(
    'finds the colour %s in a style sheet',
    async (colour) => {
      const code = `.note {\n  color: ${colour};\n}\n`;
      const codeFilename = join(root, 'web/src/pages/made-up.module.css');
      const { errored } = await stylelint.lint({ code, codeFilename, cwd: root });
      expect(errored).toBe(true);
      const token = code.replace(colour, 'var(--ds-color-neutral-text-default)');
      expect((await stylelint.lint({ code: token, codeFilename, cwd: root })).errored).toBe(false);
    },
  );
});
