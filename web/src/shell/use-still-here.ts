import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';

/** Asked when an answer comes late: whoever has gone on to another page meanwhile is not taken away from that. */
export function useStillHere(): () => boolean {
  const { history } = useRouter();
  const [page] = useState(() => history.location.pathname);
  return () => history.location.pathname === page;
}
