import pg from 'pg';

const DATE = 1082;
const DATE_ARRAY = 1182;

/**
 * For every connection of the process:
 * - `date` is read as text 'YYYY-MM-DD'. The driver would make local midnight of it, which in Oslo is the day before.
 * - `bigint` and `numeric` stay text, as the driver has it: a number would lose digits. Convert where the range is known.
 */
export function readDatesAsText(): void {
  pg.types.setTypeParser(DATE, (text) => text);
  pg.types.setTypeParser(DATE_ARRAY as number, (text) =>
    text === '{}'
      ? []
      : text
          .slice(1, -1)
          .split(',')
          .map((date) => (date === 'NULL' ? null : date)),
  );
}
