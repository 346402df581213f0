import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { getMetadataStorage } from 'class-validator';
import '../../src/app.module.js';
import '../../src/worker.module.js';
import type { Refused } from '../../src/cases/apply-event/command.js';
import { applied } from '../../src/cases/outcome-answer.js';
import { ALLOWED, codeOf } from '../../src/common/http/wrong-fields.js';
import { LANGUAGES } from '../../src/common/language.js';
import { knownProblems, type ProblemError, problemDocument } from '../../src/common/problem.js';
import { knownFields } from '../../src/common/problem-fields.js';
import { EVENT_TYPES, EVENTS, type CaseEvent } from '../../workflows/events.js';
import type { Refusal } from '../../workflows/step.js';
import type { ACase } from '../workflows/support/a-case.js';
import { COURSE_STATES } from '../workflows/support/course-map.js';
import { differing, EVERYTHING_ALLOWED, UNUSUAL_GUIDES, VESTRE_TOTEN } from '../workflows/support/guides.js';
import { arrivalsAt } from '../workflows/support/journey.js';
import { aSharedConcern } from '../workflows/support/well-known-ways.js';

const ROOT = join(import.meta.dirname, '../..');
/** Between them: nothing ruled out, every step required, everybody to agree, a late log. */
const GUIDES = [
  EVERYTHING_ALLOWED,
  ...UNUSUAL_GUIDES.filter(({ guide }) => ['every-step-required', 'everybody-agrees'].includes(guide)),
];

const REFUSALS = [
  'CASE.DISPOSED',
  'CASE.EVENT_INVALID',
  'CASE.EVENT_NOT_ALLOWED',
  'CASE.EVENT_UNKNOWN',
  'CASE.REQUIREMENT_MISSING',
];

const sent = (one: ACase, type: string, facts: object, texts: readonly string[]): Refusal | undefined => {
  const result = one.copy().sends({ type, facts, texts } as unknown as CaseEvent);
  return result.ok ? undefined : result.refusal;
};
const tried = (one: ACase, type: CaseEvent['type'], facts: object): Refusal | undefined => {
  const result = one.copy().tries(type, facts);
  return result.ok ? undefined : result.refusal;
};

/** The same member in every fact that has the name: nobody's id, a day long past, a day far ahead. */
const WRONG: readonly ((names: string[]) => object)[] = [
  (names) => of(names, /Id$/, '00000000-0000-4000-8000-00000000dead'),
  (names) => of(names, /^(on|date|since|evaluateBy|validFrom|validUntil|from|reviewBy)$/, '1980-01-01'),
  (names) => of(names, /^(on|date|since|evaluateBy|validFrom|validUntil|from|reviewBy)$/, '2099-01-01'),
  (names) => of(names, /^entry$/, 100_000),
];
const of = (names: string[], which: RegExp, value: unknown) =>
  Object.fromEntries(names.filter((name) => which.test(name)).map((name) => [name, value]));

function refusalsAt(one: ACase): Refusal[] {
  const unknown = sent(one, 'CASE_FORGOTTEN', {}, []);
  const found = EVENT_TYPES.flatMap((type) => {
    const names = Object.keys(EVENTS[type].facts.shape);
    return [
      sent(one, type, {}, []),
      sent(one, type, { nonsense: true }, ['nonsense']),
      tried(one, type, {}),
      ...WRONG.map((wrong) => tried(one, type, wrong(names))),
    ];
  });
  return [unknown, ...found].filter((refusal) => refusal !== undefined);
}

