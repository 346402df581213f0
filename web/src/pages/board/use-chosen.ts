import { useRef, useState } from 'react';
import { chooseCases, type Choosable } from './selection';

/** The chosen cases, of all pages that have been seen. Kept by the page alone, and gone with it. */
export function useChosen(rows: readonly Choosable[]) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const last = useRef<string>(undefined);
  return {
    chosen,
    setChosen,
    choose: (caseId: string, on: boolean, withShift: boolean) => {
      setChosen(chooseCases(chosen, rows, { caseId, on, last: withShift ? last.current : undefined }));
      last.current = caseId;
    },
    chooseAll: (on: boolean) => {
      const cases = rows.flatMap(({ caseId }) => caseId ?? []);
      setChosen(new Set(on ? [...chosen, ...cases] : [...chosen].filter((one) => !cases.includes(one))));
    },
  };
}
