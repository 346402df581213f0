import type { AccessEntry, ThirdPartyFlag } from './access-file.js';

/** Whose file it is, and who else is in the family. */
export interface WhoIsWho {
  /** Person id. */
  asker: string;
  relation: string;
  /** Of the family but for the asker and the child, as far as they are known. */
  others: readonly string[];
}

const OWN_ANSWERS: Record<string, string> = { guardian: 'parent', child: 'self' };

/** What of an entry may be about somebody else, for the person who reviews to look at. */
export function flagsOf(
  { type, facts, texts, by }: AccessEntry & { by: { id?: string } },
  { asker, relation, others }: WhoIsWho,
): ThirdPartyFlag[] {
  const flags: ThirdPartyFlag[] = [];
  if (by.kind === 'person' && by.id !== asker) flags.push('writtenByAnotherInTheFamily');
  if (type === 'MEASUREMENT_RECORDED' && facts.respondent !== OWN_ANSWERS[relation])
    flags.push('answerOfAnother');
  if (others.some((name) => Object.values(texts).some((text) => names(text, name))))
    flags.push('namesAnotherInTheFamily');
  return flags;
}

/** Any part of a name that is long enough to be one, as a word of its own or the beginning of one («Karis»). */
function names(text: string, name: string): boolean {
  const words = text.normalize('NFKC').toLocaleLowerCase('nb');
  return name
    .normalize('NFKC')
    .toLocaleLowerCase('nb')
    .split(/[^\p{L}]+/u)
    .filter((part) => part.length >= 3)
    .some((part) => words.split(/[^\p{L}]+/u).some((word) => word.startsWith(part)));
}
