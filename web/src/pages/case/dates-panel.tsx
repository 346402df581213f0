import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { FoldingPanel } from '../../blocks/folding-panel';
import { ItemState } from '../../blocks/item-state';
import { Row, Rows } from '../../blocks/row';
import { useToday } from '../../forms/use-today';
import { useDates } from '../../words/use-dates';
import { type Case, type FollowUp, followUpsQuery } from './case-queries';

const AT_ONCE = 4;

/** What must happen by when, the first first. */
export function DatesPanel({ view }: { view: Case }) {
  const { t } = useTranslation('case');
  const { data: dates } = useQuery(followUpsQuery(view.id));
  const [isWhole, setWhole] = useState(false);
  if (!dates || dates.length === 0) return null;
  const shown = isWhole ? dates : dates.slice(0, AT_ONCE);
  return (
    <FoldingPanel
      heading={t('dates')}
      count={dates.length}
      summary={<DateState dueDate={dates[0]?.dueDate ?? ''} />}
      padded={false}
    >
      <Rows>
        {shown.map((one) => (
          <DateRow key={one.id} one={one} />
        ))}
      </Rows>
      {dates.length > shown.length && (
        <Button variant="tertiary" onClick={() => setWhole(true)}>
          {t('showMore', { count: dates.length - shown.length })}
        </Button>
      )}
    </FoldingPanel>
  );
}

function DateRow({ one }: { one: FollowUp }) {
  const { t } = useTranslation('case');
  const key = one.kind.replaceAll('.', '_') as 'nextDate_keep';
  return (
    <Row
      title={t(`followUp.${key}`, { defaultValue: t('followUp.other') })}
      about={<DateState dueDate={one.dueDate} />}
    />
  );
}

function DateState({ dueDate }: { dueDate: string }) {
  const dates = useDates();
  const today = useToday();
  const state = dueDate < today ? 'overdue' : dueDate === today ? 'today' : 'later';
  return (
    <ItemState state={state} title={dates.full(dueDate)}>
      {state === 'overdue' ? dates.over(dueDate) : dates.coming(dueDate)}
    </ItemState>
  );
}
