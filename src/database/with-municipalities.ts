import type { CommandIo } from '../common/command.js';
import { type RequestContext, systemContext } from '../common/request-context.js';
import type { Database, DatabaseOptions } from './database.js';

export interface CommandMunicipality {
  name: string;
  ctx: RequestContext;
}

/**
 * For commands that need the database and no more: as the API's role, so that row security holds for them too.
 * @param wanted name of one municipality; every one when left out
 * @returns the exit code; 1 when the name fits none, or more than one
 */
export async function withMunicipalities(
  io: CommandIo,
  asked: { command: string; wanted?: string; entities?: DatabaseOptions['entities'] },
  work: (database: Database, municipalities: CommandMunicipality[]) => Promise<number>,
): Promise<number> {
  const { command, wanted } = asked;
  const database = await connect(io, asked);
  try {
    const { rows } = await database.pool.query<{ id: string; name: string }>(
      'select id, name from municipality order by name',
    );
    const chosen = rows.filter(({ name }) => wanted === undefined || name === wanted);
    if (wanted !== undefined && chosen.length !== 1) {
      const fault = chosen.length === 0 ? 'There is no municipality' : 'There is more than one municipality';
      io.err(`${fault} "${wanted}"; there are: ${rows.map(({ name }) => name).join(', ') || 'none'}`);
      return 1;
    }
    return await work(
      database,
      chosen.map(({ id, name }) => ({ name, ctx: systemContext(id, `${command}-command`) })),
    );
  } finally {
    await database.close();
  }
}

async function connect(
  io: CommandIo,
  { command, entities = [] }: { command: string; entities?: DatabaseOptions['entities'] },
): Promise<Database> {
  const { masterKeysOf, readEnvironment } = await import('../config/environment.js');
  const { Database } = await import('./database.js');
  const { loginOf } = await import('./roles.js');
  const environment = readEnvironment(io.env);
  return Database.connect({
    url: loginOf(environment.DATABASE_URL, 'stafett_app', masterKeysOf(environment)),
    entities,
    poolSize: 1,
    applicationName: `stafett ${command}`,
  });
}
