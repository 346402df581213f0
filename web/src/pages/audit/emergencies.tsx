import { Link as Anchor } from '@digdir/designsystemet-react';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../blocks/empty-state';
import { ItemState } from '../../blocks/item-state';
import { Page } from '../../blocks/page';
import { Panel } from '../../blocks/panel';
import { Row, Rows } from '../../blocks/row';
import { usePageTitle } from '../../shell/page-title';
import { type EmergencyTry, triesQuery } from './audit-queries';
import { More } from './more';
import { useExactly } from './words-of-people';

const REASONS = ['acuteDanger', 'acuteHealth', 'crisis', 'holderUnreachable', 'suspicionOfHarm'] as const;
const OUTCOMES = ['opened', 'alreadyOpen', 'notNeeded', 'nothing', 'tooMany', 'opening'] as const;

/** Every try to open a case in an emergency, those in vain too. */
export default function Emergencies() {
  const { t } = useTranslation('audit');
  usePageTitle(t('emergencies.title'));
  const tries = useSuspenseInfiniteQuery(triesQuery);
  const items = tries.data.pages.flat();
  return (
    <Page heading={t('emergencies.title')} lead={t('emergencies.lead')}>
      <Panel heading={t('emergencies.all')} padded={false}>
        {items.length === 0 && <EmptyState title={t('emergencies.none')} />}
        <Rows>
          {items.map((one) => (
            <TryRow key={one.id} tried={one} />
          ))}
        </Rows>
        <More list={tries} />
      </Panel>
    </Page>
  );
}

function TryRow({ tried }: { tried: EmergencyTry }) {
  const { t } = useTranslation('audit');
  const exactly = useExactly();
  const { name, service, reason, outcome, at, until, caseId } = tried;
  const known = REASONS.find((one) => one === reason);
  const became = OUTCOMES.find((one) => one === outcome);
  const about = [
    service,
    known ? t(`reason.${known}`) : reason,
    until && t('emergencies.until', { when: exactly(until) }),
  ];
  return (
    <Row
      title={t('emergencies.who', { who: name ?? t('who.left'), when: exactly(at) })}
      about={about.filter(Boolean).join(' · ')}
      when={
        <ItemState state={outcome === 'opened' ? 'warning' : 'later'}>
          {became ? t(`emergencies.outcome.${became}`) : outcome}
        </ItemState>
      }
      action={
        caseId && (
          <Anchor asChild>
            <Link to="/audit/access" search={{ case: caseId } as never}>
              {t('emergencies.access')}
            </Link>
          </Anchor>
        )
      }
    />
  );
}
