import { readFile } from 'node:fs/promises';
import type { Command, CommandIo } from '../common/command.js';
import { problemLine } from '../common/data-file.js';
import type { Environment } from '../config/environment.js';
import type { MunicipalityFile } from './municipality-file.js';

export const municipalityAddCommand: Command = {
  name: 'municipality add',
  usage: 'FILE',
  describe: 'Make a municipality with its services, staff and roles, or bring it to what its file says now',
  async run(files, io) {
    const [file] = files;
    if (!file || files.length > 1) {
      io.err('Usage: stafett municipality add FILE');
      return 2;
    }
    const described = await read(file, io);
    if (!described) return 1;
    const { readEnvironment } = await import('../config/environment.js');
    return keep(described, readEnvironment(io.env), io);
  },
};

/** @returns undefined when the file cannot be used; what is wrong has then been said, one line for each */
async function read(file: string, io: CommandIo): Promise<MunicipalityFile | undefined> {
  const { readMunicipalityFile } = await import('./municipality-file.js');
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    io.err(`${file}: cannot be read (${error.code ?? error.message})`);
  });
  if (!bytes) return undefined;
  const found = readMunicipalityFile(file, bytes);
  if (found.ok) return found.value;
  for (const problem of found.problems) io.err(problemLine(problem));
  return undefined;
}

/** The municipality itself is made by the owner; what is in it by the API's role, so that row security holds. */
async function keep(described: MunicipalityFile, environment: Environment, io: CommandIo): Promise<number> {
  const { systemContext } = await import('../common/request-context.js');
  const { Database } = await import('../database/database.js');
  const { masterKeysOf } = await import('../config/environment.js');
  const { loginOf } = await import('../database/roles.js');
  const { keepMunicipality } = await import('./keep-municipality.js');
  const { nationalIdHash } = await import('./national-id-hash.js');
  const { DATABASE_URL } = environment;
  const { municipality: name } = described;
  const made = await municipalityCalled(name, DATABASE_URL);
  if (!made) {
    io.err(`There is more than one municipality "${name}"`);
    return 1;
  }
  const database = await Database.connect({
    url: loginOf(DATABASE_URL, 'stafett_app', masterKeysOf(environment)),
    poolSize: 1,
    applicationName: 'stafett municipality',
  });
  try {
    const ctx = systemContext(made.id, 'municipality-command');
    const kept = await keepMunicipality(
      database,
      ctx,
      described,
      await nationalIdHash(environment, database),
    );
    io.out(
      `${name}${made.isNew ? ', a new municipality' : ''}: ${kept.services} services and ${kept.staff} staff written, ` +
        `${kept.left} left; ${kept.rolesBegun} roles begun or changed, ${kept.rolesEnded} ended.`,
    );
    return 0;
  } finally {
    await database.close();
  }
}

/** Found by its name, or made. @returns undefined when there are several */
async function municipalityCalled(
  name: string,
  ownerUrl: string,
): Promise<{ id: string; isNew: boolean } | undefined> {
  const { default: pg } = await import('pg');
  const { newId } = await import('../common/ids.js');
  const { OWNER_ROLE } = await import('../database/roles.js');
  const owner = new pg.Client({ connectionString: ownerUrl, application_name: 'stafett municipality' });
  await owner.connect();
  try {
    await owner.query('begin');
    await owner.query(`set local role ${OWNER_ROLE}`);
    // Two commands at once must not make it twice.
    await owner.query('lock table municipality in share row exclusive mode');
    const { rows } = await owner.query<{ id: string }>('select id from municipality where name = $1', [name]);
    const id = rows[0]?.id ?? newId();
    if (rows.length === 0)
      await owner.query('insert into municipality (id, name) values ($1, $2)', [id, name]);
    await owner.query('commit');
    return rows.length > 1 ? undefined : { id, isNew: rows.length === 0 };
  } finally {
    await owner.end();
  }
}
