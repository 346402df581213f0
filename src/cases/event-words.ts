import type { EventType } from '../../workflows/events.js';
import type { Translated } from '../common/language.js';

const say = (nb: string, nn: string, en: string): Translated => ({ nb, nn, en });

/** What one does with an event, in plain words; the ways to a level are told with the guide's own name of it. */
export const EVENT_WORDS: Record<Exclude<EventType, LevelEvent>, Translated> = {
  CONCERN_LOGGED: say('Meld en undring', 'Meld ei undring', 'Log a concern'),
  CONCERN_DEFINED: say('Beskriv undringen', 'Beskriv undringa', 'Describe the concern'),
  CONCERN_SHARED: say('Drøft undringen med noen', 'Drøft undringa med nokon', 'Share the concern'),
  CONCERN_DISMISSED: say(
    'Avslutt: undringen er avklart',
    'Avslutt: undringa er avklart',
    'End: it is settled',
  ),
  CONCERN_REOPENED: say('Ta opp undringen igjen', 'Ta opp undringa igjen', 'Take the concern up again'),
  ACUTE_RISE_EVALUATED: say(
    'Evaluer den akutte hevingen',
    'Evaluer den akutte hevinga',
    'Evaluate the acute rise',
  ),
  GUIDE_STEP_COMPLETED: say('Kryss av et steg', 'Kryss av eit steg', 'Tick off a step'),
  MEETING_HELD: say('Skriv ned et møte', 'Skriv ned eit møte', 'Write down a meeting'),
  LOG_REQUESTED: say('Be om å åpne loggen', 'Be om å opne loggen', 'Ask for the log to be opened'),
  LOG_OPENED: say('Loggen er åpnet', 'Loggen er opna', 'The log is opened'),
  FAMILY_CHANGED: say('Familien er endret', 'Familien er endra', 'The family has changed'),
  RIGHTS_ASSESSED: say('Vurder rettigheter', 'Vurder rettar', 'Assess the rights'),
  GOAL_SET: say('Sett et mål', 'Set eit mål', 'Set a goal'),
  GOAL_REACHED: say('Målet er nådd', 'Målet er nådd', 'The goal is reached'),
  GOAL_DROPPED: say('Ta bort et mål', 'Ta bort eit mål', 'Drop a goal'),
  INTERVENTION_PLANNED: say('Planlegg et tiltak', 'Planlegg eit tiltak', 'Plan an intervention'),
  INTERVENTION_CHANGED: say('Endre et tiltak', 'Endre eit tiltak', 'Change an intervention'),
  INTERVENTION_EVALUATED: say('Evaluer et tiltak', 'Evaluer eit tiltak', 'Evaluate an intervention'),
  INTERVENTION_STOPPED: say('Stopp et tiltak', 'Stopp eit tiltak', 'Stop an intervention'),
  PLAN_AGREED: say('Bli enige om planen', 'Bli samde om planen', 'Agree on the plan'),
  EVALUATION_STARTED: say('Begynn evalueringen', 'Byrj evalueringa', 'Begin the evaluation'),
  EVALUATION_RECORDED: say('Skriv ned evalueringen', 'Skriv ned evalueringa', 'Write down the evaluation'),
  CHILD_VOICE_RECORDED: say(
    'Skriv ned hva barnet sier',
    'Skriv ned kva barnet seier',
    'Write what the child says',
  ),
  PLAN_RESUMED: say('Gå videre med planen', 'Gå vidare med planen', 'Go on with the plan'),
  CASE_STUCK: say(
    'Be koordinerende enhet om råd',
    'Be koordinerande eining om råd',
    'Ask the coordinating unit',
  ),
  COORDINATING_UNIT_ADVISED: say('Gi råd i saken', 'Gje råd i saka', 'Advise in the case'),
  CASE_CLOSED: say('Avslutt saken', 'Avslutt saka', 'Close the case'),
  CASE_DISCONTINUED: say('Avbryt saken', 'Avbryt saka', 'Discontinue the case'),
  CASE_REOPENED: say('Åpne saken igjen', 'Opne saka igjen', 'Open the case again'),
  CONSENT_GIVEN: say('Skriv ned et samtykke', 'Skriv ned eit samtykke', 'Record a consent'),
  CONSENT_ASKED: say(
    'Be hver av dem om samtykke',
    'Be kvar av dei om samtykke',
    'Ask each of them for consent',
  ),
  CONSENT_AGREED: say(
    'Skriv ned et ja fra én av dem',
    'Skriv ned eit ja frå éin av dei',
    'Record a yes of one of them',
  ),
  CONSENT_NO_LONGER_ASKED: say(
    'Slutt å vente på svar om samtykke',
    'Slutt å vente på svar om samtykke',
    'Stop waiting for answers on consent',
  ),
  CONSENT_EXTENDED: say('Forleng et samtykke', 'Forleng eit samtykke', 'Extend a consent'),
  CONSENT_EXPIRING: say('Et samtykke løper snart ut', 'Eit samtykke går snart ut', 'A consent runs out soon'),
  CONSENT_EXPIRED: say('Et samtykke er løpt ut', 'Eit samtykke er gått ut', 'A consent has run out'),
  CONSENT_WITHDRAWN: say('Trekk tilbake et samtykke', 'Trekk tilbake eit samtykke', 'Withdraw a consent'),
  CONSENT_REFUSED: say(
    'Skriv ned et nei til samtykke',
    'Skriv ned eit nei til samtykke',
    'Record a no to consent',
  ),
  GUARDIAN_OBJECTED: say(
    'Skriv ned et nei fra den andre foresatte',
    'Skriv ned eit nei frå den andre føresette',
    'Record the no of another guardian',
  ),
  OBJECTION_SETTLED: say('Avklar innvendingen', 'Avklar innvendinga', 'Settle the objection'),
  BASIS_RECORDED: say('Skriv ned et annet grunnlag', 'Skriv ned eit anna grunnlag', 'Record another basis'),
  BASIS_ENDED: say('Avslutt et annet grunnlag', 'Avslutt eit anna grunnlag', 'End another basis'),
  COPIES_HANDLED: say(
    'En tjeneste har ryddet etter delingen',
    'Ei teneste har rydda etter delinga',
    'A service has seen to what it had',
  ),
  FILE_ADDED: say('Legg ved en fil', 'Legg ved ei fil', 'Add a file'),
  REFERRAL_SENT: say('Spør en annen tjeneste', 'Spør ei anna teneste', 'Ask another service'),
  REFERRAL_ACCEPTED: say('Takk ja til å delta', 'Takk ja til å delta', 'Accept to take part'),
  REFERRAL_DECLINED: say('Takk nei til å delta', 'Takk nei til å delta', 'Decline to take part'),
  REFERRAL_WITHDRAWN: say('Trekk henvisningen tilbake', 'Trekk tilvisinga tilbake', 'Withdraw the referral'),
  ADVICE_RECORDED: say('Skriv ned et råd', 'Skriv ned eit råd', 'Write down advice'),
  PARTICIPANT_JOINED: say('Ta med en deltaker', 'Ta med ein deltakar', 'Add a participant'),
  PARTICIPANT_LEFT: say('En deltaker går ut', 'Ein deltakar går ut', 'A participant leaves'),
  RELAY_HOLDER_NAMED: say('Utpek stafettholder', 'Peik ut stafetthaldar', 'Name the relay holder'),
  BATON_OFFERED: say('Tilby stafettpinnen', 'Tilby stafettpinnen', 'Offer the baton'),
  BATON_ACCEPTED: say('Ta imot stafettpinnen', 'Ta imot stafettpinnen', 'Accept the baton'),
  BATON_DECLINED: say('Takk nei til stafettpinnen', 'Takk nei til stafettpinnen', 'Decline the baton'),
  BATON_OFFER_WITHDRAWN: say('Trekk tilbudet tilbake', 'Trekk tilbodet tilbake', 'Withdraw the offer'),
  BATON_OFFER_UNANSWERED: say(
    'Tilbudet er ikke besvart',
    'Tilbodet er ikkje svart på',
    'The offer is unanswered',
  ),
  BATON_ASSIGNED: say('Gi stafettpinnen til noen', 'Gje stafettpinnen til nokon', 'Assign the baton'),
  HOLDER_LEFT: say('Stafettholderen har sluttet', 'Stafetthaldaren har slutta', 'The relay holder has left'),
  HOLDER_RETURNED: say(
    'Stafettholderen er tilbake',
    'Stafetthaldaren er tilbake',
    'The relay holder is back',
  ),
  COORDINATOR_APPOINTED: say('Oppnevn koordinator', 'Oppnemn koordinator', 'Appoint a coordinator'),
  EMERGENCY_ACCESS_OPENED: say('Saken er nødåpnet', 'Saka er naudopna', 'Opened in an emergency'),
  EMERGENCY_ACCESS_ENDED: say('Nødåpningen er over', 'Naudopninga er over', 'The emergency access has ended'),
  CONTACT_RECORDED: say('Skriv ned en kontakt', 'Skriv ned ein kontakt', 'Write down a contact'),
  NEXT_DATE_SET: say('Sett neste dato', 'Set neste dato', 'Set the next date'),
  NOTE_WRITTEN: say('Skriv et notat', 'Skriv eit notat', 'Write a note'),
  LOG_JOURNALLED: say(
    'Merk som ført i min journal',
    'Merk som ført i journalen min',
    'Mark as kept in my journal',
  ),
  BRIGHT_SPOT_WRITTEN: say('Skriv et lysglimt', 'Skriv eit lysglimt', 'Write a bright spot'),
  FAMILY_ASKED: say('Be om noe', 'Be om noko', 'Ask for something'),
  FAMILY_ANSWERED: say('Svar familien', 'Svar familien', 'Answer the family'),
  GROUPS_SET: say('Sett målgrupper', 'Set målgrupper', 'Set the user groups'),
  MEASUREMENT_RECORDED: say('Svar på en måling', 'Svar på ei måling', 'Answer a measurement'),
  OPEN_REPORT_RECORDED: say('En åpen melding er sendt', 'Ei open melding er send', 'An open report is sent'),
  ENTRY_KEPT_FROM_GUARDIANS: say(
    'Unnta en oppføring fra foresattes innsyn',
    'Unnta ei oppføring frå innsyn for føresette',
    'Keep an entry from guardians',
  ),
  ENTRY_SHOWN_TO_GUARDIANS: say(
    'Vis oppføringen for foresatte igjen',
    'Vis oppføringa for føresette igjen',
    'Show the entry to guardians again',
  ),
  PROTECTION_SET: say('Adressen er beskyttet', 'Adressa er verna', 'The address is protected'),
  PROTECTION_LIFTED: say(
    'Adressen er ikke lenger beskyttet',
    'Adressa er ikkje lenger verna',
    'The address is protected no more',
  ),
  PROTECTED_READER_ADDED: say(
    'La noen få vite om saken',
    'La nokon få vite om saka',
    'Let somebody know of the case',
  ),
  PROTECTED_READER_REMOVED: say(
    'Ta noen av kortlisten',
    'Ta nokon av kortlista',
    'Take somebody off the short list',
  ),
  INFORMATION_ASKED_FOR: say(
    'En forelder uten foreldreansvar ber om opplysninger',
    'Ein forelder utan foreldreansvar bed om opplysningar',
    'A parent without parental responsibility asks for information',
  ),
  INFORMATION_ANSWERED: say(
    'Svar en forelder som ber om opplysninger',
    'Svar ein forelder som bed om opplysningar',
    'Answer a parent who asks for information',
  ),
  REFUSAL_APPEALED: say('Avslaget er påklaget', 'Avslaget er påklaga', 'The refusal is appealed'),
  APPEAL_DECIDED: say('Klagen er avgjort', 'Klaga er avgjord', 'The appeal is decided'),
  ENTRY_CORRECTED: say('Rett en oppføring', 'Rett ei oppføring', 'Correct an entry'),
  ENTRY_RESTRICTED: say('Sperr en oppføring', 'Sperr ei oppføring', 'Restrict an entry'),
  ENTRY_ERASED: say('Slett en sperret oppføring', 'Slett ei sperra oppføring', 'Erase a restricted entry'),
  ACCESS_REQUESTED: say('Innsyn er bedt om', 'Innsyn er bede om', 'Access is asked for'),
  ACCESS_EXTENDED: say(
    'Fristen for innsyn er utsatt',
    'Fristen for innsyn er utsett',
    'The deadline for access is extended',
  ),
  ACCESS_ANSWERED: say('Innsyn er besvart', 'Innsyn er svart på', 'The request for access is answered'),
  ARCHIVE_RECEIPT_RECORDED: say(
    'Skriv ned kvitteringen fra arkivet',
    'Skriv ned kvitteringa frå arkivet',
    'Record the receipt of the archive',
  ),
  CASE_DISPOSED: say('Kasser innholdet i saken', 'Kasser innhaldet i saka', 'Dispose of the content'),
  CONCERN_DISPOSED: say('Kasser undringen', 'Kasser undringa', 'Dispose of the concern'),
  CONCERN_LAPSED: say(
    'Undringen er kassert etter fristen',
    'Undringa er kassert etter fristen',
    'The concern has lapsed',
  ),
  ROWS_RENEWED: say(
    'Frister og datoer er regnet på nytt',
    'Fristar og datoar er rekna på nytt',
    'Deadlines and dates were counted anew',
  ),
  GUIDE_MOVED: say('Saken følger en ny veileder', 'Saka følgjer ein ny rettleiar', 'The guide has changed'),
};

type LevelEvent = Extract<EventType, `LEVEL_${string}`>;

/** Where an event leads to another level: which, and whether it is raised acutely. */
export function levelOfEvent(type: EventType): { level: 1 | 2 | 3; acutely: boolean } | undefined {
  const [, level, how] = /^LEVEL_([123])_(DECIDED|STARTED_ACUTELY)$/.exec(type) ?? [];
  return level ? { level: Number(level) as 1 | 2 | 3, acutely: how === 'STARTED_ACUTELY' } : undefined;
}

/** «Gå til nivå A: Intern innsats», in the words of the municipality. */
export function levelWords({ mark, name }: { mark: string; name: Translated }, acutely: boolean): Translated {
  const way = acutely
    ? say('Hev akutt til', 'Hev akutt til', 'Raise acutely to')
    : say('Gå til', 'Gå til', 'Go to');
  return {
    nb: `${way.nb} nivå ${mark}: ${name.nb}`,
    nn: `${way.nn} nivå ${mark}: ${name.nn}`,
    en: `${way.en} level ${mark}: ${name.en}`,
  };
}

export const wordsOfEvent = (type: EventType): Translated =>
  EVENT_WORDS[type as Exclude<EventType, LevelEvent>];
