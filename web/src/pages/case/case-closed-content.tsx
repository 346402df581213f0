import { useTranslation } from 'react-i18next';
import { LevelOf } from '../../blocks/level-of';
import { NotShared } from '../../blocks/not-shared';
import { Panel } from '../../blocks/panel';
import { AskedQuestions } from './asked-question';
import type { Case } from './case-queries';
import { MoreToDo } from './more-to-do';
import { isPossible } from './what-now';

/** Stand with the question that they answer. */
const ANSWERS = ['REFERRAL_ACCEPTED', 'REFERRAL_DECLINED'];

/** A case that the reader knows of without reading it: that it exists, its level, and what they may do about it. */
export function CaseContentClosed({ view }: { view: Case }) {
  const { t } = useTranslation('case');
  const isAsked = view.relations.includes('asked');
  const events = view.allowedEvents
    .filter(isPossible)
    .filter(({ type }) => !(isAsked && ANSWERS.includes(type)));
  return (
    <>
      {isAsked && <AskedQuestions view={view} />}
      <Panel heading={<NotShared />} sign={<LevelOf level={view.level} />} about={t('notShared.why')}>
        {events.length > 0 && <MoreToDo view={view} more={[{ group: 'course', events }]} />}
      </Panel>
    </>
  );
}
