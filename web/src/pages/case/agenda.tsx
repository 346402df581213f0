import { useTranslation } from 'react-i18next';
import { GuideBox } from '../../blocks/guide-box';
import { useWords } from '../../forms/use-words';
import type { Case } from './case-queries';

/** What the guide wants to be talked about now: the agenda of a meeting. */
export function Agenda({ view }: { view: Case }) {
  const { t } = useTranslation('case');
  const say = useWords();
  const items = (view.guide?.steps ?? []).filter(({ now }) => now).flatMap(({ checklist = [] }) => checklist);
  if (items.length === 0) return null;
  return (
    <GuideBox place={t('agenda')}>
      <ol>
        {items.map((item) => (
          <li key={item.id}>{say(item.what)}</li>
        ))}
      </ol>
    </GuideBox>
  );
}
