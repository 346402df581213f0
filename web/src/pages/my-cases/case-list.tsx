import { Fragment, useMemo, useRef } from 'react';
import { useMedia } from '../../blocks/use-media';
import { CaseRow } from './case-row';
import classes from './my-cases.module.css';
import type { ListedCase } from './my-cases-queries';
import { heightOf, type Part, partsOf, usePartsInView } from './parts-in-view';

interface CaseListProps {
  cases: readonly ListedCase[];
  /** False while there are more than these. */
  isAll: boolean;
}

/**
 * However many there are, what is drawn is what is in view and near it, and room for the rest; each row tells which of
 * how many it is. On paper stands all of it.
 */
export function CaseList({ cases, isAll }: CaseListProps) {
  const list = useRef<HTMLUListElement>(null);
  const parts = useMemo(() => partsOf(cases), [cases]);
  const isNear = usePartsInView(list, parts);
  const onPaper = useMedia('print', { phone: true });
  const isDrawn = (place: number) => onPaper || isNear(place);
  const setSize = isAll ? cases.length : -1;
  const before = partsBefore(parts);
  return (
    <ul className={classes.list} ref={list}>
      {parts.map((part, place) => {
        if (isDrawn(place))
          return (
            <Fragment key={part[0]!.id}>
              {part.map((one, index) => (
                <CaseRow
                  key={one.id}
                  one={one}
                  place={before[place]! + index + 1}
                  setSize={setSize}
                  part={index === 0 ? place : undefined}
                />
              ))}
            </Fragment>
          );
        // One room for all that is left out here.
        return place > 0 && !isDrawn(place - 1) ? null : (
          <Room key={part[0]!.id} height={roomFrom(parts, place, isDrawn)} />
        );
      })}
    </ul>
  );
}

const Room = ({ height }: { height: number }) => (
  <li aria-hidden="true" data-left-out="" className={classes.room} style={{ height }} />
);

const partsBefore = (parts: readonly Part[]): number[] => {
  let sum = 0;
  return parts.map(({ length }) => (sum += length) - length);
};

function roomFrom(parts: readonly Part[], from: number, isDrawn: (place: number) => boolean): number {
  let height = 0;
  for (let place = from; place < parts.length && !isDrawn(place); place += 1)
    height += heightOf(parts[place]!);
  return height;
}
