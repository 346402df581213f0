import { say, type Translated } from '../../common/language.js';

interface FieldWords {
  label: Translated;
  help?: Translated;
}

const asks = (label: Translated, help?: Translated): FieldWords => ({ label, ...(help && { help }) });

/**
 * What a form asks for each fact and text, by its name; `EVENT.name` where one event asks it in other words. A fact
 * within another one stands under `outer.inner`.
 */
export const FIELD_WORDS: Record<string, FieldWords> = {
  // Who and where
  serviceId: asks(say('Tjeneste', 'Teneste', 'Service')),
  'INTERVENTION_PLANNED.serviceId': asks(
    say('Tjenesten som gjør det', 'Tenesta som gjer det', 'The service that does it'),
  ),
  'REFERRAL_SENT.serviceId': asks(
    say('Hvilken tjeneste spør du?', 'Kva teneste spør du?', 'Which service do you ask?'),
  ),
  'ADVICE_RECORDED.serviceId': asks(
    say('Hvilken tjeneste ga rådet?', 'Kva teneste gav rådet?', 'Which service advised?'),
  ),
  staffId: asks(say('Hvem', 'Kven', 'Who')),
  'REFERRAL_ACCEPTED.staffId': asks(
    say('Hvem deltar fra tjenesten?', 'Kven deltek frå tenesta?', 'Who takes part from the service?'),
  ),
  services: asks(
    say('Hvilke tjenester', 'Kva tenester', 'Which services'),
    say('De som kan få vite det.', 'Dei som kan få vite det.', 'Those who may be told.'),
  ),
  responsible: asks(say('Ansvarlig', 'Ansvarleg', 'Responsible')),
  personId: asks(say('Hvem i familien', 'Kven i familien', 'Who of the family')),
  'ENTRY_KEPT_FROM_GUARDIANS.from': asks(
    say('For hvem', 'For kven', 'From whom'),
    say(
      'Velger du ingen, gjelder det alle foresatte.',
      'Vel du ingen, gjeld det alle føresette.',
      'Choose nobody, and it holds for every guardian.',
    ),
  ),
  reader: asks(say('Hvem får vite om saken', 'Kven får vite om saka', 'Who may know of the case')),
  present: asks(say('Hvem var der?', 'Kven var der?', 'Who was there?')),
  with: asks(say('Med hvem?', 'Med kven?', 'With whom?')),
  groups: asks(say('Målgrupper', 'Målgrupper', 'User groups')),
  // When
  on: asks(say('Dato', 'Dato', 'Date')),
  date: asks(say('Dato', 'Dato', 'Date')),
  time: asks(
    say('Klokkeslett', 'Klokkeslett', 'Time'),
    say('For eksempel 09:00', 'Til dømes 09:00', 'For example 09:00'),
  ),
  since: asks(say('Siden når?', 'Sidan når?', 'Since when?')),
  from: asks(say('Fra', 'Frå', 'From')),
  evaluateBy: asks(say('Evalueres innen', 'Blir evaluert innan', 'Evaluated by')),
  'INTERVENTION_EVALUATED.evaluateBy': asks(say('Neste evaluering', 'Neste evaluering', 'Next evaluation')),
  validFrom: asks(say('Gjelder fra', 'Gjeld frå', 'Valid from')),
  validUntil: asks(say('Gjelder til', 'Gjeld til', 'Valid until')),
  reviewBy: asks(say('Vurderes igjen innen', 'Blir vurdert igjen innan', 'Looked at again by')),
  // What it is about
  goalId: asks(say('Mål', 'Mål', 'Goal')),
  interventionId: asks(say('Tiltak', 'Tiltak', 'Intervention')),
  consentId: asks(say('Samtykke eller grunnlag', 'Samtykke eller grunnlag', 'Consent or basis')),
  referralId: asks(say('Henvisning', 'Tilvising', 'Referral')),
  entry: asks(say('Oppføring', 'Oppføring', 'Entry')),
  guideStep: asks(say('Steg i veilederen', 'Steg i rettleiaren', 'Step of the guide')),
  reference: asks(
    say('Arkivets referanse', 'Referansen til arkivet', 'Reference of the archive'),
    say('For eksempel 2026/1234', 'Til dømes 2026/1234', 'For example 2026/1234'),
  ),
  // How it is
  worry: asks(
    say('Hvor bekymret er du?', 'Kor uroleg er du?', 'How worried are you?'),
    say('1 er litt, 5 er svært', '1 er litt, 5 er svært', '1 is a little, 5 is very'),
  ),
  earlierConcerns: asks(
    say('Har det vært bekymring før?', 'Har det vore uro før?', 'Have there been concerns before?'),
  ),
  wasRight: asks(
    say('Var det riktig å heve nivået?', 'Var det rett å heve nivået?', 'Was it right to raise?'),
  ),
  weight: asks(
    say('Hvor viktig er målet?', 'Kor viktig er målet?', 'How important is the goal?'),
    say('1 til 5', '1 til 5', '1 to 5'),
  ),
  baseline: asks(
    say('Hvor er det nå på skalaen?', 'Kvar er det no på skalaen?', 'Where is it on the scale now?'),
  ),
  kind: asks(say('Hva slags', 'Kva slags', 'What kind')),
  'INTERVENTION_PLANNED.kind': asks(say('Hva slags tiltak', 'Kva slags tiltak', 'Kind of intervention')),
  'CHILD_VOICE_RECORDED.kind': asks(say('Barnets stemme', 'Barnet si stemme', "The child's voice")),
  'COORDINATOR_APPOINTED.kind': asks(say('Koordinator', 'Koordinator', 'Coordinator')),
  done: asks(say('Ble det gjort?', 'Vart det gjort?', 'Was it done?')),
  helped: asks(say('Hjalp det?', 'Hjelpte det?', 'Did it help?')),
  next: asks(say('Hva nå?', 'Kva no?', 'What now?')),
  childVoice: asks(say('Hva sier barnet?', 'Kva seier barnet?', 'What does the child say?')),
  'childVoice.askBy': asks(say('Spørres innen', 'Blir spurt innan', 'Asked by')),
  'childVoice.askedBy': asks(say('Hvem spør', 'Kven spør', 'Who asks')),
  individualPlan: asks(say('Individuell plan', 'Individuell plan', 'Individual plan')),
  childCoordinator: asks(say('Barnekoordinator', 'Barnekoordinator', 'Child coordinator')),
  reason: asks(say('Grunn', 'Grunn', 'Reason')),
  goalsReached: asks(say('Ble målene nådd?', 'Vart måla nådde?', 'Were the goals reached?')),
  familyView: asks(say('Hva mener familien?', 'Kva meiner familien?', 'What does the family think?')),
  kinds: asks(say('Hva slags opplysninger', 'Kva slags opplysningar', 'Which kinds of information')),
  givenBy: asks(say('Hvem sier ja?', 'Kven seier ja?', 'Who says yes?')),
  everyGuardian: asks(
    say('Skal begge foreldrene svare ja?', 'Skal begge foreldra svare ja?', 'Must both parents say yes?'),
    say(
      'Ellers gjelder det kommunens veileder sier: oftest holder det at én sier ja.',
      'Elles gjeld det rettleiaren til kommunen seier: oftast held det at éin seier ja.',
      'Otherwise it is as the guide of the municipality says: mostly one yes is enough.',
    ),
  ),
  'CONSENT_AGREED.by': asks(say('Hvem sier ja?', 'Kven seier ja?', 'Who says yes?')),
  'CONSENT_REFUSED.consentId': asks(
    say('Hva gjelder det?', 'Kva gjeld det?', 'What is it about?'),
    say(
      'Velger du ingenting, gjelder det all deling.',
      'Vel du ingenting, gjeld det all deling.',
      'Choose nothing, and it is about all sharing.',
    ),
  ),
  by: asks(say('Hvem sier det?', 'Kven seier det?', 'Whose word is it?')),
  how: asks(say('Hvordan', 'Korleis', 'How')),
  shown: asks(say('Teksten som ble vist', 'Teksten som vart vist', 'The text that was shown')),
  outcome: asks(say('Utfall', 'Utfall', 'Outcome')),
  law: asks(say('Lovgrunnlag', 'Lovgrunnlag', 'Legal basis')),
  named: asks(
    say('Skal barnets navn være med?', 'Skal namnet til barnet vere med?', "With the child's name?"),
  ),
  wishAsked: asks(
    say(
      'Er barnet og familien spurt om ønsket sitt?',
      'Er barnet og familien spurde om ønsket sitt?',
      'Was the wish asked?',
    ),
  ),
  wish: asks(say('Hva gjelder det?', 'Kva gjeld det?', 'What is it about?')),
  waitingFor: asks(say('Hva venter dere på?', 'Kva ventar de på?', 'What are you waiting for?')),
  ground: asks(say('Grunn', 'Grunn', 'Ground')),
  code: asks(
    say('Gradering', 'Gradering', 'Grade'),
    say(
      'Slik den står i Folkeregisteret. Skriv aldri selve adressen noe sted.',
      'Slik ho står i Folkeregisteret. Skriv aldri sjølve adressa nokon stad.',
      'As the National Population Register has it. Never write the address itself anywhere.',
    ),
  ),
  readers: asks(
    say(
      'Hvem skal fortsatt vite om saken?',
      'Kven skal framleis vite om saka?',
      'Who may still know of the case?',
    ),
    say(
      'Så få som mulig. De andre mister tilgangen når du lagrer.',
      'Så få som råd. Dei andre mistar tilgangen når du lagrar.',
      'As few as possible. The others lose access when you save.',
    ),
  ),
  answer: asks(say('Svar', 'Svar', 'Answer')),
  'FAMILY_ANSWERED.entry': asks(say('Hva svarer du på?', 'Kva svarar du på?', 'What do you answer?')),
  'FAMILY_ASKED.personId': asks(say('Hvem ber om det?', 'Kven bed om det?', 'Who asks?')),
  'FAMILY_ASKED.wish': asks(say('Hva ber de om?', 'Kva bed dei om?', 'What do they ask for?')),
  'PROTECTED_READER_ADDED.reader': asks(
    say('Hvem skal få vite om saken?', 'Kven skal få vite om saka?', 'Who may know of the case?'),
  ),
  'PROTECTED_READER_REMOVED.reader': asks(
    say(
      'Hvem skal ikke lenger vite om saken?',
      'Kven skal ikkje lenger vite om saka?',
      'Who is to know of it no more?',
    ),
  ),
  'INFORMATION_ASKED_FOR.personId': asks(
    say('Hvilken forelder spør?', 'Kva forelder spør?', 'Which parent asks?'),
  ),
  'INFORMATION_ANSWERED.personId': asks(say('Hvem svarer du?', 'Kven svarar du?', 'Whom do you answer?')),
  'INFORMATION_ANSWERED.answer': asks(
    say('Får de det de ber om?', 'Får dei det dei bed om?', 'Are they told?'),
  ),
  'REFUSAL_APPEALED.personId': asks(say('Hvem klager?', 'Kven klagar?', 'Who appeals?')),
  'APPEAL_DECIDED.personId': asks(say('Hvem sin klage?', 'Kven si klage?', 'Whose appeal?')),
  'APPEAL_DECIDED.outcome': asks(
    say('Hva kom klagen til?', 'Kva kom klaga til?', 'What came of the appeal?'),
  ),
};

