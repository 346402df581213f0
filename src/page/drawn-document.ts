import type { Language } from '../common/language.js';

/** What the document carries for the page that goes on with it: web/src/first-view/carried.ts. */
export interface Carried {
  language: Language;
  /** Of the page's words. */
  area: string;
  onPhone: boolean;
  /** When it was drawn. */
  at: string;
  answers: readonly (readonly [key: readonly string[], answer: unknown])[];
}

interface BuiltFile {
  file: string;
  css?: readonly string[];
  imports?: readonly string[];
}

export interface Drawing {
  /** The built document, with nothing on it. */
  document: string;
  /** Of the build: by source, the file it became and what that needs. */
  manifest: Readonly<Record<string, BuiltFile>>;
}

interface Drawn {
  html: string;
  carried: Carried;
  /** Of the page, as the manifest names it. */
  source: string;
  /** Light or dark, as somebody has chosen. */
  scheme: string | undefined;
}

/** The document of a drawn page, with what it needs linked from its head, so that nothing waits for a script to ask. */
export function drawnDocument({ document, manifest }: Drawing, drawn: Drawn): string {
  const { html, carried, source, scheme } = drawn;
  const words = ['shell', carried.area].map((area) => `src/texts/${carried.language}/${area}.json`);
  const { scripts, styles } = filesOf(manifest, [source, ...words]);
  const links = [
    ...styles.map((file) => `<link rel="stylesheet" crossorigin href="/${file}">`),
    ...scripts.map((file) => `<link rel="modulepreload" crossorigin fetchpriority="low" href="/${file}">`),
  ].filter((link) => !document.includes(hrefOf(link)));
  // Data and no script: it is read, never run. Nothing in it can end its element.
  const json = JSON.stringify(carried).replaceAll('<', '\\u003c');
  const schemed = scheme === 'light' || scheme === 'dark' ? scheme : 'auto';
  return document
    .replace(/<html [^>]*>/, () => `<html lang="${carried.language}" data-color-scheme="${schemed}">`)
    .replace('</head>', () => `${links.join('')}</head>`)
    .replace(
      '<div id="page"></div>',
      () => `<div id="page">${html}</div><script type="application/json" id="carried">${json}</script>`,
    );
}

const hrefOf = (link: string): string => /href="[^"]*"/.exec(link)?.[0] ?? link;

function filesOf(manifest: Drawing['manifest'], sources: readonly string[]) {
  const seen = new Set<string>();
  const scripts = new Set<string>();
  const styles = new Set<string>();
  const add = (source: string): void => {
    const built = manifest[source];
    if (!built || seen.has(source)) return;
    seen.add(source);
    scripts.add(built.file);
    for (const file of built.css ?? []) styles.add(file);
    for (const imported of built.imports ?? []) add(imported);
  };
  for (const source of sources) add(source);
  return { scripts: [...scripts], styles: [...styles] };
}
