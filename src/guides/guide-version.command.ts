import type { Command, CommandIo } from '../common/command.js';
import type { Language } from '../common/language.js';
import { ProblemError, problemDocument } from '../common/problem.js';
import { type CommandMunicipality, withMunicipalities } from '../database/with-municipalities.js';
import { type GuideArguments, guideArguments } from './guide-arguments.js';
import { readGuideFile } from './guide-file.command.js';
import type { GuidesService } from './guides.service.js';

export const guidePublishCommand: Command = {
  name: 'guide publish',
  usage: 'FILE --municipality NAME [--lang nb|nn|en]',
  describe: 'Publish a version of an action guide for new cases; running cases keep theirs',
  async run(args, io) {
    const { files, municipality, language } = guideArguments(args, io.env) ?? NOTHING;
    const [file] = files;
    if (!file || files.length > 1 || !municipality) {
      io.err('Usage: stafett guide publish FILE --municipality NAME [--lang nb|nn|en]');
      return 2;
    }
    const read = await readGuideFile(file, language, io);
    if (!read) return 1;
    return withGuides(io, { municipality, language }, async (guides, [only]) => {
      const { differenceLine } = await import('./guide-differences.js');
      const { guide, version, differences } = await guides.publish(only!.ctx, read.source);
      for (const difference of differences) io.out(differenceLine(difference, language));
      io.out(
        `Published ${guide} version ${version} for ${only!.name}; running cases keep the version they have.`,
      );
      const { kinds, there } = await guides.kindsWithoutService(only!.ctx, read.guide);
      for (const kind of kinds)
        io.out(`But no service in ${only!.name} is of the kind "${kind}"; there are: ${there.join(', ')}`);
    });
  },
};

export const guideListCommand: Command = {
  name: 'guide list',
  usage: '[--municipality NAME]',
  describe: 'The action guides in force',
  async run(args, io) {
    const { files, municipality, language } = guideArguments(args, io.env) ?? NOTHING;
    if (files.length > 0) {
      io.err('Usage: stafett guide list [--municipality NAME]');
      return 2;
    }
    return withGuides(io, { municipality, language }, async (guides, municipalities) => {
      for (const { name, ctx } of municipalities)
        for (const { guide, publishedAt } of await guides.inForce(ctx)) {
          const kinds = guide.serviceKinds.join(', ') || 'all services without one of their own';
          io.out(
            `${name}: ${guide.guide} version ${guide.version} of ${publishedAt.slice(0, 10)}, for ${kinds}`,
          );
        }
    });
  },
};

/** A wrong option reads like too many files: the usage is what helps. */
const NOTHING: GuideArguments = { files: ['', ''], language: 'en' };

/** Works as the API's role, so that row security holds for commands too. Without a name: every municipality. */
async function withGuides(
  io: CommandIo,
  { municipality, language }: Pick<GuideArguments, 'municipality' | 'language'>,
  work: (guides: GuidesService, municipalities: CommandMunicipality[]) => Promise<void>,
): Promise<number> {
  const { GuideVersion } = await import('./guide-version.entity.js');
  const wanted = municipality === undefined ? {} : { wanted: municipality };
  return withMunicipalities(
    io,
    { command: 'guide', entities: [GuideVersion], ...wanted },
    async (database, municipalities) => {
      const { GuideVersionsRepository } = await import('./guide-versions.repository.js');
      const { GuidesService } = await import('./guides.service.js');
      try {
        await work(new GuidesService(new GuideVersionsRepository(database)), municipalities);
        return 0;
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
        sayRefusal(error, language, io);
        return 1;
      }
    },
  );
}

function sayRefusal(error: ProblemError, language: Language, io: CommandIo): void {
  const { title, fields = [] } = problemDocument(error, language);
  io.err(title);
  for (const { path, message, allowed } of fields)
    io.err(`  ${path}: ${message ?? `allowed: ${(allowed ?? []).join(', ')}`}`);
}
