import { describe, expect, it } from '@jest/globals';
import { printPdf, type PrintedDocument } from '../../src/printing/print-pdf.js';
import { textOfPdf } from '../support/text-of-pdf.js';

const LETTER: PrintedDocument = {
  title: 'Innsyn i stafettloggen',
  author: 'Prøvevik kommune',
  language: 'nn',
  createdAt: new Date('2026-09-01T08:00:00Z'),
  metadata: [['Bedt om', '1. september 2026']],
  sections: [
    {
      heading: 'Hva som er skrevet',
      blocks: [{ heading: 'Notat', note: 'Ada, helsestasjonen', paragraphs: ['Ærlig talt: bra 👧 år'] }],
    },
  ],
  footer: 'Side',
};

describe('a printed document', () => {
  it('holds its words as text, so that it can be searched and read aloud', async () => {
    const text = await textOfPdf(await printPdf(LETTER));
    for (const words of ['Innsyn i stafettloggen', 'Bedt om: 1. september 2026', 'Ada, helsestasjonen'])
      expect(text).toContain(words);
  });

  it('leaves nothing out in silence that the font has no sign for', async () => {
    expect(await textOfPdf(await printPdf(LETTER))).toContain('Ærlig talt: bra [U+1F467] år');
  });

  it('says what such a number is, where there is one', async () => {
    const about = 'står som nummeret sitt i Unicode';
    expect(await textOfPdf(await printPdf(LETTER))).toContain(about);
    const plain = { ...LETTER, sections: [{ heading: 'Notat', blocks: [{ paragraphs: ['Bra år'] }] }] };
    expect(await textOfPdf(await printPdf(plain))).not.toContain(about);
  });

  it('writes the names of families in the letters that they are written with', async () => {
    const names = 'Nguyễn Thị Hương, Ștefan Țurcan, Rəşad, ≥ 3';
    expect(await textOfPdf(await printPdf({ ...LETTER, title: names }))).toContain(names);
  });

  it('keeps a mark that the font has on no letter', async () => {
    const marked = { ...LETTER, title: 'x\u0327' };
    expect(await textOfPdf(await printPdf(marked))).toContain('x[U+0327]');
  });

  it('says that it is PDF/A, in which language, and embeds what it is drawn with', async () => {
    const bytes = (await printPdf(LETTER)).toString('latin1');
    expect(bytes).toMatch(/pdfaid:part>2</);
    expect(bytes).toMatch(/pdfaid:conformance>B</);
    expect(bytes).toMatch(/\/Lang \(nn-NO\)/);
    expect(bytes).toMatch(/\/OutputIntent/);
    expect(bytes).toMatch(/\/FontFile2/);
  });

  it('draws a text that turns its direction as it was typed', async () => {
    const turned = { ...LETTER, title: 'avtale \u202Efdp.exe' };
    expect(await textOfPdf(await printPdf(turned))).toContain('avtale fdp.exe');
  });
});
