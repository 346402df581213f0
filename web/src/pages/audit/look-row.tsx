import { Button } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { ItemState } from '../../blocks/item-state';
import { Row } from '../../blocks/row';
import { said } from '../../words/said';
import styles from './audit.module.css';
import type { Look } from './audit-queries';
import { useExactly, useRelationWords, useRoleName, useWho } from './words-of-people';

interface LookRowProps {
  look: Look;
  /** Narrows the list to the person or the case of this row. */
  onOnly: (filter: { staff?: string; case?: string }) => void;
}

export function LookRow({ look, onOnly }: LookRowProps) {
  const { t, i18n } = useTranslation('audit');
  const who = useWho()(look.actor, look.staff.name);
  const relation = useRelationWords()(look.relation);
  const role = useRoleName()(look.role);
  const exactly = useExactly();
  const refused = look.outcome === 'refused';
  const about = [
    role,
    look.service,
    relation,
    look.address && t('looks.fromAddress', { address: look.address }),
  ];
  return (
    <Row
      title={t(refused ? 'looks.tried' : 'looks.saw', { who, what: said(look.what, i18n.language) })}
      about={[...new Set(about.filter(Boolean))].join(' · ')}
      when={
        refused ? (
          <ItemState state="warning">{exactly(look.at)}</ItemState>
        ) : (
          <span className={styles.at}>{exactly(look.at)}</span>
        )
      }
      action={
        look.actor.startsWith('staff:') && (
          <Button
            variant="tertiary"
            className={styles.only}
            aria-label={t('looks.onlyPersonOf', { who })}
            onClick={() => onOnly({ staff: look.staff.id })}
          >
            {t('looks.onlyPerson')}
          </Button>
        )
      }
    >
      <div className={styles.small}>
        {look.case && (
          <>
            <span className={styles.reference}>{look.case}</span>
            <Button variant="tertiary" data-size="sm" onClick={() => onOnly({ case: look.case! })}>
              {t('looks.onlyCase')}
            </Button>
          </>
        )}
        {look.listed.length > 0 && <span>{t('looks.listed', { count: look.listed.length })}</span>}
      </div>
    </Row>
  );
}
