import { useNavigate, useSearch } from '@tanstack/react-router';

export type Filters<Name extends string> = Partial<Record<Name, string>>;

/**
 * What a list is narrowed by, kept in the address so that it can be sent, bookmarked and come back to. Codes, days and ids
 * only: what somebody types of a name stays in the page.
 */
export function useFilters<const Name extends string>(
  names: readonly Name[],
): [Filters<Name>, (change: Filters<Name>) => void] {
  const search: Record<string, unknown> = useSearch({ strict: false });
  const navigate = useNavigate();
  const filters = Object.fromEntries(
    names.flatMap((name) =>
      search[name] == null || search[name] === '' ? [] : [[name, String(search[name])]],
    ),
  ) as Filters<Name>;
  const change = (changed: Filters<Name>) =>
    void navigate({
      to: '.',
      search: (old: Record<string, unknown>) => ({ ...old, ...changed }) as never,
      replace: true,
      resetScroll: false,
    });
  return [filters, change];
}
