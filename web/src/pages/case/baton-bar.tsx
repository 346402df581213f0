import { Button, Link as DsLink } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session';
import { Baton } from '../../blocks/baton';
import { ItemState } from '../../blocks/item-state';
import { SaidIn } from '../../blocks/said';
import { usePhone } from '../../blocks/use-phone';
import { useWords } from '../../forms/use-words';
import { dayOf } from '../../words/dates';
import type { Words } from '../../words/said';
import { useDates } from '../../words/use-dates';
import type { Case } from './case-queries';
import { OpenLink } from './open-link';
import { QuickEvent } from './quick-event';
import classes from './track-panel.module.css';

/** What the track draws, in words: who holds the baton, which step, the next date, and giving the baton on. */
export function BatonBar({ view, toggle }: { view: Case; toggle?: ReactNode }) {
  return (
    <div className={classes.bar}>
      <Holder view={view} />
      <Step view={view} toggle={toggle} />
      <NextDate view={view} />
      <BatonActions view={view} />
    </div>
  );
}

function Holder({ view }: { view: Case }) {
  const { t } = useTranslation('case');
  const { person } = useSession();
  const dates = useDates();
  const { holder, course, offer } = view;
  const since = course?.holderSince;
  const isMe = holder?.staffId === person.id;
  return (
    <dl className={classes.item}>
      {holder && <Baton size={32} />}
      <div>
        <dt>{since ? t('holderSince', { date: dates.short(since) }) : t('holder')}</dt>
        <dd>
          {holder ? t(isMe ? 'you' : 'name', { name: holder.name ?? '–' }) : t('noHolder')}
          {offer && <div className={classes.soft}>{t('offeredTo', { name: offer.name ?? '–' })}</div>}
        </dd>
      </div>
    </dl>
  );
}

function Step({ view, toggle }: { view: Case; toggle?: ReactNode }) {
  const { t } = useTranslation('case');
  const steps = view.guide?.steps ?? [];
  const at = steps.findIndex(({ now }) => now);
  const isPhone = usePhone();
  return (
    <dl className={classes.item}>
      <div>
        <dt>
          {t('now')} <span className={classes.toggle}>{toggle}</span>
        </dt>
        <dd>
          {view.status === 'closed' ? (
            t('closed')
          ) : at >= 0 ? (
            steps[at] && (
              <SaidIn
                sentence={(name) => t('stepOf', { step: at + 1, steps: steps.length, name })}
                words={steps[at].name}
              />
            )
          ) : (
            <SaidIn
              sentence={(name) => t('level', { mark: view.level.mark, name })}
              words={view.level.name}
            />
          )}
        </dd>
        {at >= 0 && view.status === 'open' && isPhone && <OtherSteps steps={steps} at={at} />}
      </div>
    </dl>
  );
}

/** The drawing has no room for their names on a phone: «Ferdig: Samle. Så: Utfør, Evaluer, Avgjør.» */
function OtherSteps({ steps, at }: { steps: readonly { name: Words }[]; at: number }) {
  const { t } = useTranslation('case');
  const say = useWords();
  const named = (some: readonly { name: Words }[]) => some.map(({ name }) => say(name)).join(', ');
  const [done, next] = [named(steps.slice(0, at)), named(steps.slice(at + 1))];
  return (
    <dd className={classes.soft}>
      {[done && t('stepsDone', { steps: done }), next && t('stepsNext', { steps: next })]
        .filter(Boolean)
        .join(' ')}
    </dd>
  );
}

function NextDate({ view }: { view: Case }) {
  const { t, i18n } = useTranslation('case');
  const dates = useDates();
  const today = dayOf(dates.now);
  const next = view.nextDate?.date ?? view.nextDue;
  return (
    <dl className={classes.item}>
      <div>
        <dt>{t('nextDate')}</dt>
        <dd>
          {view.missingNextDate || !next ? (
            view.status === 'open' && <ItemState state="today">{t('missingNextDate')}</ItemState>
          ) : next < today ? (
            <ItemState state="overdue" title={dates.full(next)}>
              {dates.over(next)}
            </ItemState>
          ) : (
            <span title={dates.full(next)}>
              <WaitingFor view={view} />
              {view.nextDate?.time
                ? t('nextDateAt', {
                    day: dates.coming(next),
                    time: i18n.language === 'en' ? view.nextDate.time : view.nextDate.time.replace(':', '.'),
                  })
                : dates.coming(next)}
            </span>
          )}
          {isCalledTo(view, today) && (
            <div className={classes.soft}>
              <DsLink href={`/api/v1/cases/${view.id}/next-meeting`} download>
                {t('toCalendar')}
              </DsLink>
            </div>
          )}
        </dd>
      </div>
    </dl>
  );
}

/** What it is a date of, where that is one of the codes that have a word. */
function WaitingFor({ view: { nextDate } }: { view: Case }) {
  const { t, i18n } = useTranslation('case');
  const code = nextDate?.waitingFor;
  if (!code || !i18n.exists(`case:waitingFor.${code}`)) return null;
  return `${t(`waitingFor.${code as 'meeting'}`)} · `;
}

/** Those whom the API calls to the meeting; a leader or an onlooker is not. */
const CALLED = ['author', 'holder', 'participant'];

function isCalledTo({ nextDate, relations, content }: Case, today: string): boolean {
  if (!content || !nextDate || nextDate.date < today) return false;
  const isMeeting = nextDate.waitingFor === 'meeting' || nextDate.time !== undefined;
  return isMeeting && relations.some((one) => CALLED.includes(one));
}

function BatonActions({ view }: { view: Case }) {
  const { t } = useTranslation('case');
  const may = (type: string) => view.allowedEvents.some((one) => one.type === type && one.ready);
  const mayDecline = may('BATON_DECLINED');
  const mayHandOver = ['BATON_OFFERED', 'BATON_ASSIGNED', 'RELAY_HOLDER_NAMED'].some(may);
  return (
    <div className={classes.actions}>
      {view.missingNextDate && may('NEXT_DATE_SET') && (
        <OpenLink view={view} type="NEXT_DATE_SET" variant="primary">
          {t('setNextDate')}
        </OpenLink>
      )}
      {may('BATON_ACCEPTED') && <QuickEvent view={view} type="BATON_ACCEPTED" variant="primary" />}
      {mayDecline && <OpenLink view={view} type="BATON_DECLINED" />}
      {may('BATON_OFFER_WITHDRAWN') && <QuickEvent view={view} type="BATON_OFFER_WITHDRAWN" />}
      {mayHandOver && (
        <Button asChild variant="secondary">
          <Link to="/cases/$caseId/hand-over" params={{ caseId: view.id }}>
            {t(view.holder ? 'handOver' : 'nameHolder')}
          </Link>
        </Button>
      )}
    </div>
  );
}
