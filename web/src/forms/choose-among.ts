import { createContext, useContext } from 'react';

/** Something that can be chosen, as a person calls it. */
export interface Choosable {
  value: string;
  label: string;
}

/** A person who can be made responsible or speak: `staff:<id>`, `guardian:<id>`, `child:<id>`. */
export interface ChoosablePerson extends Choosable {
  /** Of staff: the service in which they are in the case. */
  serviceId?: string;
}

/** What the forms of a case choose among; the page that shows a form says what there is. */
export interface ChooseAmong {
  services: readonly Choosable[];
  /** Those who are in the case already come first. */
  servicesOfCase: readonly string[];
  people: readonly ChoosablePerson[];
  family: readonly Choosable[];
  goals: readonly Choosable[];
  interventions: readonly Choosable[];
  consents: readonly Choosable[];
  /** Those that each is asked for alone, and some have not answered. */
  askedConsents: readonly Choosable[];
  referrals: readonly (Choosable & { serviceId: string })[];
  entries: readonly Choosable[];
}

const nothing: ChooseAmong = {
  services: [],
  servicesOfCase: [],
  people: [],
  family: [],
  goals: [],
  interventions: [],
  consents: [],
  askedConsents: [],
  referrals: [],
  entries: [],
};

export const ChooseAmongContext = createContext<ChooseAmong>(nothing);

export const useChooseAmong = (): ChooseAmong => useContext(ChooseAmongContext);
