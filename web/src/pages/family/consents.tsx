import { Button, Link as Anchor } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ItemState } from '../../blocks/item-state';
import { useDates } from '../../words/use-dates';
import { AskedConsent } from './asked-consent';
import classes from './family.module.css';
import type { FamilyConsent, FamilyPage } from './family-queries';
import { firstName } from './names';
import { useDone } from './said';
import { Section } from './section';
import { Trouble } from './trouble';
import { useFamily } from './use-family';
import { useKinds } from './use-kinds';

const STANDING = ['inForce', 'objected'];

/** What was said yes to, with «Trekk tilbake» as near as «Si ja». */
export function Consents() {
  const { t } = useTranslation('family');
  const { page } = useFamily();
  const { me, withoutConsent } = page;
  const { done, tell } = useDone();
  const standing = page.consents.filter(({ status }) => STANDING.includes(status));
  const asked = page.consents.filter(({ status }) => status === 'asked');
  if (page.status === 'closed' && standing.length === 0) return null;
  const hasSay =
    standing.some(({ mayWithdraw }) => mayWithdraw) ||
    asked.some(({ maySayYes, maySayNo }) => maySayYes || maySayNo) ||
    withoutConsent.some(({ mayGive }) => mayGive) ||
    me.decidesOn.length > 0;
  const isYoung = me.relation === 'child' && !hasSay && me.speaksAs !== 'adult';
  const lead = me.speaksAs === null ? 'consent.leadReader' : isYoung ? 'consent.leadYoung' : 'consent.lead';
  return (
    <Section heading={t(isYoung ? 'consent.headingFamily' : 'consent.heading')} lead={t(lead)}>
      {standing.length + asked.length + withoutConsent.length === 0 && (
        <p className={classes.text}>{t('consent.none')}</p>
      )}
      <ul className={classes.list}>
        {asked.map((consent) => (
          <AskedConsent key={consent.consentId} consent={consent} />
        ))}
        {standing.map((consent) => (
          <Given key={consent.consentId} consent={consent} withdrawn={() => tell(t('consent.withdrawn'))} />
        ))}
        {withoutConsent.map((wanted) => (
          <NotYet key={wanted.service.id} wanted={wanted} />
        ))}
      </ul>
      {done}
      {page.mayDo.includes('CONSENT_GIVEN') && me.decidesOn.length > 0 && <LetIn />}
    </Section>
  );
}

/** Nobody has to have asked first. */
function LetIn() {
  const { t } = useTranslation('family');
  const { caseId } = useFamily();
  return (
    <Anchor asChild>
      <Link to="/family/$caseId/let-in" params={{ caseId }}>
        {t('letIn.title')}
      </Link>
    </Anchor>
  );
}

function Given({ consent, withdrawn }: { consent: FamilyConsent; withdrawn(): void }) {
  const { t } = useTranslation('family');
  const kindsOf = useKinds();
  const dates = useDates();
  const [isAsking, setAsking] = useState(false);
  const { services, kinds, validUntil, expiring, status, mayWithdraw } = consent;
  const names = services.map(({ name }) => name ?? t('somebody')).join(', ');
  return (
    <li className={classes.item}>
      <div className={classes.words}>
        <span className={classes.title}>{names || t('consent.logOnly')}</span>
        <span className={classes.quiet}>{t('consent.about', { kinds: kindsOf(kinds) })}</span>
        {status === 'objected' && <ItemState state="warning">{t('consent.objected')}</ItemState>}
        {status === 'inForce' && expiring && validUntil && (
          <ItemState state="today" title={dates.full(validUntil)}>
            {t('consent.expires', { day: dates.coming(validUntil).toLocaleLowerCase() })}
          </ItemState>
        )}
        {status === 'inForce' && !expiring && (
          <span className={classes.quiet}>
            {validUntil ? t('consent.until', { day: dates.short(validUntil) }) : t('consent.noEnd')}
          </span>
        )}
        {isAsking && (
          <Withdraw consent={consent} names={names} withdrawn={withdrawn} close={() => setAsking(false)} />
        )}
      </div>
      {mayWithdraw && !isAsking && (
        <div className={classes.buttons}>
          {consent.mayExtendUntil && <Extend consentId={consent.consentId} names={names} />}
          <Button
            variant="secondary"
            aria-label={t('consent.withdrawFrom', { services: names || t('consent.logOnly') })}
            onClick={() => setAsking(true)}
          >
            {t('consent.withdraw')}
          </Button>
        </div>
      )}
    </li>
  );
}

