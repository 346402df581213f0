import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { said } from '../../words/said';
import { useDates } from '../../words/use-dates';
import classes from './family.module.css';
import type { HistoryEntry } from './family-queries';
import { levelIn } from './history-about';
import { firstName } from './names';
import { useDone } from './said';
import { SayForm } from './say-form';
import { useFamily } from './use-family';

/** One thing that was written: who, what, about what, when; and a way to say that it is wrong. */
export function HistoryItem({ entry, about }: { entry: HistoryEntry; about: string }) {
  const { t } = useTranslation('family');
  const dates = useDates();
  if (entry.restricted || !entry.at)
    return (
      <li className={classes.item}>
        <span className={classes.quiet}>{t('history.taken')}</span>
      </li>
    );
  // What an instrument was answered is numbers under numbers; the result stands elsewhere.
  const texts = entry.type === 'MEASUREMENT_RECORDED' ? [] : Object.values(entry.texts ?? {});
  return (
    <li className={classes.item}>
      <div className={classes.words}>
        <span className={classes.title}>
          <Did entry={entry} />
          {about && (
            <>
              {': '}
              <span dir="auto">{about}</span>
            </>
          )}
        </span>
        <span className={classes.quiet} title={dates.full(entry.at)}>
          {dates.moment(entry.at)}
        </span>
        {texts.map((text) => (
          <p key={text} className={classes.text} dir="auto">
            {text}
          </p>
        ))}
        {entry.erased && <span className={classes.quiet}>{t('history.erased')}</span>}
        {(entry.corrections ?? []).length > 0 && (
          <span className={classes.quiet}>{t('history.corrected')}</span>
        )}
        {texts.length > 0 && <Wrong entry={entry} text={texts[0] ?? ''} />}
      </div>
    </li>
  );
}

function Did({ entry }: { entry: HistoryEntry }) {
  const { t, i18n } = useTranslation('family');
  const { page } = useFamily();
  const { actor, words, isSentence } = entry;
  const level = levelIn(entry);
  if (level) return t(`history.level.${level}`);
  const done = said(words, i18n.language);
  if (isSentence || actor?.kind === 'system') return done.slice(0, 1).toLocaleUpperCase() + done.slice(1);
  const isMe = actor?.id === page.me.personId;
  const name = actor?.kind === 'person' ? t('history.family') : firstName(actor?.name) || t('somebody');
  const who = isMe ? t('readers.you') : name;
  return `${who} ${done}`;
}

/** Whoever follows up puts it right: the family's own entry, or what others wrote, by asking. */
function Wrong({ entry, text }: { entry: HistoryEntry; text: string }) {
  const { t } = useTranslation('family');
  const dates = useDates();
  const { page, say } = useFamily();
  const [isOpen, setOpen] = useState(false);
  const { done, tell } = useDone();
  if (!page.mayDo.includes('FAMILY_ASKED')) return null;
  const about = t('history.wrong', {
    when: dates.past(entry.at ?? '').toLocaleLowerCase(),
    text: short(text),
  });
  const isOwn = entry.actor?.id === page.me.personId;
  return (
    <>
      {done}
      {isOpen ? (
        <SayForm
          label={t('history.correctWhat')}
          about={t('holder.reply')}
          cancel={() => setOpen(false)}
          send={async (words) => {
            if (isOwn)
              await say({
                type: 'ENTRY_CORRECTED',
                facts: { entry: entry.number },
                texts: { correction: words },
              });
            else
              await say({
                type: 'FAMILY_ASKED',
                facts: { wish: 'answer' },
                texts: { words: `${about}\n\n${words}` },
              });
            setOpen(false);
            tell();
          }}
        />
      ) : (
        <div className={classes.buttons}>
          <Button variant="tertiary" data-size="sm" onClick={() => setOpen(true)}>
            {t('history.correct')}
          </Button>
        </div>
      )}
    </>
  );
}

const short = (text: string): string => (text.length > 120 ? `${text.slice(0, 117)}…` : text);
