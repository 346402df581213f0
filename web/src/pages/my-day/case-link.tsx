import { Link } from '@tanstack/react-router';
import type { ComponentProps } from 'react';
import type { DayItem } from './my-day-queries';

interface CaseLinkProps extends Omit<ComponentProps<'a'>, 'href'> {
  caseId: string;
  /** Where in the case; the case itself where it is left out. */
  place?: Partial<DayItem['do']>;
}

/** Straight to where something is done: the form of its event or the panel on the case page, or a page of its own. */
export function CaseLink({ caseId, place, ...rest }: CaseLinkProps) {
  const { page = 'case', event, of, measurement } = place ?? {};
  const params = { caseId };
  if (page === 'evaluate') return <Link to="/cases/$caseId/evaluate" params={params} {...rest} />;
  if (page === 'sharingEnds') return <Link to="/sharing-ends" {...rest} />;
  if (page === 'longWork') return <Link to="/long-work" {...rest} />;
  if (page === 'measure' && measurement)
    return (
      <Link
        to="/cases/$caseId/measure/$instrument/$timePoint/$respondent"
        params={{ ...params, ...measurement }}
        {...rest}
      />
    );
  if (page === 'files' || page === 'measurements')
    return <Link to="/cases/$caseId" params={params} hash={page} {...rest} />;
  if (place && !event) return <Link to="/cases/$caseId" params={params} hash="do-now" {...rest} />;
  const search = { ...(event && { do: event }), ...(of && { about: of }) };
  return <Link to="/cases/$caseId" params={params} search={search} {...rest} />;
}
