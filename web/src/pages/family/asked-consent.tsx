import { Button } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ItemState } from '../../blocks/item-state';
import classes from './family.module.css';
import type { FamilyConsent, FamilyPage } from './family-queries';
import { firstName } from './names';
import { useFamily } from './use-family';
import { useKinds } from './use-kinds';

/** What each is asked for alone: my answer, who else has answered, and who is waited for. */
export function AskedConsent({ consent }: { consent: FamilyConsent }) {
  const { t } = useTranslation('family');
  const kindsOf = useKinds();
  const { caseId, page } = useFamily();
  const { consentId, services, kinds, maySayYes, maySayNo } = consent;
  const names = services.map(({ name }) => name ?? t('somebody')).join(', ') || t('consent.logOnly');
  const hasAnswered = ownAnswer(consent, page)?.says != null;
  return (
    <li className={classes.item}>
      <div className={classes.words}>
        <span className={classes.title}>{names}</span>
        <span className={classes.quiet}>{t('consent.about', { kinds: kindsOf(kinds) })}</span>
        <Answers consent={consent} />
        <span className={classes.quiet}>{t('consent.untilAll')}</span>
      </div>
      {(maySayYes || maySayNo) && (
        <div className={classes.buttons}>
          <Button asChild variant={hasAnswered ? 'tertiary' : 'primary'}>
            <Link
              to="/family/$caseId/asked/$consentId"
              params={{ caseId, consentId }}
              aria-label={t(hasAnswered ? 'consent.changeTo' : 'consent.answerTo', { service: names })}
            >
              {t(hasAnswered ? 'consent.change' : 'consent.answer')}
            </Link>
          </Button>
        </div>
      )}
    </li>
  );
}

/** What the reader has answered, where they are among those who are asked. */
export const ownAnswer = ({ answers }: FamilyConsent, { me }: Pick<FamilyPage, 'me'>) =>
  answers.find(({ personId }) => personId === me.personId);

const STATES = { yes: 'done', no: 'warning', waits: 'later' } as const;

export function Answers({ consent: { answers } }: { consent: FamilyConsent }) {
  const { t } = useTranslation('family');
  const { page } = useFamily();
  return answers.map(({ role, personId, name, says }) => {
    const state = says ?? 'waits';
    const isMe = personId === page.me.personId;
    const mine = { yes: 'consent.youYes', no: 'consent.youNo', waits: 'consent.youWait' } as const;
    return (
      <ItemState key={`${role} ${personId}`} state={STATES[state]}>
        {isMe ? t(mine[state]) : t(`consent.${state}`, { name: firstName(name) || t('consent.another') })}
      </ItemState>
    );
  });
}
