import type { Instrument, RespondentKind } from './instruments/instrument.js';

/** Staff may record what anybody else has answered; a member of the family answers as themselves. */
const ANSWERS_AS: Record<string, 'anybody' | RespondentKind> = {
  author: 'anybody',
  holder: 'anybody',
  participant: 'anybody',
  guardian: 'parent',
  child: 'self',
};

/** The respondents that somebody with these relations may answer as; none for who only looks on. */
export function mayAnswerAs(relations: readonly string[], { respondents }: Instrument): RespondentKind[] {
  const as = relations.flatMap((relation) => ANSWERS_AS[relation] ?? []);
  const all = respondents.map(({ who }) => who);
  return as.includes('anybody') ? all : all.filter((who) => as.includes(who));
}

/** What is the respondent's own information is not shown to others in the family. */
export function mayRead(
  relations: readonly string[],
  {
    respondent,
    informationOf,
  }: { respondent: string; informationOf: Instrument['informationOf'] | undefined },
): boolean {
  const as = relations.map((relation) => ANSWERS_AS[relation] ?? 'anybody');
  return (
    informationOf !== 'respondent' || as.includes('anybody') || as.includes(respondent as RespondentKind)
  );
}
