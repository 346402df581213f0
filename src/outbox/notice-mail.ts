import type { Language } from '../common/language.js';

export interface Mail {
  /** The same for the same notice to the same person, so that a mail sent twice is one mail to the reader's system. */
  id: string;
  to: string;
  from: string;
  subject: string;
  text: string;
}

const WORDS: Record<Language, { subject: string; before: string; after: string }> = {
  nb: {
    subject: 'Du har noe å gjøre i Stafett',
    before: 'Du har noe å gjøre. Logg inn for å se hva det er:',
    after: 'Meldingen er sendt automatisk og kan ikke besvares.',
  },
  nn: {
    subject: 'Du har noko å gjere i Stafett',
    before: 'Du har noko å gjere. Logg inn for å sjå kva det er:',
    after: 'Meldinga er send automatisk og kan ikkje svarast på.',
  },
  en: {
    subject: 'You have something to do in Stafett',
    before: 'You have something to do. Log in to see what it is:',
    after: 'This message was sent automatically and cannot be answered.',
  },
};

/** Says that there is something to do and where; never what, nor about whom: e-mail is read by others. */
export function noticeMail(
  noticeId: string,
  recipient: { staffId: string; email: string; language: Language },
  { link, from }: { link: string; from: string },
): Mail {
  const { subject, before, after } = WORDS[recipient.language];
  return {
    id: `${noticeId}.${recipient.staffId}`,
    to: recipient.email,
    from,
    subject,
    text: `${before}\n\n${link}\n\n${after}\n`,
  };
}
