import { parseArgs } from 'node:util';
import { LANGUAGES, type Language, languageOfTerminal } from '../common/language.js';

export interface GuideArguments {
  files: string[];
  municipality?: string;
  /** In which what is wrong is told: `--lang`, else the language of the terminal. */
  language: Language;
}

/** @returns undefined for options that are none: the usage is what helps then */
export function guideArguments(args: string[], env: NodeJS.ProcessEnv): GuideArguments | undefined {
  const given = parsed(args);
  const language = given?.values.lang ?? languageOfTerminal(env);
  if (!given || !isLanguage(language)) return undefined;
  return { files: given.positionals, municipality: given.values.municipality, language };
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      options: { municipality: { type: 'string' }, lang: { type: 'string' } },
      allowPositionals: true,
    });
  } catch {
    return undefined;
  }
}

const isLanguage = (word: string): word is Language => (LANGUAGES as readonly string[]).includes(word);
