import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Command, CommandIo } from '../common/command.js';
import { problemLine } from '../common/data-file.js';
import type { Environment } from '../config/environment.js';
import type { PublishedCalendar } from '../follow-ups/service-calendars.js';
import type { MunicipalityFile } from './municipality-file.js';

interface CalendarFile {
  calendar: PublishedCalendar;
  source: string;
}

export const municipalityAddCommand: Command = {
  name: 'municipality add',
  usage: 'FILE [--calendar FILE]…',
  describe: 'Make a municipality with its services, staff and roles, or bring it to what its file says now',
  async run(args, io) {
    const asked = given(args);
    if (!asked) {
      io.err('Usage: stafett municipality add FILE [--calendar FILE]…');
      return 2;
    }
    const { readCalendarFile } = await import('./calendars/calendar.command.js');
    const calendars: CalendarFile[] = [];
    for (const file of asked.calendars) {
      const calendar = await readCalendarFile(file, 'en', io);
      if (!calendar) return 1;
      calendars.push(calendar);
    }
    const described = await read(asked.file, calendars, io);
    if (!described) return 1;
    const { readEnvironment } = await import('../config/environment.js');
    return keep({ described, calendars }, readEnvironment(io.env), io);
  },
};

function given(args: string[]): { file: string; calendars: string[] } | undefined {
  try {
    const options = { calendar: { type: 'string', multiple: true } } as const;
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const [file, ...more] = positionals;
    return file && more.length === 0 ? { file, calendars: values.calendar ?? [] } : undefined;
  } catch {
    return undefined;
  }
}

/** @returns undefined when the file cannot be used; what is wrong has then been said, one line for each */
async function read(
  file: string,
  given: readonly CalendarFile[],
  io: CommandIo,
): Promise<MunicipalityFile | undefined> {
  const { municipalityNamed, readMunicipalityFile } = await import('./municipality-file.js');
  const { shippedCalendars } = await import('../follow-ups/service-calendars.js');
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    io.err(`${file}: cannot be read (${error.code ?? error.message})`);
  });
  if (!bytes) return undefined;
  const known = [...shippedCalendars().keys(), ...given.map(({ calendar }) => calendar.id)];
  let found = readMunicipalityFile(file, bytes, known);
  const name = municipalityNamed(bytes);
  if (!found.ok && name && found.problems.some(({ path }) => path.endsWith('calendar'))) {
    const published = await publishedFor(name, io.env);
    found = readMunicipalityFile(file, bytes, [...new Set([...known, ...published])]);
  }
  if (found.ok) return found.value;
  for (const problem of found.problems) io.err(problemLine(problem));
  return undefined;
}

/** Ids of the calendars that the municipality has published; none where it is not there yet. */
async function publishedFor(name: string, env: NodeJS.ProcessEnv): Promise<string[]> {
  const { withMunicipalities } = await import('../database/with-municipalities.js');
  const { calendarsIn } = await import('./calendars/published-calendars.js');
  const quiet: CommandIo = { out: () => undefined, err: () => undefined, env };
  const ids: string[] = [];
  await withMunicipalities(quiet, { command: 'municipality', wanted: name }, async (database, [only]) => {
    ids.push(...(await database.runInTransaction(only!.ctx, calendarsIn)).keys());
    return 0;
  });
  return ids;
}

/** The municipality itself is made by the owner; what is in it by the API's role, so that row security holds. */
async function keep(
  { described, calendars }: { described: MunicipalityFile; calendars: readonly CalendarFile[] },
  environment: Environment,
  io: CommandIo,
): Promise<number> {
  const { systemContext } = await import('../common/request-context.js');
  const { Database } = await import('../database/database.js');
  const { masterKeysOf } = await import('../config/environment.js');
  const { loginOf } = await import('../database/roles.js');
  const { publishCalendar } = await import('./calendars/published-calendars.js');
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
    for (const { calendar, source } of calendars)
      await database.runInTransaction(ctx, (at) => publishCalendar(at, calendar, source));
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
