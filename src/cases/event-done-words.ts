import type { EventType } from '../../workflows/events.js';
import type { Translated } from '../common/language.js';
import { levelOfEvent, wordsOfEvent } from './event-words.js';

const say = (nb: string, nn: string, en: string): Translated => ({ nb, nn, en });

/**
 * What somebody has done, after their name: «Marte Lie planla et tiltak». What nobody does, but happens, is a sentence in
 * src/cases/event-words.ts.
 */
const DONE: Partial<Record<EventType, Translated>> = {
  CONCERN_LOGGED: say('meldte en undring', 'melde ei undring', 'logged a concern'),
  CONCERN_DEFINED: say('beskrev undringen', 'skildra undringa', 'described the concern'),
  CONCERN_SHARED: say('drøftet undringen', 'drøfta undringa', 'shared the concern'),
  CONCERN_DISMISSED: say('avsluttet undringen', 'avslutta undringa', 'ended the concern'),
  CONCERN_REOPENED: say('tok opp undringen igjen', 'tok opp undringa igjen', 'took the concern up again'),
  ACUTE_RISE_EVALUATED: say(
    'evaluerte den akutte hevingen',
    'evaluerte den akutte hevinga',
    'evaluated the acute rise',
  ),
  GUIDE_STEP_COMPLETED: say('krysset av et steg', 'kryssa av eit steg', 'ticked off a step'),
  MEETING_HELD: say('skrev ned et møte', 'skreiv ned eit møte', 'wrote down a meeting'),
  LOG_REQUESTED: say('ba om å åpne loggen', 'bad om å opne loggen', 'asked for the log to be opened'),
  RIGHTS_ASSESSED: say('vurderte rettigheter', 'vurderte rettar', 'assessed the rights'),
  GOAL_SET: say('satte et mål', 'sette eit mål', 'set a goal'),
  GOAL_REACHED: say('skrev at et mål er nådd', 'skreiv at eit mål er nådd', 'wrote that a goal is reached'),
  GOAL_DROPPED: say('tok bort et mål', 'tok bort eit mål', 'dropped a goal'),
  INTERVENTION_PLANNED: say('planla et tiltak', 'planla eit tiltak', 'planned an intervention'),
  INTERVENTION_CHANGED: say('endret et tiltak', 'endra eit tiltak', 'changed an intervention'),
  INTERVENTION_EVALUATED: say('evaluerte et tiltak', 'evaluerte eit tiltak', 'evaluated an intervention'),
  INTERVENTION_STOPPED: say('stoppet et tiltak', 'stoppa eit tiltak', 'stopped an intervention'),
  PLAN_AGREED: say(
    'skrev at planen er avtalt',
    'skreiv at planen er avtalt',
    'wrote that the plan is agreed',
  ),
  EVALUATION_STARTED: say('begynte evalueringen', 'byrja evalueringa', 'began the evaluation'),
  EVALUATION_RECORDED: say('skrev ned evalueringen', 'skreiv ned evalueringa', 'wrote down the evaluation'),
  CHILD_VOICE_RECORDED: say(
    'skrev ned hva barnet sier',
    'skreiv ned kva barnet seier',
    'wrote what the child says',
  ),
  PLAN_RESUMED: say('gikk videre med planen', 'gjekk vidare med planen', 'went on with the plan'),
  CASE_STUCK: say(
    'ba koordinerende enhet om råd',
    'bad koordinerande eining om råd',
    'asked the coordinating unit',
  ),
  COORDINATING_UNIT_ADVISED: say('ga råd', 'gav råd', 'advised'),
  CASE_CLOSED: say('avsluttet saken', 'avslutta saka', 'closed the case'),
  CASE_DISCONTINUED: say('avbrøt saken', 'avbraut saka', 'discontinued the case'),
  CASE_REOPENED: say('åpnet saken igjen', 'opna saka igjen', 'opened the case again'),
  CONSENT_GIVEN: say('skrev ned et samtykke', 'skreiv ned eit samtykke', 'recorded a consent'),
  CONSENT_ASKED: say(
    'ba hver av dem om samtykke',
    'bad kvar av dei om samtykke',
    'asked each of them for consent',
  ),
  CONSENT_AGREED: say(
    'skrev ned et ja til samtykke',
    'skreiv ned eit ja til samtykke',
    'recorded a yes to consent',
  ),
  CONSENT_NO_LONGER_ASKED: say(
    'sluttet å vente på svar om samtykke',
    'slutta å vente på svar om samtykke',
    'stopped waiting for answers on consent',
  ),
  CONSENT_EXTENDED: say('forlenget et samtykke', 'forlengde eit samtykke', 'extended a consent'),
  CONSENT_WITHDRAWN: say('trakk tilbake et samtykke', 'trekte tilbake eit samtykke', 'withdrew a consent'),
  CONSENT_REFUSED: say(
    'skrev ned et nei til samtykke',
    'skreiv ned eit nei til samtykke',
    'recorded a no to consent',
  ),
  GUARDIAN_OBJECTED: say(
    'skrev ned et nei fra en foresatt',
    'skreiv ned eit nei frå ein føresett',
    'recorded a no of a guardian',
  ),
  OBJECTION_SETTLED: say('avklarte innvendingen', 'avklara innvendinga', 'settled the objection'),
  BASIS_RECORDED: say(
    'skrev ned et annet grunnlag',
    'skreiv ned eit anna grunnlag',
    'recorded another basis',
  ),
  BASIS_ENDED: say('avsluttet et grunnlag', 'avslutta eit grunnlag', 'ended a basis'),
  FILE_ADDED: say('la ved en fil', 'la ved ei fil', 'added a file'),
  REFERRAL_SENT: say('spurte en annen tjeneste', 'spurde ei anna teneste', 'asked another service'),
  REFERRAL_ACCEPTED: say('takket ja til å delta', 'takka ja til å delta', 'agreed to take part'),
  REFERRAL_DECLINED: say('takket nei til å delta', 'takka nei til å delta', 'declined to take part'),
  REFERRAL_WITHDRAWN: say('trakk henvisningen tilbake', 'trekte tilvisinga tilbake', 'withdrew the referral'),
  ADVICE_RECORDED: say('skrev ned et råd', 'skreiv ned eit råd', 'wrote down advice'),
  PARTICIPANT_JOINED: say('tok med en deltaker', 'tok med ein deltakar', 'added a participant'),
  RELAY_HOLDER_NAMED: say('utpekte stafettholder', 'peika ut stafetthaldar', 'named the relay holder'),
  BATON_OFFERED: say('tilbød stafettpinnen', 'tilbaud stafettpinnen', 'offered the baton'),
  BATON_ACCEPTED: say('tok imot stafettpinnen', 'tok imot stafettpinnen', 'accepted the baton'),
  BATON_DECLINED: say('takket nei til stafettpinnen', 'takka nei til stafettpinnen', 'declined the baton'),
  BATON_OFFER_WITHDRAWN: say('trakk tilbudet tilbake', 'trekte tilbodet tilbake', 'withdrew the offer'),
  BATON_ASSIGNED: say('ga stafettpinnen til noen', 'gav stafettpinnen til nokon', 'assigned the baton'),
  COORDINATOR_APPOINTED: say(
    'oppnevnte en koordinator',
    'oppnemnde ein koordinator',
    'appointed a coordinator',
  ),
  CONTACT_RECORDED: say('skrev ned en kontakt', 'skreiv ned ein kontakt', 'wrote down a contact'),
  NEXT_DATE_SET: say('satte neste dato', 'sette neste dato', 'set the next date'),
  NOTE_WRITTEN: say('skrev et notat', 'skreiv eit notat', 'wrote a note'),
  LOG_JOURNALLED: say(
    'førte loggen i sin journal',
    'førte loggen i journalen sin',
    'kept the log in their own journal',
  ),
  BRIGHT_SPOT_WRITTEN: say('skrev et lysglimt', 'skreiv eit lysglimt', 'wrote a bright spot'),
  FAMILY_ASKED: say('ba om noe', 'bad om noko', 'asked for something'),
  FAMILY_ANSWERED: say('svarte familien', 'svara familien', 'answered the family'),
  GROUPS_SET: say('satte målgrupper', 'sette målgrupper', 'set the user groups'),
  MEASUREMENT_RECORDED: say('svarte på en måling', 'svara på ei måling', 'answered a measurement'),
  ENTRY_KEPT_FROM_GUARDIANS: say(
    'unntok en oppføring fra innsyn',
    'unntok ei oppføring frå innsyn',
    'kept an entry from guardians',
  ),
  ENTRY_SHOWN_TO_GUARDIANS: say(
    'viste en oppføring igjen',
    'viste ei oppføring igjen',
    'showed an entry again',
  ),
  ENTRY_CORRECTED: say('rettet en oppføring', 'retta ei oppføring', 'corrected an entry'),
  ENTRY_RESTRICTED: say('sperret en oppføring', 'sperra ei oppføring', 'restricted an entry'),
  ENTRY_ERASED: say(
    'slettet en sperret oppføring',
    'sletta ei sperra oppføring',
    'erased a restricted entry',
  ),
};

/** @returns a sentence of its own where nobody did it */
export function doneWords(type: EventType): { words: Translated; isSentence: boolean } {
  const level = levelOfEvent(type);
  if (level) {
    const to = (nb: string, nn: string, en: string) =>
      say(`${nb} ${level.level}`, `${nn} ${level.level}`, `${en} ${level.level}`);
    return {
      words: level.acutely
        ? to('hevet akutt til nivå', 'heva akutt til nivå', 'raised it acutely to level')
        : to('gikk til nivå', 'gjekk til nivå', 'went to level'),
      isSentence: false,
    };
  }
  const words = DONE[type];
  return words ? { words, isSentence: false } : { words: wordsOfEvent(type), isSentence: true };
}
