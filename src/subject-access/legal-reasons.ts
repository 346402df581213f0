import type { Translated } from '../common/language.js';

/**
 * Why something is left out of what somebody is given access to. The words name the provision; whether it fits is for
 * the person who reviews, and which provisions the municipality uses is for the municipality (docs/privacy).
 */
export const LEGAL_REASONS = {
  'gdpr-15-4': {
    nb: 'opplysninger om andre personer (personvernforordningen art. 15 nr. 4)',
    nn: 'opplysningar om andre personar (personvernforordninga art. 15 nr. 4)',
    en: 'information about other people (GDPR art. 15(4))',
  },
  'pol-16-c': {
    nb: 'utilrådelig av hensyn til helsen eller forholdet til nærstående (personopplysningsloven § 16 c)',
    nn: 'utilrådeleg av omsyn til helsa eller forholdet til nærståande (personopplysningslova § 16 c)',
    en: 'inadvisable for the sake of health or of those close (Personal Data Act § 16 c)',
  },
  'pol-16-b': {
    nb: 'nødvendig for å forebygge eller etterforske straffbare handlinger (personopplysningsloven § 16 b)',
    nn: 'nødvendig for å førebyggje eller etterforske straffbare handlingar (personopplysningslova § 16 b)',
    en: 'needed to prevent or investigate crime (Personal Data Act § 16 b)',
  },
  'pol-16-d': {
    nb: 'underlagt lovbestemt taushetsplikt (personopplysningsloven § 16 d)',
    nn: 'underlagt lovfesta teieplikt (personopplysningslova § 16 d)',
    en: 'under a statutory duty of confidentiality (Personal Data Act § 16 d)',
  },
  'pol-16-f': {
    nb: 'åpenbare og grunnleggende private eller offentlige interesser (personopplysningsloven § 16 f)',
    nn: 'openberre og grunnleggjande private eller offentlege interesser (personopplysningslova § 16 f)',
    en: 'obvious and fundamental private or public interests (Personal Data Act § 16 f)',
  },
  'pbrl-3-4': {
    nb: 'den unges egne helseopplysninger (pasient- og brukerrettighetsloven § 3-4)',
    nn: 'dei eigne helseopplysningane til den unge (pasient- og brukarrettslova § 3-4)',
    en: "the young person's own health information (Patients' and Users' Rights Act § 3-4)",
  },
} as const satisfies Record<string, Translated>;

export type LegalReason = keyof typeof LEGAL_REASONS;
export const LEGAL_REASON_CODES = Object.keys(LEGAL_REASONS) as LegalReason[];
