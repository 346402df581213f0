import { readFileSync } from 'node:fs';
import type { ZodType, z } from 'zod';
import { DataFileError, parseDataFile } from '../common/data-file.js';

/** One data file of this folder. @throws DataFileError naming file and line */
export function readDemoFile<S extends ZodType>(name: string, schema: S): z.output<S> {
  const parsed = parseDataFile(name, readFileSync(new URL(name, import.meta.url), 'utf8'), schema);
  if (!parsed.ok) throw new DataFileError(parsed.problems);
  return parsed.value;
}
