import { readFile } from 'node:fs/promises';
import type { Command, CommandIo } from '../common/command.js';
import { problemLine } from '../common/data-file.js';
import { guideArguments } from './guide-arguments.js';
import { type Language, say } from '../common/language.js';
import type { Guide } from '../../workflows/guide.js';
import { NO_DIFFERENCE } from './guide-words.js';

/** @returns undefined when the file cannot be used; what is wrong has then been said, one line for each */
export async function readGuideFile(
  file: string,
  language: Language,
  io: CommandIo,
): Promise<{ guide: Guide; source: string } | undefined> {
  const { readGuideBytes } = await import('./guide-file.js');
  const { loadInstruments } = await import('../effects/instruments/instrument.js');
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    io.err(`${file}: ${CANNOT_BE_READ[language]} (${error.code ?? error.message})`);
  });
  if (!bytes) return undefined;
  const read = readGuideBytes(file, bytes, loadInstruments());
  if (read.ok) return { guide: read.guide, source: bytes.toString('utf8') };
  for (const problem of read.problems) io.err(problemLine(problem, language));
  return undefined;
}

const CANNOT_BE_READ = say('kan ikke leses', 'kan ikkje lesast', 'cannot be read');
const CAN_BE_PUBLISHED = say('kan publiseres', 'kan publiserast', 'can be published');
const VERSION = say('versjon', 'versjon', 'version');

export const guideCheckCommand: Command = {
  name: 'guide check',
  usage: 'FILE… [--lang nb|nn|en]',
  describe: 'Check action guides; errors name file, line, column and what is allowed',
  async run(args, io) {
    const { files, language } = guideArguments(args, io.env) ?? { files: [], language: 'en' };
    if (files.length === 0) {
      io.err('Usage: stafett guide check FILE… [--lang nb|nn|en]');
      return 2;
    }
    let code = 0;
    for (const file of files) {
      const read = await readGuideFile(file, language, io);
      if (read) io.out(`${file}: ${whichGuide(read.guide, language)} ${CAN_BE_PUBLISHED[language]}`);
      else code = 1;
    }
    return code;
  },
};

const whichGuide = ({ guide, version }: Guide, language: Language) =>
  `${guide} ${VERSION[language]} ${version}`;

export const guideDiffCommand: Command = {
  name: 'guide diff',
  usage: 'FILE FILE [--lang nb|nn|en]',
  describe: 'What changes from one action guide to another',
  async run(args, io) {
    const { files, language } = guideArguments(args, io.env) ?? { files: [], language: 'en' };
    const [before, after] = files;
    if (!before || !after || files.length > 2) {
      io.err('Usage: stafett guide diff FILE FILE [--lang nb|nn|en]');
      return 2;
    }
    const { differenceLine, guideDifferences } = await import('./guide-differences.js');
    const read = [
      await readGuideFile(before, language, io),
      await readGuideFile(after, language, io),
    ] as const;
    if (!read[0] || !read[1]) return 1;
    const differences = guideDifferences(read[0].guide, read[1].guide);
    if (differences.length === 0) io.out(NO_DIFFERENCE[language]);
    for (const difference of differences) io.out(differenceLine(difference, language));
    return 0;
  },
};
