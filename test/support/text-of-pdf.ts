import { extractText, getDocumentProxy } from 'unpdf';

/** The words of a PDF, as a search or a screen reader finds them. */
export async function textOfPdf(bytes: Uint8Array): Promise<string> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const { text } = await extractText(pdf, { mergePages: true });
  return text.replaceAll(/\s+/g, ' ');
}
