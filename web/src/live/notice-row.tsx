import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '../api/session';
import { shortName } from '../words/names';
import { said } from '../words/said';
import { useDates } from '../words/use-dates';
import classes from './bell.module.css';
import type { Notice } from './live-queries';
import { placeOf } from './notice-place';

/** What has happened, of whom, and when; it leads to where one does something about it. */
export function NoticeRow({ notice, onChosen }: { notice: Notice; onChosen: () => void }) {
  const { t, i18n } = useTranslation('live');
  const { moment, full } = useDates();
  const navigate = useNavigate();
  const { person } = useSession();
  const place = placeOf(notice, person.kind === 'person');
  const words = said(notice.words, i18n.language);
  const child = childOf(notice);
  const about = [child, notice.level === null ? null : t('notices.level', { level: notice.level })]
    .filter(Boolean)
    .join(' · ');
  return (
    <li className={classes.row} data-new={!notice.seen}>
      {place === null ? (
        <span className={classes.what}>{words}</span>
      ) : (
        <a
          href={place}
          className={classes.what}
          onClick={(event) => {
            event.preventDefault();
            onChosen();
            void navigate({ to: place });
          }}
        >
          {words}
        </a>
      )}
      {about && <span className={classes.about}>{about}</span>}
      <span className={classes.at} title={full(notice.at)}>
        {!notice.seen && <strong>{t('notices.new')}</strong>} {moment(notice.at)}
      </span>
    </li>
  );
}

/** As children stand in lists: first name and an initial. */
function childOf({ childName }: Notice): string | null {
  if (!childName) return null;
  const [first = '', ...others] = childName.trim().split(/\s+/u);
  return shortName(first, others.at(-1));
}
