import { parseArgs } from 'node:util';
import { LANGUAGES, type Language, languageOfTerminal } from '../common/language.js';

export interface GuideArguments {
  files: string[];
  municipality?: string;
  /** In which what is wrong is told: `--lang` or `--language`, else the language of the terminal. */
  language: Language;
}

/** @returns undefined for options that are none: the usage is what helps then */
export function guideArguments(args: string[], env: NodeJS.ProcessEnv): GuideArguments | undefined {
  const given = parsed(args);
  const language = given && languageAsked(given.values, env);
  if (!given || !language) return undefined;
  return { files: given.positionals, municipality: given.values.municipality, language };
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      options: { municipality: { type: 'string' }, ...LANGUAGE_OPTIONS },
      allowPositionals: true,
    });
  } catch {
    return undefined;
  }
}

/** Options of a command that says something in the language of who asks. */
export const LANGUAGE_OPTIONS = { lang: { type: 'string' }, language: { type: 'string' } } as const;

/** @returns undefined for a language that is none of ours */
export function languageAsked(
  { lang, language }: { lang?: string | undefined; language?: string | undefined },
  env: NodeJS.ProcessEnv,
): Language | undefined {
  const asked = lang ?? language ?? languageOfTerminal(env);
  return LANGUAGES.find((one) => one === asked);
}
