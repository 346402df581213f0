import type { ProblemField } from '../../common/problem.js';
import {
  allowedInstead,
  differences,
  type ImportChange,
  type ImportOutcome,
  outcomeOf,
} from './import-changes.js';
import { Cells } from './import-cells.js';
import { type Columns, readImportFile } from './import-file.js';

type Column = 'name' | 'kind' | 'outside' | 'calendar' | 'key';

const COLUMNS: Columns<Column> = {
  name: { names: ['name', 'navn', 'namn', 'tjeneste', 'teneste', 'service'], required: true },
  kind: { names: ['kind', 'type', 'slag'], required: true },
  outside: { names: ['outside', 'utenfor', 'utanfor'] },
  calendar: { names: ['calendar', 'kalender'] },
  key: { names: ['key', 'nøkkel', 'nykel'] },
};

const YES_OR_NO = {
  words: {
    ...{ ja: 'yes', yes: 'yes', true: 'yes', '1': 'yes', x: 'yes' },
    ...{ nei: 'no', no: 'no', false: 'no', '0': 'no' },
  },
  shown: ['ja', 'nei'],
} as const;

export interface ServiceLine {
  line: number;
  key: string | null;
  name: string;
  kind: string;
  outside: boolean;
  calendar: string | null;
}

/** A service as the directory has it. */
export interface KnownService {
  id: string;
  name: string;
  kind: string;
  outside: boolean;
  calendar: string | null;
}

/** @param calendars ids of those that a service may name. @throws IMPORT.NOT_A_TABLE */
export function readServices(
  bytes: Uint8Array,
  calendars: readonly string[],
): { services: ServiceLine[]; mistakes: ProblemField[] } {
  const { lines, mistakes } = readImportFile(bytes, COLUMNS);
  const seen = new Set<string>();
  const services = lines.flatMap((line): ServiceLine[] => {
    const cells = new Cells(line, mistakes);
    const name = cells.name('name');
    const kind = matching(cells, 'kind', /^[a-z][a-zA-Z0-9]{0,59}$/, ['school', 'healthStation']);
    const key = cells.text('key')
      ? matching(cells, 'key', /^[a-z0-9]+(-[a-z0-9]+)*$/, ['helsestasjon-1'])
      : null;
    const outside = cells.oneOf('outside', YES_OR_NO, 'no');
    const calendar = cells.text('calendar') || null;
    if (calendar && !calendars.includes(calendar))
      cells.refuse('calendar', 'REFERENCE.UNKNOWN', allowedInstead(calendar, calendars));
    for (const sign of [name && `name ${sameName(name)}`, key && `key ${key}`]) {
      if (sign && seen.has(sign))
        cells.refuse(sign.startsWith('key') ? 'key' : 'name', 'IMPORT.TWICE_IN_FILE');
      if (sign) seen.add(sign);
    }
    if (!name || !kind || !outside || key === undefined) return [];
    return [{ line: line.line, key, name, kind, outside: outside === 'yes', calendar }];
  });
  return { services, mistakes };
}

function matching(cells: Cells<Column>, column: Column, form: RegExp, like: string[]): string | undefined {
  const text = cells.text(column);
  if (!text) return cells.refuse(column, 'FIELD.MISSING', like);
  return form.test(text) ? text : cells.refuse(column, 'FIELD.INVALID_FORMAT', like);
}

export const sameName = (name: string): string => name.toLowerCase().replace(/\s+/g, ' ');

export interface ServicesPlan {
  /** To be written as they stand here. */
  writes: KnownService[];
  outcome: ImportOutcome;
}

/**
 * What the lines change. A service is known by its key, else by its name; the guide it follows is never touched, and no
 * service ends: cases name them for ever.
 */
export function planServices(
  lines: readonly ServiceLine[],
  known: readonly KnownService[],
  idOf: (key: string | null) => string,
): ServicesPlan {
  const writes: KnownService[] = [];
  const changes: ImportChange[] = [];
  for (const { line: _, key, ...service } of lines) {
    const found =
      (key && known.find(({ id }) => id === idOf(key))) ||
      known.find(({ name }) => sameName(name) === sameName(service.name));
    const fields = found ? differences(withoutId(found), service) : [];
    if (found && fields.length === 0) continue;
    writes.push({ id: found?.id ?? idOf(key), ...service });
    const how = found ? 'changed' : 'new';
    changes.push({ what: 'service', how, name: service.name, ...(found && { fields }) });
  }
  return { writes, outcome: outcomeOf(changes, { service: lines.length - writes.length }) };
}

function withoutId({ name, kind, outside, calendar }: KnownService) {
  return { name, kind, outside, calendar };
}
