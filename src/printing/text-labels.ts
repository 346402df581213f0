import type { Language, Translated } from '../common/language.js';

const say = (nb: string, nn: string, en: string): Translated => ({ nb, nn, en });

/** What each free text of an entry is called. */
const TEXT_LABELS: Record<string, Translated> = {
  advice: say('Råd', 'Råd', 'Advice'),
  answeredBy: say('Hvem som svarte', 'Kven som svarte', 'Who answered'),
  answers: say('Svar', 'Svar', 'Answers'),
  brightSpot: say('Lyspunkt', 'Lyspunkt', 'Bright spot'),
  childSaid: say('Barnet sa', 'Barnet sa', 'The child said'),
  conclusion: say('Konklusjon', 'Konklusjon', 'Conclusion'),
  correction: say('Rettelse', 'Retting', 'Correction'),
  expectedOutcome: say('Ventet resultat', 'Venta resultat', 'Expected outcome'),
  familySaid: say('Familien sa', 'Familien sa', 'The family said'),
  givenBy: say('Gitt av', 'Gjeve av', 'Given by'),
  goal: say('Mål', 'Mål', 'Goal'),
  guardiansSaid: say('De foresatte sa', 'Dei føresette sa', 'The guardians said'),
  howEvaluated: say('Slik evalueres det', 'Slik blir det evaluert', 'How it is evaluated'),
  limits: say('Grenser', 'Grenser', 'Limits'),
  mayMean: say('Hva det kan bety', 'Kva det kan tyde', 'What it may mean'),
  message: say('Melding', 'Melding', 'Message'),
  minutes: say('Referat', 'Referat', 'Minutes'),
  note: say('Notat', 'Notat', 'Note'),
  question: say('Spørsmål', 'Spørsmål', 'Question'),
  reason: say('Begrunnelse', 'Grunngjeving', 'Reason'),
  seenAndHeard: say('Sett og hørt', 'Sett og høyrt', 'Seen and heard'),
  sharedUnderstanding: say('Felles forståelse', 'Felles forståing', 'Shared understanding'),
  signedBy: say('Underskrevet av', 'Underskrive av', 'Signed by'),
  what: say('Hva', 'Kva', 'What'),
  whatWasReached: say('Hva som ble nådd', 'Kva som vart nådd', 'What was reached'),
  whatWasSaid: say('Hva som ble sagt', 'Kva som vart sagt', 'What was said'),
  where: say('Hvor', 'Kvar', 'Where'),
  whyNotAsked: say('Hvorfor ikke spurt', 'Kvifor ikkje spurd', 'Why not asked'),
  whyWithoutFamily: say('Hvorfor uten familien', 'Kvifor utan familien', 'Why without the family'),
  wish: say('Ønske', 'Ønske', 'Wish'),
  witness: say('Vitne', 'Vitne', 'Witness'),
};

export const textLabel = (name: string, language: Language): string => TEXT_LABELS[name]?.[language] ?? name;
