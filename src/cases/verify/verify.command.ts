import { parseArgs } from 'node:util';
import type { INestApplicationContext } from '@nestjs/common';
import type { VerifiedAccessLog } from '../../access/access-log/verify-access-log.service.js';
import type { Command, CommandIo } from '../../common/command.js';
import type { CommandMunicipality } from '../../database/with-municipalities.js';
import { withCases } from '../with-cases.js';

export const verifyCommand: Command = {
  name: 'verify',
  usage: '[--municipality NAME]',
  describe:
    'Replay every history, check its chain, and compare it with what is stored; exit code 1 lists what differs',
  async run(args, io) {
    const { values } = parseArgs({ args, options: { municipality: { type: 'string' } } });
    return withCases(
      io,
      { command: 'verify', wanted: values.municipality },
      async (office, municipalities) => {
        const { VerifyCaseService } = await import('./verify-case.service.js');
        const { VerifyReportsService } = await import('../../protection-reports/verify-reports.service.js');
        const { VerifyFilesService } = await import('../../files/verify-files.service.js');
        const verifier = office.get(VerifyCaseService);
        const files = office.get(VerifyFilesService, { strict: false });
        const reports = office.get(VerifyReportsService, { strict: false });
        const wrongLogs = await verifyAccessLogs(office, municipalities, io);
        const counted = { cases: 0, reports: 0, entries: 0, older: 0, wrong: wrongLogs };
        for (const { ctx } of municipalities) {
          for await (const caseId of verifier.caseIds(ctx)) {
            const { entries, replayed, problems } = await verifier.verify(ctx, caseId);
            problems.push(...(await files.verify(ctx, caseId)));
            counted.cases += 1;
            if (!replayed && entries > 0) counted.older += 1;
            counted.entries += entries;
            if (problems.length > 0) counted.wrong += 1;
            for (const problem of problems) io.out(`case ${caseId}: ${problem}`);
          }
          for await (const { reportId, entries, problems } of reports.verify(ctx)) {
            counted.reports += 1;
            counted.entries += entries;
            if (problems.length > 0) counted.wrong += 1;
            for (const problem of problems) io.out(`report ${reportId}: ${problem}`);
          }
        }
        const { cases, entries, wrong } = counted;
        const checked =
          counted.reports > 0 ? `${cases} cases and ${counted.reports} reports` : `${cases} cases`;
        if (counted.older > 0)
          io.out(`${counted.older} of them of an older model: chain, seals and rows only, not replayed.`);
        io.out(
          `${checked} with ${entries} entries: ${wrong === 0 ? 'everything holds' : `${wrong} do not hold`}.`,
        );
        return wrong === 0 ? 0 : 1;
      },
    );
  },
};

/** @returns how many of the access logs do not hold */
async function verifyAccessLogs(
  office: INestApplicationContext,
  municipalities: readonly CommandMunicipality[],
  io: CommandIo,
): Promise<number> {
  const { VerifyAccessLogService } = await import('../../access/access-log/verify-access-log.service.js');
  const verifier = office.get(VerifyAccessLogService, { strict: false });
  let wrong = 0;
  for (const { ctx, name } of municipalities) {
    const log = await verifier.verify(ctx);
    for (const problem of log.problems) io.out(`access log of ${name}: ${problem}`);
    if (log.problems.length > 0) wrong += 1;
    else if (log.head) io.out(lineOf(name, log));
  }
  return wrong;
}

/** The head is to be compared with what the workers have told their own logs: it shows whether the end was cut off. */
function lineOf(name: string, { looks, disposed, segments, unsealed, head }: VerifiedAccessLog): string {
  const gone = disposed > 0 ? ` and ${disposed} are disposed of by decision,` : '';
  return `access log of ${name}: ${looks} looks in ${segments} segments hold,${gone} ${unsealed} wait to be sealed; head ${head}`;
}
