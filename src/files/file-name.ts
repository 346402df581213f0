import sanitize from 'sanitize-filename';

export type FileMediaType = 'application/pdf' | 'image/png' | 'image/jpeg';

const ENDINGS: Record<FileMediaType, readonly string[]> = {
  'application/pdf': ['.pdf'],
  'image/png': ['.png'],
  'image/jpeg': ['.jpg', '.jpeg'],
};

/** Format characters, those that turn the direction of writing among them: with these `gpj.exe` reads as `exe.jpg`. */
const UNSEEN = /[\p{Cf}\p{Cc}\p{Zl}\p{Zp}]/gu;
const LONGEST = 100;

/**
 * A name as it may stand in a history and be given to a browser: no folder, nothing unseen, and the ending of what the
 * bytes are, whatever the name said.
 */
export function fileNameOf(given: string, mediaType: FileMediaType): string {
  const plain = sanitize(given.normalize('NFC').replace(UNSEEN, ''), { replacement: '_' }).trim();
  const endings = ENDINGS[mediaType];
  const ending = endings.find((one) => plain.toLowerCase().endsWith(one));
  const stem = ending ? plain.slice(0, -ending.length) : plain;
  const short = [...stem.replace(/^\.+/, '')].slice(0, LONGEST).join('').trim();
  return `${/[\p{L}\p{N}]/u.test(short) ? short : 'file'}${ending ?? endings[0]}`;
}
