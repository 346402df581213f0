import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../support/postgres.js';

const SOURCES = join(import.meta.dirname, '../../src');

/** An index or a constraint is the migration's alone; entities say what is read. */
const ABOUT_COLUMNS = /ADD "|DROP COLUMN|ALTER COLUMN|RENAME COLUMN|CREATE TABLE|DROP TABLE|CREATE TYPE/;

describe('the entities', () => {
  let database: TestDatabase;
  let dataSource: DataSource;

  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = new DataSource({
      type: 'postgres',
      url: database.ownerUrl,
      uuidExtension: 'pgcrypto',
      installExtensions: false,
      entities: await everyEntity(),
    });
    await dataSource.initialize();
    askInTurn(dataSource);
  });

  afterAll(async () => {
    await dataSource?.destroy();
    await database?.drop();
  });

  it('have the columns of the migrated tables, no more, no fewer, no other', async () => {
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query).filter((query) => ABOUT_COLUMNS.test(query))).toEqual([]);
  });

  it('are there for every table', async () => {
    const tables = await dataSource.query<{ name: string }[]>(
      `select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'migration'`,
    );
    const read = dataSource.entityMetadatas.map(({ tableName }) => tableName);
    expect(tables.map(({ name }) => name).filter((name) => !read.includes(name))).toEqual([]);
  });
});

/** TypeORM compares schemas by asking one connection several things at once, which pg 9 will not take. */
function askInTurn(dataSource: DataSource): void {
  const create = dataSource.createQueryRunner.bind(dataSource);
  dataSource.createQueryRunner = (mode) => {
    const runner = create(mode);
    const ask = runner.query.bind(runner);
    let last: Promise<unknown> = Promise.resolve();
    runner.query = ((...asked: Parameters<typeof ask>) => {
      const answer = last.then(() => ask(...asked));
      last = answer.catch(() => undefined);
      return answer;
    }) as typeof runner.query;
    return runner;
  };
}

async function everyEntity(): Promise<Function[]> {
  const files = await readdir(SOURCES, { recursive: true });
  const modules = await Promise.all(
    files
      .filter((file) => file.endsWith('.entity.ts'))
      .map((file) => import(pathToFileURL(join(SOURCES, file)).href) as Promise<Record<string, unknown>>),
  );
  return modules.flatMap((exported) =>
    Object.values(exported).filter((one): one is Function => typeof one === 'function'),
  );
}
