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
            <Dropdown.Item>
              <Button asChild variant="tertiary">
                <Link to="/cases/$caseId/print" params={params}>
                  {t('timeline.print')}
                </Link>
              </Button>
            </Dropdown.Item>
            <Dropdown.Item>
              <Button asChild variant="tertiary">
                <Link to="/cases/$caseId/access" params={params}>
                  {t('people.access')}
                </Link>
              </Button>
            </Dropdown.Item>
            <Dropdown.Item>
              <Button asChild variant="tertiary">
                <Link to="/cases/$caseId/address" params={params}>
                  {t('case:toAddress')}
                </Link>
              </Button>
            </Dropdown.Item>
            {view.status === 'closed' && (
              <Dropdown.Item>
                <Button asChild variant="tertiary">
                  <Link to="/cases/$caseId/archive" params={params}>
                    {t('case:toArchive')}
                  </Link>
                </Button>
              </Dropdown.Item>
            )}
          </Dropdown.List>
        )}
      </FoldOut>
    </>
  );
}
