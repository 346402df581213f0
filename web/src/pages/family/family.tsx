import { Link as Anchor } from '@digdir/designsystemet-react';
import { useSuspenseQueries } from '@tanstack/react-query';
import { Link, Navigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../blocks/empty-state';
import { ItemState } from '../../blocks/item-state';
import { Page } from '../../blocks/page';
import { LanguageChoice } from '../../shell/language-choice';
import { usePageTitle } from '../../shell/page-title';
import classes from './family.module.css';
import { type ConsentQuestion, consentQuestionsQuery, ownLogsQuery } from './family-queries';
import { firstName } from './names';

/** The plans of whoever is logged in, and what they are asked; straight to the plan where there is one, as there nearly always is. */
export default function Family() {
  const { t } = useTranslation('family');
  const [logs, asked] = useSuspenseQueries({ queries: [ownLogsQuery, consentQuestionsQuery] });
  const { items } = logs.data;
  const questions = asked.data.items;
  usePageTitle(t('title'));
  const [only, another] = items;
  if (only && !another && questions.length === 0)
    return <Navigate to="/family/$caseId" params={{ caseId: only.id }} replace />;
  const isNothing = items.length + questions.length === 0;
  return (
    <Page
      ground="plain"
      narrow
      back={questions.length > 0 && <LanguageChoice />}
      heading={t(questions.length > 0 ? 'question.title' : 'logs.title')}
      lead={questions.length === 0 && items.length > 0 ? t('logs.lead') : undefined}
    >
      {isNothing && <EmptyState title={t('logs.none')}>{t('logs.noneAbout')}</EmptyState>}
      {questions.length > 0 && (
        <ul className={classes.list}>
          {questions.map((question) => (
            <Question key={question.consentId} question={question} />
          ))}
        </ul>
      )}
      <ul className={classes.links}>
        {items.map(({ id, childName }) => (
          <li key={id}>
            <Anchor asChild>
              <Link to="/family/$caseId" params={{ caseId: id }}>
                {childName ? t('logs.one', { name: firstName(childName) }) : t('logs.unnamed')}
              </Link>
            </Anchor>
          </li>
        ))}
      </ul>
    </Page>
  );
}

/** Asked for the consent that opens a log, of which there is nothing to read yet. */
function Question({ question }: { question: ConsentQuestion }) {
  const { t } = useTranslation('family');
  const { consentId, child, service, says } = question;
  const name = firstName(child);
  const answered = { yes: 'question.youYes', no: 'consent.youNo' } as const;
  return (
    <li className={classes.item}>
      <div className={classes.words}>
        <span className={classes.title}>{name ? t('question.child', { name }) : t('question.own')}</span>
        <span className={classes.quiet}>{t('question.by', { service: service.name ?? t('somebody') })}</span>
        {says && <ItemState state={says === 'yes' ? 'done' : 'warning'}>{t(answered[says])}</ItemState>}
        <Anchor asChild>
          <Link to="/family/questions/$consentId" params={{ consentId }}>
            {t(says ? 'question.change' : 'question.read')}
          </Link>
        </Anchor>
      </div>
    </li>
  );
}
