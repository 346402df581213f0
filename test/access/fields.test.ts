import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { AUDIENCES, audienceOf } from '../../src/access/fields/audiences.js';
import { FIELDS, onlyFor, type Part, ruleOf } from '../../src/access/fields/field-table.js';
import { CaseDto } from '../../src/cases/queries/case.dto.js';
import { HistoryEntryDto } from '../../src/cases/queries/history.dto.js';
import { CaseFollowUpDto, GoalDto, InterventionDto } from '../../src/cases/queries/plan.dto.js';

const ANSWERS: Record<Part, (new () => object)[]> = {
  case: [CaseDto],
  entry: [HistoryEntryDto],
  goal: [GoalDto],
  intervention: [InterventionDto],
  followUp: [CaseFollowUpDto],
};

/** The fields of an answer, as its documentation has them. */
function fieldsOf(dto: new () => object): string[] {
  const listed = Reflect.getMetadata('swagger/apiModelPropertiesArray', dto.prototype as object) as string[];
  return listed.map((name) => name.replace(/^:/, ''));
}

const relation = (name: string, content: boolean, kinds: string[] | null = null) => ({
  relation: name,
  content,
  kinds,
});

describe('the table of fields', () => {
  it.each(Object.keys(FIELDS) as Part[])('decides about every field of an answer: %s', (part) => {
    const documented = ANSWERS[part].flatMap(fieldsOf);
    expect(documented.filter((field) => !Object.hasOwn(FIELDS[part], field))).toEqual([]);
  });

  it('lets nothing out that is not in it', () => {
    const seen = onlyFor('goal', 'wholeReader', { goalId: '1', status: 'active', secret: 'x', toString: 1 });
    expect(seen).toEqual({ goalId: '1', status: 'active' });
  });

  it('shows who only knows of a case nothing of its content', () => {
    const shown = Object.keys(FIELDS.case).filter((field) => ruleOf('case', field, 'onlooker'));
    expect(shown).not.toEqual(expect.arrayContaining(['child']));
    for (const field of ['child', 'family', 'groups', 'consents', 'referrals', 'participants', 'step'])
      expect([field, ruleOf('case', field, 'onlooker'), ruleOf('case', field, 'asked')]).toEqual([
        field,
        undefined,
        undefined,
      ]);
    for (const field of Object.keys(FIELDS.goal)) expect(ruleOf('goal', field, 'onlooker')).toBeUndefined();
  });

  it('tells nobody of the family, and no other service, that an address is protected', () => {
    for (const audience of AUDIENCES)
      expect([audience, ruleOf('case', 'protection', audience) !== undefined]).toEqual([
        audience,
        audience === 'wholeReader' || audience === 'onlooker',
      ]);
  });
});

describe('an audience', () => {
  it.each([
    ['wholeReader', [relation('holder', true)]],
    ['wholeReader', [relation('participant', true, ['school']), relation('author', true)]],
    ['partReader', [relation('participant', true, ['school'])]],
    ['partReader', [relation('leader', false), relation('referred', true, [])]],
    ['guardian', [relation('guardian', true)]],
    ['guardian', [relation('fosterParent', true)]],
    ['youngPerson', [relation('child', true)]],
    ['asked', [relation('asked', false), relation('leader', false)]],
    ['onlooker', [relation('leader', false)]],
    ['onlooker', [relation('holder', false)]],
    ['onlooker', []],
  ] as const)('is %s', (audience, relations) => {
    expect(audienceOf(relations)).toBe(audience);
  });
});
