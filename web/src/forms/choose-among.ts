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

/** What a consent is a yes to. */
export interface ConsentTermsOf {
  /** Their names; the log where there is none. */
  service: string;
  kinds: readonly string[];
  /** yyyy-mm-dd; the last day. */
  until?: string | null;
}

type ChoosableConsent = Choosable & { terms?: ConsentTermsOf };

/** Somebody without a page of their own here, by what they are to the child. */
export type Speaker = 'youngPerson' | 'pregnantWoman' | 'childProtection' | 'representative' | 'adult';

/** What the forms of a case choose among; the page that shows a form says what there is. */
export interface ChooseAmong {
  services: readonly Choosable[];
  /** Those who are in the case already come first. */
  servicesOfCase: readonly string[];
  people: readonly ChoosablePerson[];
  family: readonly Choosable[];
  /** Those who may speak for the child beside its guardians, by who the child is and how old. */
  speakers: readonly Speaker[];
  goals: readonly Choosable[];
  interventions: readonly Choosable[];
  consents: readonly ChoosableConsent[];
  /** Those that each is asked for alone, and some have not answered. */
  askedConsents: readonly ChoosableConsent[];
  referrals: readonly (Choosable & { serviceId: string })[];
  entries: readonly Choosable[];
}

const nothing: ChooseAmong = {
  services: [],
  servicesOfCase: [],
  people: [],
  family: [],
  speakers: [],
  goals: [],
  interventions: [],
  consents: [],
  askedConsents: [],
  referrals: [],
  entries: [],
};

export const ChooseAmongContext = createContext<ChooseAmong>(nothing);

export const useChooseAmong = (): ChooseAmong => useContext(ChooseAmongContext);
