import { useCallback, useRef, useState } from 'react';
import { chooseCases, type Choosable } from './selection';

/** The chosen cases, of all pages that have been seen. Kept by the page alone, and gone with it. */
export function useChosen(rows: readonly Choosable[]) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const last = useRef<string>(undefined);
  // The same for as long as the rows are: whoever is handed it need not be drawn again for another row.
  const choose = useCallback(
    (caseId: string, on: boolean, withShift: boolean) => {
      const before = withShift ? last.current : undefined;
      last.current = caseId;
      setChosen((now) => chooseCases(now, rows, { caseId, on, last: before }));
    },
    [rows],
  );
  return {
    chosen,
    setChosen,
    choose,
    chooseAll: (on: boolean) => {
      const cases = rows.flatMap(({ caseId }) => caseId ?? []);
      setChosen(new Set(on ? [...chosen, ...cases] : [...chosen].filter((one) => !cases.includes(one))));
    },
  };
}
