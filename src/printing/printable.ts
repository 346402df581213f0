/**
 * What all four cuts of the printed documents' font have a sign for, as the font itself says: Latin with the letters of
 * Vietnamese, Romanian and Azerbaijani, Greek, Cyrillic, and the marks that texts use.
 */
const HAS_SIGN =
  /[\n\u0020-\u007e\u00a0-\u017f\u018f\u0192\u01a0\u01a1\u01af\u01b0\u01f0\u01fa-\u01ff\u0218-\u021b\u0259\u02bc\u0384-\u038a\u038c\u038e-\u03a1\u03a3-\u03ce\u0400-\u0482\u048a-\u0513\u1e3e\u1e3f\u1e80-\u1e85\u1e9e\u1ea0-\u1ef9\u2010\u2011\u2013-\u2015\u2017-\u201e\u2020-\u2022\u2026\u2030\u2032\u2033\u2039\u203a\u20ac\u2116\u2122\u2212\u2248\u2260\u2264\u2265]/u;

/** Other characters are written as their number, `[U+1F467]`: readers see that something stood there, and what. */
export function printable(text: string): string {
  let printed = '';
  for (const sign of text.normalize('NFC').replaceAll('\t', '    ').replaceAll('\r', ''))
    printed += HAS_SIGN.test(sign) ? sign : numberOf(sign);
  return printed;
}

/**
 * Signs of direction and joiners only tell how the others are drawn, and could turn a text around: they alone are left
 * out. A mark that stands with no letter the font has it on is a part of what was written.
 */
function numberOf(sign: string): string {
  if (/\p{Cf}/u.test(sign)) return '';
  return `[U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}]`;
}
