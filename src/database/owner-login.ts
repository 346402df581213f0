import pg from 'pg';
import { EnvironmentError } from '../config/environment.js';
import { OWNER_ROLE, RUNNING_ROLES } from './roles.js';

/** The oldest PostgreSQL that it was tried with. */
const OLDEST_MAJOR = 15;
/** From this one on, a role is changed only by those it was given to by its maker. */
const ROLES_HAVE_MAKERS = 16;

/** Made by migrations, for functions that look past row security. */
const ROLES_OF_FUNCTIONS = ['stafett_lookup', 'stafett_case_reader', 'stafett_case_writer'];

const NOBODY_THERE = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ETIMEDOUT'];
const REFUSALS: Readonly<Record<string, string>> = {
  '28P01': 'the server refuses this user or this password',
  '28000': 'the server does not let this user in from here (pg_hba.conf)',
  '3D000': 'there is no database of that name on the server: create database NAME owner USER',
  '42501': 'this user may not connect to that database',
};

/** @throws EnvironmentError where nobody answers at DATABASE_URL */
export function refuseNobodyThere(error: unknown): void {
  const { code } = error as { code?: string };
  if (code && NOBODY_THERE.includes(code)) throw wrongAddress(`nobody answers there (${code})`);
}

/**
 * The owner's login, with what it needs of the server.
 * @throws EnvironmentError that says what is missing, and how it is given, before anything is changed
 */
export async function loggedInAsOwner(ownerUrl: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'stafett migrate' });
  try {
    await client.connect();
  } catch (error) {
    refuseNobodyThere(error);
    const reason = REFUSALS[(error as { code?: string }).code ?? ''];
    throw reason ? wrongAddress(reason) : error;
  }
  try {
    await refuseMissingRights(client);
  } catch (error) {
    await client.end();
    throw error;
  }
  return client;
}

interface Rights {
  me: string;
  database: string;
  major: number;
  encoding: string;
  isSuperuser: boolean;
  mayMakeRoles: boolean;
  ownsDatabase: boolean;
  /** Of Stafett, made by somebody else who did not give them on. */
  othersRoles: string[];
}

const RIGHTS = `
  select quote_ident(r.rolname) as me, quote_ident(d.datname) as database,
    current_setting('server_version_num')::int / 10000 as major,
    pg_encoding_to_char(d.encoding) as encoding, r.rolsuper as "isSuperuser",
    r.rolcreaterole as "mayMakeRoles", pg_has_role(d.datdba, 'member') as "ownsDatabase",
    array(select s.rolname::text from pg_roles s where s.rolname = any ($1)
      and not pg_has_role(s.oid, 'member with admin option') order by 1) as "othersRoles"
  from pg_roles r, pg_database d
  where r.rolname = current_user and d.datname = current_database()`;

async function refuseMissingRights(client: pg.Client): Promise<void> {
  const { rows } = await client.query<Rights>(RIGHTS, [
    [OWNER_ROLE, ...ROLES_OF_FUNCTIONS, ...RUNNING_ROLES],
  ]);
  const { me, database, major, encoding, ...rights } = rows[0]!;
  if (major < OLDEST_MAJOR)
    throw wrongAddress(`is PostgreSQL ${major}; Stafett needs ${OLDEST_MAJOR} or newer`);
  if (encoding !== 'UTF8')
    throw wrongAddress(
      `the database is written in ${encoding}; make it with encoding 'UTF8' template template0`,
    );
  if (rights.isSuperuser) return;
  const missing: string[] = [];
  if (!rights.mayMakeRoles)
    missing.push(
      `${me} may not make the roles that the processes log in as. As a superuser: alter role ${me} createrole`,
    );
  if (!rights.ownsDatabase)
    missing.push(
      `the database does not belong to ${me}. As a superuser: alter database ${database} owner to ${me}`,
    );
  if (major >= ROLES_HAVE_MAKERS && rights.othersRoles.length > 0)
    missing.push(
      `somebody else made the roles of Stafett on this server. As a superuser: ` +
        `grant ${rights.othersRoles.join(', ')} to ${me} with admin option`,
    );
  if (missing.length > 0) throw wrongAddress(...missing);
}

function wrongAddress(...reasons: string[]): EnvironmentError {
  return new EnvironmentError(reasons.map((reason) => ({ variable: 'DATABASE_URL', reason })));
}
