import type pg from 'pg';
import type { Capture } from './capture.js';

/**
 * Everything in the database as a dump would hold it, in every schema of ours, the queue's included: clear columns as text,
 * bytes as they are, for what is sealed must not be readable there either.
 */
export async function captureDatabase(client: pg.Client, capture: Capture): Promise<void> {
  const { rows: columns } = await client.query<{
    schema: string;
    table: string;
    column: string;
    type: string;
  }>(
    `select c.table_schema as schema, c.table_name as table, c.column_name as column, c.data_type as type
     from information_schema.columns c
     join information_schema.tables t using (table_schema, table_name)
     where t.table_type = 'BASE TABLE' and c.table_schema not in ('pg_catalog', 'information_schema')`,
  );
  for (const { schema, table, column, type } of columns) {
    const value = type === 'bytea' ? `encode("${column}", 'hex')` : `"${column}"::text`;
    const { rows } = await client.query<{ text: string | null }>(
      `select string_agg(${value}, E'\\n') as text from "${schema}"."${table}"`,
    );
    const text = rows[0]?.text;
    if (text) capture.add(schema === 'public' ? 'database' : 'queue', `${schema}.${table}.${column}`, text);
  }
}
