import { parseArgs } from 'node:util';
import type { INestApplicationContext } from '@nestjs/common';
import type { Disposability, DisposableLooks } from '../access/access-log/disposable-looks.service.js';
import type { Disposal } from '../access/access-log/segment-chain.js';
import { withCases } from '../cases/with-cases.js';
import type { CommandMunicipality } from '../database/with-municipalities.js';
import { todayInOslo } from '../common/clock.js';
import type { Command, CommandIo } from '../common/command.js';

const USAGE = '--municipality NAME --before YYYY-MM [--decision REFERENCE]';

export const disposeLooksCommand: Command = {
  name: 'looks dispose',
  usage: USAGE,
  describe: 'What is over of the account of looks, before a month; with the reference of a decision it goes',
  async run(args, io) {
    const text = { type: 'string' } as const;
    const options = { municipality: text, before: text, decision: text };
    const { municipality, before = '', decision } = parseArgs({ args, options }).values;
    const isReference = decision === undefined || /^[\w./-]{1,60}$/.test(decision);
    if (!municipality || !/^\d{4}-(0[1-9]|1[0-2])$/.test(before) || !isReference) {
      io.err(`Usage: stafett looks dispose ${USAGE}`);
      return 2;
    }
    return withCases(io, { command: 'looks', wanted: municipality }, (office, [place]) =>
      dispose(office, place!, { before: `${before}-01`, decision }, io),
    );
  },
};

async function dispose(
  office: INestApplicationContext,
  { ctx, name }: CommandMunicipality,
  { before, decision }: { before: string; decision: string | undefined },
  io: CommandIo,
): Promise<number> {
  const { Environment } = await import('../config/environment.js');
  const { DisposableLooksService } = await import('../access/access-log/disposable-looks.service.js');
  const { DATABASE_URL, LOOKS_KEPT_YEARS } = office.get(Environment, { strict: false });
  if (!isOver(before, LOOKS_KEPT_YEARS, todayInOslo(ctx.clock))) {
    io.err(
      `Not over: looks are kept for ${LOOKS_KEPT_YEARS ?? 'as long as nobody says'} years (LOOKS_KEPT_YEARS).`,
    );
    return 1;
  }
  const looks = office.get(DisposableLooksService, { strict: false });
  const found = await looks.before(ctx, before);
  if (found.outcome !== 'disposable') return refused(found, io);
  const { number } = found.last;
  const what = `${found.looks} looks of ${name} before ${before}, up to segment ${number}`;
  if (decision === undefined) {
    io.out(`${what}, would go. Say --decision with the reference of the decision.`);
    return 0;
  }
  const disposal = { number, before, looks: found.looks, decision, disposedAt: ctx.clock.now() };
  await asOwner(DATABASE_URL, ctx.municipalityId, found, {
    ...disposal,
    seal: looks.sealOf(ctx, found, disposal),
  });
  io.out(`${what}, are gone by decision ${decision}.`);
  return 0;
}

/** Every look before the day is older than that. */
function isOver(before: string, years: number | undefined, today: string): boolean {
  return years !== undefined && before <= `${Number(today.slice(0, 4)) - years}${today.slice(4)}`;
}

type NotDisposable = Exclude<Disposability, { outcome: 'disposable' }>;

function refused(found: NotDisposable, io: CommandIo): number {
  if (found.outcome === 'nothing') {
    io.out('There is nothing before that.');
    return 0;
  }
  if (found.outcome === 'recordsKept')
    io.err(`${found.records} cases or reports that were looked at are kept still, and the looks with them.`);
  else for (const problem of found.problems) io.err(`The log does not hold: ${problem}`);
  return 1;
}

async function asOwner(
  ownerUrl: string,
  municipalityId: string,
  found: DisposableLooks,
  disposal: Disposal & { seal: Buffer },
): Promise<void> {
  const { default: pg } = await import('pg');
  const { disposeOfLooks } = await import('../access/access-log/dispose-of-looks.js');
  const owner = new pg.Client({ connectionString: ownerUrl, application_name: 'stafett looks' });
  await owner.connect();
  try {
    await disposeOfLooks(owner, municipalityId, found, disposal);
  } finally {
    await owner.end();
  }
}
