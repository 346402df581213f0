import { useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';

/** Whether the address names this place of the page (`#files`); it is gone to when it is there, which may be after the page. */
export function useIntoView(id: string | undefined): boolean {
  const isNamed = useLocation({ select: ({ hash }) => hash !== '' && hash === id });
  useEffect(() => {
    if (isNamed && id) document.getElementById(id)?.scrollIntoView({ block: 'start' });
  }, [isNamed, id]);
  return isNamed;
}
