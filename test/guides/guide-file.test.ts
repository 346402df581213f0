import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { loadInstruments } from '../../src/effects/instruments/instrument.js';
import { problemLine } from '../../src/common/data-file.js';
import type { Language } from '../../src/common/language.js';
import { readGuide, readGuideBytes } from '../../src/guides/guide-file.js';
import { GuideSchema } from '../../workflows/guide.js';

const instruments = loadInstruments();
const base = readFileSync(new URL('../../workflows/guides/baerum.yaml', import.meta.url), 'utf8');

/** The base guide with one slip in it. */
function slip(right: string | RegExp, wrong: string): string {
  const text = base.replace(right, () => wrong);
  if (text === base) throw new Error(`the base guide has no ${String(right)}`);
  return text;
}

function linesOf(text: string): string[] {
  return linesIn(text)('en');
}

/** What is wrong, read once, in whichever language. */
function linesIn(text: string): (language: Language) => string[] {
  const read = readGuide('my.yaml', text, instruments);
  return (language) => (read.ok ? [] : read.problems.map((problem) => problemLine(problem, language)));
}

/** Words that no line in Norwegian holds, outside what it quotes. */
const ENGLISH = /\b(is|must|not|the|there|needs?|have|allowed|missing)\b/;
const placeOf = (line: string) => line.split(':', 3).join(':');

const lineOf = (text: string, part: string) => text.slice(0, text.indexOf(part)).split('\n').length;

