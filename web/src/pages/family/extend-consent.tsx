import { Alert } from '@digdir/designsystemet-react';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '../../blocks/page';
import { usePageTitle } from '../../shell/page-title';
import { useDates } from '../../words/use-dates';
import { BackLink } from './back-link';
import type { FamilyConsent } from './family-queries';
import { ReadConsent } from './read-consent';
import type { ShownText } from './shown-text';
import { shownFacts, Statement } from './shown-text';
import { useFamily } from './use-family';
import { useKinds } from './use-kinds';
import { YesOrNo } from './yes-or-no';

/** What one has said yes to runs out soon: read again, and said yes to again. */
export default function ExtendConsent() {
  const { t } = useTranslation('family');
  const { consentId } = useParams({ strict: false }) as { consentId: string };
  const { page } = useFamily();
  usePageTitle(t('extend.title'));
  const consent = page.consents.find((one) => one.consentId === consentId);
  const names = consent?.services.map(({ name }) => name ?? t('somebody')).join(', ') || t('consent.logOnly');
  const until = consent?.mayExtendUntil;
  return (
    <Page
      ground="plain"
      narrow
      heading={t('extend.title')}
      back={<BackLink />}
      lead={consent && t('consent.to', { service: names })}
    >
      {consent && until ? (
        <ReadConsent service={names} kinds={consent.kinds} until={until}>
          {(shown) => <Extend consent={consent} until={until} shown={shown} />}
        </ReadConsent>
      ) : (
        <Alert data-color="info">{t('consent.askedGone')}</Alert>
      )}
    </Page>
  );
}

function Extend({ consent, until, shown }: { consent: FamilyConsent; until: string; shown: ShownText }) {
  const { t } = useTranslation('family');
  const kindsOf = useKinds();
  const dates = useDates();
  const navigate = useNavigate();
  const { caseId, page, say, sending } = useFamily();
  const { consentId, kinds } = consent;
  const send = async () => {
    const givenBy = [{ role: page.me.speaksAs, personId: page.me.personId }];
    const facts = { consentId, givenBy, how: 'idPorten', validUntil: until, shown: shownFacts(shown) };
    await say({ type: 'CONSENT_EXTENDED', facts, texts: {} });
    await navigate({ to: '/family/$caseId', params: { caseId } });
  };
  return (
    <YesOrNo yes={() => void send().catch(() => undefined)} sending={sending} caseId={caseId}>
      <p>{t('consent.about', { kinds: kindsOf(kinds) })}</p>
      <p>{t('extend.until', { day: dates.full(until) })}</p>
      <Statement shown={shown} />
    </YesOrNo>
  );
}
