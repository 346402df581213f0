import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type pg from 'pg';
import { DataSource, type MigrationInterface } from 'typeorm';
import { readDatesAsText } from './pg-types.js';
import { fixedKeys } from '../config/master-key.js';
import { loggedInAsOwner } from './owner-login.js';
import { OWNER_ROLE, RUNNING_ROLES, setPasswords } from './roles.js';
import { fillKeptSecrets, refuseWrongKey, storedSecrets } from './sealing/kept-secrets.js';
import { LocalKeyVault, masterKeyId } from './sealing/local-key-vault.js';

type MigrationClass = new () => MigrationInterface;

export interface MigrateOptions {
  /** A login that may create roles and owns the database (or is a superuser); what it lacks is told. */
  ownerUrl: string;
  masterKey: string;
  /** Newest first, while something still refers to them. */
  olderMasterKeys?: readonly string[];
  log?: (line: string) => void;
}

/** One number for everybody who migrates, so that two starts at once wait for each other. */
const LOCK = 5_714_210_021;

/**
 * Makes the roles that are missing, sets their passwords, and runs the migrations that have not run. Doing it again
 * changes nothing.
 * @returns the names of the migrations that ran
 */
export async function migrate({
  ownerUrl,
  masterKey,
  olderMasterKeys = [],
  log = () => undefined,
}: MigrateOptions): Promise<string[]> {
  readDatesAsText();
  const client = await loggedInAsOwner(ownerUrl);
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    const keys = [masterKey, ...olderMasterKeys];
    await prepareRoles(client, await keyInUse(client, keys));
    const names = await runMigrations(ownerUrl);
    for (const name of names) log(`migrated ${name}`);
    await fillSecrets(client, keys, names);
    await client.query(KEEP_ERA);
    return names;
  } finally {
    await client.end();
  }
}

/** After a restore into another server the looks of the access log are counted anew. */
const KEEP_ERA = `set role ${OWNER_ROLE}; select access_log_months.keep_era(); reset role`;

/** Every migration in the order of its file name; the folder lies beside `src/`, built or not. */
export async function loadMigrations(): Promise<MigrationClass[]> {
  const folder = join(import.meta.dirname, '../../migrations');
  const files = (await readdir(folder)).filter(
    (name) => /^\d.*\.(js|ts)$/.test(name) && !name.endsWith('.d.ts'),
  );
  const classes: MigrationClass[] = [];
  for (const file of files.sort()) {
    const exported: Record<string, unknown> = await import(pathToFileURL(join(folder, file)).href);
    const found = Object.values(exported).filter(isMigration);
    if (found.length !== 1) throw new Error(`migrations/${file} must export exactly one migration class`);
    classes.push(...found);
  }
  return classes;
}

function isMigration(value: unknown): value is MigrationClass {
  return typeof value === 'function' && typeof value.prototype?.up === 'function';
}

/**
 * The master key that the database was set up with: while a change to another is under way, processes that do not know
 * the new one still log in.
 * @throws EnvironmentError for a key that is not of this database, before anything is changed
 */
async function keyInUse(client: pg.Client, keys: readonly string[]): Promise<string> {
  const { rows } = await client.query<{ there: boolean }>(
    `select to_regclass('public.lasting_secret') is not null as there`,
  );
  const [secret] = rows[0]?.there ? await asOwner(client, () => storedSecrets(client)) : [];
  if (!secret) return keys[0]!;
  refuseWrongKey(new LocalKeyVault(fixedKeys(keys)), secret);
  return keys.find((key) => masterKeyId(key) === secret.masterKeyId)!;
}

/** A database that is older than its secrets has chains and indexes that follow from its oldest master key. */
async function fillSecrets(
  client: pg.Client,
  keys: readonly string[],
  ran: readonly string[],
): Promise<void> {
  await asOwner(client, async () => {
    if ((await storedSecrets(client)).length > 0) return;
    const isNew = ran.some((name) => name.startsWith('RolesAndSettings'));
    await fillKeptSecrets(new LocalKeyVault(fixedKeys(keys)), client, isNew ? null : keys.at(-1)!);
  });
}

async function asOwner<Value>(client: pg.Client, work: () => Promise<Value>): Promise<Value> {
  await client.query(`set role ${OWNER_ROLE}`);
  try {
    return await work();
  } finally {
    await client.query('reset role');
  }
}

async function prepareRoles(client: pg.Client, masterKey: string): Promise<void> {
  const existing = await client.query<{ rolname: string }>('select rolname from pg_roles');
  const exists = new Set(existing.rows.map(({ rolname }) => rolname));
  if (!exists.has(OWNER_ROLE)) await client.query(`create role ${OWNER_ROLE} nologin nobypassrls`);
  for (const role of RUNNING_ROLES) {
    if (!exists.has(role)) await client.query(`create role ${role} login nobypassrls`);
  }
  await setPasswords(client, masterKey);
  await refuseBypass(client);
  const { rows } = await client.query<{ me: string; name: string }>(
    'select quote_ident(current_user) as me, quote_ident(current_database()) as name',
  );
  const { me = '', name = '' } = rows[0] ?? {};
  await client.query(`grant ${OWNER_ROLE}, stafett_queue to ${me}`);
  await client.query(`revoke create on schema public from public`);
  await client.query(`grant create on database ${name} to ${OWNER_ROLE}, stafett_queue`);
  await client.query(`grant usage, create on schema public to ${OWNER_ROLE}`);
  await client.query('create schema if not exists bullmq authorization stafett_queue');
}

/** Only a superuser may take the right away again, so a role that was given it by hand stops the migration. */
async function refuseBypass(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ rolname: string }>(
    `select rolname from pg_roles where rolname like 'stafett\\_%' and (rolbypassrls or rolsuper)`,
  );
  if (rows.length === 0) return;
  const names = rows.map(({ rolname }) => rolname).join(', ');
  throw new Error(`these roles bypass row security and must not: ${names}`);
}

async function runMigrations(ownerUrl: string): Promise<string[]> {
  const dataSource = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    applicationName: 'stafett migrate',
    installExtensions: false,
    uuidExtension: 'pgcrypto',
    migrations: await loadMigrations(),
    migrationsTableName: 'migration',
    poolSize: 1,
    // Whoever logs in, the tables belong to one role, which does not log in and does not bypass row security.
    extra: { options: `-c role=${OWNER_ROLE}` },
  });
  await dataSource.initialize();
  try {
    const ran = await dataSource.runMigrations({ transaction: 'each' });
    return ran.map(({ name }) => name);
  } finally {
    await dataSource.destroy();
  }
}
