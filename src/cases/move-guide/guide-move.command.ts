import { parseArgs } from 'node:util';
import type { Command, CommandIo } from '../../common/command.js';
import type { Language } from '../../common/language.js';
import { LANGUAGE_OPTIONS, languageAsked } from '../../guides/guide-arguments.js';
import type { CommandMunicipality } from '../../database/with-municipalities.js';
import { withCases } from '../with-cases.js';
import type { MoveGuideService } from './move-guide.service.js';

const CHANGED = 'it has changed since it was shown; ask for the move again';
const USAGE = 'Usage: stafett guide move GUIDE --to VERSION --municipality NAME [--apply] [--lang nb|nn|en]';

export const guideMoveCommand: Command = {
  name: 'guide move',
  usage: 'GUIDE --to VERSION --municipality NAME [--apply] [--lang nb|nn|en]',
  describe: 'Show what another version of a guide would change in running cases; with --apply, move them',
  async run(args, io) {
    const asked = given(args, io.env);
    if (!asked) {
      io.err(USAGE);
      return 2;
    }
    return withCases(io, { command: 'guide-move', wanted: asked.municipality }, async (office, [only]) => {
      const { MoveGuideService } = await import('./move-guide.service.js');
      const { ProblemError } = await import('../../common/problem.js');
      try {
        return await move(office.get(MoveGuideService), only!, asked, io);
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
        io.err(`There is no version ${asked.to} of the guide ${asked.guide}.`);
        return 1;
      }
    });
  },
};

interface Asked {
  guide: string;
  to: number;
  municipality: string;
  apply: boolean;
  language: Language;
}

function given(args: string[], env: NodeJS.ProcessEnv): Asked | undefined {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: {
        to: { type: 'string' },
        municipality: { type: 'string' },
        apply: { type: 'boolean', default: false },
        ...LANGUAGE_OPTIONS,
      },
      allowPositionals: true,
    });
    const [guide, ...more] = positionals;
    const to = Number(values.to);
    const language = languageAsked(values, env);
    if (!guide || more.length > 0 || !Number.isInteger(to) || to < 1 || !values.municipality || !language)
      return undefined;
    return { guide, to, municipality: values.municipality, apply: values.apply, language };
  } catch {
    return undefined;
  }
}

async function move(
  guides: MoveGuideService,
  { ctx }: CommandMunicipality,
  { guide, to, apply, language }: Asked,
  io: CommandIo,
): Promise<number> {
  let [count, failed] = [0, 0];
  const told = new Set<number>();
  for await (const one of guides.running(ctx, guide, to)) {
    count += 1;
    if (!told.has(one.from)) {
      told.add(one.from);
      io.out(`${guide} version ${one.from} → ${to}`);
      const change = { guideId: guide, from: one.from, to, language };
      for (const line of await guides.guideChanges(ctx, change)) io.out(`  ${line}`);
    }
    io.out(`case ${one.caseId}: version ${one.from} → ${to}`);
    for (const line of one.changes) io.out(`  ${line}`);
    if (one.changes.length === 0) io.out('  no date, access or measurement changes');
    if (!apply) continue;
    const { outcome } = await guides.move(ctx, one, to);
    if (outcome === 'applied') continue;
    failed += 1;
    io.err(`case ${one.caseId} was not moved: ${outcome === 'stale' ? CHANGED : outcome}`);
  }
  if (apply) io.out(`${count - failed} of ${count} running cases moved to ${guide} version ${to}.`);
  else io.out(`${count} running cases would move. Nothing has been done; do it with --apply.`);
  return failed === 0 ? 0 : 1;
}
