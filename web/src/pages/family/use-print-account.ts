import { useEffect } from 'react';
import { api } from '../../api/client';

/** Whenever the page goes to paper, by the button or the browser's own menu, the account of looks is told. */
export function usePrintAccount(caseId: string, personId: string): void {
  useEffect(() => {
    const path = { id: caseId, personId };
    const tell = () =>
      void api
        .POST('/api/v1/cases/{id}/family-page/{personId}/prints', { params: { path }, keepalive: true })
        .catch(() => undefined);
    window.addEventListener('beforeprint', tell);
    return () => window.removeEventListener('beforeprint', tell);
  }, [caseId, personId]);
}
