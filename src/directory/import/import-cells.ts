import { isEmail } from 'class-validator';
import { isPlainName } from '../../common/http/is-name.js';
import type { ProblemField } from '../../common/problem.js';
import { mistakeAt, type ImportLine } from './import-file.js';

/** A cell that is no text but the beginning of something that a spreadsheet carries out. */
const FORMULA = /^[=+\-@＝＋－＠]/;
const MOST_SIGNS = 200;

export interface Words<Code extends string> {
  words: Readonly<Record<string, Code>>;
  shown: readonly string[];
}

/** The cells of one line, read as what they must be; what is wrong is kept with line and column. */
export class Cells<Column extends string> {
  constructor(
    private readonly from: ImportLine<Column>,
    private readonly mistakes: ProblemField[],
  ) {}

  get line(): number {
    return this.from.line;
  }

  text(column: Column): string {
    return this.from.cells[column];
  }

  refuse(column: Column, code: string, allowed: readonly unknown[] = []): undefined {
    this.mistakes.push(mistakeAt(this.line, column, code, allowed));
    return undefined;
  }

  name(column: Column): string | undefined {
    const name = this.text(column).normalize('NFC');
    if (!name) return this.refuse(column, 'FIELD.MISSING');
    if (name.length > MOST_SIGNS) return this.refuse(column, 'TEXT.TOO_LONG', [{ max: MOST_SIGNS }]);
    if (FORMULA.test(name)) return this.refuse(column, 'IMPORT.FORMULA');
    return isPlainName(name) ? name : this.refuse(column, 'FIELD.IS_NAME');
  }

  email(column: Column): string | undefined {
    const email = this.text(column).toLowerCase();
    if (!email) return this.refuse(column, 'FIELD.MISSING');
    return isEmail(email) && email.length <= 254 ? email : this.refuse(column, 'FIELD.IS_EMAIL');
  }

  /** One of the words, each with the code it means; `shown`: those that are told to whoever wrote another. */
  oneOf<Code extends string>(
    column: Column,
    { words, shown }: Words<Code>,
    otherwise?: Code,
  ): Code | undefined {
    const word = this.text(column).toLowerCase();
    if (!word) return otherwise ?? this.refuse(column, 'FIELD.MISSING', shown);
    return Object.hasOwn(words, word) ? words[word] : this.refuse(column, 'FIELD.INVALID_VALUE', shown);
  }

  /** `2026-11-22` or `22.11.2026`; null where nothing stands. */
  day(column: Column): string | null | undefined {
    const text = this.text(column);
    if (!text) return null;
    const [, date, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? [];
    const day = year ? `${year}-${month!.padStart(2, '0')}-${date!.padStart(2, '0')}` : text;
    const isDay = /^\d{4}-\d{2}-\d{2}$/.test(day) && toDay(day) === day;
    return isDay ? day : this.refuse(column, 'FIELD.IS_ISO8601', ['2026-11-22', '22.11.2026']);
  }
}

/** The day as the calendar has it; undefined for one that there is not. */
function toDay(day: string): string | undefined {
  const instant = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(instant.getTime()) ? undefined : instant.toISOString().slice(0, 10);
}
