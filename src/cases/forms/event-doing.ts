import type { EventType } from '../../../workflows/events.js';
import { say, type Translated } from '../../common/language.js';

/** What an event is about, so that a page can gather those that belong together. */
export const DOING_GROUPS = ['course', 'plan', 'log', 'relay', 'services', 'consents', 'record'] as const;
export type DoingGroup = (typeof DOING_GROUPS)[number];

/** The verb on the button, and what to know before one presses it. */
export interface Doing {
  group: DoingGroup;
  verb: Translated;
  help?: Translated;
}

const VERBS = {
  write: say('Skriv', 'Skriv', 'Write'),
  record: say('Skriv ned', 'Skriv ned', 'Record'),
  add: say('Legg til', 'Legg til', 'Add'),
  decide: say('Avgjør', 'Avgjer', 'Decide'),
  raise: say('Hev nå', 'Hev no', 'Raise now'),
  evaluate: say('Evaluer', 'Evaluer', 'Evaluate'),
  begin: say('Begynn', 'Byrj', 'Begin'),
  goOn: say('Gå videre', 'Gå vidare', 'Go on'),
  agree: say('Bli enige', 'Bli samde', 'Agree'),
  tick: say('Kryss av', 'Kryss av', 'Tick off'),
  change: say('Endre', 'Endre', 'Change'),
  stop: say('Stopp', 'Stopp', 'Stop'),
  end: say('Avslutt', 'Avslutt', 'End'),
  open: say('Åpne', 'Opne', 'Open'),
  openAgain: say('Åpne igjen', 'Opne igjen', 'Reopen'),
  ask: say('Spør', 'Spør', 'Ask'),
  request: say('Be om råd', 'Be om råd', 'Ask for advice'),
  advise: say('Gi råd', 'Gje råd', 'Advise'),
  assess: say('Vurder', 'Vurder', 'Assess'),
  set: say('Sett', 'Set', 'Set'),
  setDate: say('Sett dato', 'Set dato', 'Set date'),
  yes: say('Si ja', 'Sei ja', 'Say yes'),
  no: say('Si nei', 'Sei nei', 'Say no'),
  withdraw: say('Trekk tilbake', 'Trekk tilbake', 'Withdraw'),
  extend: say('Forleng', 'Forleng', 'Extend'),
  settle: say('Avklar', 'Avklar', 'Settle'),
  offer: say('Tilby', 'Tilby', 'Offer'),
  accept: say('Ta imot', 'Ta imot', 'Accept'),
  decline: say('Takk nei', 'Takk nei', 'Decline'),
  name: say('Utpek', 'Peik ut', 'Name'),
  assign: say('Gi pinnen', 'Gje pinnen', 'Assign'),
  appoint: say('Oppnevn', 'Oppnemn', 'Appoint'),
  keep: say('Unnta', 'Unnta', 'Keep back'),
  show: say('Vis igjen', 'Vis igjen', 'Show again'),
  protect: say('Beskytt', 'Vern', 'Protect'),
  lift: say('Opphev', 'Opphev', 'Lift'),
  remove: say('Ta bort', 'Ta bort', 'Remove'),
  answer: say('Svar', 'Svar', 'Answer'),
  correct: say('Rett', 'Rett', 'Correct'),
  restrict: say('Sperr', 'Sperr', 'Restrict'),
  erase: say('Slett', 'Slett', 'Erase'),
  attach: say('Legg ved', 'Legg ved', 'Attach'),
  reach: say('Marker som nådd', 'Merk som nådd', 'Mark as reached'),
  wish: say('Skriv ned ønsket', 'Skriv ned ønsket', 'Write down the wish'),
  answerFamily: say('Svar familien', 'Svar familien', 'Answer the family'),
  measure: say('Svar på målingen', 'Svar på målinga', 'Answer the measurement'),
  noteRequest: say('Skriv ned spørsmålet', 'Skriv ned spørsmålet', 'Write down the question'),
  noteAppeal: say('Skriv ned klagen', 'Skriv ned klaga', 'Write down the appeal'),
  decideAppeal: say('Avgjør klagen', 'Avgjer klaga', 'Decide the appeal'),
  dispose: say('Kasser', 'Kasser', 'Dispose'),
} satisfies Record<string, Translated>;

const doing = (group: DoingGroup, verb: keyof typeof VERBS, help?: Translated): Doing => ({
  group,
  verb: VERBS[verb],
  ...(help && { help }),
});

