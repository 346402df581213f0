import type { Requirement } from '../../workflows/requirements.js';
import type { Translated } from '../common/language.js';

/** What must be done before an event can be taken, in words for the one who is to do it. */
export const REQUIREMENT_WORDS: Record<Requirement, Translated> = {
  concernIsShared: {
    nb: 'Drøft undringen med noen først',
    nn: 'Drøft undringa med nokon først',
    en: 'Share the concern with somebody first',
  },
  guideAllowsClosing: {
    nb: 'Veilederen lar ikke saken avsluttes fra dette nivået',
    nn: 'Rettleiaren lèt ikkje saka avsluttast frå dette nivået',
    en: 'The guide does not let a case close from this level',
  },
  guideAllowsPlan: {
    nb: 'Veilederen har ingen vei tilbake til planen her',
    nn: 'Rettleiaren har ingen veg tilbake til planen her',
    en: 'The guide has no way back to the plan here',
  },
  guideAllowsLevel1: {
    nb: 'Veilederen har ingen vei til nivå 1 herfra',
    nn: 'Rettleiaren har ingen veg til nivå 1 herifrå',
    en: 'The guide has no way to level 1 from here',
  },
  guideAllowsLevel2: {
    nb: 'Veilederen har ingen vei til nivå 2 herfra',
    nn: 'Rettleiaren har ingen veg til nivå 2 herifrå',
    en: 'The guide has no way to level 2 from here',
  },
  guideAllowsLevel3: {
    nb: 'Veilederen har ingen vei til nivå 3 herfra',
    nn: 'Rettleiaren har ingen veg til nivå 3 herifrå',
    en: 'The guide has no way to level 3 from here',
  },
  guideUsesLevel1: {
    nb: 'Veilederen bruker ikke nivå 1',
    nn: 'Rettleiaren bruker ikkje nivå 1',
    en: 'The guide does not use level 1',
  },
  guideUsesLevel2: {
    nb: 'Veilederen bruker ikke nivå 2',
    nn: 'Rettleiaren bruker ikkje nivå 2',
    en: 'The guide does not use level 2',
  },
  guideUsesLevel3: {
    nb: 'Veilederen bruker ikke nivå 3',
    nn: 'Rettleiaren bruker ikkje nivå 3',
    en: 'The guide does not use level 3',
  },
  guideAllowsCoordinatingUnit: {
    nb: 'Veilederen har ingen vei til koordinerende enhet herfra',
    nn: 'Rettleiaren har ingen veg til koordinerande eining herifrå',
    en: 'The guide has no way to the coordinating unit from here',
  },
  requiredStepsAreDone: {
    nb: 'Kryss av de obligatoriske stegene i veilederen',
    nn: 'Kryss av dei obligatoriske stega i rettleiaren',
    en: 'Tick off the required steps of the guide',
  },
  guideHasMoreSteps: {
    nb: 'Alle steg er allerede krysset av',
    nn: 'Alle steg er alt kryssa av',
    en: 'Every step is ticked off already',
  },
  hasRelayHolder: {
    nb: 'Utpek en stafettholder',
    nn: 'Peik ut ein stafetthaldar',
    en: 'Name a relay holder',
  },
  logIsOpen: { nb: 'Loggen er ikke åpnet', nn: 'Loggen er ikkje opna', en: 'The log has not been opened' },
  logIsNotOpen: { nb: 'Loggen er allerede åpen', nn: 'Loggen er alt open', en: 'The log is open already' },
  guideOpensLogHere: {
    nb: 'Veilederen åpner loggen på et høyere nivå',
    nn: 'Rettleiaren opnar loggen på eit høgare nivå',
    en: 'The guide opens the log at a higher level',
  },
  logIsRequested: {
    nb: 'Be om å åpne loggen',
    nn: 'Be om å opne loggen',
    en: 'Ask for the log to be opened',
  },
  hasBasisForLog: {
    nb: 'Innhent samtykke, eller skriv ned et annet grunnlag',
    nn: 'Hent inn samtykke, eller skriv ned eit anna grunnlag',
    en: 'Get a consent, or write down another basis',
  },
  logIsOpenOrRefused: {
    nb: 'Loggen må være åpen (eller samtykket nektet, på nivå 1)',
    nn: 'Loggen må vere open (eller samtykket nekta, på nivå 1)',
    en: 'The log must be open (or consent refused, on level 1)',
  },
  consentIsRefused: {
    nb: 'Familien har ikke sagt nei',
    nn: 'Familien har ikkje sagt nei',
    en: 'The family has not said no',
  },
  hasGoal: { nb: 'Sett et mål', nn: 'Set eit mål', en: 'Set a goal' },
  hasIntervention: { nb: 'Planlegg et tiltak', nn: 'Planlegg eit tiltak', en: 'Plan an intervention' },
  everyInterventionHasGoalAndDate: {
    nb: 'Hvert tiltak må ha et mål som gjelder, og en dato for evaluering som ikke er passert',
    nn: 'Kvart tiltak må ha eit mål som gjeld, og ein dato for evaluering som ikkje er passert',
    en: 'Every intervention needs a goal that stands and an evaluation date that is not past',
  },
  everyInterventionIsEvaluated: {
    nb: 'Evaluer hvert tiltak',
    nn: 'Evaluer kvart tiltak',
    en: 'Evaluate every intervention',
  },
  hasNoPlanOnThisLevel: {
    nb: 'Planen på dette nivået må evalueres først',
    nn: 'Planen på dette nivået må evaluerast først',
    en: 'The plan on this level must be evaluated first',
  },
  enoughServicesTakePart: {
    nb: 'Flere tjenester må ha takket ja til å delta på dette nivået',
    nn: 'Fleire tenester må ha takka ja til å delta på dette nivået',
    en: 'More services must have accepted to take part at this level',
  },
  notTooManyServicesTakePart: {
    nb: 'Flere tjenester deltar enn dette nivået er for; vurder neste nivå',
    nn: 'Fleire tenester deltek enn dette nivået er for; vurder neste nivå',
    en: 'More services take part than this level is for; consider the next level',
  },
  outsideServiceTakesPart: {
    nb: 'En tjeneste utenfor kommunen må ha takket ja: etter veilederen er dette nivået for saker der en slik deltar',
    nn: 'Ei teneste utanfor kommunen må ha takka ja: etter rettleiaren er dette nivået for saker der ei slik deltek',
    en: 'A service outside the municipality must have said yes: in the guide this level is for cases in which one takes part',
  },
  noOutsideServiceTakesPart: {
    nb: 'En tjeneste utenfor kommunen deltar; etter veilederen hører saken da til på et høyere nivå',
    nn: 'Ei teneste utanfor kommunen deltek; etter rettleiaren høyrer saka då til på eit høgare nivå',
    en: 'A service outside the municipality takes part; in the guide the case then belongs on a higher level',
  },
  everyServiceHasBasis: {
    nb: 'Hver tjeneste som deltar, må ha et grunnlag som gjelder',
    nn: 'Kvar teneste som deltek, må ha eit grunnlag som gjeld',
    en: 'Every service that takes part needs a basis in force',
  },
  referralStands: {
    nb: 'Ingen henvisning gjelder',
    nn: 'Inga tilvising gjeld',
    en: 'No referral stands',
  },
  referralIsUnanswered: {
    nb: 'Ingen henvisning venter på svar',
    nn: 'Inga tilvising ventar på svar',
    en: 'No referral waits for an answer',
  },
  someoneTakesPart: { nb: 'Ingen deltar', nn: 'Ingen deltek', en: 'Nobody takes part' },
  someEntryIsRestricted: {
    nb: 'Ingen oppføring er sperret',
    nn: 'Inga oppføring er sperra',
    en: 'No entry is restricted',
  },
  someEntryIsKept: {
    nb: 'Ingenting er unntatt foresattes innsyn',
    nn: 'Ingenting er unnateke innsyn frå føresette',
    en: 'Nothing is kept from guardians',
  },
  addressIsProtected: {
    nb: 'Adressen er ikke beskyttet',
    nn: 'Adressa er ikkje verna',
    en: 'The address is not protected',
  },
  informationIsAskedFor: {
    nb: 'Ingen forelder har bedt om opplysninger',
    nn: 'Ingen forelder har bedt om opplysningar',
    en: 'No parent has asked for information',
  },
  informationIsRefused: {
    nb: 'Ingen forelder har fått avslag på opplysninger',
    nn: 'Ingen forelder har fått avslag på opplysningar',
    en: 'No parent has been refused information',
  },
  refusalIsAppealed: {
    nb: 'Ingen har klaget på et avslag',
    nn: 'Ingen har klaga på eit avslag',
    en: 'Nobody has appealed a refusal',
  },
  hasConsentToEnd: {
    nb: 'Det er ikke noe samtykke å trekke tilbake',
    nn: 'Det er ikkje noko samtykke å trekkje tilbake',
    en: 'There is no consent to withdraw',
  },
  someBasisHasRunOut: {
    nb: 'Ikke noe samtykke har løpt ut',
    nn: 'Ikkje noko samtykke har gått ut',
    en: 'No consent has run out',
  },
  consentIsAsked: {
    nb: 'Ingen er bedt om samtykke nå',
    nn: 'Ingen er bedne om samtykke no',
    en: 'Nobody is being asked for consent',
  },
  hasConsentToExtend: {
    nb: 'Det er ikke noe samtykke å forlenge',
    nn: 'Det er ikkje noko samtykke å forlengje',
    en: 'There is no consent to extend',
  },
  hasLegalBasis: {
    nb: 'Det er ikke skrevet ned noe annet grunnlag',
    nn: 'Det er ikkje skrive ned noko anna grunnlag',
    en: 'No other basis has been written down',
  },
  rightsAreAssessed: {
    nb: 'Vurder rett til individuell plan og barnekoordinator',
    nn: 'Vurder rett til individuell plan og barnekoordinator',
    en: 'Assess the right to an individual plan and a child coordinator',
  },
  hasBrokenOffWork: {
    nb: 'Ingenting ble avbrutt før det var evaluert',
    nn: 'Ingenting vart avbrote før det var evaluert',
    en: 'Nothing was broken off before it was evaluated',
  },
  brokenOffWorkIsEvaluated: {
    nb: 'Evaluer først det som ble avbrutt da saken ble avsluttet',
    nn: 'Evaluer først det som vart avbrote då saka vart avslutta',
    en: 'Evaluate first what was broken off when the case was discontinued',
  },
  hasAcuteRise: {
    nb: 'Nivået ble ikke hevet akutt',
    nn: 'Nivået vart ikkje heva akutt',
    en: 'The level was not raised acutely',
  },
  acuteRiseIsEvaluated: {
    nb: 'Evaluer den akutte hevingen først',
    nn: 'Evaluer den akutte hevinga først',
    en: 'Evaluate the acute rise first',
  },
  childIsHeard: {
    nb: 'Barnet skulle spørres; skriv hva det sa, eller hvorfor det ikke kunne spørres',
    nn: 'Barnet skulle spørjast; skriv kva det sa, eller kvifor det ikkje kunne spørjast',
    en: 'The child was to be asked; write what it said, or why it could not be asked',
  },
  childIsStillToBeAsked: {
    nb: 'Barnet skal ikke spørres nå',
    nn: 'Barnet skal ikkje spørjast no',
    en: 'The child is not waiting to be asked',
  },
  isMoreThanAPrivateConcern: {
    nb: 'En undring er tjenestens egen og kan ikke nødåpnes',
    nn: 'Ei undring er tenesta si eiga og kan ikkje naudopnast',
    en: "A concern is its service's own and is not opened in an emergency",
  },
  hasEmergencyAccess: {
    nb: 'Ingen har nødåpnet saken',
    nn: 'Ingen har naudopna saka',
    en: 'Nobody has opened the case in an emergency',
  },
  wasMoreThanAConcern: {
    nb: 'Saken har ikke vært mer enn en undring',
    nn: 'Saka har ikkje vore meir enn ei undring',
    en: 'The case has never been more than a concern',
  },
  wasClosedOnLevel2: {
    nb: 'Saken ble ikke avsluttet på nivå 2',
    nn: 'Saka vart ikkje avslutta på nivå 2',
    en: 'The case was not closed on level 2',
  },
  wasClosedOnLevel3: {
    nb: 'Saken ble ikke avsluttet på nivå 3',
    nn: 'Saka vart ikkje avslutta på nivå 3',
    en: 'The case was not closed on level 3',
  },
  wasOnlyAConcern: {
    nb: 'Saken har vært mer enn en undring',
    nn: 'Saka har vore meir enn ei undring',
    en: 'The case has been more than a concern',
  },
  hasNewBasis: {
    nb: 'Innhent et nytt samtykke eller skriv ned et nytt grunnlag',
    nn: 'Hent inn eit nytt samtykke eller skriv ned eit nytt grunnlag',
    en: 'Get a new consent or write down a new basis',
  },
  isInTheArchive: {
    nb: 'Skriv ned kvitteringen fra arkivet først',
    nn: 'Skriv ned kvitteringa frå arkivet først',
    en: 'Record the receipt of the archive first',
  },
  accessIsAnswered: {
    nb: 'Noen har bedt om innsyn; svar på det først',
    nn: 'Nokon har bede om innsyn; svar på det først',
    en: 'Somebody has asked for access; answer that first',
  },
  accessIsAskedFor: {
    nb: 'Ingen har bedt om innsyn',
    nn: 'Ingen har bede om innsyn',
    en: 'Nobody has asked for access',
  },
  familyHasAsked: {
    nb: 'Familien har ikke spurt om noe som venter på svar',
    nn: 'Familien har ikkje spurt om noko som ventar på svar',
    en: 'The family has asked nothing that waits for an answer',
  },
  retentionIsOver: {
    nb: 'Tiden som undringen skal tas vare på, er ikke ute',
    nn: 'Tida som undringa skal takast vare på, er ikkje ute',
    en: 'The time for which the concern is to be kept is not over',
  },
  guideLetsConcernsLapse: {
    nb: 'Veilederen lar ikke undringer bli kassert uten en avgjørelse',
    nn: 'Rettleiaren lèt ikkje undringar bli kasserte utan ei avgjerd',
    en: 'The guide does not let concerns lapse without a decision',
  },
  holderIsHere: {
    nb: 'Stafettholderen har allerede sluttet',
    nn: 'Stafetthaldaren har alt slutta',
    en: 'The relay holder has left already',
  },
  holderHasLeft: {
    nb: 'Stafettholderen har ikke sluttet',
    nn: 'Stafetthaldaren har ikkje slutta',
    en: 'The relay holder has not left',
  },
  caseIsOpen: { nb: 'Saken er avsluttet', nn: 'Saka er avslutta', en: 'The case is closed' },
  noObjectionStands: {
    nb: 'En foresatt har sagt nei; avklar det først',
    nn: 'Ein føresett har sagt nei; avklar det først',
    en: 'A guardian has said no; settle it first',
  },
  objectionStands: { nb: 'Ingen har sagt nei', nn: 'Ingen har sagt nei', en: 'Nobody has said no' },
  isBeyondConcern: {
    nb: 'Saken er fortsatt en undring',
    nn: 'Saka er framleis ei undring',
    en: 'The case is still a concern',
  },
  isOfferedTheBaton: {
    nb: 'Stafettpinnen er ikke tilbudt deg',
    nn: 'Stafettpinnen er ikkje tilboden deg',
    en: 'The baton is not offered to you',
  },
  offerIsStillNew: {
    nb: 'Tilbudet er allerede ubesvart',
    nn: 'Tilbodet er alt ubesvara',
    en: 'The offer is unanswered already',
  },
  sharingHasEnded: {
    nb: 'Det må være en tjeneste som har mistet grunnlaget sitt',
    nn: 'Det må vere ei teneste som har mista grunnlaget sitt',
    en: 'There must be a service that has lost its basis',
  },
  offeredServiceHasBasis: {
    nb: 'Tjenesten som er tilbudt stafettpinnen, må ha et grunnlag som gjelder',
    nn: 'Tenesta som er tilboden stafettpinnen, må ha eit grunnlag som gjeld',
    en: 'The service that is offered the baton needs a basis in force',
  },
};
