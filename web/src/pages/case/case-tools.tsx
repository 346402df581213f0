import { Button, Dropdown } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { FoldOut } from '../../blocks/fold-out';
import { Icon } from '../../blocks/icon';
import { CopyToJournal } from '../case-print/copy-to-journal';
import type { Case } from './case-queries';

/** What is done with the whole case: to one's own journal, on paper, who can see it. */
export function CaseTools({ view }: { view: Case }) {
  const { t } = useTranslation(['panels', 'case']);
  const params = { caseId: view.id };
  return (
    <>
      <CopyToJournal view={view} />
      <FoldOut
        button={{
          variant: 'tertiary',
          'aria-haspopup': 'true',
          children: (
            <>
              <Icon name="dots" />
              {t('print.more')}
            </>
          ),
        }}
      >
        {() => (
          <Dropdown.List>
            <Tool to="/cases/$caseId/print" params={params} text={t('timeline.print')} />
            <Tool to="/cases/$caseId/access" params={params} text={t('people.access')} />
            <Tool to="/cases/$caseId/address" params={params} text={t('case:toAddress')} />
            {view.status === 'closed' && (
              <Tool to="/cases/$caseId/archive" params={params} text={t('case:toArchive')} />
            )}
          </Dropdown.List>
        )}
      </FoldOut>
    </>
  );
}

interface ToolProps {
  to: `/cases/$caseId/${'print' | 'access' | 'address' | 'archive'}`;
  params: { caseId: string };
  text: string;
}

function Tool({ to, params, text }: ToolProps) {
  return (
    <Dropdown.Item>
      <Button asChild variant="tertiary">
        <Link to={to} params={params}>
          {text}
        </Link>
      </Button>
    </Dropdown.Item>
  );
}
