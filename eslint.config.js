import js from '@eslint/js';
import i18next from 'eslint-plugin-i18next';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** The model takes time, chance and the outside world as input; whoever reaches for them has left it. */
const NOT_IN_THE_MODEL = [
  'Date',
  'process',
  'fetch',
  'performance',
  'crypto',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'console',
  'Buffer',
  'globalThis',
];

const A_COLOUR_IS_A_TOKEN = 'Colours are var(--ds-color-…), in a CSS module; here at most currentColor.';
/** Colours in the page's code; those in its style sheets are stylelint's to find. */
const COLOURS_OUTSIDE_THE_TOKENS = [
  'Literal[value=/^#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/i]',
  'Literal[value=/\\b(rgb|hsl)a?\\(|\\b(hwb|lab|lch|oklab|oklch|color)\\(/i]',
  'JSXAttribute[name.name=/^(fill|stroke|color|stopColor|floodColor)$/] > Literal[value!=/^(none|currentColor|inherit)$|^(var|url)\\(/]',
  'JSXAttribute[name.name="style"] Property[key.name=/colou?r$|^(background|fill|stroke)$/i] > Literal[value!=/^(none|currentColor|inherit|transparent)$|^var\\(/]',
].map((selector) => ({ selector, message: A_COLOUR_IS_A_TOKEN }));

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'coverage/',
      'node_modules/',
      '.stafett/',
      'docs/generated/',
      'web/src/api/schema.d.ts',
    ],
  },
  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [...tseslint.configs.recommended],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // TypeORM and Nest hand classes around as plain functions.
      '@typescript-eslint/no-unsafe-function-type': 'off',
      // Modules of Nest are classes without members.
      '@typescript-eslint/no-extraneous-class': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
    },
  },
  {
    // What another task does not wait for is lost there, so `test()` and `describe()` are not awaited.
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-floating-promises': [
        'error',
        { allowForKnownSafeCalls: ['it', 'test', 'describe'] },
      ],
    },
  },
  {
    files: ['workflows/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...NOT_IN_THE_MODEL.map((name) => ({
          name,
          message: 'workflows/ is pure: pass it in with the step.',
        })),
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'workflows/ is pure: pass it in with the step.' },
      ],
    },
  },
  {
    files: ['web/src/**/*.{ts,tsx}'],
    extends: [jsxA11y.flatConfigs.recommended, reactHooks.configs.flat['recommended-latest']],
    plugins: { i18next },
    rules: {
      // Every word of the page comes from web/src/texts, in three languages; signs and numbers may stand as they are. A
      // pattern given as a text would be read without its `u`, and let nearly every word pass.
      'i18next/no-literal-string': [
        'error',
        {
          mode: 'jsx-only',
          'should-validate-template': true,
          'jsx-attributes': {
            include: [
              '^(aria-(label|description|roledescription|valuetext)|alt|title|placeholder|label|heading|file)$',
            ],
          },
          words: { exclude: [/^(\\n|[^\p{L}])*$/u] },
          // What they are given is a key or a code.
          callees: {
            exclude: [
              ...['t', 'tForms', 'words', 'shell', 'exists', 'includes', 'may', 'wrongAt', 'inTheirs'],
              ...['register', 'form.register', 'sortOf', 'fault'],
            ],
          },
        },
      ],
      'no-restricted-syntax': ['error', ...COLOURS_OUTSIDE_THE_TOKENS],
    },
  },
  {
    files: ['**/*.mjs', '**/*.js', '**/*.cjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        Buffer: 'readonly',
        globalThis: 'readonly',
        URL: 'readonly',
        setInterval: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        AbortController: 'readonly',
        fetch: 'readonly',
        performance: 'readonly',
        module: 'writable',
      },
    },
  },
  { files: ['scripts/**', 'bench/**', 'test/support/**'], rules: { 'no-console': 'off' } },
);
