import { Alert, Button, Textfield } from '@digdir/designsystemet-react';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../blocks/page';
import { usePageTitle } from '../../shell/page-title';
import { useDates } from '../../words/use-dates';
import { Answers, ownAnswer } from './asked-consent';
import { BackLink } from './back-link';
import classes from './family.module.css';
import type { FamilyConsent } from './family-queries';
import { firstName } from './names';
import { ReadConsent, type ShownText } from './read-consent';
import { Trouble } from './trouble';
import { useFamily } from './use-family';
import { useKinds } from './use-kinds';

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
        <ReadConsent service={names || t('consent.logOnly')}>
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
      <p lang={shown.language} dir={shown.direction}>
        {(shown.words as Record<string, string | undefined>).statement}
      </p>
      {isStopped && <Alert data-color="info">{t('consent.stopped', { name: holder })}</Alert>}
      <AnswerForm consent={consent} shown={shown} />
    </>
  );
}

function AnswerForm({ consent: { consentId, maySayYes, maySayNo }, shown }: AnswerProps) {
  const { t } = useTranslation('family');
  const navigate = useNavigate();
  const { caseId, page, say, sending } = useFamily();
  const [why, setWhy] = useState('');
  const by = { role: page.me.speaksAs, personId: page.me.personId };
  const answer = async (...event: Parameters<typeof say>) => {
    await say(...event);
    await navigate({ to: '/family/$caseId', params: { caseId } });
  };
  const agree = () => {
    const { text, version, language } = shown;
    const facts = { consentId, by, how: 'idPorten', shown: { text, version, language } };
    void answer({ type: 'CONSENT_AGREED', facts, texts: {} }).catch(() => undefined);
  };
  const refuse = () => {
    const reason = why.trim();
    const texts = reason ? { reason } : undefined;
    void answer({ type: 'CONSENT_REFUSED', facts: { consentId, by }, ...(texts && { texts }) }).catch(
      () => undefined,
    );
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (maySayYes) agree();
  };
  return (
    <form noValidate className={classes.form} onSubmit={submit}>
      {maySayNo && (
        <Textfield
          multiline
          rows={2}
          dir="auto"
          label={t('consent.whyNo')}
          value={why}
          onChange={({ target }) => setWhy(target.value)}
        />
      )}
      <Trouble error={sending.error} />
      <div className={classes.buttons}>
        {maySayYes && (
          <Button type="submit" loading={sending.isPending}>
            {t('consent.sayYes')}
          </Button>
        )}
        {maySayNo && (
          <Button type="button" variant="secondary" disabled={sending.isPending} onClick={refuse}>
            {t('consent.sayNo')}
          </Button>
        )}
        <Button asChild variant="tertiary">
          <Link to="/family/$caseId" params={{ caseId }}>
            {t('form.cancel')}
          </Link>
        </Button>
      </div>
    </form>
  );
}