describe('a wrong guide is told line, column and what is allowed', () => {
  test.each<[string, string | RegExp, string, RegExp]>([
    [
      'a misspelt field',
      'shareFirstWith:',
      'shareFirstWit:',
      /"shareFirstWit" here; did you mean "shareFirstWith"/,
    ],
    [
      'a misspelt value',
      'stopsSharing',
      'stopSharing',
      /did you mean "stopsSharing"\? \(allowed: stopsSharing, isRec/,
    ],
    [
      'an unknown canonical step',
      'canonical: convene',
      'canonical: conven',
      /did you mean "convene".*allowed: define, /,
    ],
    [
      'a step of another level',
      'canonical: define',
      'canonical: meet',
      /level 0 has no canonical step "meet" \(allowed: def/,
    ],
    [
      'an exit that the level cannot have',
      '[close, level1, level2, report]',
      '[close, plan]',
      /level 0 has no exit "plan" \(all/,
    ],
    ['an exit twice', '[close, level1, level2, report]', '[close, level1, close]', /"close" is used twice/],
    [
      'a unit that is none',
      'amount: 14, unit: calendarDays',
      'amount: 14, unit: days',
      /allowed: calendarDays, workingDays, weeks, months/,
    ],
    ['half a day', 'amount: 14,', 'amount: 1.5,', /must be a whole number, not 1\.5/],
    ['a deadline of ten years', 'amount: 14,', 'amount: 3650,', /must be at most 730/],
    ['a version that is no number', 'version: 1', 'version: one', /version: must be a number, not "one"/],
    ['version 0', 'version: 1', 'version: 0', /version: must be at least 1/],
    ['a language that is missing', 'nn: Undring, ', '', /levels\.0\.name\.nn: is missing; a text is needed/],
    [
      'a language that is none of ours',
      'nn: Undring,',
      'no: Undring,',
      /there is no "no" here; did you mean "n.".*nb, nn, en/,
    ],
    [
      'a number where a text is due',
      'nn: Undring,',
      'nn: 7,',
      /must be a text, not 7; put it in quotes: "7"/,
    ],
    ['a blank text', 'nn: Undring,', 'nn: " ",', /must not be blank/],
    ['a mark that is too long', `mark: '0'`, 'mark: ABCD', /one to three characters/],
    ['two levels with one mark', `mark: '3'`, `mark: '2'`, /"2" is used twice/],
    ['a level out of order', '- level: 2', '- level: 3', /level 2 is expected here/],
    [
      'only three levels',
      / {2}- level: 3\n[\s\S]*?(?=\n[a-z#])/,
      '',
      /levels: levels 0, 1, 2 and 3 all stand here; to one that you do not use no exit leads/,
    ],
    ['a level that does not exist', '- level: 3', '- level: 4', /4 is not allowed \(allowed: 0, 1, 2, 3\)/],
    ['a step id twice', '- id: share\n', '- id: define\n', /"define" is used twice/],
    ['an id with a space', '- id: define\n', '- id: de fine\n', /letters a–z, digits and hyphens/],
    [
      'no border',
      / {4}border:\n {6}otherServices: \{ min: 2 \}\n/,
      '',
      /levels\.3: levels 2 and 3 need a border rule/,
    ],
    [
      'a border upside down',
      '{ min: 1, max: 1 }',
      '{ min: 2, max: 1 }',
      /must not be below "min", which is 2/,
    ],
    ['a reminder that is unknown', 'baton.answer:', 'baton.anser:', /did you mean "baton.answer"/],
    [
      'a reminder longer than the consent',
      'amount: 30, unit: calendarDays }\n  ages',
      'amount: 13, unit: months }\n  ages',
      /shorter than the consent/,
    ],
    [
      'an age of consent that is none',
      'health: 16',
      'health: sixteen',
      /consent\.ages\.health: must be a number/,
    ],
    ['a kind of information that is none', 'health: 16', 'healt: 16', /did you mean "health"/],
    ...['javascript:alert(1)', 'data:text/html,hei', 'file:///etc/passwd', 'https:nowhere'].map(
      (address): [string, string, string, RegExp] => [
        `${address} as the page of a tool`,
        'tools:\n              - name: {',
        `tools:\n              - address: '${address}'\n                name: {`,
        /tools\.0\.address: ".+" is no address; write it whole: https:/,
      ],
    ),
    [
      'an unknown instrument',
      'instrument: who-5',
      'instrument: who5',
      /did you mean "who-5"\? \(allowed: gas, /,
    ],
    [
      'someone who does not answer it',
      '[parent, teacher]',
      '[parent, team]',
      /"team" does not answer "sdq" \(allowed: parent, teacher, self\)/,
    ],
    [
      'an age outside the instrument',
      'from: 4, to: 17',
      'from: 3, to: 17',
      /"sdq" is for ages 4 to 17 when "parent" answers/,
    ],
    ['a key twice', 'shareFirstWith: colleague', 'logOpensAt: 2', /"logOpensAt" is written twice/],
    ['a tab', '  nb: Handlings', '\tnb: Handlings', /a tab stands where the indent is; use spaces/],
    [
      'a colon without quotes',
      'nb: Handlingsveileder for',
      'nb: Handlinger: for',
      /text with ": " in it must stand in quotes/,
    ],
    [
      'an alias',
      'nn: Undring,',
      'nn: *a,',
      /aliases \(\*\) are not read; write it out, or put the text in quotes/,
    ],
    ['an anchor', 'nn: Undring,', 'nn: &a Undring,', /anchors \(&\) and aliases/],
    ['a tag', 'version: 1', 'version: !!js/function 1', /starts with "!" must stand in quotes/],
    ['U+0000', 'nn: Undring,', 'nn: "a\\0",', /cannot be stored/],
    ['half a surrogate pair', 'nn: Undring,', 'nn: "\\ud800",', /cannot be stored/],
    ['a quote that is not closed', `mark: '1'`, `mark: '1`, /closing quote/],
  ])('%s', (_what, right, wrong, expected) => {
    const told = linesIn(slip(right, wrong));
    const lines = told('en');
    expect(lines.join('\n')).toMatch(expected);
    expect(lines.every((line) => /^my\.yaml:\d+:\d+: /.test(line))).toBe(true);
    for (const language of ['nb', 'nn'] as const) {
      const translated = told(language);
      expect(translated.map(placeOf)).toEqual(lines.map(placeOf));
      expect(translated.filter((line) => lines.includes(line) || ENGLISH.test(line))).toEqual([]);
    }
  });

  test('on the line and in the column of the slip', () => {
    const text = slip('oneGuardiansNo: stopsSharing', 'oneGuardiansNo: stopSharing');
    const column = '  oneGuardiansNo: '.length + 1;
    expect(linesOf(text)[0]).toMatch(
      new RegExp(`^my\\.yaml:${lineOf(text, 'stopSharing')}:${column}: consent\\.oneGuardiansNo: `),
    );
  });

  test('all at once, in the order of the lines', () => {
    const text = slip('version: 1', 'version: one')
      .replace('unit: calendarDays', 'unit: days')
      .replace('- level: 2', '- level: 5')
      .replace('instrument: who-5', 'instrument: who5');
    const places = linesOf(text).map((line) => Number(line.split(':')[1]));
    expect(places).toHaveLength(4);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test('where a canonical step is carried out by none', () => {
    const text = base.replace(/ {6}- id: carry-out[\s\S]*?(?= {6}- id: evaluate)/, '');
    expect(linesOf(text)).toEqual([
      expect.stringMatching(
        /levels\.1\.steps: no step carries out "carryOut"; the level needs meet, plan, carryOut/,
      ),
    ]);
  });

  test('where a case could never be closed', () => {
    const text = base.replaceAll('exits: [close, ', 'exits: [');
    expect(linesOf(text)).toHaveLength(4);
    expect(linesOf(text)[0]).toMatch(/a case on level 0 could never be closed/);
  });
});

describe('the languages of a guide', () => {
  const nynorsk = () => {
    const only = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(only);
      if (typeof value !== 'object' || value === null) return value;
      if ('nn' in value) return { nn: value.nn };
      return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, only(item)]));
    };
    return only(parse(base)) as { name: { nn: string }; languages?: string[] };
  };

  test('are all three where nothing is said; what is missing says the way out', () => {
    expect(linesOf(JSON.stringify(nynorsk()))[0]).toMatch(
      /name\.nb: is missing; a text is needed, or "languages" states those the guide is written in$/,
    );
  });

  test('may be Nynorsk alone: it stands in the others, too', () => {
    const read = readGuide('my.yaml', JSON.stringify({ ...nynorsk(), languages: ['nn'] }), instruments);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const { nn } = nynorsk().name;
    expect(read.guide.name).toEqual({ nb: nn, nn, en: nn });
    expect(GuideSchema.parse(JSON.parse(JSON.stringify(read.guide)))).toEqual(read.guide);
  });

  test('that a guide says it is written in are not made up', () => {
    const text = slip('nn: Undring, ', '').replace('version: 1', 'version: 1\nlanguages: [nb, nn]');
    expect(linesOf(text)).toEqual([expect.stringMatching(/levels\.0\.name\.nn: is missing/)]);
  });

  test('are those of whoever reads what is wrong, too', () => {
    const text = slip('unit: calendarDays', 'unit: days').replace('nn: Undring,', 'nn: " ",');
    const [where] = linesOf(text)[0]!.split(': "');
    expect(linesIn(text)('nb')).toEqual([
      expect.stringMatching(/levels\.0\.name\.nn: " ": må ikke være blank$/),
      expect.stringMatching(/"days" er ikke tillatt \(tillatt: calendarDays, workingDays, weeks, months\)$/),
    ]);
    expect(linesIn(text)('nn')[0]).toBe(`${where}: " ": må ikkje vere blank`);
  });

  test('make one slip no more than one problem', () => {
    const guide = { ...nynorsk(), languages: ['nn'], name: { nn: ' ' } };
    expect(linesOf(JSON.stringify(guide))).toEqual([expect.stringMatching(/name\.nn: .*must not be blank/)]);
  });

  test.each([
    ['one that is none of ours', ['no'], /"no" is not allowed; did you mean "n."\? \(allowed: nb, nn, en\)/],
    ['none', [], /languages: must have at least 1 item/],
    ['one twice', ['nn', 'nn'], /"nn" is used twice/],
    ['what is no list', 'nn', /languages: must be a list/],
  ])('%s is refused', (_what, languages, expected) => {
    expect(linesOf(JSON.stringify({ ...nynorsk(), languages })).join('\n')).toMatch(expected);
  });
});

describe('what is no guide at all is refused in one line', () => {
  test.each([
    ['an empty file', '', /is empty/],
    ['only a comment', '# guide\n', /is empty/],
    ['a list', '- guide\n', /must be a group of fields.*not a list.*allowed: guide, version/],
    ['a huge file', `guide: ${'x'.repeat(300_000)}`, /is too large: 300007 characters; at most 262144/],
    ['two documents', `${base}---\n${base}`, /only one document in a file/],
    ['brackets without end', '['.repeat(100_000), /nested too deeply/],
  ])('%s', (_what, text, expected) => {
    const lines = linesOf(text);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(expected);
  });

  test('aliases that would grow to billions', () => {
    const bomb = Array.from(
      { length: 12 },
      (_, n) => `k${n}: &a${n} [${n ? `*a${n - 1}, `.repeat(9) : 'x'}]`,
    );
    expect(linesOf(bomb.join('\n'))[0]).toMatch(/aliases \(\*\) are not read/);
  });

  test('thirty thousand unknown fields, within a second', () => {
    const text = Array.from({ length: 30_000 }, (_, n) => `k${n}:`).join('\n');
    const began = performance.now();
    expect(linesOf(text).length).toBeLessThanOrEqual(100);
    expect(performance.now() - began).toBeLessThan(5_000);
  });

  test.each<[string, Uint8Array]>([
    ['Latin-1', Buffer.from(base, 'latin1')],
    ['UTF-16', Buffer.from(`\ufeff${base}`, 'utf16le')],
  ])('%s instead of UTF-8', (_what, bytes) => {
    const read = readGuideBytes('my.yaml', bytes, instruments);
    expect(read).toMatchObject({
      ok: false,
      problems: [{ line: 1, message: { nb: expect.stringContaining('UTF-8') } }],
    });
  });
});

describe('a guide goes in however its editor writes it', () => {
  test.each([
    ['Windows line ends', base.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\ufeff${base}`],
    ['a mark without quotes', base.replace(`mark: '2'`, 'mark: 2')],
    ['a letter for a level', base.replace(`mark: '2'`, 'mark: A')],
    ['JSON, which is YAML too', JSON.stringify(parsed(base))],
  ])('%s', (_what, text) => expect(linesOf(text)).toEqual([]));

  test('a scale of its own, measured with', () => {
    const text = base.replace(
      'measurements:',
      `${OWN_SCALE}\nmeasurements:\n  - instrument: break-time\n    respondents: [self]\n    at: [start]`,
    );
    expect(linesOf(text)).toEqual([]);
  });
});

const OWN_SCALE = `scales:
  - id: break-time
    question: { nb: Hvordan er friminuttene?, nn: Korleis er friminutta?, en: How are the breaks? }
    lowest: { nb: Dårlige, nn: Dårlege, en: Bad }
    highest: { nb: Gode, nn: Gode, en: Good }
    importantChange: 2`;

function parsed(text: string): unknown {
  const read = readGuide('my.yaml', text, instruments);
  return read.ok ? read.guide : undefined;
}

describe('whatever stands in a file', () => {
  test('it is a guide or a list of problems with places inside the file, never an exception', () => {
    const lines = base.split('\n');
    const edit = fc.record({
      at: fc.nat(lines.length - 1),
      cut: fc.nat(3),
      put: fc.oneof(
        fc.string(),
        fc.constantFrom('- ', '{', '}', '[', ']', '"', ': ', '&a', '*a', '!!x', '\t', '? ', '|', '%'),
      ),
    });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
        const text = edits.reduce((now, { at, cut, put }) => now.toSpliced(at, cut, put), lines).join('\n');
        const read = readGuide('my.yaml', text, instruments);
        if (read.ok) return;
        expect(read.problems.length).toBeGreaterThan(0);
        for (const { line, column } of read.problems) {
          expect(line).toBeGreaterThan(0);
          expect(line).toBeLessThanOrEqual(text.split(/\r?\n|\r/).length + 1);
          expect(column).toBeGreaterThan(0);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('any JSON value in the place of any field is refused or understood, at a place', () => {
    const whole = parsed(base) as Record<string, unknown>;
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(whole)), fc.jsonValue(), (field, value) => {
        const read = readGuide('my.yaml', JSON.stringify({ ...whole, [field]: value }), instruments);
        if (!read.ok) expect(read.problems.every(({ line, column }) => line === 1 && column > 0)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});
