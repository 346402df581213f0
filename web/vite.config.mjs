import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Where the API of a running `npm start` listens, for the page with hot reload. */
const API = process.env.STAFETT_API ?? 'http://127.0.0.1:3000';

/** The API takes changes from its own page only, and here it is asked by another port. */
const asItsOwn = { target: API, changeOrigin: true, headers: { origin: API } };

/** The small blocks that nearly every page is made of. */
const MARKS =
  /web[/]src[/]blocks[/](?:baton|empty-state|hidden-value|icon|item-state|level-mark|not-shared|panel|person-mark|row|state-sign)[.]|designsystemet-react[/]dist[/]esm[/]components[/](?:details|textarea)[/]|web[/]src[/]forms[/]send-events|use-is-wide/;

/** What the frame and the first pages say, in one file a language. */
function firstTexts(module) {
  const [, language] =
    /web[/]src[/]texts[/](nb|nn|en)[/](?:shell|words|live|blocks|my-day)[.]json$/.exec(module) ?? [];
  return language ? `texts-${language}` : null;
}

/**
 * What Designsystemet says with `:has` of any element at all, or for all that stands in one (`*`, `* + *`), has the browser work
 * out anew the style of the whole page whenever the focus or the pointer moves or a field comes: 40–120 ms a press in a
 * slow one. Here the same is said of what it is meant for, as specifically.
 */
const LIGHTER = [
  // A field that is hovered, but not by its label: now by that as well.
  [':has(label):not(:has(label:hover)) .ds-input', 'html:root body .ds-input'],
  ['):has(input:focus-visible) *', '):has(input:focus-visible) input'],
  ['.ds-chip:has(:focus-visible) *', '.ds-chip:has(:focus-visible) input'],
  ['>*+*', '>:where(:not(:first-child))'],
  [/^(\.ds-field:has\([^()]*\))>\*$/g, '$1>:is(input,label,select,textarea,p,div,span)'],
];
/** Tables with a border, fields with an outline: we have none. And a page may be scrolled behind a dialog. */
const NOT_OURS = [
  ':not(:has(thead)) tbody',
  ':not(:has(tfoot)) tbody',
  '.ds-field[data-variant=outline]',
  'body:has(',
];

const lighterSelectors = {
  postcssPlugin: 'lighter-selectors',
  Rule(rule) {
    if (NOT_OURS.some((part) => rule.selector.includes(part))) return rule.remove();
    const lighter = LIGHTER.reduce(
      (selector, [heavy, light]) => selector.replaceAll(heavy, light),
      rule.selector,
    );
    if (lighter !== rule.selector) rule.selector = lighter;
  },
};

/**
 * Each component of Designsystemet asks for all of its elements, with what places a tooltip and searches a list: an eighth of
 * the script of a first view. Here each gets its own, and the field, which is on every page, also what needs no asking.
 */
const ALL_ELEMENTS = '@digdir/designsystemet-web';
const ELEMENTS_OF = {
  breadcrumbs: ['ds-breadcrumbs'],
  details: ['details'],
  field: ['ds-field', 'fieldset', 'readonly', 'dialog', 'ds-error-summary', 'invokers'],
  pagination: ['ds-pagination'],
  popover: ['popover'],
  search: ['ds-suggestion'],
  suggestion: ['ds-suggestion'],
  tabs: ['ds-tabs'],
  tooltip: ['tooltip'],
  none: [],
};
/** Named by a hook that comes with the components, and by nobody else. */
const UNUSED = `export { pagination } from '${ALL_ELEMENTS}/ds-pagination';`;

const ownElements = {
  name: 'own-elements',
  enforce: 'pre',
  resolveId(id, importer) {
    if (id !== ALL_ELEMENTS) return null;
    const component = /components[/]([a-z-]+)[/]/.exec(importer)?.[1] ?? 'none';
    return `\0elements-of-${component}`;
  },
  load(id) {
    const component = /^\0elements-of-(.+)$/.exec(id)?.[1];
    if (!component) return null;
    const elements = ELEMENTS_OF[component];
    if (!elements) throw new Error(`vite.config.mjs does not say which elements ${component} has`);
    return [...elements.map((one) => `import '${ALL_ELEMENTS}/${one}';`), UNUSED].join('\n');
  },
};

/** The page for browsers, or, with `ssr`, what the API draws its first views with. */
export default defineConfig(({ isSsrBuild }) => ({
  root: import.meta.dirname,
  plugins: [react(), ownElements],
  // Nothing of what the page is made of is installed where the server runs, so all of it is in the file.
  ...(isSsrBuild && {
    define: { 'process.env.NODE_ENV': '"production"' },
    publicDir: false,
    ssr: { noExternal: true },
  }),
  build: {
    // Where to, scripts/build-page.mjs says.
    emptyOutDir: true,
    manifest: !isSsrBuild,
    // Styles and pictures inside the page would need a weaker policy.
    assetsInlineLimit: 0,
    cssCodeSplit: true,
    modulePreload: { polyfill: false },
    target: 'es2023',
    // The frame is one file of some 160 kB packed, which the bench holds against 200.
    chunkSizeWarningLimit: 640,
    rolldownOptions: {
      output: isSsrBuild
        ? {}
        : {
            codeSplitting: {
              // A file costs a browser more than its bytes: few of them for the first view, and small ones together.
              groups: [
                { name: firstTexts, debugName: 'texts', priority: 3 },
                { name: 'frame', tags: ['$initial'], priority: 2 },
                { name: 'marks', test: MARKS, priority: 1 },
              ],
            },
          },
      treeshake: {
        // Its components do nothing until they are drawn, which its package.json does not say.
        moduleSideEffects: [
          { test: /@digdir[/]designsystemet-react[/]/, sideEffects: false },
          { test: /@digdir[/]designsystemet-web[/]dist[/]esm[/]pagination[/]/, sideEffects: false },
        ],
      },
    },
  },
  css: {
    postcss: { plugins: [lighterSelectors] },
    modules: { generateScopedName: '[name]__[local]__[hash:5]' },
  },
  server: { host: '127.0.0.1', proxy: { '/api': asItsOwn, '/health': asItsOwn } },
}));