describe('a refusal', () => {
  it.each(GUIDES.map((guide) => [guide.guide, guide] as const))(
    'under the guide of %s, of whatever event in whichever state, says what is allowed and what is missing',
    (_name, guide) => {
      const met = new Set<string>();
      const words = new Set(knownFields().map(({ code }) => code));
      for (const place of COURSE_STATES)
        for (const { code, allowed, missing, missingSteps, fields } of arrivalsAt(place, guide)
          .slice(0, 1)
          .flatMap(refusalsAt)) {
          met.add(code);
          expect(allowed.length > 0).toBe(place !== 'disposed');
          expect(missing.length > 0 || code !== 'CASE.REQUIREMENT_MISSING').toBe(true);
          expect(fields.length > 0 || code !== 'CASE.EVENT_INVALID').toBe(true);
          expect(missingSteps.length > 0).toBe(missing.includes('requiredStepsAreDone'));
          for (const field of fields) {
            met.add(field.code);
            expect([field.code, words.has(field.code), field.allowed !== undefined]).toEqual([
              field.code,
              true,
              true,
            ]);
          }
        }
      for (const code of REFUSALS.filter((one) => one !== 'CASE.DISPOSED')) expect(met).toContain(code);
    },
  );

  it('for steps of the guide that are not ticked off names each, in the words of the guide and the language of the reader', () => {
    const guide = differing(VESTRE_TOTEN, ({ levels }) => {
      for (const step of levels[1]!.steps) step.required = true;
    });
    const one = aSharedConcern(guide).does('LEVEL_1_DECIDED').does('RELAY_HOLDER_NAMED');
    one.does('CONSENT_GIVEN').does('LOG_REQUESTED').does('LOG_OPENED');
    const refused: Refused = { outcome: 'refused', index: 0, ...one.refuses('MEETING_HELD') };
    const step = guide.levels[1]!.steps.find(({ canonical }) => canonical.includes('meet'))!;
    for (const language of LANGUAGES) {
      const document = documentOf(refused, language);
      expect(document).toMatchObject({
        code: 'CASE.REQUIREMENT_MISSING',
        missing: [
          {
            requirement: 'requiredStepsAreDone',
            message: expect.stringMatching(/\w/),
            steps: [{ id: step.id, message: step.name[language] }],
          },
        ],
      });
    }
  });

  it('at a field says why in the language of the reader', () => {
    const one = aSharedConcern();
    const refused: Refused = {
      outcome: 'refused',
      index: 0,
      ...one.refuses('CONTACT_RECORDED', { on: '2099-01-01' }),
    };
    expect(LANGUAGES.map((language) => documentOf(refused, language).fields)).toEqual([
      [expect.objectContaining({ code: 'DATE.IN_THE_FUTURE', message: 'Datoen kan ikke være fram i tid' })],
      [expect.objectContaining({ code: 'DATE.IN_THE_FUTURE', message: 'Datoen kan ikkje vere fram i tid' })],
      [expect.objectContaining({ code: 'DATE.IN_THE_FUTURE', message: 'The date cannot be in the future' })],
    ]);
  });
});

function documentOf(refused: Refused, language: (typeof LANGUAGES)[number]) {
  try {
    applied(refused, () => '');
  } catch (error) {
    return problemDocument(error as ProblemError, language);
  }
  throw new Error('it was applied');
}

describe('every code in the source', () => {
  const sources = ['src', 'workflows'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(join(ROOT, folder, file), 'utf8')),
  );
  const withoutComments = (source: string) => source.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  const codes = new Set(
    sources.flatMap((source) =>
      [...withoutComments(source).matchAll(/'([A-Z][A-Z0-9_]*\.[A-Z][A-Z0-9_]*)'/g)].map(([, code]) => code!),
    ),
  );

  it('is declared with words in each language, as a problem or as what is wrong with a field', () => {
    const declared = new Set([...knownProblems(), ...knownFields()].map(({ code }) => code));
    // Brings the words of what is wrong in the guide's text with it.
    expect([...codes].filter((code) => !declared.has(code))).toEqual(['GUIDE.WRONG']);
    const said = [...knownProblems().map(({ title }) => title), ...knownFields().map(({ words }) => words)];
    for (const words of said) for (const language of LANGUAGES) expect(words[language]).toMatch(/\p{L}{2}/u);
  });

  it('is there for every rule that a field of a request has, with what the rule allows', () => {
    const rules = [...(getMetadataStorage() as unknown as Storage).validationMetadatas.values()].flat();
    const names = new Set(
      rules.flatMap(({ name, type }) => name ?? (type === 'nestedValidation' ? type : [])),
    );
    names.delete('isOptional');
    const declared = knownFields().map(({ code }) => code);
    expect(names.size).toBeGreaterThan(15);
    for (const name of names) {
      expect(declared).toContain(codeOf(name));
      expect(Object.keys(ALLOWED)).toContain(name);
    }
  });
});

interface Storage {
  validationMetadatas: Map<unknown, { name?: string; type: string }[]>;
}
