/** Gives a text that the page holds to the reader as a file; nothing of it is kept. */
export const downloadText = (name: string, type: string, text: string): void =>
  download(name, `${type};charset=utf-8`, text);

export function download(name: string, type: string, content: BlobPart): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
