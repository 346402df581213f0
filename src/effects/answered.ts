/** What is answered: by item number, by scale (where the instrument allows it) or, for GAS, by goal id. */
export interface Answered {
  respondent: string;
  /** of the one the answers are about, in completed years */
  ageAt: { years: number };
  /** null = asked, not answered; must be whole numbers in the range of the instrument */
  answers: Readonly<Record<string, number | null>>;
  /** GAS only: weight of each goal, 0.01 to 100; 1 where none is given */
  weights?: Readonly<Record<string, number>>;
  /** which set of bands; the instrument's first where none is given. Sets are never mixed. */
  bandSet?: string;
}

type FieldCode =
  | 'UNKNOWN_INSTRUMENT'
  | 'UNKNOWN_RESPONDENT'
  | 'UNKNOWN_ITEM'
  | 'UNKNOWN_BAND_SET'
  | 'AGE_OUTSIDE_INSTRUMENT'
  | 'AGE_NOT_KNOWN'
  | 'OUT_OF_RANGE'
  | 'ITEMS_AND_SCALES_MIXED'
  | 'TOO_FEW_ANSWERS';

export interface RefusedField {
  path: string;
  code: FieldCode;
  /** the values, or limits by name: `{ minimum, maximum }`, `{ fromAge, toAge }`, `{ minItems, of }` */
  allowed: readonly unknown[];
}

/** Scores by id; null where too much is unanswered. */
export type Scores = Record<string, number | null>;

/** What a scoring method hands back before bands are looked up. */
export type RawScores = { fields: RefusedField[] } | { scores: Scores; missing: string[] };