/** The free texts. */
export const TEXT_WORDS: Record<string, FieldWords> = {
  seenAndHeard: asks(
    say('Hva har du sett og hørt?', 'Kva har du sett og høyrt?', 'What have you seen and heard?'),
  ),
  mayMean: asks(say('Hva kan det bety?', 'Kva kan det bety?', 'What may it mean?')),
  whatWasSaid: asks(say('Hva ble sagt?', 'Kva vart sagt?', 'What was said?')),
  reason: asks(say('Begrunnelse', 'Grunngjeving', 'Reason')),
  conclusion: asks(say('Hva kom dere fram til?', 'Kva kom de fram til?', 'What did you conclude?')),
  childSaid: asks(
    say('Barnets egne ord', 'Barnet sine eigne ord', "The child's own words"),
    say('Skriv det slik barnet sa det.', 'Skriv det slik barnet sa det.', 'Write it as the child said it.'),
  ),
  whyNotAsked: asks(say('Hvorfor ikke spurt?', 'Kvifor ikkje spurt?', 'Why not asked?')),
  guardiansSaid: asks(
    say('Hva sier de foresatte?', 'Kva seier dei føresette?', 'What do the guardians say?'),
  ),
  note: asks(say('Notat', 'Notat', 'Note')),
  minutes: asks(say('Referat', 'Referat', 'Minutes')),
  whyWithoutFamily: asks(say('Hvorfor uten familien?', 'Kvifor utan familien?', 'Why without the family?')),
  goal: asks(
    say('Mål', 'Mål', 'Goal'),
    say('Slik familien sier det.', 'Slik familien seier det.', 'As the family puts it.'),
  ),
  expectedOutcome: asks(
    say(
      'Hvordan ser det ut når målet er nådd?',
      'Korleis ser det ut når målet er nådd?',
      'What does it look like when reached?',
    ),
  ),
  what: asks(say('Hva', 'Kva', 'What')),
  'INTERVENTION_PLANNED.what': asks(say('Hva skal gjøres?', 'Kva skal gjerast?', 'What is to be done?')),
  'NEXT_DATE_SET.what': asks(say('Hva skjer da?', 'Kva skjer då?', 'What happens then?')),
  'INFORMATION_ASKED_FOR.what': asks(say('Hva det er spurt om', 'Kva det er spurt om', 'What was asked for')),
  where: asks(say('Hvor', 'Kvar', 'Where')),
  howEvaluated: asks(
    say(
      'Hvordan ser dere om det virker?',
      'Korleis ser de om det verkar?',
      'How will you see whether it works?',
    ),
  ),
  sharedUnderstanding: asks(say('Felles forståelse', 'Felles forståing', 'Shared understanding')),
  advice: asks(say('Råd', 'Råd', 'Advice')),
  givenBy: asks(say('Hvem ga rådet', 'Kven gav rådet', 'Who advised')),
  whatWasReached: asks(say('Hva ble oppnådd?', 'Kva vart oppnådd?', 'What was reached?')),
  familySaid: asks(say('Familiens ord', 'Orda til familien', "The family's words")),
  limits: asks(say('Grenser for samtykket', 'Grenser for samtykket', 'Limits of the consent')),
  witness: asks(say('Vitne', 'Vitne', 'Witness')),
  signedBy: asks(
    say('Underskrift på skjermen', 'Underskrift på skjermen', 'Signature on the screen'),
    say(
      'Gi skjermen til den som sier ja. De leser teksten på sitt språk, krysser av og skriver navnet sitt.',
      'Gi skjermen til den som seier ja. Dei les teksten på språket sitt, kryssar av og skriv namnet sitt.',
      'Hand the screen to whoever says yes. They read the text in their language, tick it and write their name.',
    ),
  ),
  question: asks(
    say('Hva spør du om?', 'Kva spør du om?', 'What do you ask?'),
    say(
      'Uten navn: skriv ingenting som viser hvem barnet er.',
      'Utan namn: skriv ingenting som viser kven barnet er.',
      'Without a name: write nothing that shows who the child is.',
    ),
  ),
  answeredBy: asks(say('Hvem svarte', 'Kven svarte', 'Who answered')),
  message: asks(say('Melding', 'Melding', 'Message')),
  wish: asks(say('Hva ønsker de?', 'Kva ønskjer dei?', 'What do they wish?')),
  brightSpot: asks(say('Hva gikk bra?', 'Kva gjekk bra?', 'What went well?')),
  whatOrWhy: asks(
    say(
      'Hva fikk de vite, eller hvorfor ikke?',
      'Kva fekk dei vite, eller kvifor ikkje?',
      'What were they told, or why not?',
    ),
  ),
  'PROTECTION_SET.reason': asks(
    say('Hvor vet dere det fra?', 'Kvar veit de det frå?', 'How do you know?'),
    say(
      'Skriv aldri adressen eller noe som viser hvor barnet er.',
      'Skriv aldri adressa eller noko som viser kvar barnet er.',
      'Never write the address, or anything that shows where the child is.',
    ),
  ),
  'PROTECTION_LIFTED.reason': asks(
    say('Hvorfor gjelder det ikke lenger?', 'Kvifor gjeld det ikkje lenger?', 'Why does it no longer apply?'),
  ),
  'PROTECTED_READER_ADDED.reason': asks(
    say('Hvorfor trenger de å vite det?', 'Kvifor treng dei å vite det?', 'Why do they need to know?'),
  ),
  'FAMILY_ANSWERED.answer': asks(
    say('Svaret ditt', 'Svaret ditt', 'Your answer'),
    say(
      'Kort og vennlig, i ord familien bruker.',
      'Kort og venleg, i ord familien bruker.',
      'Short and kind, in words the family uses.',
    ),
  ),
  grounds: asks(say('Begrunnelse for klagen', 'Grunngjeving for klaga', 'Grounds')),
  answer: asks(say('Svar', 'Svar', 'Answer')),
  words: asks(say('Med egne ord', 'Med eigne ord', 'In your own words')),
  correction: asks(say('Slik er det riktig', 'Slik er det rett', 'The correction')),
};
