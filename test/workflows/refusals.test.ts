import { describe, expect, it } from '@jest/globals';
import type { CaseEvent, EventOf } from '../../workflows/events.js';
import { start } from '../../workflows/step.js';
import { ACase } from './support/a-case.js';
import { BAERUM } from './support/guides.js';
import { newId, SCHOOL } from './support/people.js';
import { anOpenLog, aSharedConcern, evaluated, withAPlan } from './support/well-known-ways.js';

const send = (one: ACase, type: string, facts: object = {}, texts: string[] = []) => {
  const result = one.copy().sends({ type, facts, texts } as unknown as CaseEvent);
  return result.ok ? undefined : result.refusal;
};

describe('an event that is refused', () => {
  it.each(['CASE_FORGOTTEN', 'toString', '__proto__', ''])(
    'because nobody knows it (%s) lists what is allowed',
    (type) => {
      const refusal = send(ACase.ofConcern(), type);
      expect(refusal?.code).toBe('CASE.EVENT_UNKNOWN');
      expect(refusal?.allowed).toEqual(expect.arrayContaining(['CONCERN_DEFINED', 'NOTE_WRITTEN']));
    },
  );

  it('because it is not its time lists what is allowed, and none of the engine’s own', () => {
    const refusal = send(ACase.ofConcern(), 'PLAN_AGREED')!;
    expect(refusal.code).toBe('CASE.EVENT_NOT_ALLOWED');
    expect(refusal.allowed).toContain('CONCERN_DEFINED');
    expect(refusal.allowed).not.toContain('LOG_OPENED');
    expect(refusal.allowed).not.toContain('CONSENT_EXPIRED');
  });

  it('because something is missing says what', () => {
    expect(send(anOpenLog(), 'PLAN_AGREED')).toMatchObject({
      code: 'CASE.REQUIREMENT_MISSING',
      event: 'PLAN_AGREED',
      missing: ['hasGoal', 'hasIntervention'],
    });
  });

  it('because a field is wrong says which, and what would be right', () => {
    const refusal = send(ACase.ofConcern(), 'CONCERN_DEFINED', { worry: 9, earlierConcerns: 'no', mood: 1 })!;
    expect(refusal.code).toBe('CASE.EVENT_INVALID');
    expect(refusal.fields.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'facts.worry FIELD.TOO_BIG',
      'facts.earlierConcerns FIELD.INVALID_TYPE',
      'facts.mood FIELD.UNKNOWN',
      'texts.seenAndHeard TEXT.MISSING',
    ]);
    expect(refusal.fields.map(({ allowed }) => allowed)).toEqual([
      { maximum: 5 },
      { type: 'boolean' },
      ['since', 'worry', 'earlierConcerns'],
      { type: 'string', minLength: 1, maxLength: 20_000 },
    ]);
    expect(refusal.allowed).toContain('CONCERN_DEFINED');
  });

  it('because a field is missing says so, and what it would be', () => {
    const defined = send(ACase.ofConcern(), 'CONCERN_DEFINED', { worry: 3 }, ['seenAndHeard'])!;
    expect(defined.fields).toEqual([
      { path: 'facts.earlierConcerns', code: 'FIELD.MISSING', allowed: { type: 'boolean' } },
    ]);
    const shared = send(ACase.ofConcern().does('CONCERN_DEFINED'), 'CONCERN_SHARED')!;
    expect(shared.fields).toMatchObject([{ path: 'facts.with', code: 'FIELD.MISSING' }]);
    expect(shared.fields[0]?.allowed).toContain('guardians');
    const evaluated = withAPlan(anOpenLog()).does('EVALUATION_STARTED');
    expect(send(evaluated, 'EVALUATION_RECORDED', {}, ['conclusion'])!.fields).toMatchObject([
      { path: 'facts.childVoice', code: 'FIELD.MISSING' },
    ]);
  });

  it('because of a text that it does not have', () => {
    const refusal = send(anOpenLog(), 'NOTE_WRITTEN', {}, ['note', 'diary'])!;
    expect(refusal.fields).toEqual([{ path: 'texts.diary', code: 'FIELD.UNKNOWN', allowed: ['note'] }]);
  });

  it.each([
    ['a date that is none', { date: '2026-02-30', waitingFor: 'ppt' }, 'facts.date'],
    ['a date in the past', { date: '2025-12-31', waitingFor: 'ppt' }, 'facts.date'],
    [
      'a sentence where a code belongs',
      { date: '2026-02-01', waitingFor: 'PPT, I think' },
      'facts.waitingFor',
    ],
  ])('because of %s', (_what, facts, path) => {
    expect(send(anOpenLog(), 'NEXT_DATE_SET', facts)?.fields[0]?.path).toBe(path);
  });

  it('because of a code that is none says which there are, or how they are written', () => {
    const shared = send(ACase.ofConcern().does('CONCERN_DEFINED'), 'CONCERN_SHARED', { with: 'neighbour' })!;
    expect(shared.fields).toEqual([
      {
        path: 'facts.with',
        code: 'FIELD.INVALID_VALUE',
        allowed: ['colleague', 'leader', 'child', 'guardians', 'otherServiceAnonymously'],
      },
    ]);
    const heard = { childVoice: { kind: 'asked' } };
    const evaluating = withAPlan(anOpenLog()).does('EVALUATION_STARTED');
    expect(send(evaluating, 'EVALUATION_RECORDED', heard, ['conclusion'])?.fields[0]).toMatchObject({
      path: 'facts.childVoice.kind',
      allowed: ['said', 'willBeAsked', 'couldNotBeAsked'],
    });
    const dates = send(anOpenLog(), 'NEXT_DATE_SET', { date: 'soon', waitingFor: 'PPT, I think' })!;
    expect(dates.fields.map(({ allowed }) => allowed)).toEqual([
      { format: 'date' },
      { pattern: '^[a-z][a-zA-Z0-9-]{0,59}$' },
    ]);
    const goal = { goalId: newId(1), baseline: 2 };
    expect(send(anOpenLog(), 'GOAL_SET', goal, ['goal'])?.fields[0]?.allowed).toEqual([-2, -1]);
  });

  it('because what it names is not there says what is', () => {
    const one = withAPlan(anOpenLog());
    const [goalId] = Object.keys(one.context.goals);
    expect(one.refuses('GOAL_REACHED', { goalId: newId(0) }).fields).toEqual([
      { path: 'facts.goalId', code: 'REFERENCE.UNKNOWN', allowed: [goalId] },
    ]);
    expect(one.refuses('GOAL_SET', { goalId }).fields[0]?.code).toBe('REFERENCE.TAKEN');
  });

  it('because of a field within another that is none says which there are', () => {
    const facts = { by: { role: 'guardian', personId: newId(0), name: 'Kari' } };
    expect(send(anOpenLog(), 'CONSENT_REFUSED', facts)?.fields).toEqual([
      { path: 'facts.by.name', code: 'FIELD.UNKNOWN', allowed: ['role', 'personId'] },
    ]);
  });

  it('leaves the case as it was', () => {
    const one = aSharedConcern();
    const before = JSON.stringify(one.snapshot);
    one.tries('CASE_CLOSED');
    one.tries('LEVEL_3_DECIDED');
    expect(JSON.stringify(one.snapshot)).toBe(before);
  });

  it('for a closed case says what can still be done', () => {
    const one = evaluated(withAPlan(anOpenLog())).does('CASE_CLOSED');
    expect(send(one, 'GOAL_SET', { goalId: newId(1) }, ['goal'])).toMatchObject({
      code: 'CASE.EVENT_NOT_ALLOWED',
      allowed: expect.arrayContaining(['CASE_REOPENED', 'CONSENT_GIVEN', 'ENTRY_RESTRICTED']),
    });
    const listed = one.allowed().map(({ type }) => type);
    for (const onlyInOpenCases of ['BATON_OFFERED', 'BATON_ASSIGNED', 'RELAY_HOLDER_NAMED'])
      expect(listed).not.toContain(onlyInOpenCases);
  });
});

describe('a case that begins', () => {
  const { at } = ACase.ofConcern();
  const begin = (type: string, facts: object) =>
    start({ type, facts, texts: [] } as unknown as EventOf<'CONCERN_LOGGED'>, at, BAERUM);

  it('begins with a concern and nothing else', () => {
    expect(begin('LEVEL_1_DECIDED', {})).toMatchObject({
      ok: false,
      refusal: { code: 'CASE.EVENT_NOT_ALLOWED', allowed: ['CONCERN_LOGGED'] },
    });
    expect(begin('CONCERN_LOGGED', { serviceId: 'school' })).toMatchObject({
      ok: false,
      refusal: { code: 'CASE.EVENT_INVALID', fields: [{ path: 'facts.serviceId' }] },
    });
    expect(begin('CONCERN_LOGGED', { serviceId: SCHOOL, groups: ['poverty'] })).toMatchObject({
      ok: true,
      snapshot: { context: { groups: ['poverty'] } },
    });
  });
});
