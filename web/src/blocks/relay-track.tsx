import { Button } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../texts/i18n';
import { useNow } from '../words/now';
import { Drawing } from './relay-track-drawing';
import { layoutOf } from './relay-track-layout';
import { Laps, TrackList } from './relay-track-list';
import {
  belowNow,
  type Course,
  noteHere,
  sentenceOf,
  standingOf,
  trackOf,
  type TrackInput,
} from './relay-track-words';
import styles from './relay-track.module.css';
import { useWidth } from './use-width';

export interface RelayTrackProps extends TrackInput {
  /** Instead of how long it has been here: «Tilbudt Eva Øvingsli, svar innen fredag», «Innen 4. desember». */
  note?: string;
  /** The same in an ordered list; see TrackViewButton. */
  asList?: boolean;
}

/** As wide as a desktop's panel, until it is measured. */
const FIRST_WIDTH = 1160;

/** Where the case is on its levels and steps, and where it has been. `course` comes with `GET /cases/:id`. */
export function RelayTrack({ note, asList = false, ...input }: RelayTrackProps) {
  const { t, i18n } = useTranslation('blocks');
  const telling = { t, language: i18n.language as Language, now: useNow() };
  const [place, width] = useWidth(FIRST_WIDTH);
  const track = trackOf(input, telling);
  const been = new Set(input.course.laps.flatMap(({ stays }) => stays.map(({ level }) => level)));
  return (
    <div ref={place} className={styles.track}>
      <div className={asList ? styles.printed : undefined}>
        <Drawing
          layout={layoutOf(track, width)}
          state={track.state}
          note={note ?? noteHere(input, telling)}
          notBeen={t('track.notBeen')}
          been={been}
          below={belowNow(input, telling)}
          label={sentenceOf(input, telling)}
        />
      </div>
      <div className={asList ? undefined : styles.printed}>
        {asList && <p className={styles.standing}>{standingOf(input, telling)}</p>}
        <TrackList input={input} telling={telling} />
      </div>
    </div>
  );
}

/** «Hvor saken har vært»: what the drawing has no room to name on a phone, folded until it is asked for. */
export function TrackHistory({ course }: { course: Course }) {
  const { t, i18n } = useTranslation('blocks');
  const telling = { t, language: i18n.language as Language, now: useNow() };
  return (
    <details className={styles.history}>
      <summary>{t('track.list.laps')}</summary>
      <Laps course={course} telling={telling} />
    </details>
  );
}

/** «Vis som liste» and back; stands where the page says in words what the track draws. */
export function TrackViewButton({
  asList,
  onChange,
}: {
  asList: boolean;
  onChange: (asList: boolean) => void;
}) {
  const { t } = useTranslation('blocks');
  return (
    <Button variant="tertiary" data-size="sm" aria-pressed={asList} onClick={() => onChange(!asList)}>
      {asList ? t('track.asDrawing') : t('track.asList')}
    </Button>
  );
}
