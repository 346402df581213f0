import { parseArgs } from 'node:util';
import type { Command, CommandIo } from '../../common/command.js';
import type { CommandMunicipality } from '../../database/with-municipalities.js';
import { withCases } from '../with-cases.js';
import type { RenewRowsService } from './renew-rows.service.js';

const USAGE = '[--municipality NAME] [--apply]';

export const rowsRenewCommand: Command = {
  name: 'rows renew',
  usage: USAGE,
  describe:
    'Show where deadlines and other rows are not what would be written now; with --apply, write them anew',
  async run(args, io) {
    const asked = given(args);
    if (!asked) {
      io.err(`Usage: stafett rows renew ${USAGE}`);
      return 2;
    }
    const { municipality: wanted, apply } = asked;
    return withCases(
      io,
      { command: 'rows-renew', ...(wanted && { wanted }) },
      async (office, municipalities) => {
        const { RenewRowsService } = await import('./renew-rows.service.js');
        const renewing = office.get(RenewRowsService);
        let [count, failed] = [0, 0];
        for (const municipality of municipalities) {
          const done = await renew(renewing, municipality, apply, io);
          count += done.count;
          failed += done.failed;
        }
        if (apply) io.out(`The rows of ${count - failed} of ${count} cases were renewed.`);
        else
          io.out(`The rows of ${count} cases would be renewed. Nothing has been done; do it with --apply.`);
        return failed === 0 ? 0 : 1;
      },
    );
  },
};

function given(args: string[]): { municipality?: string | undefined; apply: boolean } | undefined {
  try {
    const options = { municipality: { type: 'string' }, apply: { type: 'boolean', default: false } } as const;
    return parseArgs({ args, options }).values;
  } catch {
    return undefined;
  }
}

async function renew(
  renewing: RenewRowsService,
  { ctx }: CommandMunicipality,
  apply: boolean,
  io: CommandIo,
): Promise<{ count: number; failed: number }> {
  const { lineOf } = await import('../persistence/expected-rows.js');
  const done = { count: 0, failed: 0 };
  for await (const { caseId, wrong } of renewing.toRenew(ctx)) {
    done.count += 1;
    for (const row of wrong) io.out(`case ${caseId}: ${lineOf(row)}`);
    if (!apply) continue;
    const { outcome } = await renewing.renew(ctx, caseId);
    if (outcome === 'applied') continue;
    done.failed += 1;
    io.err(`case ${caseId} was not renewed: ${outcome}`);
  }
  return done;
}
