import { Spinner } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Page } from '../../blocks/page';
import { Panel } from '../../blocks/panel';
import { usePageTitle } from '../../shell/page-title';
import { TakeIn } from './board';
import { intakeQuery } from './board-queries';
import { IntakeCards } from './intake-cards';

const KINDS = ['concern', 'referral', 'advice'] as const;

/** One entrance: everything that has come in to the coordinating unit and waits to be clarified. */
export default function IntakePage() {
  const { t } = useTranslation('board');
  usePageTitle(t('intake.heading'));
  const { data: intake } = useQuery(intakeQuery);
  return (
    <Page heading={t('intake.heading')} lead={t('intake.lead')} action={<TakeIn />}>
      {!intake && <Spinner aria-label={t('loading')} />}
      {intake?.items.length === 0 && (
        <Panel heading={t('intake.empty')}>
          <p>{t('intake.emptyAbout')}</p>
        </Panel>
      )}
      {KINDS.map((kind) => {
        const items = intake?.items.filter((item) => item.kind === kind) ?? [];
        return (
          items.length > 0 && (
            <Panel
              key={kind}
              heading={t(`intake.panel.${kind}`)}
              count={items.length}
              about={t(`intake.panelAbout.${kind}`)}
            >
              <IntakeCards items={items} />
            </Panel>
          )
        );
      })}
      {intake?.more && <p>{t('intake.more')}</p>}
    </Page>
  );
}
