import { Link as DsLink } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { FamilyWords } from '../../blocks/family-words';
import { Icon } from '../../blocks/icon';
import { NotShared } from '../../blocks/not-shared';
import { useWords } from '../../forms/use-words';
import { useDates } from '../../words/use-dates';
import type { Case } from './case-queries';
import { CopyEntry } from '../case-print/copy-entry';
import { EntryAbout } from './entry-about-words';
import { textsOf } from './entry-words';
import { iconOf } from './event-icons';
import { FileLink } from './file-link';
import classes from './timeline.module.css';
import type { Entry } from './timeline-queries';

interface TimelineEntryProps {
  view: Case;
  entry: Entry;
  /** For paper, where nothing is done with it. */
  isPrinted?: boolean;
}

/** One entry of the log: when, what, who, and what was written; what can be done with it. */
export function TimelineEntry({ view, entry, isPrinted = false }: TimelineEntryProps) {
  const { t } = useTranslation('panels');
  const say = useWords();
  const dates = useDates();
  const { number, restricted, at, words, erased, corrections = [], corrects } = entry;
  return (
    <li id={`entry-${number}`} className={classes.entry}>
      <time className={classes.when} dateTime={at} title={at && dates.full(at)}>
        {at && dates.moment(at)}
      </time>
      <span className={classes.sign}>
        <Icon name={restricted ? 'lock' : iconOf(entry.type ?? '')} size={18} />
      </span>
      <div className={classes.what}>
        {restricted ? (
          <>
            <NotShared>{t('timeline.restricted', { number })}</NotShared>
            {!isPrinted && <MoveLink caseId={view.id} number={number} />}
          </>
        ) : (
          <p className={classes.done}>
            <Who entry={entry} />
            {say(words) || t('timeline.happened')}
            <EntryAbout caseId={view.id} entry={entry} />
          </p>
        )}
        {erased && <p className={classes.soft}>{t('timeline.erased')}</p>}
        <Texts entry={entry} />
        {entry.type === 'FILE_ADDED' && <FileLink caseId={view.id} entry={entry} />}
        {corrects !== undefined && (
          <a href={`#entry-${corrects}`}>{t('timeline.corrects', { number: corrects })}</a>
        )}
        {corrections.map((one) => (
          <a key={one} href={`#entry-${one}`}>
            {t('timeline.corrected', { number: one })}
          </a>
        ))}
        {!restricted && !isPrinted && <EntryActions view={view} entry={entry} />}
      </div>
    </li>
  );
}

/** To the log it should have been written in. Whose it is to move, the answer says. */
function MoveLink({ caseId, number }: { caseId: string; number: number }) {
  const { t } = useTranslation('panels');
  return (
    <DsLink asChild>
      <Link to="/cases/$caseId/move/$number" params={{ caseId, number: String(number) }}>
        {t('timeline.move')}
      </Link>
    </DsLink>
  );
}

/** The words of an entry go on from who did it; where nobody of us did, they are a sentence of their own. */
function Who({ entry: { actor, isSentence } }: { entry: Entry }) {
  const { t } = useTranslation('panels');
  if (!actor || actor.kind === 'system' || isSentence) return null;
  const instead = actor.insteadOf?.name;
  return (
    <>
      <strong>
        <bdi>{actor.name ?? t(`timeline.actor.${actor.kind}`)}</bdi>
      </strong>
      {instead && ` (${t('timeline.insteadOf', { name: instead })})`}{' '}
    </>
  );
}

function Texts({ entry }: { entry: Entry }) {
  const { t } = useTranslation('panels');
  return textsOf(entry).map(({ name, text, isFamilys }) =>
    isFamilys ? (
      <FamilyWords key={name}>{text}</FamilyWords>
    ) : (
      <p key={name} className={classes.text}>
        <span
          className={classes.soft}
        >{`${t(`text.${name as 'note'}`, { defaultValue: t('text.other') })}: `}</span>
        <span dir="auto">{text}</span>
      </p>
    ),
  );
}

/** Corrected, taken out, kept from guardians: each where it may be done. */
const ON_ENTRIES = ['ENTRY_CORRECTED', 'ENTRY_RESTRICTED', 'ENTRY_KEPT_FROM_GUARDIANS'] as const;

function EntryActions({ view, entry }: { view: Case; entry: Entry }) {
  const { t } = useTranslation('panels');
  const may = ON_ENTRIES.filter((type) => view.allowedEvents.some((one) => one.type === type && one.ready));
  const { number } = entry;
  return (
    <details className={classes.more}>
      <summary aria-label={t('timeline.more', { number })}>{t('timeline.moreShort')}</summary>
      <ul>
        <li>
          <CopyEntry caseId={view.id} entry={entry} />
        </li>
        {may.map((type) => (
          <li key={type}>
            <DsLink asChild>
              <Link
                to="/cases/$caseId"
                params={{ caseId: view.id }}
                search={{ do: type, about: String(number) }}
                resetScroll={false}
              >
                {t(`timeline.do.${type}`)}
              </Link>
            </DsLink>
          </li>
        ))}
      </ul>
    </details>
  );
}
