import { Button, Link } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDates } from '../../words/use-dates';
import classes from './family.module.css';
import type { FamilyPage } from './family-queries';
import { useDone } from './said';
import { SayForm } from './say-form';
import { useFamily } from './use-family';

type Meeting = NonNullable<FamilyPage['nextMeeting']>;

/** When we meet next, and what to do when that does not suit. */
export function NextMeeting() {
  const { t } = useTranslation('family');
  const dates = useDates();
  const { page } = useFamily();
  const { nextMeeting, evaluationOn } = page;
  if (!nextMeeting && !evaluationOn) return null;
  return (
    <section className={classes.meeting} aria-label={t('meeting.next')}>
      {nextMeeting ? <Met meeting={nextMeeting} /> : <p className={classes.when}>{t('meeting.none')}</p>}
      {evaluationOn && (
        <p>{t('meeting.evaluation', { day: dates.coming(evaluationOn).toLocaleLowerCase() })}</p>
      )}
    </section>
  );
}

function Met({ meeting }: { meeting: Meeting }) {
  const { t, i18n } = useTranslation('family');
  const dates = useDates();
  const { caseId, page, isPaper } = useFamily();
  const isMeeting = meeting.waitingFor === 'meeting' || meeting.time !== null;
  const time = i18n.language === 'en' ? meeting.time : meeting.time?.replace(':', '.');
  const day = dates.coming(meeting.date);
  const place = [meeting.where, meeting.what].filter(Boolean).join('. ');
  return (
    <>
      <p>{t(isMeeting ? 'meeting.next' : 'meeting.date')}</p>
      <p className={classes.when} title={dates.full(meeting.date)}>
        {time ? t('meeting.at', { day, time }) : day}
      </p>
      {place && (
        <p className={classes.text} dir="auto">
          {place}
        </p>
      )}
      <div className={classes.buttons}>
        {isMeeting && page.mayDo.includes('FAMILY_ASKED') && <DoesNotSuit />}
        {isMeeting && !isPaper && (
          <Link href={`/api/v1/cases/${caseId}/next-meeting`} download>
            {t('meeting.toCalendar')}
          </Link>
        )}
      </div>
    </>
  );
}

function DoesNotSuit() {
  const { t } = useTranslation('family');
  const { page, say } = useFamily();
  const [isOpen, setOpen] = useState(false);
  const { done, tell } = useDone();
  const isAsked = page.questions.some(({ wish, waits }) => wish === 'anotherTime' && waits);
  if (isAsked)
    return (
      <>
        {done}
        <p>{t('meeting.asked')}</p>
      </>
    );
  if (!isOpen)
    return (
      <Button variant="secondary" onClick={() => setOpen(true)}>
        {t('meeting.doesNotSuit')}
      </Button>
    );
  return (
    <SayForm
      label={t('meeting.whyNot')}
      isOptional
      cancel={() => setOpen(false)}
      send={async (words) => {
        await say({ type: 'FAMILY_ASKED', facts: { wish: 'anotherTime' }, texts: words ? { words } : {} });
        setOpen(false);
        tell();
      }}
    />
  );
}
