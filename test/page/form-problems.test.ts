import { describe, expect, it } from '@jest/globals';
import type { TFunction } from 'i18next';
import { NoContact, Problem } from '../../web/src/api/problem';
import { sendingFault } from '../../web/src/forms/form-problems';

const t = ((key: string) => key) as unknown as TFunction<'forms'>;
const refused = (more: object) =>
  new Problem({ code: 'CASE.REQUIREMENT_MISSING', title: 'Noe må gjøres først', status: 409, ...more });

describe('what a form says when it was refused', () => {
  it('names each step of the guide that is not ticked off, in the words that came', () => {
    const missing = [
      {
        requirement: 'requiredStepsAreDone',
        message: 'Kryss av de obligatoriske trinnene',
        steps: [
          { id: 'meet', message: 'Møte med foresatte' },
          { id: 'home-visit', message: 'Hjemmebesøk' },
        ],
      },
      { requirement: 'hasGoal', message: 'Sett et mål' },
    ];
    expect(sendingFault(refused({ missing }), [], t)).toEqual({
      fields: [],
      general: 'Noe må gjøres først. Kryss av de obligatoriske trinnene. Sett et mål',
      steps: ['Møte med foresatte', 'Hjemmebesøk'],
    });
  });

  it('says at a field why it was refused, in the words that came', () => {
    const field = { path: 'facts.on', label: {}, input: 'date', required: true };
    const fields = [
      { path: 'events[0].facts.on', code: 'DATE.IN_THE_FUTURE', message: 'Datoen kan ikke være fram i tid' },
    ];
    expect(sendingFault(refused({ fields }), [field as never], t)).toEqual({
      fields: [{ path: 'facts.on', message: 'Datoen kan ikke være fram i tid' }],
      general: null,
      steps: [],
    });
  });

  it('names no steps where there was no contact', () => {
    expect(sendingFault(new NoContact(), [], t)).toEqual({ fields: [], general: 'noContact', steps: [] });
  });
});
