import { Button, Dropdown } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../blocks/icon';
import { CopyToJournal } from '../case-print/copy-to-journal';
import type { Case } from './case-queries';

/** What is done with the whole case: to one's own journal, on paper, who can see it. */
export function CaseTools({ view }: { view: Case }) {
  const { t } = useTranslation('panels');
  const [isOpen, setOpen] = useState(false);
  const params = { caseId: view.id };
  return (
    <>
      <CopyToJournal view={view} />
      <Dropdown.TriggerContext>
        <Dropdown.Trigger variant="tertiary" aria-haspopup="true">
          <Icon name="dots" />
          {t('print.more')}
        </Dropdown.Trigger>
        <Dropdown
          placement="bottom-end"
          open={isOpen}
          onOpen={() => setOpen(true)}
          onClose={() => setOpen(false)}
        >
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
          </Dropdown.List>
        </Dropdown>
      </Dropdown.TriggerContext>
    </>
  );
}
