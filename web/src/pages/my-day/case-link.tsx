import { Link } from '@tanstack/react-router';
import type { ComponentProps } from 'react';
import type { DayItem } from './my-day-queries';

interface CaseLinkProps extends Omit<ComponentProps<'a'>, 'href'> {
  caseId: string;
  /** Where in the case; the case itself where it is left out. */
  place?: DayItem['do'];
}

/** Straight to where something is done: the form of its event on the case page, or a page of the case. */
export function CaseLink({ caseId, place, ...rest }: CaseLinkProps) {
  if (place?.page === 'evaluate') return <Link to="/cases/$caseId/evaluate" params={{ caseId }} {...rest} />;
  const { event, of } = place ?? {};
  const search = { ...(event && { do: event }), ...(of && { about: of }) };
  return <Link to="/cases/$caseId" params={{ caseId }} search={search} {...rest} />;
}