const acutely = doing(
  'course',
  'raise',
  say(
    'Bare når det haster. Krever grunn og dato for evaluering.',
    'Berre når det hastar. Krev grunn og dato for evaluering.',
    'Only when it cannot wait. Needs a reason and a date of evaluation.',
  ),
);
const toLevel = doing('course', 'decide');

/** Of every event that somebody sends; those of the engine nobody does. */
const EVENT_DOING: Partial<Record<EventType, Doing>> = {
  CONCERN_LOGGED: doing('course', 'record'),
  CONCERN_DEFINED: doing(
    'course',
    'write',
    say(
      'Hold det du har sett og hørt, atskilt fra hva det kan bety.',
      'Hald det du har sett og høyrt, skilt frå kva det kan bety.',
      'Keep what you saw and heard apart from what it may mean.',
    ),
  ),
  CONCERN_SHARED: doing(
    'course',
    'record',
    say(
      'Andre tjenester spør du bare anonymt.',
      'Andre tenester spør du berre anonymt.',
      'Other services are asked anonymously only.',
    ),
  ),
  CONCERN_DISMISSED: doing('course', 'end'),
  CONCERN_REOPENED: doing('course', 'openAgain'),
  LEVEL_1_DECIDED: toLevel,
  LEVEL_2_DECIDED: toLevel,
  LEVEL_3_DECIDED: toLevel,
  LEVEL_1_STARTED_ACUTELY: acutely,
  LEVEL_2_STARTED_ACUTELY: acutely,
  LEVEL_3_STARTED_ACUTELY: acutely,
  ACUTE_RISE_EVALUATED: doing('course', 'evaluate'),
  GUIDE_STEP_COMPLETED: doing('course', 'tick'),
  MEETING_HELD: doing(
    'course',
    'record',
    say(
      'Hvem som var der, og hva dere ble enige om.',
      'Kven som var der, og kva de vart samde om.',
      'Who was there and what you agreed.',
    ),
  ),
  LOG_REQUESTED: doing(
    'course',
    'open',
    say(
      'Loggen åpnes når familien har sagt ja.',
      'Loggen blir opna når familien har sagt ja.',
      'The log opens when the family has said yes.',
    ),
  ),
  RIGHTS_ASSESSED: doing(
    'services',
    'assess',
    say(
      'Individuell plan og barnekoordinator.',
      'Individuell plan og barnekoordinator.',
      'Individual plan and child coordinator.',
    ),
  ),
  GOAL_SET: doing(
    'plan',
    'add',
    say(
      'Bruk familiens egne ord. Målet kan skaleres.',
      'Bruk familien sine eigne ord. Målet kan skalerast.',
      "Use the family's own words. The goal can be scaled.",
    ),
  ),
  GOAL_REACHED: doing('plan', 'reach'),
  GOAL_DROPPED: doing('plan', 'remove'),
  INTERVENTION_PLANNED: doing(
    'plan',
    'add',
    say(
      'Hva som gjøres, hvem som gjør det, og når dere ser om det virker.',
      'Kva som blir gjort, kven som gjer det, og når de ser om det verkar.',
      'What is done, by whom, and when you look at whether it works.',
    ),
  ),
  INTERVENTION_CHANGED: doing('plan', 'change'),
  INTERVENTION_EVALUATED: doing('plan', 'evaluate'),
  INTERVENTION_STOPPED: doing('plan', 'stop'),
  PLAN_AGREED: doing(
    'course',
    'agree',
    say(
      'Tiltakene begynner når planen er avtalt.',
      'Tiltaka tek til når planen er avtalt.',
      'The interventions begin when the plan is agreed.',
    ),
  ),
  EVALUATION_STARTED: doing(
    'course',
    'begin',
    say(
      'Gjorde vi det, hjalp det, og hva sier barnet?',
      'Gjorde vi det, hjelpte det, og kva seier barnet?',
      'Did we do it, did it help, and what does the child say?',
    ),
  ),
  EVALUATION_RECORDED: doing('course', 'evaluate'),
  CHILD_VOICE_RECORDED: doing('course', 'write'),
  PLAN_RESUMED: doing('course', 'goOn'),
  CASE_STUCK: doing(
    'services',
    'request',
    say(
      'Når dere ikke kommer videre. Rådet tas opp i et nytt møte.',
      'Når de ikkje kjem vidare. Rådet blir teke opp i eit nytt møte.',
      'When you are not getting on. The advice goes to a new meeting.',
    ),
  ),
  COORDINATING_UNIT_ADVISED: doing('services', 'advise'),
  CASE_CLOSED: doing('course', 'end'),
  CASE_DISCONTINUED: doing(
    'course',
    'stop',
    say(
      'Når det ikke kan fullføres: familien flytter eller vil ikke mer.',
      'Når det ikkje kan fullførast: familien flyttar eller vil ikkje meir.',
      'When it cannot be finished: the family moves or does not want to go on.',
    ),
  ),
  CASE_REOPENED: doing('course', 'openAgain'),
  CONSENT_GIVEN: doing('consents', 'record'),
  CONSENT_ASKED: doing(
    'consents',
    'ask',
    say(
      'Når flere må si ja og ikke er samlet. Ingenting deles før alle har sagt ja.',
      'Når fleire må seie ja og ikkje er samla. Ingenting blir delt før alle har sagt ja.',
      'When several must say yes and are not together. Nothing is shared until all have said yes.',
    ),
  ),
  CONSENT_AGREED: doing('consents', 'record'),
  CONSENT_NO_LONGER_ASKED: doing('consents', 'end'),
  CONSENT_EXTENDED: doing('consents', 'extend'),
  CONSENT_WITHDRAWN: doing(
    'consents',
    'withdraw',
    say('Delingen stanser med én gang.', 'Delinga stansar med ein gong.', 'Sharing ends at once.'),
  ),
  CONSENT_REFUSED: doing('consents', 'record'),
  GUARDIAN_OBJECTED: doing('consents', 'record'),
  OBJECTION_SETTLED: doing('consents', 'settle'),
  BASIS_RECORDED: doing('consents', 'record'),
  BASIS_ENDED: doing('consents', 'end'),
  REFERRAL_SENT: doing(
    'services',
    'ask',
    say(
      'Uten navn kan du alltid spørre. Med navn trengs samtykke eller et annet grunnlag.',
      'Utan namn kan du alltid spørje. Med namn trengst samtykke eller eit anna grunnlag.',
      'Without a name you may always ask. With a name it takes consent or another basis.',
    ),
  ),
  REFERRAL_ACCEPTED: doing('services', 'yes'),
  REFERRAL_DECLINED: doing('services', 'no'),
  REFERRAL_WITHDRAWN: doing('services', 'withdraw'),
  ADVICE_RECORDED: doing(
    'services',
    'record',
    say(
      'Du kan alltid spørre andre anonymt.',
      'Du kan alltid spørje andre anonymt.',
      'You may always ask others anonymously.',
    ),
  ),
  PARTICIPANT_JOINED: doing('services', 'add'),
  PARTICIPANT_LEFT: doing('services', 'record'),
  RELAY_HOLDER_NAMED: doing('relay', 'name'),
  BATON_OFFERED: doing(
    'relay',
    'offer',
    say(
      'Pinnen er hos deg til den andre har sagt ja.',
      'Pinnen er hos deg til den andre har sagt ja.',
      'The baton stays with you until the other has said yes.',
    ),
  ),
  BATON_ACCEPTED: doing('relay', 'accept'),
  BATON_DECLINED: doing('relay', 'decline'),
  BATON_OFFER_WITHDRAWN: doing('relay', 'withdraw'),
  BATON_ASSIGNED: doing('relay', 'assign'),
  COORDINATOR_APPOINTED: doing('relay', 'appoint'),
  CONTACT_RECORDED: doing('log', 'record'),
  NEXT_DATE_SET: doing('log', 'setDate'),
  NOTE_WRITTEN: doing('log', 'write'),
  BRIGHT_SPOT_WRITTEN: doing(
    'log',
    'write',
    say('Noe som gikk bra.', 'Noko som gjekk bra.', 'Something that went well.'),
  ),
  LOG_JOURNALLED: doing(
    'record',
    'tick',
    say(
      'Loggen erstatter ikke journalen din. Merket viser hva som er kommet til siden.',
      'Loggen erstattar ikkje journalen din. Merket viser kva som er kome til sidan.',
      'The log does not replace your journal. The mark shows what has come since.',
    ),
  ),
  FAMILY_ASKED: doing(
    'log',
    'wish',
    say(
      'For en i familien som ber om noe uten å logge inn selv.',
      'For ein i familien som bed om noko utan å logge inn sjølv.',
      'For somebody of the family who asks without logging in.',
    ),
  ),
  FAMILY_ANSWERED: doing(
    'log',
    'answerFamily',
    say(
      'Svaret står i loggen, og den som spurte, leser det på sin side.',
      'Svaret står i loggen, og den som spurde, les det på si side.',
      'The answer stands in the log, and whoever asked reads it on their own page.',
    ),
  ),
  FILE_ADDED: doing('log', 'attach'),
  MEASUREMENT_RECORDED: doing('log', 'measure'),
  GROUPS_SET: doing('record', 'set'),
  ENTRY_KEPT_FROM_GUARDIANS: doing('record', 'keep'),
  ENTRY_SHOWN_TO_GUARDIANS: doing('record', 'show'),
  PROTECTION_SET: doing(
    'record',
    'protect',
    say(
      'Fra nå av får bare de på kortlisten vite at saken finnes. Alle andre mister tilgangen med én gang.',
      'Frå no av får berre dei på kortlista vite at saka finst. Alle andre mistar tilgangen med ein gong.',
      'From now on only those on the short list may know that the case exists. All others lose access at once.',
    ),
  ),
  PROTECTION_LIFTED: doing(
    'record',
    'lift',
    say(
      'Kortlisten gjelder ikke lenger. Saken vises igjen for dem den ellers ville vist seg for.',
      'Kortlista gjeld ikkje lenger. Saka viser seg igjen for dei ho elles ville vist seg for.',
      'The short list no longer applies. The case is shown to those who would otherwise see it.',
    ),
  ),
  PROTECTED_READER_ADDED: doing(
    'record',
    'add',
    say(
      'Skriv hvorfor. Det blir stående i saken hvem som er på kortlisten, og siden når.',
      'Skriv kvifor. Det blir ståande i saka kven som er på kortlista, og sidan når.',
      'Write why. The case keeps who is on the short list, and since when.',
    ),
  ),
  PROTECTED_READER_REMOVED: doing(
    'record',
    'remove',
    say(
      'Den du tar bort, mister tilgangen med én gang.',
      'Den du tek bort, mistar tilgangen med ein gong.',
      'Whoever you remove loses access at once.',
    ),
  ),
  INFORMATION_ASKED_FOR: doing(
    'record',
    'noteRequest',
    say(
      'En forelder uten foreldreansvar kan spørre, og skal ha et svar. Et avslag kan påklages.',
      'Ein forelder utan foreldreansvar kan spørje, og skal ha eit svar. Eit avslag kan klagast på.',
      'A parent without parental responsibility may ask and is owed an answer. A refusal can be appealed.',
    ),
  ),
  INFORMATION_ANSWERED: doing(
    'record',
    'answer',
    say(
      'Gi det som kan gis om barnet, ikke om den andre forelderen. Avslår du, skal de vite hvorfor og at de kan klage.',
      'Gje det som kan gjevast om barnet, ikkje om den andre forelderen. Avslår du, skal dei vite kvifor og at dei kan klage.',
      'Tell what may be told of the child, not of the other parent. If you refuse, they are told why and that they may appeal.',
    ),
  ),
  REFUSAL_APPEALED: doing('record', 'noteAppeal'),
  APPEAL_DECIDED: doing('record', 'decideAppeal'),
  ENTRY_CORRECTED: doing(
    'record',
    'correct',
    say(
      'Det som sto, blir stående, med rettingen ved siden av.',
      'Det som stod, blir ståande, med rettinga ved sida av.',
      'What stood there stays, with the correction beside it.',
    ),
  ),
  ENTRY_RESTRICTED: doing('record', 'restrict'),
  ENTRY_ERASED: doing('record', 'erase'),
  ARCHIVE_RECEIPT_RECORDED: doing('record', 'record'),
  CASE_DISPOSED: doing('record', 'dispose'),
  CONCERN_DISPOSED: doing('record', 'dispose'),
};

/** Whether somebody has found the verb of an event. */
export const hasVerb = (type: EventType): boolean => EVENT_DOING[type] !== undefined;

/** A new event has a button before anybody has found its verb. */
export const doingOf = (type: EventType): Doing => EVENT_DOING[type] ?? { group: 'log', verb: VERBS.record };
