import { Button } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../../api/client';
import { useSingleMutation } from '../../../api/single-mutation';
import { ProblemInForm } from '../problem-in-form';
import type { Import } from './imports-queries';

/** The yes to what one has seen; nothing where the file changes nothing. */
export function BeginImport({ checked, onBegun }: { checked: Import; onBegun?: () => void }) {
  const { t } = useTranslation('imports');
  const cache = useQueryClient();
  const { id, changeCount } = checked;
  const beginning = useSingleMutation({
    mutationFn: () =>
      answerOf(api.POST('/api/v1/directory-imports/{id}/begin', { params: { path: { id } } })),
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: ['directory-imports'] });
      onBegun?.();
    },
  });
  if (changeCount === 0) return null;
  return (
    <>
      <Button loading={beginning.isPending} onClick={() => beginning.mutate()}>
        {t('begin', { count: changeCount })}
      </Button>
      <ProblemInForm error={beginning.error} />
    </>
  );
}
