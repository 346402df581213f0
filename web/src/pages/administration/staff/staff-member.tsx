import { Alert, Link as Anchor } from '@digdir/designsystemet-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '../../../blocks/page';
import { usePageTitle } from '../../../shell/page-title';
import { memberQuery } from '../directory-queries';
import { AboutMember } from './about-member';
import { MemberLogin } from './member-login';
import { MemberRoles } from './member-roles';

/** One employee: what is known, roles from a day to a day, the login. */
export default function StaffMemberPage() {
  const { t } = useTranslation('administration');
  usePageTitle(t('staff.oneTitle'));
  const { staffId } = useParams({ from: '/frame/administration/staff/$staffId' });
  const { data: member } = useSuspenseQuery(memberQuery(staffId));
  return (
    <Page
      heading={member.name}
      lead={member.email ?? undefined}
      back={
        <Anchor asChild>
          <Link to="/administration/staff">{t('staff.back')}</Link>
        </Anchor>
      }
      side={<MemberLogin member={member} />}
    >
      {!member.active && <Alert data-color="info">{t('staff.leftHelp')}</Alert>}
      {member.active && <MemberRoles member={member} />}
      <AboutMember key={member.id} member={member} />
    </Page>
  );
}
