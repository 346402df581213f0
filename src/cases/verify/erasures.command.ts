import { z } from 'zod';
import type { Command } from '../../common/command.js';
import { withCases } from '../with-cases.js';
import type { Applied, Erasure } from './erasures.js';

export const erasuresCommand: Command = {
  name: 'erasures',
  describe: 'What has been erased, as lines of JSON without names: to be kept outside, beside the backups',
  async run(args, io) {
    if (args.length > 0) {
      io.err('Usage: stafett erasures > FILE   or   stafett erasures apply FILE');
      return 2;
    }
    return withCases(io, { command: 'erasures' }, async (office, municipalities) => {
      const { Erasures } = await import('./erasures.js');
      const erasures = office.get(Erasures);
      for (const { ctx } of municipalities)
        for (const erasure of await erasures.list(ctx)) io.out(JSON.stringify(erasure));
      return 0;
    });
  },
};

export const applyErasuresCommand: Command = {
  name: 'erasures apply',
  usage: 'FILE',
  describe: 'After a restore: destroy again what had been erased; exit code 1 lists lines that are not ours',
  async run([file, ...more], io) {
    if (!file || more.length > 0) {
      io.err('Usage: stafett erasures apply FILE');
      return 2;
    }
    const { readFile } = await import('node:fs/promises');
    const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '');
    return withCases(io, { command: 'erasures' }, async (office, municipalities) => {
      const { Erasures } = await import('./erasures.js');
      const erasures = office.get(Erasures);
      const counted: Record<Applied, number> = { held: 0, destroyed: 0, unknownCase: 0, forged: 0 };
      for (const [index, line] of lines.entries()) {
        const erasure = erasureOf(line);
        const place = municipalities.find(({ ctx }) => ctx.municipalityId === erasure?.municipality);
        const became = erasure && place ? await erasures.apply(place.ctx, erasure) : 'forged';
        counted[became] += 1;
        if (became === 'forged') io.err(`line ${index + 1} was not written by this installation`);
      }
      const { destroyed, held, unknownCase, forged } = counted;
      io.out(
        `${lines.length} erasures: ${destroyed} applied again, ${held} held already, ${unknownCase} of cases that are not in this backup, ${forged} refused.`,
      );
      return forged === 0 ? 0 : 1;
    });
  },
};

const erasureSchema = z.strictObject({
  municipality: z.uuid(),
  case: z.uuid(),
  number: z.int().min(0),
  decided: z.iso.datetime(),
  seal: z.string().max(100),
});

function erasureOf(line: string): Erasure | undefined {
  try {
    return erasureSchema.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
}
