/** What the font of the printed documents has a sign for: Latin, Greek, Cyrillic, and the marks that texts use. */
const HAS_SIGN =
  /[\n\u0020-\u007e\u00a0-\u017f\u0384-\u03ce\u0400-\u045f\u2010-\u2015\u2018-\u201e\u2020-\u2022\u2026\u2030\u2032\u2033\u2039\u203a\u20ac\u2116\u2122\u2212]/u;

/** Other characters are written as their number, `[U+1F467]`: readers see that something stood there, and what. */
export function printable(text: string): string {
  let printed = '';
  for (const sign of text.normalize('NFC').replaceAll('\t', '    ').replaceAll('\r', ''))
    printed += HAS_SIGN.test(sign) ? sign : numberOf(sign);
  return printed;
}

/** Signs without a width (direction, joiners) only tell how the others are drawn, and could turn a text around. */
function numberOf(sign: string): string {
  if (/\p{Cf}|\p{Mn}/u.test(sign)) return '';
  return `[U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}]`;
}
