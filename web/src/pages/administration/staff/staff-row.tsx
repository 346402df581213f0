import { Link as Anchor } from '@digdir/designsystemet-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ItemState } from '../../../blocks/item-state';
import { PersonMark } from '../../../blocks/person-mark';
import { Row } from '../../../blocks/row';
import { type GivenRole, servicesQuery, type StaffMember } from '../directory-queries';

export function StaffRow({ member }: { member: StaffMember }) {
  const { t } = useTranslation('administration');
  const roleWords = useRoleWords();
  const roles = member.roles.map(roleWords).join(', ');
  return (
    <Row
      mark={<PersonMark kind="staff" name={member.name} />}
      title={
        <Anchor asChild>
          <Link to="/administration/staff/$staffId" params={{ staffId: member.id }}>
            {member.name}
          </Link>
        </Anchor>
      }
      about={[roles || t('staff.noRole'), member.email].filter(Boolean).join(' · ')}
      when={<Standing member={member} />}
    />
  );
}

function Standing({ member: { active, hasLogin } }: { member: StaffMember }) {
  const { t } = useTranslation('administration');
  if (!active) return <ItemState state="later">{t('staff.hasLeft')}</ItemState>;
  if (!hasLogin) return <ItemState state="warning">{t('staff.withoutLogin')}</ItemState>;
  return null;
}

/** «Fagperson, Helsestasjon øst». */
export function useRoleWords(): (role: Pick<GivenRole, 'role' | 'serviceId'>) => string {
  const { t } = useTranslation('shell');
  const { data: services } = useSuspenseQuery(servicesQuery);
  return ({ role, serviceId }) => {
    const service = services.find(({ id }) => id === serviceId)?.name;
    return service ? `${t(`role.${role}`)}, ${service}` : t(`role.${role}`);
  };
}
