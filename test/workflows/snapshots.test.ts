import { describe, expect, it } from '@jest/globals';
import type { CaseSnapshot } from '../../workflows/case-context.js';
import { MODEL_VERSION } from '../../workflows/model-version.js';
import { project } from '../../workflows/project.js';
import { allowedEvents, step } from '../../workflows/step.js';
import { upcast, UPCASTERS } from '../../workflows/upcasters/upcast.js';
import type { Upcaster } from '../../workflows/upcasters/upcaster.js';
import { ACase } from './support/a-case.js';
import { COURSE_STATES, courseUnder } from './support/course-map.js';
import { BAERUM, EVERYTHING_ALLOWED, SHIPPED_GUIDES } from './support/guides.js';
import { arrivalsAt } from './support/journey.js';
import { anOpenLog, severalServices, withAPlan } from './support/well-known-ways.js';

type AnySnapshot = { value: Record<string, unknown>; context: Record<string, unknown> };

const note = { type: 'NOTE_WRITTEN', facts: {}, texts: ['note'] } as const;

describe('a snapshot', () => {
  it.each(COURSE_STATES)('at %s is the same case after a stay in the database', (place) => {
    const arrivals = arrivalsAt(place, EVERYTHING_ALLOWED);
    expect(arrivals.length).toBeGreaterThan(0);
    for (const one of arrivals) {
      const { snapshot, at, guide, today } = one;
      const read = JSON.parse(JSON.stringify(snapshot)) as CaseSnapshot;
      expect(read).toEqual(snapshot);
      expect(allowedEvents(read, at, guide)).toEqual(allowedEvents(snapshot, at, guide));
      expect(project(read, guide, today)).toEqual(project(snapshot, guide, today));
      for (const { type, missing } of allowedEvents(read, at, guide)) {
        if (missing.length > 0) continue;
        const [stored, kept] = [one.copy(), one.copy()];
        stored.snapshot = read;
        expect(stored.tries(type)).toEqual(kept.tries(type));
      }
    }
  });

  it.each(SHIPPED_GUIDES.map((guide) => [guide.guide, guide] as const))(
    'reads the same after JSON in every state of the guide of %s',
    (_name, guide) => {
      const places = new Set(courseUnder(guide).map(({ from }) => from));
      for (const place of places)
        for (const { snapshot, at, today } of arrivalsAt(place, guide)) {
          const read = JSON.parse(JSON.stringify(snapshot)) as CaseSnapshot;
          expect(read).toEqual(snapshot);
          expect(step(read, note, at, guide)).toEqual(step(snapshot, note, at, guide));
          expect(project(read, guide, today)).toEqual(project(snapshot, guide, today));
        }
    },
  );

  it('is small: its size decides how fast cases are written', () => {
    expect(JSON.stringify(ACase.ofConcern().snapshot).length).toBeLessThan(1_200);
    expect(JSON.stringify(withAPlan(anOpenLog()).snapshot).length).toBeLessThan(2_500);
    expect(JSON.stringify(severalServices().snapshot).length).toBeLessThan(5_500);
  });

  it('is not changed by the step that reads it', () => {
    const one = severalServices();
    const before = structuredClone(one.snapshot);
    one.does('CASE_STUCK').does('COORDINATING_UNIT_ADVISED');
    expect(severalServices().snapshot).toEqual(before);
  });
});

describe('a snapshot of another model', () => {
  const good = severalServices().snapshot;
  const stepped = (change: (copy: AnySnapshot) => void) => () => {
    const copy = structuredClone(good);
    change(copy as unknown as AnySnapshot);
    return step(copy, note, severalServices().at, BAERUM);
  };

  it.each(['course', 'consent', 'relay'])('without the region %s is not read', (region) => {
    expect(stepped(({ value }) => delete value[region])).toThrow(
      'a region is missing; an upcaster is missing',
    );
  });

  it.each(['consents', 'holder', 'spells', 'planRound'])('without %s in its memory is not read', (key) => {
    expect(stepped(({ context }) => delete context[key])).toThrow(`"${key}" is missing`);
  });

  it('in a state that is no more is not read', () => {
    expect(
      stepped(({ value, context }) => {
        Object.assign(value, { course: { level3: 'triage' } });
        Object.assign(context, { step: 'triage' });
      }),
    ).toThrow('there is no state "level3.triage given held"');
    expect(stepped(({ value }) => Object.assign(value, { consent: 'maybe' }))).toThrow('there is no state');
  });

  it('that stands elsewhere than it remembers is not read', () => {
    expect(stepped(({ context }) => Object.assign(context, { level: 1 }))).toThrow(
      'it stands at level3.carryOut and remembers level1.carryOut',
    );
  });
});

describe('upcasters', () => {
  const renamed: Upcaster = { from: 1, upcast: (old) => ({ ...(old as object), renamed: true }) };
  const split: Upcaster = { from: 2, upcast: (old) => ({ ...(old as object), split: true }) };

  it('bring an old snapshot to the present model, one version after the other', () => {
    const way = { upcasters: [renamed, split], present: 3 };
    expect(upcast({ case: 1 }, 1, way)).toEqual({ case: 1, renamed: true, split: true });
    expect(upcast({ case: 1 }, 2, way)).toEqual({ case: 1, split: true });
    expect(upcast({ case: 1 }, 3, way)).toEqual({ case: 1 });
  });

  it('say so when one is missing', () => {
    expect(() => upcast({}, 1, { upcasters: [split], present: 3 })).toThrow('no upcaster from model 1 to 2');
  });

  it('do not read what a newer model wrote, nor what no model wrote', () => {
    expect(() => upcast({}, MODEL_VERSION + 1)).toThrow('newer than this one');
    expect(() => upcast({}, 0)).toThrow('0 is no model version');
  });

  it('bring a case of model 1 here: it goes on, and remembers the same as before', () => {
    const { snapshot, at } = severalServices();
    const { kept: _kept, informationAsked: _asked, ...first } = snapshot.context;
    const brought = upcast({ value: snapshot.value, context: first }, 1);
    expect(brought.context).toMatchObject(first);
    expect(step(brought, note, at, BAERUM).ok).toBe(true);
  });

  it('are there for every model that was released', () => {
    expect(UPCASTERS.map(({ from }) => from)).toEqual(
      Array.from({ length: MODEL_VERSION - 1 }, (_, index) => index + 1),
    );
  });
});
