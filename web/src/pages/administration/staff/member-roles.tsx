import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../blocks/empty-state';
import { Panel } from '../../../blocks/panel';
import { Row, Rows } from '../../../blocks/row';
import { useDates } from '../../../words/use-dates';
import type { GivenRole, StaffMember } from '../directory-queries';
import { EndRole } from './end-role';
import { GiveRole } from './give-role';
import { useRoleWords } from './staff-row';

/** Roles now and to come; each opens its doors from its first day to its last. */
export function MemberRoles({ member }: { member: StaffMember }) {
  const { t } = useTranslation('administration');
  const [giving, setGiving] = useState(member.roles.length === 0);
  return (
    <Panel
      heading={t('roles.title')}
      count={member.roles.length}
      padded={false}
      action={
        !giving && (
          <Button variant="secondary" onClick={() => setGiving(true)}>
            {t('roles.give')}
          </Button>
        )
      }
    >
      {giving && <GiveRole staffId={member.id} onEnd={() => setGiving(false)} />}
      {member.roles.length === 0 && !giving && (
        <EmptyState title={t('staff.noRole')}>{t('roles.noneHelp')}</EmptyState>
      )}
      <Rows>
        {member.roles.map((role) => (
          <RoleRow key={role.id} staffId={member.id} role={role} />
        ))}
      </Rows>
    </Panel>
  );
}

function RoleRow({ staffId, role }: { staffId: string; role: GivenRole }) {
  const { t } = useTranslation('administration');
  const dates = useDates();
  const words = useRoleWords();
  const [ending, setEnding] = useState(false);
  const from = t('roles.from', { date: dates.short(role.from) });
  const until = role.until ? t('roles.until', { date: dates.short(role.until) }) : t('roles.lasting');
  return (
    <Row
      title={words(role)}
      about={`${from} · ${until}`}
      action={
        !ending && (
          <Button
            variant="tertiary"
            aria-label={`${t('roles.end')}: ${words(role)}`}
            onClick={() => setEnding(true)}
          >
            {t('roles.end')}
          </Button>
        )
      }
    >
      {ending && <EndRole staffId={staffId} roleId={role.id} onEnd={() => setEnding(false)} />}
    </Row>
  );
}
