import type { ConcernValues, Missing } from './concern-values';

/** What each of the three steps is given. */
export interface StepProps {
  values: ConcernValues;
  change(part: Partial<ConcernValues>): void;
  errorOf(field: Missing): string | undefined;
  services: readonly { id: string; name: string }[];
}
