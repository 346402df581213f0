import type { z } from 'zod';
import type { kindOfInformation } from './event-fields.js';
import type { deadline, ladder } from './guide-parts.js';

/**
 * What a guide follows where it says nothing: the base guide (Bærum), whose file states the sources. A published guide
 * seldom states a deadline for everything, and nobody should have to invent one.
 */

type Deadline = z.input<typeof deadline>;
type Ladder = z.input<typeof ladder>;

export const DEADLINES = {
  decideConcern: { amount: 14, unit: 'calendarDays' },
  openLog: { amount: 2, unit: 'weeks' },
  callMeeting: { amount: 2, unit: 'weeks' },
  holdEvaluation: { amount: 8, unit: 'weeks' },
  answerBaton: { amount: 3, unit: 'workingDays' },
  answerReferral: { amount: 10, unit: 'workingDays' },
  makeContact: { amount: 30, unit: 'calendarDays' },
  reviewAfterRefusal: { amount: 8, unit: 'weeks' },
  settleObjection: { amount: 2, unit: 'weeks' },
  answerConsent: { amount: 2, unit: 'weeks' },
  attachPaper: { amount: 3, unit: 'workingDays' },
  tidyUpAfterSharing: { amount: 2, unit: 'weeks' },
  adviseWhenStuck: { amount: 2, unit: 'weeks' },
  setNextDate: { amount: 3, unit: 'workingDays' },
  clarifyIntake: { amount: 3, unit: 'workingDays' },
} as const satisfies Record<string, Deadline>;

export const CONSENT_DURATION = { amount: 12, unit: 'months' } as const satisfies Deadline;
export const CONSENT_REMINDER = { amount: 30, unit: 'calendarDays' } as const satisfies Deadline;

/** Not the law's, which gives no number: as long as a new concern may show that the first one was something. */
export const DISMISSED_CONCERN_KEPT = { amount: 12, unit: 'months' } as const satisfies Deadline;

export const ARCHIVE_DOCUMENT_TYPE = 'Stafettlogg';

/** Family and economy are the parents' information until the young person comes of age. */
export const CONSENT_AGES = {
  school: 15,
  health: 16,
  childProtection: 15,
  family: 18,
  economy: 18,
} as const satisfies Record<z.infer<typeof kindOfInformation>, number>;

/** What a service does whose basis has ended (law-and-privacy: only what the law makes it keep). */
export const WHEN_SHARING_ENDS = [
  {
    id: 'stop',
    name: {
      nb: 'Ikke bruk opplysningene videre, og ikke del dem med noen',
      nn: 'Ikkje bruk opplysningane vidare, og ikkje del dei med nokon',
      en: 'Do not use the information any further, and share it with nobody',
    },
  },
  {
    id: 'keepByLaw',
    name: {
      nb: 'Behold det loven sier dere skal ha: egen journal, elevmappe og vedtak',
      nn: 'Ta vare på det lova seier de skal ha: eigen journal, elevmappe og vedtak',
      en: 'Keep what the law makes you keep: your own journal, pupil file and decisions',
    },
  },
  {
    id: 'deleteCopies',
    name: {
      nb: 'Slett kopier, utskrifter, notater og e-poster med opplysninger fra loggen',
      nn: 'Slett kopiar, utskrifter, notat og e-postar med opplysningar frå loggen',
      en: 'Delete copies, printouts, notes and e-mails with information from the log',
    },
  },
  {
    id: 'tellColleagues',
    name: {
      nb: 'Si fra til dem i tjenesten som deltok',
      nn: 'Sei frå til dei i tenesta som deltok',
      en: 'Tell those in the service who took part',
    },
  },
];

export const STANDARD_LADDER = {
  before: { amount: 3, unit: 'workingDays' },
  onTheDay: true,
  leaderAfter: { amount: 5, unit: 'workingDays' },
  coordinatingUnitAfter: { amount: 15, unit: 'workingDays' },
} as const satisfies Ladder;

export const SPECIAL_LADDERS = {
  'baton.answer': {
    before: { amount: 1, unit: 'workingDays' },
    onTheDay: false,
    leaderAfter: { amount: 0, unit: 'workingDays' },
  },
  'contact.make': { onTheDay: true, leaderAfter: { amount: 14, unit: 'calendarDays' } },
  'measurement.answer': { before: { amount: 2, unit: 'workingDays' }, onTheDay: true },
} as const satisfies Record<string, Ladder>;

export const CLOSING_REASONS = [
  {
    id: 'notAConcern',
    name: { nb: 'Undringen er avklart', nn: 'Undringa er avklara', en: 'The concern is settled' },
  },
  { id: 'goalReached', name: { nb: 'Målet er nådd', nn: 'Målet er nådd', en: 'The goal is reached' } },
  {
    id: 'otherHelp',
    name: {
      nb: 'Barnet får hjelpen et annet sted',
      nn: 'Barnet får hjelpa ein annan stad',
      en: 'The child gets the help elsewhere',
    },
  },
  {
    id: 'familyEnds',
    name: {
      nb: 'Familien ønsker å avslutte',
      nn: 'Familien ønskjer å avslutte',
      en: 'The family wishes to end it',
    },
  },
  {
    id: 'moved',
    name: { nb: 'Familien har flyttet', nn: 'Familien har flytta', en: 'The family has moved' },
  },
  { id: 'other', name: { nb: 'Annen grunn', nn: 'Annan grunn', en: 'Another reason' } },
];
