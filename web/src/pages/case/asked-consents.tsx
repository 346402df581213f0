import { Link as DsLink } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ItemState } from '../../blocks/item-state';
import { Row } from '../../blocks/row';
import type { Case } from './case-queries';
import { askedIn } from './consents-of';
import classes from './people-panel.module.css';

type Consent = ReturnType<typeof askedIn>[number];
type Answer = Consent['answers'][number];

/** What each is asked for alone: who has answered, and who is waited for. Nothing is shared yet. */
export function AskedConsents({ view }: { view: Case }) {
  const { t } = useTranslation('panels');
  return askedIn(view).map((consent) => {
    const services = consent.services.map(({ name }) => name).join(', ') || t('asked.log');
    return (
      <Row
        key={consent.consentId}
        title={t('asked.title', { services })}
        about={
          <div className={classes.basis}>
            <ul className={classes.answers}>
              {consent.answers.map((answer) => (
                <li key={`${answer.role} ${answer.personId}`}>
                  <AnswerState answer={answer} />
                </li>
              ))}
            </ul>
            <Answering view={view} consent={consent} services={services} />
          </div>
        }
      />
    );
  });
}

function AnswerState({ answer: { name, role, says, mustSay } }: { answer: Answer }) {
  const { t } = useTranslation(['panels', 'forms']);
  const who =
    name ?? (role === 'guardian' ? t('people.relation.guardian') : t(`forms:giver.${role as 'adult'}`));
  if (says === 'yes') return <ItemState state="done">{t('asked.yes', { who })}</ItemState>;
  if (says === 'no') return <ItemState state="warning">{t('asked.no', { who })}</ItemState>;
  return <ItemState state="later">{t(mustSay ? 'asked.waits' : 'asked.mayAnswer', { who })}</ItemState>;
}

const DOINGS = ['CONSENT_AGREED', 'CONSENT_REFUSED', 'CONSENT_NO_LONGER_ASKED'] as const;

/** Their words, written down for them by who drives the case. */
function Answering({ view, consent, services }: { view: Case; consent: Consent; services: string }) {
  const { t } = useTranslation('panels');
  const ready = DOINGS.filter((type) => view.allowedEvents.some((one) => one.type === type && one.ready));
  const onPaper = ready.includes('CONSENT_AGREED') && (
    <DsLink asChild>
      <Link
        to="/cases/$caseId/consent/paper"
        params={{ caseId: view.id }}
        search={{ about: consent.consentId }}
        aria-label={t('asked.paperAbout', { services })}
      >
        {t('people.consentPaper')}
      </Link>
    </DsLink>
  );
  const doings = ready.map((type) => (
    <DsLink key={type} asChild>
      <Link
        to="/cases/$caseId"
        params={{ caseId: view.id }}
        search={{ do: type, about: consent.consentId }}
        resetScroll={false}
        aria-label={t(`asked.${type}.about`, { services })}
      >
        {t(`asked.${type}.verb`)}
      </Link>
    </DsLink>
  ));
  return (
    <>
      {doings}
      {onPaper}
    </>
  );
}
