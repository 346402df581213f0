import { Alert } from '@digdir/designsystemet-react';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '../../blocks/page';
import { usePageTitle } from '../../shell/page-title';
import { useDates } from '../../words/use-dates';
import { Answers, ownAnswer } from './asked-consent';
import { BackLink } from './back-link';
import classes from './family.module.css';
import type { FamilyConsent } from './family-queries';
import { firstName } from './names';
import { ReadConsent } from './read-consent';
import type { ShownText } from './shown-text';
import { shownFacts, Statement } from './shown-text';
import { type Saying, useFamily } from './use-family';
import { useKinds } from './use-kinds';
import { YesOrNo } from './yes-or-no';

/** What one is asked for, in a language one reads; then one's own yes or no, alone. */
export default function AnswerConsent() {
  const { t } = useTranslation('family');
  const { consentId } = useParams({ strict: false }) as { consentId: string };
  const { page } = useFamily();
  usePageTitle(t('consent.answerTitle'));
  const consent = page.consents.find((one) => one.consentId === consentId);
  const names = consent?.services.map(({ name }) => name ?? t('somebody')).join(', ');
  const isAsked = consent && (consent.maySayYes || consent.maySayNo);
  return (
    <Page
      ground="plain"
      narrow
      heading={t('consent.answerTitle')}
      back={<BackLink />}
      lead={names && t('consent.to', { service: names })}
    >
      {isAsked ? (
        <ReadConsent service={names || t('consent.logOnly')} kinds={consent.kinds} until={consent.validUntil}>
          {(shown) => <Answer consent={consent} shown={shown} />}
        </ReadConsent>
      ) : (
        <Alert data-color="info">{t('consent.askedGone')}</Alert>
      )}
    </Page>
  );
}

interface AnswerProps {
  consent: FamilyConsent;
  shown: ShownText;
}

function Answer({ consent, shown }: AnswerProps) {
  const { t } = useTranslation('family');
  const kindsOf = useKinds();
  const dates = useDates();
  const { kinds, validUntil, maySayYes } = consent;
  const { page } = useFamily();
  const isStopped = !maySayYes && ownAnswer(consent, page)?.says !== 'yes';
  const holder = firstName(page.helpers[0]?.name) || t('measure.somebody');
  return (
    <>
      <p>{t('consent.about', { kinds: kindsOf(kinds) })}</p>
      <p>{validUntil ? t('consent.holdsUntil', { day: dates.short(validUntil) }) : t('consent.holdsLong')}</p>
      <div className={classes.words}>
        <Answers consent={consent} />
        <span className={classes.quiet}>{t('consent.untilAll')}</span>
      </div>
      <Statement shown={shown} />
      {isStopped && <Alert data-color="info">{t('consent.stopped', { name: holder })}</Alert>}
      <AnswerForm consent={consent} shown={shown} />
    </>
  );
}

function AnswerForm({ consent: { consentId, maySayYes, maySayNo }, shown }: AnswerProps) {
  const navigate = useNavigate();
  const { caseId, page, say, sending } = useFamily();
  const by = { role: page.me.speaksAs, personId: page.me.personId };
  const answer = async (event: Saying) => {
    await say(event);
    await navigate({ to: '/family/$caseId', params: { caseId }, ignoreBlocker: true });
  };
  const agree = () => {
    const facts = { consentId, by, how: 'idPorten', shown: shownFacts(shown) };
    void answer({ type: 'CONSENT_AGREED', facts, texts: {} }).catch(() => undefined);
  };
  const refuse = (reason: string) => {
    const said = { type: 'CONSENT_REFUSED', facts: { consentId, by }, ...(reason && { texts: { reason } }) };
    void answer(said).catch(() => undefined);
  };
  return (
    <YesOrNo
      yes={maySayYes ? agree : undefined}
      no={maySayNo ? refuse : undefined}
      sending={sending}
      caseId={caseId}
    />
  );
}
