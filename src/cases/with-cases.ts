import type { INestApplicationContext } from '@nestjs/common';
import type { CommandIo } from '../common/command.js';
import { systemContext } from '../common/request-context.js';
import type { CommandMunicipality } from '../database/with-municipalities.js';

/**
 * For commands: cases as the worker's role has them, so that row security holds for commands too.
 * @param wanted name of one municipality; every one when left out
 * @returns the exit code; 1 when there is no municipality of that name
 */
export async function withCases(
  io: CommandIo,
  { command, wanted }: { command: string; wanted?: string },
  work: (office: INestApplicationContext, municipalities: CommandMunicipality[]) => Promise<number>,
): Promise<number> {
  const { NestFactory } = await import('@nestjs/core');
  const { readEnvironment } = await import('../config/environment.js');
  const { CaseCommandsModule } = await import('./case-commands.module.js');
  const { Database } = await import('../database/database.js');
  const module = CaseCommandsModule.forRoot(readEnvironment(io.env));
  const office = await NestFactory.createApplicationContext(module, { logger: false, abortOnError: false });
  try {
    const { rows } = await office
      .get(Database, { strict: false })
      .pool.query<{ id: string; name: string }>('select id, name from municipality order by name');
    const chosen = rows.filter(({ name }) => wanted === undefined || name === wanted);
    if (wanted !== undefined && chosen.length !== 1) {
      io.err(`No municipality "${wanted}"; there are: ${rows.map(({ name }) => name).join(', ') || 'none'}`);
      return 1;
    }
    return await work(
      office,
      chosen.map(({ id, name }) => ({ name, ctx: systemContext(id, command) })),
    );
  } finally {
    await office.close();
  }
}