function Extend({ consentId, names }: { consentId: string; names: string }) {
  const { t } = useTranslation('family');
  const { caseId } = useFamily();
  return (
    <Button asChild variant="primary">
      <Link
        to="/family/$caseId/extend/$consentId"
        params={{ caseId, consentId }}
        aria-label={t('extend.of', { services: names || t('consent.logOnly') })}
      >
        {t('extend.extend')}
      </Link>
    </Button>
  );
}

interface WithdrawProps {
  consent: FamilyConsent;
  names: string;
  /** It is said where it is read after the consent has gone from the list. */
  withdrawn(): void;
  close(): void;
}

function Withdraw({ consent: { consentId }, names, withdrawn, close }: WithdrawProps) {
  const { t } = useTranslation('family');
  const { page, say, sending } = useFamily();
  const yes = useRef<HTMLButtonElement>(null);
  // Once: whoever has gone on to something else does not press it there unawares.
  useEffect(() => yes.current?.focus(), []);
  const { me } = page;
  const withdraw = async () => {
    const facts = { consentId, by: { role: me.speaksAs, personId: me.personId } };
    await say({ type: 'CONSENT_WITHDRAWN', facts, texts: {} });
    withdrawn();
    close();
  };
  return (
    <div className={classes.form}>
      <p>{names ? t('consent.confirm', { services: names }) : t('consent.confirmLog')}</p>
      <Trouble error={sending.error} />
      <div className={classes.buttons}>
        <Button loading={sending.isPending} ref={yes} onClick={() => void withdraw().catch(() => undefined)}>
          {t('consent.confirmYes')}
        </Button>
        <Button variant="tertiary" onClick={close}>
          {t('consent.keep')}
        </Button>
      </div>
    </div>
  );
}

function NotYet({ wanted }: { wanted: FamilyPage['withoutConsent'][number] }) {
  const { t } = useTranslation('family');
  const kindsOf = useKinds();
  const { caseId, page } = useFamily();
  const { service, kinds, mayGive } = wanted;
  const name = service.name ?? t('somebody');
  const holder = firstName(page.helpers[0]?.name) || t('measure.somebody');
  const { speaksAs, decidesOn } = page.me;
  // A young person below the age of consent is told elsewhere who decides.
  const mayAsk = speaksAs !== null && (speaksAs !== 'youngPerson' || decidesOn.length > 0);
  return (
    <li className={classes.item}>
      <div className={classes.words}>
        <span className={classes.title}>{name}</span>
        {kinds.length > 0 && (
          <span className={classes.quiet}>{t('consent.about', { kinds: kindsOf(kinds) })}</span>
        )}
        <span className={classes.quiet}>{t('consent.notYet')}</span>
        {!mayGive && mayAsk && <span className={classes.quiet}>{t('consent.both', { name: holder })}</span>}
      </div>
      {mayGive && (
        <div className={classes.buttons}>
          <Button asChild variant="secondary">
            <Link
              to="/family/$caseId/consent/$serviceId"
              params={{ caseId, serviceId: service.id }}
              aria-label={t('consent.sayYesTo', { service: name })}
            >
              {t('consent.sayYes')}
            </Link>
          </Button>
        </div>
      )}
    </li>
  );
}
