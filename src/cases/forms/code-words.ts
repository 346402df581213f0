import { say, type Translated } from '../../common/language.js';

const rights = {
  entitled: say('Har rett', 'Har rett', 'Entitled'),
  notEntitled: say('Har ikke rett', 'Har ikkje rett', 'Not entitled'),
  declined: say('Vil ikke ha det', 'Vil ikkje ha det', 'Declined'),
};

const voice = {
  said: say('Barnet har sagt noe', 'Barnet har sagt noko', 'The child has said something'),
  willBeAsked: say('Barnet skal spørres', 'Barnet skal spørjast', 'The child will be asked'),
  couldNotBeAsked: say(
    'Barnet kunne ikke spørres',
    'Barnet kunne ikkje spørjast',
    'The child could not be asked',
  ),
};

/** The words of every fixed code, by the fact whose value it is; `EVENT.fact` where one event means it otherwise. */
export const CODE_WORDS: Record<string, Record<string, Translated>> = {
  with: {
    colleague: say('En kollega', 'Ein kollega', 'A colleague'),
    leader: say('Lederen min', 'Leiaren min', 'My leader'),
    child: say('Barnet', 'Barnet', 'The child'),
    guardians: say('De foresatte', 'Dei føresette', 'The guardians'),
    both: say('Barnet og de foresatte', 'Barnet og dei føresette', 'The child and the guardians'),
    otherServiceAnonymously: say(
      'En annen tjeneste, anonymt',
      'Ei anna teneste, anonymt',
      'Another service, anonymously',
    ),
  },
  present: {
    child: say('Barnet', 'Barnet', 'The child'),
    guardians: say('Foresatte', 'Føresette', 'Guardians'),
    ownService: say('Egen tjeneste', 'Eiga teneste', 'Own service'),
    otherServices: say('Andre tjenester', 'Andre tenester', 'Other services'),
    coordinatingUnit: say('Koordinerende enhet', 'Koordinerande eining', 'The coordinating unit'),
  },
  individualPlan: rights,
  childCoordinator: rights,
  baseline: {
    '-2': say(
      '−2: så vanskelig som det kan bli',
      '−2: så vanskeleg som det kan bli',
      '−2: as hard as it can be',
    ),
    '-1': say('−1: slik det er nå', '−1: slik det er no', '−1: as it is now'),
  },
  done: {
    yes: say('Ja', 'Ja', 'Yes'),
    partly: say('Delvis', 'Delvis', 'Partly'),
    no: say('Nei', 'Nei', 'No'),
  },
  helped: {
    yes: say('Ja', 'Ja', 'Yes'),
    some: say('Litt', 'Litt', 'Some'),
    no: say('Nei', 'Nei', 'No'),
    worse: say('Ble verre', 'Vart verre', 'Got worse'),
    tooEarly: say('For tidlig å si', 'For tidleg å seie', 'Too early to say'),
  },
  next: {
    continue: say('Fortsett', 'Hald fram', 'Go on'),
    stop: say('Stopp tiltaket', 'Stopp tiltaket', 'Stop it'),
  },
  childVoice: voice,
  'CHILD_VOICE_RECORDED.kind': voice,
  goalsReached: {
    all: say('Ja, alle', 'Ja, alle', 'Yes, all'),
    some: say('Noen', 'Nokre', 'Some'),
    none: say('Nei, ingen', 'Nei, ingen', 'No, none'),
    noGoals: say('Det var ingen mål', 'Det var ingen mål', 'There were no goals'),
  },
  familyView: {
    agrees: say('Enig', 'Samd', 'Agrees'),
    disagrees: say('Uenig', 'Usamd', 'Disagrees'),
    notReached: say('Ikke fått tak i', 'Ikkje fått tak i', 'Could not be reached'),
  },
  'CASE_DISCONTINUED.reason': {
    moved: say('Flyttet', 'Flytta', 'Moved'),
    familyEndedIt: say('Familien vil ikke mer', 'Familien vil ikkje meir', 'The family ended it'),
    died: say('Død', 'Død', 'Died'),
    openedByMistake: say('Åpnet ved en feil', 'Opna ved ein feil', 'Opened by mistake'),
    followedUpElsewhere: say(
      'Følges opp et annet sted',
      'Blir følgt opp ein annan stad',
      'Followed up elsewhere',
    ),
  },
  kinds: {
    school: say('Skole og barnehage', 'Skule og barnehage', 'School and kindergarten'),
    health: say('Helse', 'Helse', 'Health'),
    childProtection: say('Barnevern', 'Barnevern', 'Child protection'),
    family: say('Familie', 'Familie', 'Family'),
    economy: say('Økonomi', 'Økonomi', 'Economy'),
  },
  how: {
    onScreen: say('På skjermen', 'På skjermen', 'On the screen'),
    onPaper: say('På papir', 'På papir', 'On paper'),
    orally: say('Muntlig, med vitne', 'Munnleg, med vitne', 'Orally, with a witness'),
    idPorten: say('Med ID-porten', 'Med ID-porten', 'With ID-porten'),
  },
  role: {
    guardian: say('Foresatt', 'Føresett', 'Guardian'),
    youngPerson: say('Den unge selv', 'Den unge sjølv', 'The young person'),
    pregnantWoman: say('Den gravide', 'Den gravide', 'The pregnant woman'),
    childProtection: say('Barnevernet', 'Barnevernet', 'Child protection'),
    representative: say('Representant', 'Representant', 'Representative'),
    adult: say('Den voksne selv', 'Den vaksne sjølv', 'The adult'),
  },
  'OBJECTION_SETTLED.outcome': {
    sharingResumes: say('Delingen fortsetter', 'Delinga held fram', 'Sharing resumes'),
    sharingEnds: say('Delingen er slutt', 'Delinga er slutt', 'Sharing ends'),
  },
  'APPEAL_DECIDED.outcome': {
    upheld: say('Avslaget står', 'Avslaget står', 'The refusal stands'),
    overturned: say('Forelderen får medhold', 'Forelderen får medhald', 'The parent is given right'),
  },
  wishAsked: {
    child: say('Barnet er spurt', 'Barnet er spurt', 'The child was asked'),
    family: say('Familien er spurt', 'Familien er spurd', 'The family was asked'),
    both: say('Begge er spurt', 'Begge er spurde', 'Both were asked'),
    notAsked: say('Ikke spurt', 'Ikkje spurt', 'Not asked'),
  },
  'COORDINATOR_APPOINTED.kind': {
    childCoordinator: say('Barnekoordinator', 'Barnekoordinator', 'Child coordinator'),
    coordinator: say('Koordinator', 'Koordinator', 'Coordinator'),
  },
  'FAMILY_ASKED.wish': {
    answer: say('Svar på noe', 'Svar på noko', 'An answer'),
    talk: say('Snakk med meg', 'Snakk med meg', 'Talk to me'),
    disagreement: say('Jeg er uenig', 'Eg er usamd', 'I disagree'),
    anotherTime: say('Tiden passer ikke', 'Tida passar ikkje', 'The time does not suit'),
    anotherHolder: say('En annen stafettholder', 'Ein annan stafetthaldar', 'Another relay holder'),
  },
  groups: {
    earlyYears: say('Gravide og små barn', 'Gravide og små barn', 'Pregnancy and early years'),
    kindergartenAndSchool: say('Barnehage og skole', 'Barnehage og skule', 'Kindergarten and school'),
    mentalHealthAndSubstances: say(
      'Psykisk helse og rus',
      'Psykisk helse og rus',
      'Mental health and substances',
    ),
    poverty: say('Lav inntekt', 'Låg inntekt', 'Poverty'),
  },
  ground: {
    dangerToChild: say('Fare for barnet', 'Fare for barnet', 'Danger to the child'),
    youngPersonsHealth: say(
      'Den unges egen helse',
      'Den unge si eiga helse',
      "The young person's own health",
    ),
  },
  code: {
    '6': say('Kode 6, strengt fortrolig', 'Kode 6, strengt fortruleg', 'Code 6, strictly confidential'),
    '7': say('Kode 7, fortrolig', 'Kode 7, fortruleg', 'Code 7, confidential'),
  },
  answer: {
    given: say('Gitt', 'Gitt', 'Given'),
    refused: say('Avslått', 'Avslått', 'Refused'),
  },
  /** Free codes, with those that are used most. */
  waitingFor: {
    meeting: say('Et møte', 'Eit møte', 'A meeting'),
    answer: say('Et svar', 'Eit svar', 'An answer'),
    family: say('Familien', 'Familien', 'The family'),
    consent: say('Samtykke', 'Samtykke', 'Consent'),
    service: say('En annen tjeneste', 'Ei anna teneste', 'Another service'),
    other: say('Noe annet', 'Noko anna', 'Something else'),
  },
  'INTERVENTION_PLANNED.kind': {
    talk: say('Samtaler', 'Samtalar', 'Talks'),
    routine: say('Nye rutiner', 'Nye rutinar', 'New routines'),
    adaptedTeaching: say('Tilpasset opplæring', 'Tilpassa opplæring', 'Adapted teaching'),
    guidance: say('Veiledning til foreldre', 'Rettleiing til foreldre', 'Guidance of parents'),
    assessment: say('Kartlegging', 'Kartlegging', 'Assessment'),
    groupOffer: say('Gruppetilbud', 'Gruppetilbod', 'Group offer'),
    treatment: say('Behandling', 'Behandling', 'Treatment'),
    leisure: say('Fritid', 'Fritid', 'Leisure'),
    practicalHelp: say('Praktisk hjelp', 'Praktisk hjelp', 'Practical help'),
    other: say('Noe annet', 'Noko anna', 'Something else'),
  },
  law: {
    'barnevernsloven-13-2': say(
      'Barnevernsloven § 13-2',
      'Barnevernslova § 13-2',
      'Child Welfare Act § 13-2',
    ),
    'barnevernsloven-13-4': say(
      'Barnevernsloven § 13-4',
      'Barnevernslova § 13-4',
      'Child Welfare Act § 13-4',
    ),
    'hpl-23': say('Helsepersonelloven § 23', 'Helsepersonellova § 23', 'Health Personnel Act § 23'),
    'hpl-25': say('Helsepersonelloven § 25', 'Helsepersonellova § 25', 'Health Personnel Act § 25'),
    'hpl-32': say('Helsepersonelloven § 32', 'Helsepersonellova § 32', 'Health Personnel Act § 32'),
    'forvaltningsloven-13b': say(
      'Forvaltningsloven § 13 b',
      'Forvaltningslova § 13 b',
      'Public Administration Act § 13 b',
    ),
    other: say('Annet lovgrunnlag', 'Anna lovgrunnlag', 'Another law'),
  },
};

/** Codes that one may choose freely: the list only suggests. */
export const FREE_CODES: readonly string[] = ['waitingFor', 'INTERVENTION_PLANNED.kind', 'law'];
