import { describe, expect, test } from '@jest/globals';
import { drawnDocument } from '../../src/page/drawn-document.js';

const DOCUMENT = `<!doctype html>
<html lang="nb" data-color-scheme="auto">
  <head>
    <title>Stafett</title>
    <link rel="stylesheet" crossorigin href="/assets/frame.css">
  </head>
  <body>
    <div id="page"></div>
  </body>
</html>`;
const MANIFEST = {
  'src/pages/my-day/my-day.tsx': {
    file: 'assets/my-day.js',
    css: ['assets/my-day.css'],
    imports: ['_marks.js'],
  },
  '_marks.js': { file: 'assets/marks.js', css: ['assets/frame.css'], imports: ['_marks.js'] },
  'src/texts/nn/shell.json': { file: 'assets/texts-nn.js' },
};

const draw = (child: string, scheme?: string) =>
  drawnDocument(
    { document: DOCUMENT, manifest: MANIFEST },
    {
      html: `<p>${child}</p>`,
      carried: {
        language: 'nn',
        area: 'my-day',
        onPhone: false,
        at: '2026-11-22T08:00:00Z',
        answers: [[['my-day'], child]],
      },
      source: 'src/pages/my-day/my-day.tsx',
      scheme,
    },
  );

describe('The document of a page that the server has drawn', () => {
  test('links what the page needs, each once, and speaks the language it was drawn in', () => {
    const document = draw('Nora');
    expect([...document.matchAll(/href="([^"]+)"/g)].map(([, href]) => href)).toEqual([
      '/assets/frame.css',
      '/assets/my-day.css',
      '/assets/my-day.js',
      '/assets/marks.js',
      '/assets/texts-nn.js',
    ]);
    expect(document).toContain('<html lang="nn" data-color-scheme="auto">');
    expect(document).toContain('<title>Stafett</title>');
  });

  test('has its light or dark from the beginning, and nothing else that a cookie says', () => {
    expect(draw('Nora', 'dark')).toContain('data-color-scheme="dark"');
    expect(draw('Nora', '"><script>')).toContain('data-color-scheme="auto"');
  });

  test('carries what people have written as data, which cannot end its element nor change the document', () => {
    const written = '</script><script>alert(1)</script> $& $` <!-- ';
    const document = draw(written);
    const [, json = ''] =
      /<script type="application\/json" id="carried">(.*?)<\/script>/s.exec(document) ?? [];
    expect(json).not.toContain('<');
    expect(JSON.parse(json)).toMatchObject({ answers: [[['my-day'], written]] });
  });
});
