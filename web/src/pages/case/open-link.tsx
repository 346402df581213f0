import { Button } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useWords } from '../../forms/use-words';
import type { Case } from './case-queries';

interface OpenLinkProps {
  view: Case;
  type: string;
  /** Id of what it is about: an intervention, a goal. */
  about?: string;
  variant?: 'primary' | 'secondary' | 'tertiary';
  /** The event's own verb when left out. */
  children?: ReactNode;
}

/** Special screens: where a form of its own helps. */
const SCREENS: Record<string, 'evaluate' | 'hand-over'> = {
  BATON_OFFERED: 'hand-over',
  BATON_ASSIGNED: 'hand-over',
  RELAY_HOLDER_NAMED: 'hand-over',
  EVALUATION_STARTED: 'evaluate',
  EVALUATION_RECORDED: 'evaluate',
};

/** Opens an event's form on the case page, or the page where it is done. */
export function OpenLink({ view, type, about, variant = 'secondary', children }: OpenLinkProps) {
  const say = useWords();
  const event = view.allowedEvents.find((one) => one.type === type);
  const words = children ?? say(event?.verb);
  const screen = about ? undefined : SCREENS[type];
  if (screen)
    return (
      <Button asChild variant={variant}>
        <Link to={`/cases/$caseId/${screen}`} params={{ caseId: view.id }}>
          {words}
        </Link>
      </Button>
    );
  return (
    <Button asChild variant={variant}>
      <Link
        to="/cases/$caseId"
        params={{ caseId: view.id }}
        search={{ do: type, about }}
        aria-label={children || !event ? undefined : `${say(event.verb)}: ${say(event.words)}`}
        resetScroll={false}
      >
        {words}
      </Link>
    </Button>
  );
}
