import { Button } from '@digdir/designsystemet-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client';
import { StateSign } from '../../blocks/state-sign';
import { Row, Rows } from '../../blocks/row';
import { daysBetween } from '../../words/dates';
import { useDates } from '../../words/use-dates';
import { CaseLink } from './case-link';
import { Child, When } from './due-panel';
import classes from './my-day.module.css';
import type { DayCase, DayReferral, Draft } from './my-day-queries';

/** Open cases that nobody has a date for: a fault that the system shows. */
export function WithoutDate({ cases }: { cases: readonly DayCase[] }) {
  const { t } = useTranslation('my-day');
  if (cases.length === 0) return null;
  return (
    <section className={classes.missing} aria-labelledby="without-date">
      <span className={classes.triangle}>
        <StateSign state="warning" size={20} />
      </span>
      <div>
        <h2 id="without-date" className={classes.missingHeading}>
          {t('withoutDate.heading', { count: cases.length })}
        </h2>
        <p className={classes.missingWhy}>{t('withoutDate.why')}</p>
        <ul>
          {cases.map((one) => (
            <li key={one.caseId} className={classes.missingCase}>
              <Child of={one} />
              <CaseLink caseId={one.caseId} place={{ event: 'NEXT_DATE_SET' }}>
                {t('withoutDate.set')}
              </CaseLink>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

export function ReferralRows({ referrals }: { referrals: readonly DayReferral[] }) {
  return (
    <Rows>
      {referrals.map((one) => (
        <ReferralRow key={one.referralId} referral={one} />
      ))}
    </Rows>
  );
}

function ReferralRow({ referral }: { referral: DayReferral }) {
  const { t } = useTranslation('my-day');
  const dates = useDates();
  const { direction, service, since, dueDate, daysLate, caseId, referralId } = referral;
  const isToMe = direction === 'toMe';
  const waited = daysBetween(since, dates.now);
  return (
    <Row
      mark={<Tray isIn={isToMe} />}
      title={t(isToMe ? 'referrals.toMe' : 'referrals.fromMe', { service: service.name ?? '' })}
      about={
        <>
          <Child of={referral} />
          {!isToMe &&
            ` · ${waited === 0 ? t('referrals.sentToday') : t('referrals.sent', { count: waited })}`}
        </>
      }
      action={
        <CaseLink
          caseId={caseId}
          place={isToMe ? { event: 'REFERRAL_ACCEPTED', of: referralId } : undefined}
          className={classes.quiet}
        >
          {t(isToMe ? 'referrals.answer' : 'referrals.open')}
        </CaseLink>
      }
    >
      {dueDate && <When due={dueDate} when={daysLate > 0 ? 'overdue' : 'later'} />}
    </Row>
  );
}

export function DraftRows({ drafts }: { drafts: readonly Draft[] }) {
  return (
    <Rows>
      {drafts.map((draft) => (
        <DraftRow key={draft.id} draft={draft} />
      ))}
    </Rows>
  );
}

const PAGES = { concern: '/log-concern', report: '/report' } as const;

function DraftRow({ draft }: { draft: Draft }) {
  const { t } = useTranslation('my-day');
  const dates = useDates();
  const client = useQueryClient();
  const removal = useMutation({
    mutationFn: () => answerOf(api.DELETE('/api/v1/drafts/{id}', { params: { path: { id: draft.id } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['my-day'] }),
  });
  const { purpose, step } = draft;
  const title =
    step && purpose in PAGES ? t(`drafts.${purpose as 'concern'}At`, { step }) : t(`drafts.${purpose}`);
  const left = Math.max(0, daysBetween(dates.now, draft.keptUntil));
  return (
    <Row
      mark={<Pencil />}
      title={<DraftLink draft={draft}>{title}</DraftLink>}
      about={`${t('drafts.saved', { when: dates.moment(draft.savedAt).toLocaleLowerCase() })} · ${t('drafts.kept', { count: left })}`}
      action={
        <Button variant="tertiary" loading={removal.isPending} onClick={() => removal.mutate()}>
          {t('drafts.remove')}
        </Button>
      }
    />
  );
}

/** To where it is gone on with. */
function DraftLink({ draft, children }: { draft: Draft; children: string }) {
  const { id, purpose, caseId } = draft;
  if (purpose === 'concern' || purpose === 'report')
    return (
      <Link to={PAGES[purpose]} search={{ draft: id }} className={classes.link}>
        {children}
      </Link>
    );
  if (!caseId) return children;
  if (purpose === 'event')
    return (
      <CaseLink caseId={caseId} className={classes.link}>
        {children}
      </CaseLink>
    );
  return (
    <Link to="/cases/$caseId/evaluate" params={{ caseId }} className={classes.link}>
      {children}
    </Link>
  );
}

function Tray({ isIn }: { isIn: boolean }) {
  return (
    <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden className={classes.sign}>
      <path d="M4 13v6h16v-6M4 13l2-4M20 13l-2-4M4 13h5a3 3 0 0 0 6 0h5" />
      <path d={isIn ? 'M12 3v7M9 7.5l3 3 3-3' : 'M12 11V3M9 6l3-3 3 3'} />
    </svg>
  );
}

function Pencil() {
  return (
    <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden className={classes.sign}>
      <path d="M12 4H4v16h16v-8M9 15l1-4 8-8 3 3-8 8Z" />
    </svg>
  );
}
