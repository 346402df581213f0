import { Button, Textfield } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client';
import { useSingleMutation } from '../../api/single-mutation';
import { dayOf } from '../../words/dates';
import { useNow } from '../../words/now';
import { useDates } from '../../words/use-dates';
import classes from './family.module.css';
import { Section } from './section';
import { Trouble } from './trouble';
import { useFamily } from './use-family';

/** A request for access that came on paper, written down for who asked by whoever follows up; not on the paper itself. */
export function PaperRequest() {
  const { t } = useTranslation('family');
  const dates = useDates();
  const { caseId, page } = useFamily();
  const today = dayOf(useNow());
  const [askedOn, setAskedOn] = useState(today);
  const asking = useSingleMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/cases/{id}/access-requests', {
          params: { path: { id: caseId } },
          body: { onBehalfOf: page.me.personId, how: 'onPaper', askedOn },
        }),
      ),
  });
  return (
    <div className={classes.screen}>
      <Section heading={t('print.request.heading')} lead={t('print.request.lead')}>
        <Trouble error={asking.error} />
        {asking.data ? (
          <p role="status">{t('print.request.done', { day: dates.short(asking.data.dueOn) })}</p>
        ) : (
          <div className={classes.words}>
            <Textfield
              type="date"
              label={t('print.request.on')}
              max={today}
              value={askedOn}
              onChange={({ target }) => setAskedOn(target.value)}
            />
            <Button variant="secondary" loading={asking.isPending} onClick={() => asking.mutate()}>
              {t('print.request.ask')}
            </Button>
          </div>
        )}
      </Section>
    </div>
  );
}
