/** What is written in the three languages, in the reader's. */
export function inLanguage(words: Record<string, string | undefined>, language: string): string {
  return words[language] ?? words.nb ?? Object.values(words).find(Boolean) ?? '';
}
