import { useTranslation } from 'react-i18next';
import { useDates } from '../../words/use-dates';
import type { Case } from '../case/case-queries';
import classes from './plan-in-words.module.css';

type Consent = NonNullable<Case['consents']>[number];
type Member = NonNullable<Case['participants']>[number];

/** Who takes part and who the family are, and each consent or other basis with where it stands, in lines. */
export function PeopleInWords({ view }: { view: Case }) {
  const { t } = useTranslation('panels');
  const consentWords = useConsentWords();
  const { holder, participants = [], family = [], consents = [] } = view;
  const others = participants.filter(({ staffId }) => staffId !== holder?.staffId);
  const memberWords = ({ name, service }: Member) => [name ?? t('people.left'), service.name].join(' · ');
  return (
    <>
      <ul className={classes.interventions}>
        {holder && <li>{`${memberWords(holder)} · ${t('people.holder')}`}</li>}
        {others.map((one) => (
          <li key={`${one.staffId} ${one.service.id}`}>{memberWords(one)}</li>
        ))}
        {family.map(({ personId, name, relation }) => (
          <li key={personId}>{`${name ?? t('people.withoutName')} · ${t(`people.relation.${relation}`)}`}</li>
        ))}
      </ul>
      {consents.length > 0 && (
        <>
          <p className={classes.goal}>{t('print.consents')}</p>
          <ul className={classes.interventions}>
            {consents.map((one) => (
              <li key={one.consentId}>{consentWords(one)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function useConsentWords(): (consent: Consent) => string {
  const { t } = useTranslation(['panels', 'case']);
  const dates = useDates();
  return ({ kind, status, services, validFrom, validUntil, answers, paperIsMissing }) =>
    [
      services.map(({ name }) => name).join(', ') || t('case:ownLog'),
      kind === 'legalBasis' && t('print.otherBasis'),
      t(`print.consentStatus.${status as 'inForce'}`),
      validUntil
        ? t('print.fromTo', { from: dates.short(validFrom), to: dates.short(validUntil) })
        : t('print.from', { from: dates.short(validFrom) }),
      ...answers.flatMap(({ name, says }) => (name && says ? [`${name}: ${t(`print.says.${says}`)}`] : [])),
      paperIsMissing && t('people.paperIsMissing'),
    ]
      .filter(Boolean)
      .join(' · ');
}
