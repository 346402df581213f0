import type { CaseContext } from './case-context.js';
import type { At, EventOf } from './events.js';

/** What a case remembers when a concern has just been logged: private to the service, and no log. */
export function newCase(event: EventOf<'CONCERN_LOGGED'>, at: At): CaseContext {
  return {
    homeServiceId: event.facts.serviceId,
    authorId: at.actor.id,
    loggedAt: at.now,
    level: 0,
    step: 'define',
    stepSince: at.now,
    guideStepsDone: [],
    spells: [{ level: 0, from: at.now, to: null, entered: 'logged', left: null }],
    sharedWith: [],
    groups: event.facts.groups ?? [],
    log: 'none',
    logSince: null,
    holder: null,
    offer: null,
    coordinator: null,
    rights: null,
    consents: {},
    refusedAt: null,
    refusedBy: [],
    objectedAt: null,
    referrals: {},
    advice: [],
    participants: [],
    family: [],
    familyEntries: {},
    goals: {},
    interventions: {},
    planAgreedAt: null,
    ageAtPlan: null,
    planRound: 0,
    roundSpell: 0,
    roundSince: null,
    acute: null,
    childVoice: null,
    nextDate: null,
    lastContact: at.now,
    stuckSince: null,
    coordinatingUnitId: null,
    closed: null,
    isBrokenOff: false,
    answered: {},
    restricted: [],
    kept: {},
    informationAsked: {},
  };
}

/** A case of no one, for what must be known of the model before there is a case. */
export const NOBODYS_CASE: CaseContext = newCase(
  { type: 'CONCERN_LOGGED', facts: { serviceId: '' }, texts: [] },
  {
    now: '',
    today: '',
    number: 1,
    actor: { kind: 'system', id: '' },
    subject: { kind: 'child', age: null, inCare: false, guardians: 0 },
  },
);
