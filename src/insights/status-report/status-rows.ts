import type { Language } from '../../common/language.js';
import type { InstrumentEffectDto, ShareDto } from '../insights.dto.js';
import type { StatusFigures } from './status-figures.js';
import { STATUS_WORDS, TABLE_WORDS, wordOf } from './status-words.js';

/** A table in words: its first row names the columns. */
export interface TableInWords {
  heading: string;
  about: string;
  rows: string[][];
}

const ENDS = ['closed', 'raised', 'lowered', 'acute', 'still'] as const;

/** Every table of the report in the reader's language, in the order in which a manager asks: for paper and for a file. */
export function tablesInWords(figures: StatusFigures, language: Language): TableInWords[] {
  const say = (words: keyof typeof STATUS_WORDS) => STATUS_WORDS[words][language];
  const number = (value: number | null | undefined) =>
    value == null ? say('hidden') : written(value, language);
  const counted = figures.tables.map(({ id, columns, rows }): TableInWords => ({
    heading: TABLE_WORDS[id].heading[language],
    about: TABLE_WORDS[id].about[language],
    rows: [
      ['', ...columns.map((column) => wordOf(column, language))],
      ...rows.map(({ code, name, counts }) => [name ?? wordOf(code, language), ...counts.map(number)]),
    ],
  }));
  const levels: TableInWords = {
    heading: say('levels'),
    about: say('levelsAbout'),
    rows: [
      ['', say('children'), ...ENDS.map(say)],
      ...figures.levels.map(({ level, children, ended }) => [
        wordOf(`level${level}`, language),
        number(children),
        ...ENDS.map((end) => number(ended[end])),
      ]),
    ],
  };
  const effects: TableInWords = {
    heading: say('effects'),
    about: say('effectsAbout'),
    rows: [
      (['instrument', 'measured', 'missing', 'change', 'improved', 'unchanged', 'worse'] as const).map(say),
      ...figures.effects.map((effect) => effectRow(effect, language, number)),
    ],
  };
  const [time, ...others] = counted;
  return [...(time ? [time] : []), levels, effects, ...others];
}

function effectRow(
  { name, respondent, n, missing, meanChange, improved, unchanged, worse }: InstrumentEffectDto,
  language: Language,
  number: (value: number | null) => string,
): string[] {
  const share = (one: ShareDto | null) => (n === 0 ? '–' : number(one?.children ?? null));
  const { low, high, mean } = meanChange ?? { low: 0, high: 0, mean: 0 };
  const change = `${number(mean)} (${number(low)} ${STATUS_WORDS.to[language]} ${number(high)})`;
  const instrument = `${name[language]}, ${wordOf(respondent, language)}`;
  return [
    ...[instrument, number(n), number(missing), meanChange ? change : n === 0 ? '–' : number(null)],
    ...[share(improved), share(unchanged), share(worse)],
  ];
}

const LOCALES: Record<Language, string> = { nb: 'nb-NO', nn: 'nb-NO', en: 'en-GB' };

const written = (value: number, language: Language): string =>
  value.toLocaleString(LOCALES[language], { maximumFractionDigits: 2 });
